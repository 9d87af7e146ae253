// How a name sounds, so that Shaun finds Sean and Smyth finds Smith.
import { doubleMetaphone } from 'double-metaphone';
import { wordsOf } from './searchText.ts';

/** Shorter words sound like too many others to say anything. */
const LEAST_LETTERS = 3;

/**
 * The sounds of one word: one or two codes of Double Metaphone (L. Philips, C/C++ Users Journal 18(6), 2000), which also
 * knows how names from elsewhere in Europe are said. None for words with figures and for very short ones.
 */
export function soundsOfWord(word: string): string[] {
  const [plain] = wordsOf(word);
  if (!plain || plain.text.length < LEAST_LETTERS || !/^[a-z]+$/.test(plain.text)) return [];
  return [...new Set(doubleMetaphone(plain.text))].filter((code) => code !== '');
}

/** The sounds of every word of a name, each once. */
export const soundsOf = (name: string): string[] => [
  ...new Set(wordsOf(name).flatMap(({ text }) => soundsOfWord(text))),
];
