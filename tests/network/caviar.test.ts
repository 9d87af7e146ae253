// The measures on real wiretap networks (Project CAVIAR, Morselli 2009), where these are at hand beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UndirectedGraph } from 'graphology';
import otherBetweenness from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, test } from 'vitest';
import { type ContactNetwork, ranking } from '../../src/network/metrics.ts';

const folder = fileURLToPath(new URL('../../../shared/data/caviar-phases/', import.meta.url));
const phases = existsSync(folder) ? readdirSync(folder).filter((name) => /^phase\d+\.csv$/.test(name)) : [];

/** A matrix of who called whom and how often, as people and the ties between them. */
function networkOf(text: string): ContactNetwork {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','));
  const counts = rows.map((row) => row.slice(1).map(Number));
  const from: number[] = [];
  const to: number[] = [];
  const events: number[] = [];
  for (let v = 0; v < counts.length; v++)
    for (let w = v + 1; w < counts.length; w++) {
      const both = counts[v]![w]! + counts[w]![v]!;
      if (both === 0) continue;
      from.push(v);
      to.push(w);
      events.push(both);
    }
  const ties = { from: Int32Array.from(from), to: Int32Array.from(to) };
  return { ids: head.slice(1), ties, events: Int32Array.from(events) };
}

describe.skipIf(phases.length === 0)('on Project CAVIAR (skipped where the folder is missing)', () => {
  test.each(phases)(
    '%s: degree and betweenness are those of a plain count and of another implementation',
    (name) => {
      const network = networkOf(readFileSync(`${folder}${name}`, 'utf8'));
      const graph = new UndirectedGraph();
      for (const id of network.ids) graph.addNode(id);
      for (const [i, v] of network.ties.from.entries())
        graph.addEdge(network.ids[v], network.ids[network.ties.to[i]!]);
      expect(network.ids.length).toBeGreaterThan(10);
      for (const { id, value } of ranking(network, 'degree').ranks) expect(value).toBe(graph.degree(id));
      const other = otherBetweenness(graph, { normalized: true, getEdgeWeight: null });
      for (const { id, value } of ranking(network, 'betweenness').ranks)
        expect(value).toBeCloseTo(other[id]!, 10);
    },
  );

  test('the man at the centre of the first phases, number 1, is ranked first by every measure of reach', () => {
    const network = networkOf(readFileSync(`${folder}phase3.csv`, 'utf8'));
    expect(ranking(network, 'degree').ranks[0]?.id).toBe('1');
    expect(ranking(network, 'betweenness').ranks[0]?.id).toBe('1');
  });
});
