// Names in part: a first name or a surname alone. Always suggestions, except a surname with a title.
import { after, before } from './around.ts';
import { addBearer, bearerOf, choiceOf, MOST_CHOICES, nobodyNamed } from './choices.ts';
import { type Word, wordsOf } from './phrases.ts';
import { type KnownName, type Mention, type MentionOptions, mention } from './types.ts';
import { BEFORE_MONTH, MONTH_NAMES, WORD_NAMES } from './wordNames.ts';

/** Who bears a first name or a surname, each person once. */
type Bearers = Map<string, KnownName[]>;
export type PartNames = { surnames: Bearers; first: Bearers };

const isPersonal = (name: string): boolean => wordsOf(name).length >= 2 && !/\d/.test(name);

export function partNames(known: readonly KnownName[]): PartNames {
  const surnames: Bearers = new Map();
  const first: Bearers = new Map();
  const add = (bearers: Bearers, key: string, name: KnownName): void => {
    const held = bearers.get(key);
    if (held === undefined) bearers.set(key, [name]);
    else addBearer(held, name);
  };
  for (const name of known) {
    if (name.kind !== 'name' || !isPersonal(name.text)) continue;
    const keys = wordsOf(name.text).map(({ key }) => key);
    const [given = '', surname = ''] = [keys[0], keys.at(-1)];
    if (surname.length >= 4) add(surnames, surname, name);
    if (given.length >= 3) add(first, given, name);
  }
  return { surnames, first };
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isWritten = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Master|Mx|Dr)\.?\s$/;
const PLACE_FOLLOWS = /^\s(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Court|Way|Place|Park)\b/;
const beginsSentence = (text: string, at: number): boolean => /(?:^|[.!?:;"“\n]\s*)$/.test(text.slice(0, at));

/** Whether another name stands in front of the word: a capital that neither begins a sentence nor is all capitals. */
function nameBefore(text: string, words: readonly Word[], at: number): boolean {
  const [last, word] = [words[at - 1], words[at]!];
  if (!last || text.slice(last.end, word.start) !== ' ' || !isCapital(last.text)) return false;
  return !beginsSentence(text, last.start);
}

/** Whether a surname stands without another first name in front, and names no street or town with what follows. */
function standsAlone(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (PLACE_FOLLOWS.test(after(text, word.end, 9))) return false;
  // A capital may also be a title.
  return !nameBefore(text, words, at) || TITLE.test(before(text, word.start, 8));
}

/** Whether a word is a first name on its own: no other name beside it, and no other sense of the word. */
function isFirstName(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (!isWritten(word.text) || nameBefore(text, words, at)) return false;
  if (next && text.slice(word.end, next.start) === ' ' && isWritten(next.text)) return false;
  if (/^[-‐–]\p{Lu}/u.test(after(text, word.end, 2))) return false;
  if (!WORD_NAMES.has(word.key)) return true;
  if (MONTH_NAMES.has(word.key) && BEFORE_MONTH.test(before(text, word.start, 12))) return false;
  return !beginsSentence(text, word.start);
}

/** `named` are the people whom the text names in whole: of several bearers they are meant. */
export function namesInPart(
  text: string,
  words: readonly Word[],
  { surnames, first }: PartNames,
  named: ReadonlySet<string>,
): Mention[] {
  const found: Mention[] = [];
  const suggest = (bearers: readonly KnownName[], { start, end }: Word, what: string): void => {
    const here = bearers.filter((name) => named.has(bearerOf(name)));
    const meant = here.length > 0 ? here : bearers;
    const [only] = meant;
    if (!only || meant.length > MOST_CHOICES) return;
    const one = here.length > 0 ? 'the one whom this report names' : 'the only one known';
    const options: MentionOptions =
      meant.length > 1
        ? choiceOf(meant, what)
        : { suggestion: true, note: `${what}: ${only.text} is ${one}` };
    const value = meant.length > 1 ? nobodyNamed(text.slice(start, end)) : only.value;
    found.push(mention(text, 'name', start, end - start, value, options));
  };
  for (const [i, word] of words.entries()) {
    const family = surnames.get(word.key);
    if (family && isCapital(word.text)) {
      const next = words[i + 1];
      // "Fennick, Mo"
      const reversed =
        next &&
        /^, ?$/.test(text.slice(word.end, next.start)) &&
        family.find((name) => wordsOf(name.text)[0]?.key === next.key);
      if (reversed) found.push(mention(text, 'name', word.start, next.end - word.start, reversed.value));
      else if (!isCapital(before(text, word.start, 2).trim().slice(-1)) && standsAlone(text, words, i)) {
        if (family.length === 1 && TITLE.test(before(text, word.start, 8)))
          found.push(mention(text, 'name', word.start, word.end - word.start, family[0]!.value));
        else suggest(family, word, 'a surname alone');
      }
    }
    const given = first.get(word.key);
    if (given && isFirstName(text, words, i)) suggest(given, word, 'a first name alone');
  }
  return found;
}
