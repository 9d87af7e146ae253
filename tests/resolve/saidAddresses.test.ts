// Addresses in reach of an overnight cell: which are named as hypotheses, in which order, and which are not.
import { describe, expect, test } from 'vitest';
import { addressHypotheses, type Said } from '../../src/resolve/index.ts';
import { at, TOWN } from './scene.ts';

const STAYED = { lat: TOWN.lat, lon: TOWN.lon, towns: ["St Anne's"], from: at(10, 22), to: at(20, 7) };
const said = (day: number, more: Partial<Said> = {}): Said => ({
  from: 'report',
  words: 'callers at all hours',
  at: at(day, 12),
  until: null,
  against: false,
  doubted: false,
  ...more,
});
const address = (id: string, says: Said[], more: { town?: string; lat?: number; lon?: number } = {}) => ({
  id,
  label: `${id} Test Lane, ${more.town ?? 'St Annes'}, AA1 1AA`,
  lat: more.lat ?? null,
  lon: more.lon ?? null,
  said: says,
});
const ids = (...addresses: ReturnType<typeof address>[]): string[] =>
  addressHypotheses(STAYED, addresses).map((one) => one.address);

describe('addresses in reach of an overnight cell', () => {
  test('are those of its town of which something is said, spoken of within the stays first', () => {
    const [first, second] = addressHypotheses(STAYED, [
      address('1', [said(2), said(3)]),
      address('2', [said(12)]),
    ]);
    expect(first).toMatchObject({ address: '2', during: true });
    expect(first?.reasons[1]).toContain('consistent with');
    expect(second).toMatchObject({ address: '1', during: false });
  });

  test('are those near the mast where they have a position, and no others of the town', () => {
    const near = address('1', [said(12)], { town: 'Elsewhere', lat: TOWN.lat + 0.01, lon: TOWN.lon });
    const far = address('2', [said(12)], { lat: TOWN.lat + 0.2, lon: TOWN.lon });
    expect(ids(near, far)).toEqual(['1']);
    expect(addressHypotheses(STAYED, [near])[0]?.reasons[0]).toBe('1.1 km from the mast of this cell');
  });

  test('are not those of another town, nor those of which nothing is said', () => {
    expect(ids(address('1', [said(12)], { town: 'Elsewhere' }), address('2', []))).toEqual([]);
  });

  test('are not those of which only another use is told, or what is suspected to be false', () => {
    expect(
      ids(address('1', [said(12, { against: true })]), address('2', [said(12, { doubted: true })])),
    ).toEqual([]);
    const both = [said(12), said(13, { against: true })];
    expect(addressHypotheses(STAYED, [address('1', both)])[0]?.said).toHaveLength(2);
  });

  test('are spoken of within the stays where a span meets them, not where a moment before them does not end', () => {
    const during = (one: Said) => addressHypotheses(STAYED, [address('1', [one])])[0]?.during;
    expect(during(said(2, { until: at(11, 0) }))).toBe(true);
    expect(during(said(2))).toBe(false);
    expect(during(said(2, { at: null }))).toBe(false);
  });
});
