// Names that the case knows, of people and of lines: whole, reversed with a comma, or a surname alone as a suggestion.
import { after, before } from './around.ts';
import { eachPhrase, type Phrases, phrasesOf, type Word, wordsOf } from './phrases.ts';
import { type KnownName, type Mention, mention } from './types.ts';

type Surname = { name: KnownName; only: boolean };
export type NameBook = {
  whole: Phrases<KnownName>;
  surnames: Map<string, Surname>;
  first: Map<string, KnownName[]>;
};

/** A brand without the words that stand around it: "The Ghost line" is written of as "Ghost". */
const bareBrand = (text: string): string =>
  text.replace(/^the\s+/i, '').replace(/\s+(?:line|drugs line|deal line|county line)$/i, '');

const isPersonal = (name: string): boolean => wordsOf(name).length >= 2 && !/\d/.test(name);

export function nameBook(known: readonly KnownName[]): NameBook {
  const whole = known.map(
    (name) => [name.kind === 'brand' ? bareBrand(name.text) : name.text, name] as const,
  );
  const surnames = new Map<string, Surname>();
  const first = new Map<string, KnownName[]>();
  for (const name of known) {
    if (name.kind !== 'name' || !isPersonal(name.text)) continue;
    const keys = wordsOf(name.text).map(({ key }) => key);
    const surname = keys.at(-1) ?? '';
    if (surname.length < 4) continue;
    const before = surnames.get(surname);
    surnames.set(surname, { name, only: !before || before.name.value === name.value });
    first.set(surname, [...(first.get(surname) ?? []), name]);
  }
  return { whole: phrasesOf(whole), surnames, first };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** One word alone is a name only where it is written as one; several together in any way. */
function writtenAsName(words: readonly Word[], from: number, to: number): boolean {
  if (to > from) return true;
  const word = words[from]!.text;
  return word.length > 2 ? isCapital(word) : word === word.toUpperCase();
}

const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Master|Mx|Dr)\.?\s$/;

export function namesIn(text: string, words: readonly Word[], book: NameBook): Mention[] {
  const found: Mention[] = [];
  const add = (name: KnownName, start: number, end: number, options?: Parameters<typeof mention>[5]) =>
    found.push(mention(text, name.kind, start, end - start, name.value, options));
  eachPhrase(text, words, book.whole, (name, from, to) => {
    const proper = writtenAsName(words, from, to);
    if (!proper && (name.kind === 'brand' || words[from]!.key.length < 3)) return false;
    const note = name.claimed ?? (proper ? '' : 'written without a capital');
    const options = note === '' ? undefined : { suggestion: true, note };
    add(name, words[from]!.start, words[to]!.end, options);
    return true;
  });
  for (const [i, word] of words.entries()) {
    const surname = book.surnames.get(word.key);
    if (!surname || !isCapital(word.text)) continue;
    const next = words[i + 1];
    // "Fennick, Mo"
    const reversed =
      next &&
      /^, ?$/.test(text.slice(word.end, next.start)) &&
      book.first.get(word.key)?.find((name) => wordsOf(name.text)[0]?.key === next.key);
    if (reversed) add(reversed, word.start, next.end);
    else if (
      surname.only &&
      !isCapital(before(text, word.start, 2).trim().slice(-1)) &&
      standsAlone(text, words, i)
    ) {
      if (TITLE.test(before(text, word.start, 8))) add(surname.name, word.start, word.end);
      else
        add(surname.name, word.start, word.end, {
          suggestion: true,
          note: `a surname alone: ${surname.name.text} is the only one known`,
        });
    }
  }
  return found;
}

/** Whether a surname stands without another first name in front, and names no street or town with what follows. */
function standsAlone(text: string, words: readonly Word[], at: number): boolean {
  const [last, word] = [words[at - 1], words[at]!];
  if (
    /^\s(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Court|Way|Place|Park)\b/.test(after(text, word.end, 9))
  )
    return false;
  if (!last || text.slice(last.end, word.start) !== ' ' || !isCapital(last.text)) return true;
  // A capital may also begin a sentence or be a title.
  return TITLE.test(before(text, word.start, 8)) || /(?:^|[.!?]\s)$/.test(text.slice(0, last.start));
}
