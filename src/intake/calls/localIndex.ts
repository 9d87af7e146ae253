// Gives each distinct way of writing a value one local index in the file, so that it is parsed once and not a million times.
import type { Parsed, Reject } from '../../model/parsed.ts';

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

export function localIndex<T extends { key: string }>(
  parse: (raw: string) => Parsed<T | null>,
): LocalIndex<T> {
  let forms = new Map<string, number>();
  const refusals: Reject[] = [];
  let fresh: T[] = [];
  let next = 0;

  const meet = (raw: string): number => {
    const found = parse(raw);
    let index: number;
    if (!found.ok) {
      index = REFUSED - refusals.length;
      refusals.push(found);
    } else if (found.value === null) index = ABSENT;
    else {
      index = next++;
      fresh.push(found.value);
    }
    if (forms.size >= MOST_FORMS) forms = new Map();
    forms.set(raw, index);
    return index;
  };

  return {
    of: (raw) => forms.get(raw) ?? meet(raw),
    refusal: (index) => refusals[REFUSED - index]!,
    takeNew: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
  };
}

export const isRefused = (index: number): boolean => index <= REFUSED;
