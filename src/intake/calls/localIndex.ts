// Gives each distinct way of writing a value one local index in the file, so that it is parsed once and not a million times.
import type { Parsed, Reject } from '../../model/parsed.ts';
import { figureTable } from './figureTable.ts';

/** Not given: withheld, blank, or a placeholder. */
export const ABSENT = -1;
/** At or below this an index stands for a value that was refused. */
const REFUSED = -2;

export type LocalIndex<T> = {
  /** The local index of a value, `ABSENT`, or a number for which `refusal` has the reason. */
  of: (raw: string) => number;
  refusal: (index: number) => Reject;
  /** What was met for the first time since the last call, in order of index. */
  takeNew: () => T[];
};

/** Raw forms kept in memory at once; a file with more distinct forms parses some of them again. */
const MOST_FORMS = 400_000;

/** A cut from the file's text keeps the whole stretch alive that it was cut from; what is kept for long is copied. */
export const ownCopy = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

export function localIndex<T extends { key: string }>(
  parse: (raw: string) => Parsed<T | null>,
): LocalIndex<T> {
  // Nearly all values are short and of figures; the others are kept by their text.
  const figures = figureTable();
  let words = new Map<string, number>();
  const refusals: Reject[] = [];
  let fresh: T[] = [];
  let next = 0;

  const meet = (raw: string): number => {
    const found = parse(ownCopy(raw));
    let index: number;
    if (!found.ok) {
      index = REFUSED - refusals.length;
      refusals.push(found);
    } else if (found.value === null) index = ABSENT;
    else {
      index = next++;
      fresh.push(found.value);
    }
    if (words.size + figures.size() >= MOST_FORMS) {
      words = new Map();
      figures.clear();
    }
    if (!figures.set(raw, index)) words.set(ownCopy(raw), index);
    return index;
  };

  // Neighbouring rows often say the same: a comparison of two short texts is far cheaper than looking one up.
  let lastRaw: string | null = null;
  let lastIndex = ABSENT;

  return {
    of: (raw) => {
      if (raw === lastRaw) return lastIndex;
      lastRaw = raw;
      lastIndex = figures.get(raw) ?? words.get(raw) ?? meet(raw);
      return lastIndex;
    },
    refusal: (index) => refusals[REFUSED - index]!,
    takeNew: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

export const isRefused = (index: number): boolean => index <= REFUSED;

/**
 * Looks a device up beside the number that it was last seen with: the same pair comes again and again, so that most rows
 * cost a comparison instead of a search.
 */
export function besideNumber<T>(devices: LocalIndex<T>): (number: number, raw: string) => number {
  const raws: string[] = [];
  const found: number[] = [];
  return (number, raw) => {
    if (number < 0) return devices.of(raw);
    if (raws[number] !== raw) {
      raws[number] = ownCopy(raw);
      found[number] = devices.of(raw);
    }
    return found[number]!;
  };
}
