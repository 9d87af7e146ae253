// Lines through number changes: a number little seen is judged by the likely line that a held change joins it to.
import { describe, expect, test } from 'vitest';
import { type LineRank, throughChanges } from '../../src/resolve/index.ts';
import { mobile } from './scene.ts';

const rank = (n: number, score: number, more: Partial<LineRank> = {}): LineRank => ({
  number: mobile(n),
  position: n,
  label: mobile(n),
  score,
  confidence: 0.8,
  likely: score >= 0.5,
  explained: false,
  events: 100,
  contacts: 20,
  firstSeen: 0,
  lastSeen: 1,
  broadcasts: 0,
  leading: 'few people get in touch more than once',
  tie: null,
  ...more,
});
const change = (from: number, to: number, score: number) => ({ from: mobile(from), to: mobile(to), score });

describe('ranks through number changes', () => {
  const ranks = [rank(1, 0.96), rank(4, 0.3), rank(2, 0.05), rank(3, 0.01)];

  test('a number joined to a likely line takes over its score, through other changes too, and says so', () => {
    const [first, second, third, last] = throughChanges(ranks, [change(1, 2, 0.99), change(2, 3, 0.9)]);
    expect([first, second, third, last].map((one) => one!.number)).toEqual([1, 2, 3, 4].map(mobile));
    expect(second).toMatchObject({ likely: true, tie: { how: 'change', number: mobile(1) } });
    expect(second!.score).toBeCloseTo(0.96 * 0.99, 6);
    expect(third!.tie!.number).toBe(mobile(2));
    expect(third!.leading).toContain('alone it would score 0.01');
  });

  test('what the change adds is told beside the signals, so that the sum still gives the score', () => {
    const found = throughChanges(ranks, [change(1, 2, 0.99)]).find(({ number }) => number === mobile(2))!;
    const sum = Math.log(0.05 / 0.95) + found.tie!.contribution;
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(found.score, 6);
  });

  test('a change between numbers that are no lines joins nothing, nor does one with a number marked as explained', () => {
    expect(throughChanges(ranks, [change(4, 2, 0.99)])).toEqual(ranks);
    const explained = [rank(1, 0.96, { explained: true, likely: false }), rank(2, 0.05)];
    const found = throughChanges(explained, [change(1, 2, 0.99)]);
    expect(found.find(({ number }) => number === mobile(2))!.tie).toBeNull();
  });
});
