// Measures of a network against their definitions, against another implementation, and the same on every run.
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import otherBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { adjacencyOf } from '../../src/network/adjacency.ts';
import { betweenness } from '../../src/network/betweenness.ts';
import { communities } from '../../src/network/communities.ts';
import { membersOf } from '../../src/network/contactNetwork.ts';
import { coreNumbers } from '../../src/network/cores.ts';
import { type Measure, ranking } from '../../src/network/metrics.ts';
import { seededRandom } from '../../src/network/seededRandom.ts';
import { networkOf, plainCores, type SmallNetwork, smallNetwork } from './smallNetworks.ts';

const adjacency = ({ size, ties }: SmallNetwork) => adjacencyOf(size, ties);

/** A network of groups that hang together by one tie each. */
function groups(count: number, members: number): SmallNetwork {
  const pairs: [number, number][] = [];
  for (let group = 0; group < count; group++)
    for (let v = 0; v < members; v++) {
      for (let w = v + 1; w < members; w++) pairs.push([group * members + v, group * members + w]);
      if (v === 0 && group > 0) pairs.push([(group - 1) * members + 1, group * members]);
    }
  return networkOf(count * members, pairs);
}

describe('core numbers', () => {
  test('are those of the definition', () => {
    fc.assert(
      fc.property(smallNetwork, (network) => {
        expect([...coreNumbers(adjacency(network))]).toEqual(plainCores(network));
      }),
    );
  });
});

describe('betweenness', () => {
  test('is that of another implementation', () => {
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const graph = new UndirectedGraph();
        for (let v = 0; v < network.size; v++) graph.addNode(v);
        for (const [v, w] of network.pairs) graph.addEdge(v, w);
        const { values, approximate } = betweenness(adjacency(network));
        expect(approximate).toBe(false);
        const other = otherBetweenness(graph, { normalized: network.size > 2, getEdgeWeight: null });
        for (let v = 0; v < network.size; v++) expect(values[v]).toBeCloseTo(other[v] ?? 0, 10);
      }),
    );
  });

  test('is the whole of the pairs for the middle of a star, and nothing for its ends', () => {
    const star = networkOf(6, [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
    ]);
    expect([...betweenness(adjacency(star)).values]).toEqual([1, 0, 0, 0, 0, 0]);
  });

  test('of a large network is estimated from a sample, near the exact values and the same each time', () => {
    const network = groups(60, 8);
    const exact = betweenness(adjacency(network));
    const sampled = betweenness(adjacency(network), { most: 1 });
    expect([exact.approximate, sampled.approximate]).toEqual([false, true]);
    expect(betweenness(adjacency(network), { most: 1 })).toEqual(sampled);
    const worst = exact.values.reduce(
      (most, value, v) => Math.max(most, Math.abs(value - sampled.values[v]!)),
      0,
    );
    expect(worst).toBeLessThan(0.1);
    const top = (values: Float64Array): number[] =>
      [...values.keys()].sort((v, w) => values[w]! - values[v]!).slice(0, 20);
    const shared = top(exact.values).filter((v) => top(sampled.values).includes(v));
    expect(shared.length).toBeGreaterThanOrEqual(15);
  });

  test('can be given up', () => {
    const stop = (): never => {
      throw new Error('stopped');
    };
    expect(() => betweenness(adjacency(groups(2, 3)), { step: stop })).toThrow('stopped');
  });
});

describe('communities', () => {
  test('are the groups that were put in, numbered by size and then by their lowest entity', () => {
    const pairs = groups(3, 6).pairs;
    // A fourth group, larger than the others.
    for (let v = 18; v < 26; v++) for (let w = v + 1; w < 26; w++) pairs.push([v, w]);
    const network = networkOf(26, pairs);
    const events = new Int32Array(pairs.length).fill(2);
    const found = communities(network.size, network.ties, events);
    const expected = Array.from({ length: 26 }, (_, v) => (v >= 18 ? 1 : 2 + Math.floor(v / 6)));
    expect([...found.numbers]).toEqual(expected);
    expect(found.approximate).toBe(false);
  });

  test('of a network too large are those of its strongest ties, whoever has none going with their strongest contact', () => {
    const { size, ties, pairs } = groups(3, 6);
    // All within the groups are strong but the ties of each group's last.
    const events = Int32Array.from(pairs, ([v, w]) => (v % 6 === 5 || w % 6 === 5 ? 1 : 9));
    for (const [i, [v, w]] of pairs.entries()) if (Math.floor(v / 6) !== Math.floor(w / 6)) events[i] = 0;
    const strong = events.filter((count) => count === 9).length;
    const found = communities(size, ties, events, strong);
    expect(found.approximate).toBe(true);
    expect([...found.numbers]).toEqual(Array.from({ length: size }, (_, v) => 1 + Math.floor(v / 6)));
  });

  test('leave nobody out, and are the same each time', () => {
    fc.assert(
      fc.property(smallNetwork, (network) => {
        const events = new Int32Array(network.pairs.length).fill(1);
        const found = communities(network.size, network.ties, events);
        expect(Math.min(...found.numbers)).toBe(1);
        expect(communities(network.size, network.ties, events)).toEqual(found);
      }),
    );
  });
});

describe('a ranking', () => {
  const network = {
    ids: ['d', 'c', 'b', 'a'],
    ...networkOf(4, [
      [0, 1],
      [1, 2],
      [1, 3],
    ]),
    events: Int32Array.of(9, 1, 1),
  };

  test('puts the highest first, and equal ones in order of their ids', () => {
    expect(ranking(network, 'degree')).toEqual({
      ranks: [
        { id: 'c', value: 3 },
        { id: 'a', value: 1 },
        { id: 'b', value: 1 },
        { id: 'd', value: 1 },
      ],
      approximate: false,
    });
  });

  test('names everyone once, whatever the measure', () => {
    for (const measure of ['betweenness', 'degree', 'kcore', 'community'] satisfies Measure[])
      expect(
        ranking(network, measure)
          .ranks.map((rank) => rank.id)
          .sort(),
      ).toEqual(['a', 'b', 'c', 'd']);
  });

  test('of nobody is empty', () => {
    for (const measure of ['betweenness', 'degree', 'kcore', 'community'] satisfies Measure[])
      expect(
        ranking({ ids: [], ties: networkOf(0, []).ties, events: new Int32Array() }, measure).ranks,
      ).toEqual([]);
  });
});

test('members are counted from 0 in order, and ties keep their ends', () => {
  const { members, ties } = membersOf({ from: Int32Array.of(40, 7, 40), to: Int32Array.of(7, 900, 12) });
  expect([...members]).toEqual([7, 12, 40, 900]);
  expect(ties).toEqual({ from: Int32Array.of(2, 0, 2), to: Int32Array.of(0, 3, 1) });
});

test('random numbers from a seed lie between 0 and 1 and are spread evenly', () => {
  const random = seededRandom(7);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
});
