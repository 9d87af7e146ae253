// Measures and clock: the small sums that the inferences rest on.
import { describe, expect, test } from 'vitest';
import { dayOf, hourOf, weekdayOf } from '../../src/resolve/clock.ts';
import { kilometresBetween, percentileOf, ramp } from '../../src/resolve/measures.ts';

describe('the clock', () => {
  test("summer time begins at one o'clock UTC on the last Sunday of March", () => {
    expect(hourOf(Date.UTC(2026, 2, 29, 0, 59))).toBe(0);
    expect(hourOf(Date.UTC(2026, 2, 29, 1, 0))).toBe(2);
  });

  test("and ends at one o'clock UTC on the last Sunday of October, an hour shown twice", () => {
    expect(hourOf(Date.UTC(2026, 9, 25, 0, 30))).toBe(1);
    expect(hourOf(Date.UTC(2026, 9, 25, 1, 30))).toBe(1);
  });

  test('an event just before midnight UTC in summer is the next day in London', () => {
    expect(dayOf(Date.UTC(2026, 5, 1, 23, 30))).toBe(dayOf(Date.UTC(2026, 5, 2, 9)));
  });

  test('2 March 2026 is a Monday', () => {
    expect(weekdayOf(dayOf(Date.UTC(2026, 2, 2, 12)))).toBe(0);
  });
});

describe('measures', () => {
  test('a percentile counts ties as half', () => {
    expect(percentileOf(Float64Array.of(0, 0, 0, 5), 0)).toBe(37.5);
    expect(percentileOf(Float64Array.of(0, 0, 0, 5), 5)).toBe(87.5);
  });

  test('a ramp is level beyond its ends and straight between', () => {
    const points = [
      [0, -1],
      [10, 1],
    ] as const;
    expect([-5, 0, 5, 20].map((x) => ramp(points, x))).toEqual([-1, -1, 0, 1]);
  });

  test('a degree of latitude is about 111 kilometres', () => {
    expect(kilometresBetween(53, -2, 54, -2)).toBeCloseTo(111.2, 0);
  });
});
