// Drugs in a text: controlled names, and street names, which are plain words and count only where the sentence speaks of dealing.
import { after, before, eachMatch, sentenceAt } from './around.ts';
import { CONTROLLED, STREET } from './drugNames.ts';
import { DEALING, isStreetName } from './streetNames.ts';
import { type Mention, mention } from './types.ts';

const pattern = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${words})(?![\p{L}\p{N}]|-\p{L})`, 'giu');

const NAMED = CONTROLLED.map(([name, words]) => [name, pattern(words)] as const);
const SLANG = STREET.map(([name, words]) => [name, pattern(words)] as const);
/** Any of them at all: most texts name none, and one look tells. */
const ANY = new RegExp([...CONTROLLED, ...STREET].map(([, words]) => words).join('|'), 'iu');

/** "Crack down", "crack on", "cracks": no drug. "Lean" and "mandy" need the talk of dealing too. */
const NOT_CRACK = /^\s(?:down|on with|in the|open|of dawn)\b/i;
const NEEDS_DEALING = /^(?:lean|mandy|edibles|hash|hard|sensi|whizz|mamba|heroine|street blues)$/i;

export function drugsIn(text: string): Mention[] {
  const found: Mention[] = [];
  if (!ANY.test(text)) return found;
  const add = (match: RegExpExecArray, name: string, slang: boolean): void => {
    const options = slang ? { note: `street name, read as ${name}` } : {};
    found.push(mention(text, 'drug', match.index, match[0].length, name, options));
  };
  for (const [name, words] of NAMED)
    eachMatch(text, words, (match) => {
      const next = after(text, match.index + match[0].length, 14);
      if (/^crack$/i.test(match[0]) && (NOT_CRACK.test(next) || /\ba $/.test(before(text, match.index, 3))))
        return;
      if (NEEDS_DEALING.test(match[0]) && !DEALING.test(sentenceAt(text, match.index).replace(match[0], '')))
        return;
      add(match, name, false);
    });
  for (const [name, words] of SLANG)
    eachMatch(text, words, (match) => {
      if (isStreetName(text, match)) add(match, name, true);
    });
  return found;
}
