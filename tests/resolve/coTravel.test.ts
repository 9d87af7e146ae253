// Co-travel: vehicles that keep step with a line's handset, and what merely looks like it.
import { describe, expect, test } from 'vitest';
import { attributionsOf, coTravellers, type PlateRead, rolesAround } from '../../src/resolve/index.ts';
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { at, CITY, DAY, HOUR, lineDays, mobile, mobiles, range, scene, TOWN } from './scene.ts';

const LINE = mobile(1);
/** The handset is in the city, goes to the town on some days at ten, and comes back the next day at ten. */
const DEPARTURES = [3, 9, 14, 22, 27];
const away = (day: number): boolean => DEPARTURES.includes(day);

/** Sightings by the hour, silent on the road: in the town from noon on the day of departure to nine the next day. */
const life = (every: number): PlainEvent[] =>
  range(0, 32 * 24)
    .filter((hour) => hour % every === 0)
    .flatMap((hour) => {
      const [day, time] = [Math.floor(hour / 24), hour % 24];
      const onTheRoad = time >= 10 && time < 12 && (away(day) || away(day - 1));
      const there = (away(day) && time >= 12) || (away(day - 1) && time < 10);
      return onTheRoad
        ? []
        : [{ a: LINE, b: mobile(50), at: at(day, time), aCell: (there ? TOWN : CITY).id }];
    });

const read = (
  vehicle: string,
  when: number,
  { lat, lon }: { lat: number; lon: number },
  i = 0,
): PlateRead => ({
  read: i,
  vehicle,
  at: when,
  lat,
  lon,
  camera: 'camera',
});
/** A vehicle's reads out of one place and into another, an hour and a half later. */
const trip = (vehicle: string, day: number, hour: number, back = false): PlateRead[] => {
  const [from, to] = back ? [TOWN, CITY] : [CITY, TOWN];
  return [read(vehicle, at(day, hour), from), read(vehicle, at(day, hour) + 1.5 * HOUR, to)];
};
const carrying = DEPARTURES.flatMap((day) => [
  ...trip('vrm:AB95XYZ', day, 10.1),
  ...trip('vrm:AB95XYZ', day + 1, 10.1, true),
]);
const found = (events: PlainEvent[], reads: PlateRead[]) => coTravellers(scene(events), [LINE], reads);

describe('a vehicle that carries the handset', () => {
  test('is found where the two are seen at both ends at nearly the same times', () => {
    const [vehicle] = found(life(1), carrying);
    expect(vehicle!.vehicle).toBe('vrm:AB95XYZ');
    expect(vehicle!.score).toBeGreaterThan(0.9);
    expect(vehicle!.eventIds.length).toBeGreaterThan(0);
    expect(vehicle!.innocent).toContain('taxi');
  });

  test('is found though the handset was silent for hours about each journey, and for less', () => {
    const quiet = life(1).filter(({ at: time, aCell }) => {
      const hour = (time - at(0, 0)) % DAY;
      return aCell === TOWN.id ? hour > 14 * HOUR : hour < 8 * HOUR || hour > 13 * HOUR;
    });
    const [vehicle] = found(quiet, carrying);
    expect(vehicle!.reasons.join(' ')).toContain('before, on the way or after');
    expect(vehicle!.score).toBeLessThan(found(life(1), carrying)[0]!.score);
    expect(vehicle!.reads.length).toBeGreaterThan(0);
  });
});

describe('what is not put forward', () => {
  test('a vehicle that makes the trip on other days', () => {
    const other = [5, 11, 17, 25].flatMap((day) => trip('vrm:CD95XYZ', day, 10.1));
    expect(found(life(1), other)).toEqual([]);
  });

  test('a vehicle that stays in the city, however often it passes the handset', () => {
    const about = range(0, 30).map((day) => read('vrm:EF95XYZ', at(day, 15), CITY, day));
    expect(found(life(1), about)).toEqual([]);
  });

  test('a vehicle that goes daily, as seen beside a handset that is silent on the road and goes daily too', () => {
    const commuter = range(0, 32).flatMap((day): PlainEvent[] => [
      { a: LINE, b: mobile(50), at: at(day, 5), aCell: CITY.id },
      { a: LINE, b: mobile(50), at: at(day, 12.5), aCell: TOWN.id },
      { a: LINE, b: mobile(50), at: at(day, 20), aCell: CITY.id },
    ]);
    const bus = range(0, 32).flatMap((day) => trip('vrm:GH95XYZ', day, 8));
    expect(found(commuter, bus)).toEqual([]);
  });
});

describe('a long look around a line', () => {
  const stop = (): never => {
    throw new Error('cancelled');
  };
  const set = scene([...life(1), ...lineDays(LINE, mobiles(100, 115), 0, 20)]);

  test('can be cancelled: its people and places, its vehicles, and who may hold it', () => {
    expect(() => rolesAround(set, [LINE], { step: stop })).toThrow('cancelled');
    expect(() => coTravellers(set, [LINE], carrying, { step: stop })).toThrow('cancelled');
    expect(() => attributionsOf(set, [LINE], [], { step: stop })).toThrow('cancelled');
  });
});
