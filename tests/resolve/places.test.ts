// Force areas by boundary and by the nearest listed town, nearest things, and pairs of lines that may be one.
import { describe, expect, test } from 'vitest';
import { gazetteer } from '../../src/geography/gazetteer.ts';
import type { Position } from '../../src/model/outline.ts';
import { type LineFacts, linePairs } from '../../src/resolve/linePairs.ts';
import { kilometresBetween } from '../../src/resolve/measures.ts';
import { forceFinder } from '../../src/resolve/places/forceOf.ts';
import { nearFinder } from '../../src/resolve/places/nearest.ts';

const { towns, stations } = gazetteer();

describe('the police force of a position', () => {
  test('is approximate where no area was imported, and says so', () => {
    const force = forceFinder([], towns);
    expect(force(52.6309, 1.2974)).toEqual({ name: 'Norfolk', basis: 'approximate' });
    expect(force(53.4084, -2.9916)?.name).toBe('Merseyside');
    expect(force(55.95, -3.19)?.name).toBe('Police Scotland');
    expect(force(54.6, -5.93)?.name).toBe('Police Service of Northern Ireland');
  });

  test('is nobody’s far out at sea', () => {
    expect(forceFinder([], towns)(57, 2.9)).toBeNull();
  });

  test('is that of an imported boundary where there is one', () => {
    const ring: Position[] = [
      [1, 52],
      [2, 52],
      [2, 53],
      [1, 53],
      [1, 52],
    ];
    const force = forceFinder([{ name: 'Test Force', polygons: [[ring]] }], towns);
    expect(force(52.6309, 1.2974)).toEqual({ name: 'Test Force', basis: 'boundary' });
    expect(force(53.4084, -2.9916)?.basis).toBe('approximate');
  });
});

test('the nearest station is the one that a look at every station finds', () => {
  const near = nearFinder(stations);
  for (const [lat, lon] of [
    [52.63, 1.3],
    [51.5, -0.1],
    [58.6, -3.1],
    [50.1, -5.5],
  ] as const) {
    const every = stations
      .map((thing) => ({ thing, kilometres: kilometresBetween(lat, lon, thing.lat, thing.lon) }))
      .sort((x, y) => x.kilometres - y.kilometres);
    expect(near.nearest(lat, lon, 60)).toEqual(every[0]);
    expect(near.within(lat, lon, 30)).toEqual(every.filter(({ kilometres }) => kilometres <= 30));
  }
});

describe('two lines', () => {
  const line = (name: string, more: Partial<LineFacts>): LineFacts => ({
    line: name,
    label: name,
    brand: null,
    customers: [],
    handsets: [],
    towns: [],
    forces: [],
    ...more,
  });
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `c${from + i}`);

  test('that share customers and a handset under two forces are told as a pair', () => {
    const a = line('A', { customers: people(0, 20), handsets: ['h1'], towns: ['Whitby'], forces: ['North'] });
    const b = line('B', { customers: people(8, 30), handsets: ['h1'], towns: ['Whitby'], forces: ['South'] });
    const [pair] = linePairs([a, b], () => null);
    expect(pair).toMatchObject({ a: 'A', b: 'B', forcesDiffer: true });
    expect(pair?.shared).toEqual({ customers: people(8, 20), handsets: ['h1'], towns: ['Whitby'] });
    expect(pair?.score).toBeGreaterThan(0.8);
    expect(pair?.innocent).toContain('share customers');
  });

  test('that go by one name are told apart by their numbers', () => {
    const held = (name: string) => line(name, { label: 'Marlo', brand: 'Marlo', customers: people(0, 9) });
    const [pair] = linePairs([held('n1'), held('n2')], () => null);
    expect(pair?.labels).toEqual(['Marlo (n1)', 'Marlo (n2)']);
    expect(pair?.reasons).toContain('both go by the name Marlo');
  });

  test('that share two customers alone are no pair, and with a force in common the forces do not differ', () => {
    const a = line('A', { customers: people(0, 20), forces: ['North'] });
    expect(linePairs([a, line('B', { customers: people(18, 40) })], () => null)).toEqual([]);
    const c = line('C', { customers: people(10, 30), forces: ['North', 'South'] });
    expect(linePairs([a, c], () => null)[0]?.forcesDiffer).toBe(false);
  });

  test('that a change of number joins are a pair by that alone, weaker the weaker the change', () => {
    const [a, b] = [line('A', {}), line('B', {})];
    const by = (score: number) =>
      linePairs([a, b], () => ({ from: 'x', to: 'y', score, status: 'open' }))[0]?.score ?? 0;
    expect(by(0.95)).toBeGreaterThan(by(0.6));
    const [dismissed] = linePairs([a, b], () => ({ from: 'x', to: 'y', score: 0.95, status: 'dismissed' }));
    expect(dismissed?.score).toBeLessThan(by(0.6));
    expect(dismissed?.against.join()).toContain('dismissed');
  });
});
