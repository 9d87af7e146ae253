// The heightened-risk view: missing data is never nought, every part is weighed in sight, and ranks follow the parts.
import { describe, expect, test } from 'vitest';
import { riskRanks, weightsOffered } from '../../src/resolve/risk/rank.ts';
import type { PlaceCount, RiskTown } from '../../src/resolve/risk/types.ts';

const row = { source_file_id: 1, sheet: 0, line: 2 };
const count = (measure: string, value: number | null, more: Partial<PlaceCount> = {}): PlaceCount => ({
  measure,
  period: '2025',
  supplier: 'Council',
  count: value,
  raw: value === null ? '<5' : String(value),
  row,
  ...more,
});
const town = (name: string, more: Partial<RiskTown> = {}): RiskTown => ({
  id: `place:town ${name.toLowerCase()}`,
  name,
  lat: 52,
  lon: 1,
  population: 10_000,
  counts: [],
  lines: [],
  stations: [],
  hub: null,
  ...more,
});
const partOf = (towns: RiskTown[], name: string, part: string) =>
  riskRanks(towns, {})
    .find((rank) => rank.town.name === name)
    ?.parts.find((one) => one.name === part);

describe('what is not known', () => {
  const towns = [
    town('Told', { counts: [count('Missing children', 40)] }),
    town('Low', { counts: [count('Missing children', 0)] }),
    town('Suppressed', { counts: [count('Missing children', null)] }),
    town('Silent'),
  ];

  test('is no part of a score: a town without a count does not fall to the one that counted none', () => {
    const part = (name: string) => partOf(towns, name, 'measure:missing children');
    expect(part('Told')?.value).toBe(0.75);
    expect(part('Low')?.value).toBe(0.25);
    expect(part('Suppressed')?.value).toBeNull();
    expect(part('Suppressed')?.how).toContain('"<5"');
    expect(part('Silent')?.value).toBeNull();
    const ranks = riskRanks(towns, {}).map(({ town: { name }, score }) => [name, score]);
    const scores = new Map(ranks as [string, number][]);
    expect(riskRanks(towns, {}).find(({ town: { name } }) => name === 'Silent')?.known).toBeLessThan(1);
    // Silent and Low differ only in that Low was counted; what is left of Silent is transport, and nothing is added.
    expect(scores.get('Silent')).toBe(0);
    expect(scores.get('Low')).toBeGreaterThan(0);
  });

  test('widens the span in which a score would lie', () => {
    for (const { score, low, high, known } of riskRanks(towns, {})) {
      expect(low).toBeLessThanOrEqual(score ?? 0);
      expect(high).toBeGreaterThanOrEqual(score ?? 0);
      expect(high - low).toBeCloseTo(1 - known, 10);
    }
  });

  test('stays unknown where the people or the place are not known to the gazetteer', () => {
    const lone = [town('Nowhere', { lat: null, lon: null, population: null, counts: [count('Absence', 9)] })];
    const [rank] = riskRanks(lone, {});
    expect(rank?.score).toBeNull();
    expect(rank?.known).toBe(0);
    expect([rank?.low, rank?.high]).toEqual([0, 1]);
    expect(rank?.parts.every(({ value }) => value === null)).toBe(true);
  });
});

describe('a measure', () => {
  test('goes by its rate, not by its count', () => {
    const towns = [
      town('Small', { population: 1000, counts: [count('Absence', 20)] }),
      town('Large', { population: 100_000, counts: [count('Absence', 200)] }),
    ];
    expect(partOf(towns, 'Small', 'measure:absence')?.value).toBe(0.75);
    expect(partOf(towns, 'Large', 'measure:absence')?.value).toBe(0.25);
  });

  test('goes by the latest period, cites every row, and says where suppliers differ', () => {
    const counts = [
      count('Absence', 90, { period: '2023/24' }),
      count('Absence', 30, { period: '2025/26', supplier: 'Council' }),
      count('absence ', 50, { period: '2025/26', supplier: 'Board' }),
    ];
    const part = partOf([town('One', { counts })], 'One', 'measure:absence');
    expect(part?.shown).toContain('50 in 2025/26');
    expect(part?.how).toContain('2 suppliers');
    expect(part?.rows).toHaveLength(3);
  });
});

describe('transport and lines', () => {
  const station = { name: 'Testing Road', crs: 'TSR', kilometres: 0.5 };
  test('count a near station, a near hub, and lines by the chance that one is present', () => {
    const lines = [
      { line: 'a', label: 'A', role: 'importing' as const, score: 0.5 },
      { line: 'b', label: 'B', role: 'importing' as const, score: 0.5 },
      { line: 'c', label: 'C', role: 'hub' as const, score: 0.9 },
    ];
    const towns = [
      town('One', { lines, stations: [station], hub: { name: 'City', kilometres: 96 } }),
      town('Two'),
    ];
    expect(partOf(towns, 'One', 'station')?.value).toBe(1);
    expect(partOf(towns, 'One', 'stations')?.value).toBe(0.2);
    expect(partOf(towns, 'One', 'hub')?.value).toBeCloseTo(0.5, 10);
    expect(partOf(towns, 'One', 'lines')).toMatchObject({ value: 0.75, lines: ['a', 'b'] });
    expect(partOf(towns, 'Two', 'lines')?.value).toBe(0);
  });

  test('say nothing of lines where the case knows no area of any', () => {
    expect(partOf([town('One', { stations: [station] })], 'One', 'lines')?.value).toBeNull();
  });
});

test('a weight changes the order, a weight of nought takes a part out, and every weight is offered', () => {
  const towns = [
    town('Needy', { counts: [count('Absence', 90)] }),
    town('Near', { counts: [count('Absence', 1)], stations: [{ name: 'S', crs: 'SSS', kilometres: 0.1 }] }),
  ];
  const first = (weights: Record<string, number>) => riskRanks(towns, weights)[0]?.town.name;
  expect(first({ station: 0, stations: 0 })).toBe('Needy');
  expect(first({ 'measure:absence': 0 })).toBe('Near');
  expect(weightsOffered(towns).map(({ name }) => name)).toEqual([
    'measure:absence',
    'station',
    'stations',
    'hub',
    'lines',
  ]);
  for (const { score, parts } of riskRanks(towns, {}))
    expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score ?? -1, 10);
});
