// Finds any of many phrases in a text in one pass over its words: names of people, brands, towns, stations.

export type Word = { text: string; key: string; start: number; end: number };

/** A word that is part of an account's name, an address of mail or a path is none. */
const WORD = /(?<![\p{L}\p{N}_@\\])[\p{L}\p{N}]+(?:['’]\p{L}+)?(?![\p{L}\p{N}_@\\])/gu;
const keyOf = (word: string): string => word.toLowerCase().replace(/['’]/g, '');

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

const POSSESSIVE = /['’]s$/;

/** The words with an owner's 's taken off ("Elsie's phone" speaks of Elsie); the same list where there is none. */
export function unpossessed(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => POSSESSIVE.test(text))) return words;
  return words.map((word) => {
    const text = word.text.replace(POSSESSIVE, '');
    return text === word.text ? word : { ...word, text, key: keyOf(text), end: word.start + text.length };
  });
}

export type Phrases<T> = Map<string, { keys: string[]; of: T }[]>;

/** Phrases by their first word, longest first, so that the longest that fits is taken. */
export function phrasesOf<T>(list: Iterable<readonly [text: string, of: T]>): Phrases<T> {
  const phrases: Phrases<T> = new Map();
  for (const [text, of] of list) {
    const keys = wordsOf(text).map(({ key }) => key);
    const [first] = keys;
    if (first === undefined) continue;
    const bucket = phrases.get(first);
    if (bucket) bucket.push({ keys, of });
    else phrases.set(first, [{ keys, of }]);
  }
  for (const bucket of phrases.values()) bucket.sort((x, y) => y.keys.length - x.keys.length);
  return phrases;
}

/** What may stand between two words of one phrase. */
const JOINT = /^(?:[ \t\u00a0]{1,2}|[-‐–]|\. ?|\n)$/;

/** Calls `found` with every phrase that begins at each word, the longest first, until it answers true. */
export function eachPhrase<T>(
  text: string,
  words: readonly Word[],
  phrases: Phrases<T>,
  found: (of: T, from: number, to: number) => boolean,
): void {
  for (let i = 0; i < words.length; i++) {
    const bucket = phrases.get(words[i]!.key);
    if (!bucket) continue;
    for (const { keys, of } of bucket) {
      if (!fits(text, words, i, keys)) continue;
      if (found(of, i, i + keys.length - 1)) {
        i += keys.length - 1;
        break;
      }
    }
  }
}

function fits(text: string, words: readonly Word[], at: number, keys: readonly string[]): boolean {
  for (let k = 1; k < keys.length; k++) {
    const word = words[at + k];
    const last = words[at + k - 1]!;
    if (!word || word.key !== keys[k] || !JOINT.test(text.slice(last.end, word.start))) return false;
  }
  return true;
}
