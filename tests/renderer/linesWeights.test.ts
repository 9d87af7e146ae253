// The weights as they are edited: what is a change, and how numbers rank under weights that are not applied yet.
import { describe, expect, test } from 'vitest';
import {
  allUsual,
  likelyIn,
  parseWeight,
  ranked,
  weightIn,
  withWeight,
} from '../../renderer/lines/weights/draft.ts';
import type { LineCandidateShown, LineWeightsShown } from '../../src/contract/lineShapes.ts';
import { candidate } from './linesSamples.ts';

const weight = (name: string, value: number, usual = value): LineWeightsShown['weights'][number] => ({
  name,
  label: name,
  weight: value,
  usual,
  speaksFor: '',
  speaksAgainst: '',
  setAt: value === usual ? null : 1,
  setBy: value === usual ? null : 'tester',
});
const shown: LineWeightsShown = {
  weights: [weight('bulk', 2), weight('calls', 3, 1)],
  prior: -1,
  changed: 1,
};

const weighed = (number: string, bulk: number, calls: number): LineCandidateShown => ({
  ...candidate(number, '2026-01-10', '2026-02-10'),
  signals: [['bulk', bulk, 2] as const, ['calls', calls, 3] as const].map(([name, strength, own]) => ({
    name,
    label: name,
    value: 1,
    shown: '1',
    against: null,
    weight: own,
    strength,
    contribution: strength * own,
    text: '',
    events: [],
  })),
});

describe('a draft of weights', () => {
  const [bulk, calls] = shown.weights as [
    LineWeightsShown['weights'][number],
    LineWeightsShown['weights'][number],
  ];

  test('keeps what differs from the weights in use, and nothing else', () => {
    const draft = withWeight(new Map(), bulk, 4);
    expect([...draft]).toEqual([['bulk', 4]]);
    expect(weightIn(draft, bulk)).toBe(4);
    expect(weightIn(draft, calls)).toBe(3);
    expect(withWeight(draft, bulk, 2).size).toBe(0);
  });

  test('can put all weights back to the default, of which those in use as such are none', () => {
    expect([...allUsual(shown.weights)]).toEqual([['calls', 1]]);
  });

  test('takes figures from 0 to 10 as people type them', () => {
    expect(['0', '2.5', '2,5', '10', ' 3 '].map(parseWeight)).toEqual([0, 2.5, 2.5, 10, 3]);
    expect(['', '-1', '11', '1e1', 'two', '.5'].map(parseWeight)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the ranking under a draft', () => {
  const a = weighed('+447700900101', 1, 0);
  const b = weighed('+447700900102', 0, 1);
  const explained = { ...weighed('+447700900103', 1, 1), explained: true };

  test('is that of the weights in use without a draft', () => {
    const list = ranked([a, b, explained], shown, new Map());
    expect(list.map(({ candidate: { number }, gained }) => [number, gained])).toEqual([
      [b.number, 0],
      [a.number, 0],
    ]);
    expect(list[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
    expect(likelyIn(list)).toBe(2);
  });

  test('moves numbers as the weights move, and says by how many places', () => {
    const list = ranked([a, b], shown, new Map([['calls', 0.5]]));
    expect(list.map(({ candidate: { number }, gained }) => [number, gained])).toEqual([
      [a.number, 1],
      [b.number, -1],
    ]);
    expect(likelyIn(list)).toBe(1);
  });
});
