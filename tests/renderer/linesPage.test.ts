// What a line's page works out: customers by week, areas in words, what stands behind a finding, what calibration says.
import { describe, expect, test } from 'vitest';
import { MEASURED } from '../../renderer/lines/calibration/measured.ts';
import {
  bandOf,
  edgesOf,
  type MeasuredKind,
  measuredWords,
} from '../../renderer/lines/calibration/measuredBands.ts';
import { brandSource } from '../../renderer/lines/finding/BrandName.tsx';
import { customerWeeks } from '../../renderer/lines/line/customerWeeks.ts';
import { areasWords, behindWords, weightsWords } from '../../renderer/lines/words.ts';
import { calibrate, newCalibrations } from '../evaluate/calibration.ts';
import { calibrationSource } from '../evaluate/writeCalibration.ts';
import { at } from './linesSamples.ts';

describe('customers by week', () => {
  const customers = [
    { since: at('2026-01-05'), until: at('2026-01-12') },
    { since: at('2026-01-06'), until: at('2026-01-26') },
    { since: at('2026-01-19'), until: at('2026-01-20') },
  ];

  test('are with the line from their first week to their last, new in the first and lost in the last', () => {
    expect(customerWeeks(customers, at('2026-03-01')).map(({ start: _, ...week }) => week)).toEqual([
      { active: 2, fresh: 2, lost: 0 },
      { active: 2, fresh: 0, lost: 1 },
      { active: 2, fresh: 1, lost: 1 },
      { active: 1, fresh: 0, lost: 1 },
    ]);
  });

  test('begin on Mondays', () => {
    for (const { start } of customerWeeks(customers, at('2026-03-01')))
      expect(new Date(start).getUTCDay()).toBe(1);
  });

  test('are not said to be lost where the records end too soon to tell', () => {
    expect(customerWeeks(customers, at('2026-01-30')).map(({ lost }) => lost)).toEqual([0, 1, 0, 0]);
  });

  test('are no weeks where there is no customer', () => {
    expect(customerWeeks([], at('2026-01-30'))).toEqual([]);
  });
});

describe('the areas of a line', () => {
  const short = (hubs: string[], areas: string[]) => areasWords({ hubs, areas })?.short ?? null;

  test('are told from hub to area, the hub once where it is both', () => {
    expect(short(['Liverpool'], ['Barrow'])).toBe('Liverpool to Barrow');
    expect(short(['Liverpool'], ['Barrow', 'Ulverston', 'Kendal'])).toBe(
      'Liverpool to Barrow, Ulverston and 1 more',
    );
    expect(short(['Liverpool'], ['Liverpool'])).toBe('Liverpool, one area');
    expect(short([], ['Barrow'])).toBe('not known to Barrow');
    expect(short(['Liverpool'], [])).toBe('Liverpool to not known');
    expect(short([], [])).toBeNull();
  });
});

describe('small words', () => {
  test('say what stands behind a finding', () => {
    expect(behindWords(1, 0)).toBe('1 event');
    expect(behindWords(12, 3)).toBe('3 camera reads, 12 events');
    expect(behindWords(0, 1)).toBe('1 camera read');
  });

  test('say how many weights differ', () => {
    expect([1, 2].map(weightsWords)).toEqual([
      '1 weight differs from the default.',
      '2 weights differ from the default.',
    ]);
  });

  test('say of a brand who gave it, or what claims it', () => {
    const claim = { name: 'Marlo', setBy: null, setAt: null, sources: ['named so in report R1'] };
    expect(brandSource(claim)).toBe('A claim: named so in report R1');
    expect(brandSource({ ...claim, setBy: 'Ann', setAt: at('2026-02-10') })).toBe(
      'Named by Ann, 10 Feb 2026 12:00 GMT',
    );
  });
});

describe('calibration', () => {
  test.each(Object.entries(MEASURED))('of %s covers every score, in bands that meet', (_, measured) => {
    expect(measured.bands[0]?.from).toBe(0);
    expect(measured.bands.at(-1)?.to).toBe(1);
    for (const [i, { from }] of measured.bands.entries())
      if (i > 0) expect(from).toBe(measured.bands[i - 1]?.to);
    for (const { right, findings, mean, from, to } of measured.bands) {
      expect(right).toBeLessThanOrEqual(findings);
      expect(mean).toBeGreaterThanOrEqual(from);
      expect(mean).toBeLessThanOrEqual(to);
    }
    expect(bandOf(measured, 1)).toBe(measured.bands.at(-1));
  });

  test('is told for the band of a score, and not where too few were seen to say', () => {
    const band = { from: 0.8, to: 0.9, findings: 40, mean: 0.85, right: 33 };
    const few = { ...band, from: 0.9, to: 1, findings: 9 };
    const measured = { ...MEASURED.changes, bands: [band, few] };
    const words = (kind: MeasuredKind, score: number) => measuredWords(kind, measured, score);
    expect(words('changes', 0.85)).toBe(
      'In invented cases with known answers, 33 of 40 number changes that scored 0.80 to 0.90 were right.',
    );
    expect(words('lines', 0.85)).toMatch(/33 of 40 numbers weighed that .* were those of a line\.$/);
    expect(words('watch', 0.85)).toMatch(/33 of 40 hits that .* were the line come back\.$/);
    expect(words('changes', 0.95)).toBeNull();
    expect(words('changes', 0.5)).toBeNull();
    expect(edgesOf(few)).toBe('0.90 or more');
  });

  test('is written by the evaluation as the window reads it', () => {
    const calibrations = newCalibrations();
    for (let i = 0; i < 24; i++) calibrate(calibrations.watch, 0.308, i < 3);
    const source = calibrationSource(calibrations, [1, 2], '2026-11-22');
    expect(source.match(/ {2}\w+: \{/g)).toEqual(['  changes: {', '  lines: {', '  watch: {']);
    expect(source).toContain('{ from: 0.2, to: 0.4, findings: 24, mean: 0.308, right: 3 }');
    expect(source).toContain('seeds: [1, 2],');
    expect(source.match(/from:/g)).toHaveLength(1);
  });
});
