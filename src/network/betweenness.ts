// Betweenness: how often an entity lies on the shortest chains between two others.
import type { Adjacency } from './adjacency.ts';
import { seededRandom } from './seededRandom.ts';

export type Betweenness = {
  /** The share of all pairs of other entities whose shortest chains lead through each, 0 to 1. */
  values: Float64Array;
  /** True where only a sample of entities was started from. */
  approximate: boolean;
};

export type BetweennessOptions = {
  /** Ties that may be walked in all before a sample is taken. The default takes some ten seconds. */
  most?: number;
  seed?: number;
  /** Told after each entity started from; may throw to give up. */
  step?: (done: number, total: number) => void;
};

const MOST_WALKED = 1_000_000_000;
const FEWEST_STARTS = 100;

/**
 * Exact betweenness (U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25(2),
 * 2001) while that stays within `most` ties walked; above it, estimated from entities drawn at random from a fixed seed and
 * scaled up (U. Brandes and C. Pich, "Centrality estimation in large networks", International Journal of Bifurcation and
 * Chaos 17(7), 2007). Ties count alike, whatever their events; there must be at most one between two entities.
 */
export function betweenness(
  adjacency: Adjacency,
  { most = MOST_WALKED, seed = 1, step = () => {} }: BetweennessOptions = {},
): Betweenness {
  const { size, other } = adjacency;
  const values = new Float64Array(size);
  if (size < 3) return { values, approximate: false };
  const affordable = Math.max(FEWEST_STARTS, Math.floor(most / Math.max(1, other.length + size)));
  const starts = startsOf(size, Math.min(size, affordable), seed);
  const add = walkFrom(adjacency, values);
  for (const [i, start] of starts.entries()) {
    step(i, starts.length);
    add(start);
  }
  const scale = size / starts.length / ((size - 1) * (size - 2));
  for (let v = 0; v < size; v++) values[v]! *= scale;
  return { values, approximate: starts.length < size };
}

/** All entities, or so many drawn without putting back (the first steps of a Fisher–Yates shuffle). */
function startsOf(size: number, count: number, seed: number): Int32Array {
  const all = Int32Array.from({ length: size }, (_, i) => i);
  if (count >= size) return all;
  const random = seededRandom(seed);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (size - i));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all.subarray(0, count);
}

/** Adds one start's dependencies to `values`; its working arrays are shared between starts. */
function walkFrom({ size, start, other }: Adjacency, values: Float64Array): (source: number) => void {
  const order = new Int32Array(size);
  const distance = new Int32Array(size).fill(-1);
  const chains = new Float64Array(size);
  const dependency = new Float64Array(size);
  return (source) => {
    let reached = 1;
    order[0] = source;
    distance[source] = 0;
    chains[source] = 1;
    for (let head = 0; head < reached; head++) {
      const v = order[head]!;
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        const w = other[i]!;
        if (distance[w] === -1) {
          distance[w] = distance[v]! + 1;
          order[reached++] = w;
        }
        if (distance[w] === distance[v]! + 1) chains[w]! += chains[v]!;
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const w = order[at]!;
      const share = (1 + dependency[w]!) / chains[w]!;
      for (let i = start[w]!; i < start[w + 1]!; i++) {
        const v = other[i]!;
        if (distance[v] === distance[w]! - 1) dependency[v]! += chains[v]! * share;
      }
      values[w]! += dependency[w]!;
    }
    for (let at = 0; at < reached; at++) {
      const v = order[at]!;
      distance[v] = -1;
      chains[v] = 0;
      dependency[v] = 0;
    }
  };
}
