// Names that the case knows, of people and of lines, whole or reversed with a comma; where several bear one, a choice.

import { addBearer, bearerOf, choiceOf, nobodyNamed } from './choices.ts';
import { namesInPart, type PartNames, partNames } from './partNames.ts';
import { eachPhrase, type Phrases, phrasesOf, unpossessed, type Word, wordsOf } from './phrases.ts';
import { namesTold } from './toldNames.ts';
import { type KnownName, type Mention, mention } from './types.ts';

/** `bearers`: who bears a name, by the id that its mentions carry. */
export type NameBook = {
  whole: Phrases<KnownName[]>;
  parts: PartNames;
  bearers: ReadonlyMap<string, string>;
};

/** A brand without the words that stand around it: "The Ghost line" is written of as "Ghost". */
const bareBrand = (text: string): string =>
  text.replace(/^the\s+/i, '').replace(/\s+(?:line|drugs line|deal line|county line)$/i, '');

export function nameBook(known: readonly KnownName[]): NameBook {
  const byWords = new Map<string, { text: string; names: KnownName[] }>();
  for (const name of known) {
    const text = name.kind === 'brand' ? bareBrand(name.text) : name.text;
    const key = `${name.kind} ${wordsOf(text)
      .map((word) => word.key)
      .join(' ')}`;
    const held = byWords.get(key);
    if (held === undefined) byWords.set(key, { text, names: [name] });
    else addBearer(held.names, name);
  }
  const whole = [...byWords.values()].map(({ text, names }) => [text, names] as const);
  const bearers = new Map(known.map((name) => [name.value, bearerOf(name)]));
  return { whole: phrasesOf(whole), parts: partNames(known), bearers };
}

/** One word alone is a name only where it is written as one; several together in any way. */
function writtenAsName(words: readonly Word[], from: number, to: number): boolean {
  if (to > from) return true;
  const word = words[from]!.text;
  return word.length > 2 ? /^\p{Lu}/u.test(word) : word === word.toUpperCase();
}

function wholeNames(text: string, words: readonly Word[], book: NameBook): Mention[] {
  const found: Mention[] = [];
  eachPhrase(text, words, book.whole, (names, from, to) => {
    const [first] = names;
    const proper = writtenAsName(words, from, to);
    if (!first || (!proper && (first.kind === 'brand' || words[from]!.key.length < 3))) return false;
    const note = first.claimed ?? (proper ? '' : 'written without a capital');
    const [start, end] = [words[from]!.start, words[to]!.end];
    const value = names.length > 1 ? nobodyNamed(text.slice(start, end)) : first.value;
    const options =
      names.length > 1 ? choiceOf(names, 'a name') : note === '' ? {} : { suggestion: true, note };
    found.push(mention(text, first.kind, start, end - start, value, options));
    return true;
  });
  return found;
}

/** Every name in a text: known ones whole and in part, and those of which the text itself says that somebody is called so. */
export function namesIn(text: string, words: readonly Word[], book: NameBook): Mention[] {
  const whole = wholeNames(text, words, book);
  const bare = unpossessed(words);
  if (bare !== words) whole.push(...wholeNames(text, bare, book));
  const named = new Set(
    whole.flatMap(({ value, suggestion }) => (suggestion ? [] : (book.bearers.get(value) ?? value))),
  );
  return [...whole, ...namesInPart(text, bare, book.parts, named), ...namesTold(text)];
}
