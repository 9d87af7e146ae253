// Ranks the people of a contact network by one measure.
import { adjacencyOf, type Ties } from './adjacency.ts';
import { betweenness } from './betweenness.ts';
import { communities } from './communities.ts';
import { coreNumbers } from './cores.ts';

export type Measure = 'betweenness' | 'degree' | 'kcore' | 'community';

/** People by id, and the ties between them by position in `ids`: at most one between two people. */
export type ContactNetwork = { ids: readonly string[]; ties: Ties; events: Int32Array };

export type Rank = { id: string; value: number };
export type Ranking = { ranks: Rank[]; approximate: boolean };

/**
 * Everyone in the network with a value, highest first and then by id; for `community` the value is the community's number,
 * lowest (the largest community) first. `degree` counts different people, not events; `betweenness` is a share from 0 to 1.
 * @param step told as the work goes on; may throw to give up
 */
export function ranking(
  { ids, ties, events }: ContactNetwork,
  measure: Measure,
  step: (done: number, total: number) => void = () => {},
): Ranking {
  const size = ids.length;
  if (measure === 'community') {
    const { numbers, approximate } = communities(size, ties, events);
    return { ranks: ranked(ids, numbers, 1), approximate };
  }
  const adjacency = adjacencyOf(size, ties);
  if (measure === 'kcore') return { ranks: ranked(ids, coreNumbers(adjacency), -1), approximate: false };
  if (measure === 'betweenness') {
    const { values, approximate } = betweenness(adjacency, { step });
    return { ranks: ranked(ids, values, -1), approximate };
  }
  const degrees = Int32Array.from(ids, (_, v) => adjacency.start[v + 1]! - adjacency.start[v]!);
  return { ranks: ranked(ids, degrees, -1), approximate: false };
}

function ranked(ids: readonly string[], values: Int32Array | Float64Array, sign: 1 | -1): Rank[] {
  const byId = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return ids
    .map((id, i) => ({ id, value: values[i]! }))
    .sort((x, y) => sign * (x.value - y.value) || byId(x.id, y.id));
}
