// Communities: groups that are tied more closely within than to the rest.
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Ties } from './adjacency.ts';
import { seededRandom } from './seededRandom.ts';

export type Communities = {
  /** The community of each entity, from 1. */
  numbers: Int32Array;
  /** True where only the strongest ties were looked at. */
  approximate: boolean;
};

/** Beyond so many ties the graph would not fit in memory: it takes about a kilobyte for each. */
const MOST_TIES = 1_000_000;

/**
 * Communities by the Louvain method (V. Blondel and others, "Fast unfolding of communities in large networks", Journal of
 * Statistical Mechanics P10008, 2008), ties weighted by their events. The same input gives the same answer. They are numbered
 * from the largest; of equally large ones the one that holds the lowest entity comes first. Of more than `most` ties the
 * strongest are looked at, and whoever has none of these goes with their strongest contact.
 */
export function communities(
  size: number,
  ties: Ties,
  events: Int32Array,
  most: number = MOST_TIES,
): Communities {
  const approximate = events.length > most;
  const order = Int32Array.from(events, (_, i) => i);
  if (approximate) order.sort((x, y) => events[y]! - events[x]! || x - y);
  const groups = groupsOf(size, ties, events, order.subarray(0, most));
  for (const i of order.subarray(most)) {
    const [v, w] = [ties.from[i]!, ties.to[i]!];
    if (groups[v] === ALONE && groups[w] !== ALONE) groups[v] = groups[w]!;
    else if (groups[w] === ALONE && groups[v] !== ALONE) groups[w] = groups[v]!;
  }
  return { numbers: numbered(groups), approximate };
}

const ALONE = -1;

/** Louvain's groups in numbers of its own; those without any of the chosen ties are alone. */
function groupsOf(size: number, ties: Ties, events: Int32Array, chosen: Int32Array): Int32Array {
  const groups = new Int32Array(size).fill(ALONE);
  const graph = new UndirectedGraph();
  for (const i of chosen) {
    if (ties.from[i] === ties.to[i]) continue;
    graph.mergeNode(ties.from[i]);
    graph.mergeNode(ties.to[i]);
    graph.addEdge(ties.from[i], ties.to[i], { events: events[i] });
  }
  if (graph.size === 0) return groups;
  const found = louvain(graph, { getEdgeWeight: 'events', rng: seededRandom(1) });
  for (const [v, group] of Object.entries(found)) groups[Number(v)] = group;
  return groups;
}

function numbered(groups: Int32Array): Int32Array {
  const members = new Map<number, number[]>();
  for (const [v, group] of groups.entries()) {
    // Whoever is alone is a group of one, told apart from all others.
    const key = group === ALONE ? -1 - v : group;
    const known = members.get(key);
    if (known) known.push(v);
    else members.set(key, [v]);
  }
  const ranked = [...members.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  const numbers = new Int32Array(groups.length);
  for (const [i, group] of ranked.entries()) for (const v of group) numbers[v] = i + 1;
  return numbers;
}
