// The shortest chain of ties between two entities and, of several as short, the strongest.
import type { Adjacency } from './adjacency.ts';

/** One step of a chain: from an entity, over a tie, to the next. */
export type PathStep = { from: number; to: number; tie: number };

export type PathRules = {
  /** 1 for entities that a chain may lead through; its two ends are always allowed. */
  mayPass: Uint8Array;
  /** The events behind each tie. */
  strength: Int32Array;
};

/**
 * Breadth first, a ring of entities at a time. Of chains with equally many steps the one whose weakest tie is strongest is
 * taken (the bottleneck path, after M. Pollack, "The maximum capacity through a network", Operations Research 8(5), 1960).
 * @returns the steps in order, none where the two ends are the same; null where nothing connects them
 */
export function shortestPath(
  adjacency: Adjacency,
  from: number,
  to: number,
  { mayPass, strength }: PathRules,
): PathStep[] | null {
  if (from === to) return [];
  const { size, start, other, tie } = adjacency;
  const ringOf = new Int32Array(size).fill(-1);
  const weakest = new Int32Array(size);
  const reachedAt = new Int32Array(size);
  const reachedFrom = new Int32Array(size);
  ringOf[from] = 0;
  weakest[from] = 2 ** 31 - 1;
  let ring = [from];
  for (let depth = 1; ring.length > 0 && ringOf[to] === -1; depth++) {
    const next: number[] = [];
    for (const v of ring)
      for (let i = start[v]!; i < start[v + 1]!; i++) {
        const w = other[i]!;
        if (w !== to && mayPass[w] === 0) continue;
        if (ringOf[w] === -1) {
          ringOf[w] = depth;
          weakest[w] = -1;
          next.push(w);
        }
        const width = Math.min(weakest[v]!, strength[tie[i]!]!);
        if (ringOf[w] === depth && width > weakest[w]!) {
          weakest[w] = width;
          reachedAt[w] = tie[i]!;
          reachedFrom[w] = v;
        }
      }
    ring = next;
  }
  if (ringOf[to] === -1) return null;
  const steps: PathStep[] = [];
  for (let v = to; v !== from; v = reachedFrom[v]!)
    steps.push({ from: reachedFrom[v]!, to: v, tie: reachedAt[v]! });
  return steps.reverse();
}
