// Fixes: where and when a number was, from the positions of its own cells.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Groundwork, HOUR } from './contacts.ts';

/** One sighting with a position. */
export type Fix = { time: number; lat: number; lon: number; event: number; cell: number };

/** A number's fixes in order of time. */
export function fixesOf(set: CallEventSet, work: Groundwork, n: number): Fix[] {
  const { a, aCell, bCell, startedAt } = set.events;
  const found: Fix[] = [];
  for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
    const event = work.index.at[i]!;
    const cell = a[event] === n ? aCell[event]! : bCell[event]!;
    const facts = set.cells[cell];
    if (facts?.lat == null || facts.lon == null) continue;
    found.push({ time: startedAt[event]!, lat: facts.lat, lon: facts.lon, event, cell });
  }
  return found;
}

/** Each fix of one list with the nearest in time of another, no further apart than `within`. */
export function meetings(x: readonly Fix[], y: readonly Fix[], within: number, shift = 0): [Fix, Fix][] {
  const found: [Fix, Fix][] = [];
  let j = 0;
  for (const fix of x) {
    const time = fix.time + shift;
    while (j + 1 < y.length && Math.abs(y[j + 1]!.time - time) <= Math.abs(y[j]!.time - time)) j++;
    const near = y[j];
    if (near !== undefined && Math.abs(near.time - time) <= within) found.push([fix, near]);
  }
  return found;
}

/** Keeps the closest in time of the meetings in each stretch of `thin` milliseconds. */
export function thinned(met: readonly [Fix, Fix][], thin: number): [Fix, Fix][] {
  const best = new Map<number, [Fix, Fix]>();
  for (const pair of met) {
    const slot = Math.floor(pair[0].time / thin);
    const known = best.get(slot);
    if (known === undefined || apart(pair) < apart(known)) best.set(slot, pair);
  }
  return [...best.values()];
}

const apart = ([x, y]: [Fix, Fix]): number => Math.abs(x.time - y.time);

/** How many numbers one square in one hour may hold before it says nothing of who was with whom. */
const CROWD = 40;

/**
 * Pairs of numbers that were within about ten kilometres in the same hour at least `least` times, through an index of
 * squares and hours: never a comparison of all pairs.
 */
export function pairsThatMeet(fixes: ReadonlyMap<number, readonly Fix[]>, least: number): [number, number][] {
  const squares = new Map<string, Set<number>>();
  for (const [n, list] of fixes)
    for (const fix of list) {
      const hour = Math.floor(fix.time / HOUR);
      const [row, column] = [Math.floor(fix.lat * 8), Math.floor(fix.lon * 5)];
      // The square and the three towards the nearest corner, so that neighbours across an edge still meet.
      const down = fix.lat * 8 - row < 0.5 ? -1 : 1;
      const along = fix.lon * 5 - column < 0.5 ? -1 : 1;
      for (const [r, c] of [
        [row, column],
        [row + down, column],
        [row, column + along],
        [row + down, column + along],
      ]) {
        const key = `${hour} ${r} ${c}`;
        const known = squares.get(key);
        if (known === undefined) squares.set(key, new Set([n]));
        else known.add(n);
      }
    }
  const counts = new Map<number, number>();
  const size = 1 + Math.max(0, ...fixes.keys());
  for (const numbers of squares.values()) {
    if (numbers.size < 2 || numbers.size > CROWD) continue;
    const list = [...numbers].sort((x, y) => x - y);
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const key = list[i]! * size + list[j]!;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([key]) => [Math.floor(key / size), key % size]);
}
