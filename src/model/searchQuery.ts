// What somebody typed into the search box, read as figures of a number, as a run of characters, as words, and as a sound.
import { squeezed, wordsOf } from './searchText.ts';

export type SearchQuery = {
  text: string;
  /** The figures, where the text is nothing but a number or part of one; without `00` or `(0)`. */
  figures: string | null;
  /** True where the figures begin with the country's code, as after `+` or `00`. */
  international: boolean;
  /** Letters and figures in a row, for plates, devices, references and parts of names; null below three. */
  run: string | null;
  /** Every word as it was typed: the index folds accents and capitals itself. */
  words: string[];
  /** Words that must stand in this order, as they were put in quotation marks. */
  phrases: string[][];
};

const NUMBER_LIKE = /^\+?[\d\s()./-]+$/;
export const LEAST_FIGURES = 3;

function figuresOf(text: string): Pick<SearchQuery, 'figures' | 'international'> {
  if (!NUMBER_LIKE.test(text)) return { figures: null, international: false };
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  const doubleZero = digits.startsWith('00');
  const figures = doubleZero ? digits.slice(2) : digits;
  if (figures.length < LEAST_FIGURES) return { figures: null, international: false };
  return { figures, international: doubleZero || text.startsWith('+') };
}

/** Reads a search text; nothing in it can be wrong, it can only find nothing. */
export function searchQuery(raw: string): SearchQuery {
  const text = raw.replace(/\s+/g, ' ').trim().slice(0, 400);
  const phrases: string[][] = [];
  const rest = text.replace(/["“”]([^"“”]*)(?:["“”]|$)/g, (_, inside: string) => {
    const words = wordsOf(inside).map((word) => word.raw);
    if (words.length > 0) phrases.push(words);
    return ' ';
  });
  const run = squeezed(text);
  return {
    text,
    ...figuresOf(text),
    run: run.length >= LEAST_FIGURES ? run : null,
    words: wordsOf(rest).map((word) => word.raw),
    phrases,
  };
}

/** Nothing that could be looked for. */
export const isEmptyQuery = ({ run, words, phrases }: SearchQuery): boolean =>
  run === null && words.length === 0 && phrases.length === 0;
