// Communities: groups that are tied more closely within than to the rest.
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Ties } from './adjacency.ts';
import { seededRandom } from './seededRandom.ts';

/**
 * The community of each entity by the Louvain method (V. Blondel and others, "Fast unfolding of communities in large
 * networks", Journal of Statistical Mechanics P10008, 2008), ties weighted by their events. The same input gives the same
 * answer. Communities are numbered from 1, the largest first; of equally large ones the one that holds the lowest entity.
 */
export function communities(size: number, ties: Ties, events: Int32Array): Int32Array {
  const graph = new UndirectedGraph();
  for (let v = 0; v < size; v++) graph.addNode(v);
  for (let i = 0; i < events.length; i++)
    if (ties.from[i] !== ties.to[i]) graph.addEdge(ties.from[i], ties.to[i], { events: events[i] });
  const found = graph.size > 0 ? louvain(graph, { getEdgeWeight: 'events', rng: seededRandom(1) }) : {};
  const groups = new Map<number, number[]>();
  for (let v = 0; v < size; v++) {
    const group = found[String(v)] ?? -1 - v;
    const members = groups.get(group);
    if (members) members.push(v);
    else groups.set(group, [v]);
  }
  const ranked = [...groups.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  const numbers = new Int32Array(size);
  for (const [i, members] of ranked.entries()) for (const v of members) numbers[v] = i + 1;
  return numbers;
}
