// Text as a search sees it: words without accents or capitals, and forms squeezed to letters and figures.

const MARKS = /\p{M}+/gu;

/** Small letters without accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(MARKS, '').toLowerCase();

/** Capitals and figures alone: `AA1 2bc` and `aa1-2BC` are the same. */
export const squeezed = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toUpperCase();

/** A word as it stands, as it is compared, and where it stands. */
export type Word = { raw: string; text: string; from: number; to: number };

/** The words of a text with where each stands in it; a word is a run of letters and figures. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((found) => ({
    raw: found[0],
    text: folded(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));

/** A stretch of a text: where it begins, and where what follows it begins. */
export type Stretch = readonly [from: number, to: number];

/** Where a text holds letters and figures in a row, whatever stands between them; null where it does not. */
export function squeezedStretch(text: string, wanted: string): Stretch | null {
  const places: number[] = [];
  let plain = '';
  for (const { 0: character, index } of text.matchAll(/\p{L}\p{M}*|\p{N}/gu)) {
    const one = squeezed(character);
    plain += one;
    for (let i = 0; i < one.length; i++) places.push(index);
  }
  const at = wanted === '' ? -1 : plain.indexOf(wanted);
  if (at < 0) return null;
  const last = places[at + wanted.length - 1]!;
  const end = /^(?:\p{L}\p{M}*|\p{N})/u.exec(text.slice(last))?.[0].length ?? 1;
  return [places[at]!, last + end];
}
