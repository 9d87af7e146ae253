// Fixes: where and when a number was, from the positions of its own cells.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { type Groundwork, HOUR, type Step } from './contacts.ts';

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

/** Numbers seen often enough with a position, and their fixes, which are laid out when first asked for. */
export type FixBook = { numbers: number[]; of: (n: number) => readonly Fix[] };

const MOST_KEPT = 4096;
const BATCH = 4096;

/** The fixes of every number of a kind that can be a person's, seen with a position at least `least` times. */
export function fixBookOf(set: CallEventSet, work: Groundwork, least: number, step?: Step): FixBook {
  const { a, aCell, bCell } = set.events;
  const { start, at } = work.index;
  const placed = Uint8Array.from(set.cells, ({ lat, lon }) => (lat === null || lon === null ? 0 : 1));
  const numbers: number[] = [];
  for (let n = 0; n < set.numbers.length; n++) {
    if (n % BATCH === 0) step?.(n, set.numbers.length);
    if (!canBePerson(set.numbers[n]!.kind)) continue;
    let seen = 0;
    for (let i = start[n]!; i < start[n + 1]! && seen < least; i++) {
      const cell = a[at[i]!] === n ? aCell[at[i]!]! : bCell[at[i]!]!;
      if (cell >= 0 && placed[cell] === 1) seen++;
    }
    if (seen >= least) numbers.push(n);
  }
  const kept = new Map<number, readonly Fix[]>();
  return {
    numbers,
    of: (n) => {
      const known = kept.get(n);
      if (known !== undefined) return known;
      const fixes = fixesOf(set, work, n);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(n, fixes);
      return fixes;
    },
  };
}

/** How many numbers one square in one hour may hold before it says nothing of who was with whom. */
const CROWD = 40;

/** The square about ten kilometres across in which a position lies, and the three towards its nearest corner. */
function squaresOf(lat: number, lon: number): number[] {
  const [row, column] = [Math.floor(lat * 8), Math.floor(lon * 5)];
  // So that neighbours across an edge still meet.
  const down = lat * 8 - row < 0.5 ? -1 : 1;
  const along = lon * 5 - column < 0.5 ? -1 : 1;
  const square = (r: number, c: number): number => (r + 1024) * 2048 + c + 1024;
  return [
    square(row, column),
    square(row + down, column),
    square(row, column + along),
    square(row + down, column + along),
  ];
}

/**
 * Pairs of numbers that were within about ten kilometres in the same hour at least `least` times, through an index of
 * squares and hours, those that met in the greatest share of their events first: never a comparison of all pairs. With `wanted`, only pairs with one of those, and only the squares
 * and hours in which one of those was seen are looked at.
 */
export function pairsThatMeet(
  set: CallEventSet,
  work: Groundwork,
  book: FixBook,
  least: number,
  wanted?: ReadonlySet<number>,
  step?: Step,
): [number, number][] {
  const { a, aCell, bCell, startedAt } = set.events;
  const squares = set.cells.map(({ lat, lon }) => (lat === null || lon === null ? [] : squaresOf(lat, lon)));
  const present = new Map<number, Set<number>>();
  const visit = (n: number, each: (key: number) => void, near?: Uint8Array): void => {
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
      const e = work.index.at[i]!;
      const cell = a[e] === n ? aCell[e]! : bCell[e]!;
      if (cell < 0 || (near !== undefined && near[cell] === 0)) continue;
      const hour = Math.floor(startedAt[e]! / HOUR);
      for (const square of squares[cell]!) each(hour * 4_194_304 + square);
    }
  };
  const seen = (n: number, key: number): void => {
    const numbers = present.get(key);
    if (numbers === undefined) present.set(key, new Set([n]));
    else numbers.add(n);
  };
  for (const n of wanted ?? book.numbers) visit(n, (key) => seen(n, key));
  if (wanted !== undefined) {
    const touched = new Set([...present.keys()].map((key) => key % 4_194_304));
    const near = Uint8Array.from(squares, (own) => (own.some((square) => touched.has(square)) ? 1 : 0));
    book.numbers.forEach((n, done) => {
      if (done % 256 === 0) step?.(done, book.numbers.length);
      if (!wanted.has(n)) visit(n, (key) => void present.get(key)?.add(n), near);
    });
  }
  const counts = new Map<number, number>();
  const size = set.numbers.length;
  for (const numbers of present.values()) {
    if (numbers.size < 2 || numbers.size > CROWD) continue;
    const list = [...numbers].sort((x, y) => x - y);
    const ours = wanted === undefined ? list : list.filter((n) => wanted.has(n));
    for (const one of ours)
      for (const other of list) {
        // Each pair once: the earlier of two wanted numbers counts it.
        if (other === one || (other < one && (wanted === undefined || wanted.has(other)))) continue;
        const key = Math.min(one, other) * size + Math.max(one, other);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  }
  const events = (n: number): number => work.index.start[n + 1]! - work.index.start[n]!;
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([key, count]) => ({ pair: [Math.floor(key / size), key % size] as [number, number], count }))
    .map(({ pair, count }) => ({ pair, share: count / Math.sqrt(events(pair[0]) * events(pair[1])) }))
    .sort((x, y) => y.share - x.share)
    .map(({ pair }) => pair);
}
