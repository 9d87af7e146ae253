// Convoys: two vehicles that keep together past cameras, and what merely looks like it.
import { describe, expect, test } from 'vitest';
import { convoysOf, type PlateRead } from '../../src/resolve/index.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const CAMERAS = [0, 30, 60].map((km) => ({ camera: `at ${km} km`, lat: 53 + km / 111, lon: -2 }));

/** A vehicle past all three cameras, half an hour from one to the next. */
function drive(vehicle: string, day: number, minute: number, firstRead: number): PlateRead[] {
  return CAMERAS.map((camera, i) => ({
    ...camera,
    read: firstRead + i,
    vehicle,
    at: day * DAY + (minute + 30 * i) * MINUTE,
  }));
}

describe('vehicles in convoy', () => {
  test('two that pass the same cameras minutes apart on three days are found, with their reads', () => {
    const days = [1, 5, 12];
    const reads = days.flatMap((day, i) => [
      ...drive('vrm:AB95XYZ', day, 600 + day * 7, i * 10),
      ...drive('vrm:CD95XYZ', day, 602 + day * 7, 100 + i * 10),
    ]);
    const [convoy, ...others] = convoysOf(reads);
    expect(others).toEqual([]);
    expect(convoy).toMatchObject({
      vehicles: ['vrm:AB95XYZ', 'vrm:CD95XYZ'],
      trips: 3,
      meetings: 9,
      expected: 0,
    });
    expect(convoy?.score).toBeCloseTo(0.875);
    expect(convoy?.reads).toHaveLength(18);
    expect(convoy?.innocent).toContain('same hours');
  });

  test('two commuters who keep the same hours every day are explained by habit', () => {
    const reads = Array.from({ length: 20 }, (_, day) => [
      ...drive('vrm:AB95XYZ', day, 480, day * 10),
      ...drive('vrm:CD95XYZ', day, 481, 1000 + day * 10),
    ]).flat();
    expect(convoysOf(reads)).toEqual([]);
  });

  test('one shared trip, or meetings at one camera alone, are no convoy', () => {
    const once = [...drive('vrm:AB95XYZ', 1, 600, 0), ...drive('vrm:CD95XYZ', 1, 601, 10)];
    expect(convoysOf(once)).toEqual([]);
    const parked = [1, 4, 9].flatMap((day) => [
      drive('vrm:AB95XYZ', day, 600 + day, day)[0]!,
      drive('vrm:CD95XYZ', day, 601 + day, 100 + day)[0]!,
    ]);
    expect(convoysOf(parked)).toEqual([]);
  });

  test('the order of the reads does not matter, and no reads are no convoy', () => {
    const reads = [1, 5].flatMap((day) => [
      ...drive('vrm:CD95XYZ', day, 600 + day * 9, day * 10),
      ...drive('vrm:AB95XYZ', day, 603 + day * 9, 100 + day * 10),
    ]);
    expect(convoysOf([...reads].reverse())).toEqual(convoysOf(reads));
    expect(convoysOf([])).toEqual([]);
  });
});
