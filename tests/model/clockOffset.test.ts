// The offset between two clocks is found among calls of which most pairs may be wrong, and is not claimed where nothing stands out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockOffset, type TimePair } from '../../src/model/clockOffset.ts';

const DAY = 86_400_000;

/** Calls an hour apart, each with its true pair and so many wrong ones, scattered over a day and more by a simple rule. */
function calls(count: number, apart: (i: number) => number, wrong: number): TimePair[] {
  const pairs: TimePair[] = [];
  for (let i = 0; i < count; i++) {
    const at = i * 3_600_000;
    pairs.push({ call: i, at, apart: apart(i) });
    for (let k = 1; k <= wrong; k++)
      pairs.push({ call: i, at, apart: ((i * 7_919_000 + k * 31_337_000) % (2 * DAY)) - DAY });
  }
  return pairs;
}

describe('the offset between two clocks', () => {
  test.each([0, 2, 37, 3600, -3600, -61])('of %i seconds is found', (seconds) => {
    const found = clockOffset(calls(40, (i) => seconds * 1000 + (i % 3) * 500, 6));
    expect(found).toMatchObject({ count: 40, of: 40, driftSecondsPerDay: null });
    expect(Math.abs(found!.seconds - seconds)).toBeLessThanOrEqual(1);
    expect(found!.spreadSeconds).toBeLessThan(1);
  });

  test('is found whatever it is, and whichever calls have no counterpart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -80_000, max: 80_000 }),
        fc.integer({ min: 8, max: 40 }),
        (seconds, count) => {
          const all = calls(count, () => seconds * 1000, 4);
          const some = all.filter(({ call, apart }) => call % 4 !== 0 || apart !== seconds * 1000);
          const found = clockOffset(some);
          expect(found?.seconds).toBe(seconds);
          expect(found?.of).toBe(count);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that grows day by day is told with its drift', () => {
    const found = clockOffset(calls(24 * 4, (i) => 10_000 + (i / 24) * 1500, 2));
    expect(found!.driftSecondsPerDay).toBeCloseTo(1.5, 1);
  });

  test('is not claimed of few calls, nor of calls that agree on nothing, nor on two things', () => {
    expect(clockOffset([])).toBeNull();
    expect(clockOffset(calls(4, () => 5000, 0))).toBeNull();
    expect(clockOffset(calls(60, (i) => ((i * 7_919_000) % (2 * DAY)) - DAY, 3))).toBeNull();
    expect(clockOffset(calls(40, (i) => (i % 2) * 3_600_000, 0))).toBeNull();
  });
});
