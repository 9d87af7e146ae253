// The words and symbols of the entities page, and a chart that follows what is combined.
import { describe, expect, test } from 'vitest';
import { EMPTY_CHART } from '../../renderer/chart/state/chartState.ts';
import { replaceThings } from '../../renderer/chart/state/producers.ts';
import { LOOKS, symbolOf, symbolSvg } from '../../renderer/chart/symbols/symbols.ts';
import { kindOf } from '../../renderer/format/words.ts';
import { hasRecord, matchShare, spanOf, valueWords } from '../../renderer/people/words.ts';

const at = (day: string): number => Date.parse(`${day}Z`);

describe('when a claim holds', () => {
  test.each([
    ['role', '2026-03-01T00:00', '2026-03-10T00:00', '1 Mar 2026 to 10 Mar 2026'],
    ['role', '2026-03-01T00:00', null, 'from 1 Mar 2026'],
    ['role', null, '2026-03-10T00:00', 'until 10 Mar 2026'],
    ['visit', '2026-03-01T00:00', null, 'on 1 Mar 2026'],
    [
      'missing episode',
      '2026-03-01T18:30',
      '2026-03-02T02:10',
      '1 Mar 2026 18:30 GMT to 2 Mar 2026 02:10 GMT',
    ],
    ['alias', null, null, ''],
  ] as const)('%s from %s to %s: %s', (name, from, to, words) => {
    const moment = (day: string | null) => (day === null ? null : at(day));
    expect(spanOf({ name, from: moment(from), to: moment(to) })).toBe(words);
  });
});

test('a day is shown as a day, and every other value as it was given', () => {
  expect(['2009-10-02', '2009-02-31', 'about 16', ''].map(valueWords)).toEqual([
    '2 Oct 2009',
    '2009-02-31',
    'about 16',
    '',
  ]);
});

test('a score is never a certainty', () => {
  expect([0.999999, 0.991, 0.985, 0.7].map(matchShare)).toEqual(['over 99%', 'over 99%', '99%', '70%']);
});

test('a person under 18 has a symbol and words of their own, a person and a child of no mark the same as before', () => {
  expect(symbolOf({ kind: 'nominal', mark: 'child' })).toBe('child');
  expect(symbolOf({ kind: 'nominal' })).toBe('nominal');
  expect(kindOf({ kind: 'nominal', numberKind: null, mark: 'child' })).toBe('Child: safeguard');
  expect(LOOKS.child.outline).not.toBe(LOOKS.nominal.outline);
  expect(symbolSvg('child', 'light')).not.toBe(symbolSvg('nominal', 'light'));
});

test('numbers and devices have no record on the page, people and things do', () => {
  expect((['number', 'handset', 'nominal', 'group'] as const).map(hasRecord)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

describe('a thing that is read as another', () => {
  const chart = {
    ...EMPTY_CHART,
    places: new Map([
      ['person:a', { x: 0, y: 0 }],
      ['person:b', { x: 5, y: 5 }],
      ['+447700900001', { x: 9, y: 9 }],
    ]),
    pinned: new Set(['person:b']),
    selected: new Set(['person:b']),
  };

  test('gives its place to that one, with what was noted of it', () => {
    const next = replaceThings(chart, new Map([['person:b', 'person:c']]));
    expect([...next.places.keys()]).toEqual(['person:a', '+447700900001', 'person:c']);
    expect(next.places.get('person:c')).toEqual({ x: 5, y: 5 });
    expect([...next.pinned, ...next.selected]).toEqual(['person:c', 'person:c']);
  });

  test('leaves the other where it stands, if it is on the chart', () => {
    const next = replaceThings(chart, new Map([['person:b', 'person:a']]));
    expect([...next.places]).toEqual([
      ['person:a', { x: 0, y: 0 }],
      ['+447700900001', { x: 9, y: 9 }],
    ]);
  });

  test('changes nothing where it is not on the chart', () => {
    expect(replaceThings(chart, new Map([['person:x', 'person:a']]))).toBe(chart);
  });
});
