// Small random networks and contacts, and the plain definitions that fast answers are held to.
import fc from 'fast-check';
import type { Ties } from '../../src/network/adjacency.ts';
import type { TimedContacts } from '../../src/network/timePath.ts';

export type SmallNetwork = { size: number; ties: Ties; pairs: [number, number][] };

/** Up to nine entities with at most one tie a pair, and strengths for the ties. */
export const smallNetwork = fc
  .integer({ min: 2, max: 9 })
  .chain((size) => {
    const all: [number, number][] = [];
    for (let v = 0; v < size; v++) for (let w = v + 1; w < size; w++) all.push([v, w]);
    return fc.record({ size: fc.constant(size), pairs: fc.subarray(all) });
  })
  .map(({ size, pairs }) => networkOf(size, pairs));

export const networkOf = (size: number, pairs: [number, number][]): SmallNetwork => ({
  size,
  pairs,
  ties: { from: Int32Array.from(pairs, (pair) => pair[0]), to: Int32Array.from(pairs, (pair) => pair[1]) },
});

/** Contacts among up to six entities at few different moments, so that many are at the same one; some parties unknown. */
export const smallContacts = fc
  .array(
    fc.tuple(
      fc.integer({ min: -1, max: 5 }),
      fc.integer({ min: -1, max: 5 }),
      fc.integer({ min: 0, max: 6 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((rows) => contactsOf(rows));

export function contactsOf(rows: readonly [a: number, b: number, at: number][]): TimedContacts {
  const sorted = [...rows].sort((x, y) => x[2] - y[2]);
  return {
    a: Int32Array.from(sorted, (row) => row[0]),
    b: Int32Array.from(sorted, (row) => row[1]),
    startedAt: Float64Array.from(sorted, (row) => row[2]),
  };
}

/** Distances by relaxing every tie until nothing changes; only entities that may be passed lead on. */
export function plainDistances(
  { size, pairs }: SmallNetwork,
  from: number,
  mayPass: readonly boolean[],
): number[] {
  const distance = Array.from({ length: size }, (_, v) => (v === from ? 0 : Number.POSITIVE_INFINITY));
  for (let round = 0; round < size; round++)
    for (const [v, w] of pairs)
      for (const [x, y] of [
        [v, w],
        [w, v],
      ] as const)
        if (x === from || mayPass[x]) distance[y] = Math.min(distance[y]!, distance[x]! + 1);
  return distance;
}

/** Every chain in time order is tried: the earliest arrival, and the fewest steps that arrive so early; null for none. */
export function plainArrival(
  { a, b, startedAt }: TimedContacts,
  from: number,
  to: number,
  mayPass: readonly boolean[],
): { at: number; steps: number } | null {
  let best: { at: number; steps: number } | null = null;
  const walk = (here: number, since: number, seen: readonly number[]): void => {
    if (here === to) {
      const found = { at: since, steps: seen.length - 1 };
      if (!best || found.at < best.at || (found.at === best.at && found.steps < best.steps)) best = found;
      return;
    }
    if (here !== from && !mayPass[here]) return;
    for (let i = 0; i < startedAt.length; i++) {
      if (startedAt[i]! < since || a[i]! < 0 || b[i]! < 0 || (a[i] !== here && b[i] !== here)) continue;
      const next = a[i] === here ? b[i]! : a[i]!;
      if (!seen.includes(next)) walk(next, startedAt[i]!, [...seen, next]);
    }
  };
  walk(from, Number.NEGATIVE_INFINITY, [from]);
  return best;
}

/** By the definition: the largest k whose group, made by taking away whoever has too few ties in it, holds the entity. */
export function plainCores({ size, pairs }: SmallNetwork): number[] {
  const cores = new Array<number>(size).fill(0);
  for (let k = 1; k < size; k++) {
    let group = new Set(Array.from({ length: size }, (_, v) => v));
    for (;;) {
      const ties = (v: number): number =>
        pairs.filter(([x, y]) => (x === v && group.has(y)) || (y === v && group.has(x))).length;
      const left = new Set([...group].filter((v) => ties(v) >= k));
      if (left.size === group.size) break;
      group = left;
    }
    for (const v of group) cores[v] = k;
  }
  return cores;
}
