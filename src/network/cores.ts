// Cores: how deep an entity sits in the dense middle of a network.
import type { Adjacency } from './adjacency.ts';

/**
 * The core number of each entity: the largest k for which it belongs to a group whose members all have at least k ties
 * within the group. In time linear in the ties (V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of
 * networks", 2003). There must be at most one tie between two entities.
 */
export function coreNumbers({ size, start, other }: Adjacency): Int32Array {
  const degree = new Int32Array(size);
  let most = 0;
  for (let v = 0; v < size; v++) {
    degree[v] = start[v + 1]! - start[v]!;
    most = Math.max(most, degree[v]!);
  }
  // Entities in order of degree, with the place at which each degree begins.
  const begins = new Int32Array(most + 2);
  for (let v = 0; v < size; v++) begins[degree[v]! + 1]!++;
  for (let d = 0; d <= most; d++) begins[d + 1]! += begins[d]!;
  const order = new Int32Array(size);
  const place = new Int32Array(size);
  const next = begins.slice();
  for (let v = 0; v < size; v++) {
    place[v] = next[degree[v]!]!++;
    order[place[v]!] = v;
  }
  for (let at = 0; at < size; at++) {
    const v = order[at]!;
    for (let i = start[v]!; i < start[v + 1]!; i++) {
      const w = other[i]!;
      if (degree[w]! <= degree[v]!) continue;
      // One tie less: it changes places with the first entity of its degree, which then begins one later.
      const first = begins[degree[w]!]!;
      const moved = order[first]!;
      order[place[w]!] = moved;
      place[moved] = place[w]!;
      order[first] = w;
      place[w] = first;
      begins[degree[w]!]!++;
      degree[w]!--;
    }
  }
  return degree;
}
