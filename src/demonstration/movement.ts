// Where a phone is: a list of stays in order of time, each on a few cells of which the first is the usual one.
import { END, START } from './clock.ts';
import type { CellPlace } from './geography.ts';
import { pick, type Random } from './random.ts';

/** A span on the same few cells; `travelling` while on the road between hub and town. */
export type Stay = { from: number; to: number; cells: readonly number[]; travelling: boolean };

/** The cells seen from one spot in a place: its usual sector, the next sector of that mast, and another mast's. */
export function spotIn(place: CellPlace, random: Random): number[] {
  const mast = pick(random, place.masts);
  const other = pick(random, place.masts);
  const sector = Math.floor(random() * mast.length);
  return [mast[sector], mast[(sector + 1) % mast.length], other[sector % other.length]].filter(
    (cell) => cell !== undefined,
  );
}

/** Somebody who stays about one spot for the whole case. */
export const settledAt = (cells: readonly number[]): Stay[] => [
  { from: START, to: END, cells, travelling: false },
];

/** The stay that an instant falls in: the last that began by then, or the first. */
export function stayAt(stays: readonly Stay[], at: number): Stay | undefined {
  let [low, high] = [0, stays.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stays[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return stays[low];
}

/** A cell for an event: the usual one of the stay in seven of ten cases. -1 where nothing is known. */
export function cellAt(stays: readonly Stay[], at: number, random: Random): number {
  const cells = stayAt(stays, at)?.cells ?? [];
  if (cells.length === 0) return -1;
  const draw = random();
  return cells[draw < 0.7 ? 0 : 1 + Math.floor(((draw - 0.7) / 0.3) * (cells.length - 1))] ?? cells[0] ?? -1;
}
