// Two reports that may go back to one source are no corroboration, and what is held back is told from any grade.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  corroborationWords,
  dependent,
  type Origin,
  repeats,
  sourcesOf,
  urnRoot,
} from '../../src/model/corroboration.ts';
import { restrictionOf } from '../../src/model/restriction.ts';

const of = (one: Partial<Origin>): Origin => ({ urn: 'INT-1', unit: '', source: '', text: '', ...one });

describe('two reports go back to one source', () => {
  test.each([
    [
      'with one source reference, from whatever unit',
      { source: 'SR10001', unit: 'North' },
      { source: 'sr10001', unit: 'South' },
    ],
    [
      'of one URN in two versions',
      { urn: 'INT-2026-004107', unit: 'North' },
      { urn: 'INT-2026-004107/2', unit: 'South' },
    ],
    [
      'where one repeats the other',
      { unit: 'North', text: 'Callers come at all hours to the flat over the shop' },
      { unit: 'South', text: 'It is said that callers come at all hours to the flat over the shop.' },
    ],
    ['where nothing tells them apart', { unit: 'North' }, { unit: ' north ' }],
    ['where a unit is not named', { unit: 'North' }, { unit: '' }],
  ])('%s', (_, one, other) => {
    expect(dependent(of({ urn: 'A-100', ...one }), of({ urn: 'B-200', ...other }))).toBe(true);
  });

  test.each([
    ['two source references in one unit', { source: 'SR1', unit: 'North' }, { source: 'SR2', unit: 'North' }],
    [
      'two units that say different things',
      { unit: 'North', text: 'one thing' },
      { unit: 'South', text: 'another' },
    ],
  ])('but not %s', (_, one, other) => {
    expect(dependent(of({ urn: 'A-100', ...one }), of({ urn: 'B-200', ...other }))).toBe(false);
  });
});

test('the root of a reference leaves its part, version or copy away, and nothing else', () => {
  for (const part of ['/2', '-2', ' v2', '-V3', '/A', ' part 2', ' update 1', 'B', ' copy'])
    expect([part, urnRoot(`INT-2026-004107${part}`)]).toEqual([part, 'INT-2026-004107']);
  for (const whole of ['INT-2026-004107', 'INT-2026-12', '2026/1', 'X-12', '4107'])
    expect(urnRoot(whole)).toBe(whole);
});

test('short texts do not repeat each other', () => {
  expect(repeats('seen at the flat', 'seen at the flat')).toBe(false);
});

test('sources are no more than reports, at least one, and the same in any order', () => {
  const origin = fc.record({
    urn: fc.constantFrom('A-100', 'A-100/2', 'B-200', 'C-300', 'D-400'),
    unit: fc.constantFrom('', 'North', 'South', 'East'),
    source: fc.constantFrom('', 'SR1', 'SR2'),
    text: fc.constantFrom('', 'one two three four five six seven', 'a quite other text of eight words here'),
  });
  fc.assert(
    fc.property(fc.array(origin, { minLength: 1, maxLength: 7 }), (reports) => {
      const sources = sourcesOf(reports);
      expect(sources).toBeGreaterThanOrEqual(1);
      expect(sources).toBeLessThanOrEqual(reports.length);
      expect(sourcesOf([...reports].reverse())).toBe(sources);
      expect(sourcesOf([...reports, reports[0]!])).toBe(sources);
    }),
  );
});

test('it is said in words', () => {
  expect(corroborationWords(1, 1)).toBe('1 report');
  expect(corroborationWords(2, 1)).toBe('2 reports, not independent as far as is known');
  expect(corroborationWords(2, 2)).toBe('2 reports, independent as far as is known');
});

test.each([
  [['1AP'], '', false, false],
  [['3 E P'], '', true, false],
  [['1A C'], '', false, true],
  [['2D P'], 'S2 consult originator', false, true],
  [['B51'], '', true, false],
  [['A14'], '', false, true],
  [['A25'], '', false, true],
  [['E11'], '', false, false],
  [['1AP', 'B55'], '', true, true],
  [['unreadable', ''], '', false, false],
] as const)('grades %j with conditions "%s"', (grades, conditions, doubted, conditioned) => {
  expect(restrictionOf({ grades, conditions })).toEqual({ doubted, conditioned });
});
