// Hubs: which area a line is run from, when its phone stays with those who sell, when no customer's cell is known, in one town.
import { describe, expect, test } from 'vitest';
import { rolesAround } from '../../src/resolve/index.ts';
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { at, CITY, CITY_2, lineDays, MINUTE, mobile, mobiles, range, scene, TOWN, TOWN_2 } from './scene.ts';

const LINE = mobile(1);
const RUNNERS = [mobile(2), mobile(3)];
const HOLDER = mobile(4);
const customers = mobiles(100, 115);
const DAYS = 40;

type Where = { line: (day: number) => string; runner: (i: number, day: number) => string; holder: string };

/** A line's trade over some weeks, its runners rung after orders and in touch with whoever directs them. */
function trade({ line, runner, holder }: Where, customerCell: string | null): PlainEvent[] {
  const dayOf = (time: number): number => Math.floor((time - at(0, 0)) / (24 * 60 * MINUTE));
  const theirs = customerCell === null ? {} : { cell: customerCell };
  const sold = lineDays(LINE, customers, 0, DAYS).map((event) => {
    const own = line(dayOf(event.at));
    return event.a === LINE
      ? { ...event, aCell: own, bCell: theirs.cell }
      : { ...event, aCell: theirs.cell, bCell: own };
  });
  const orders = (day: number): PlainEvent[] =>
    sold.filter((event) => event.b === LINE && dayOf(event.at) === day).slice(0, 2);
  const crew = range(0, DAYS).flatMap((day) =>
    RUNNERS.flatMap((number, i): PlainEvent[] => {
      const cell = runner(i, day);
      return [
        ...orders(day).map((order) => ({
          a: LINE,
          b: number,
          at: order.at + (2 + i) * MINUTE,
          aCell: line(day),
          bCell: cell,
        })),
        { a: HOLDER, b: number, at: at(day, 19 + i), seconds: 90, aCell: holder, bCell: cell },
        { a: number, b: mobile(50 + i), at: at(day, 23.5), seconds: 60, aCell: cell },
      ];
    }),
  );
  return [...sold, ...crew];
}

/** In turns: each runner five days in the town, then three at home. */
const shuttle = (i: number, day: number): string => ((day + 4 * i) % 8 < 5 ? TOWN_2.id : CITY_2.id);
const withRunners = (day: number): string => (day % 8 < 7 ? TOWN.id : CITY.id);
const isCity = (cells: readonly string[] | undefined): boolean => cells?.includes(CITY.id) ?? false;

describe('the hub of a line', () => {
  test('is where its phone and runners go back to, though the phone is mostly among its customers', () => {
    const places = { line: withRunners, runner: shuttle, holder: CITY.id };
    const { hubs, areas } = rolesAround(scene(trade(places, TOWN.id)), [LINE]);
    expect(isCity(hubs[0]?.cells)).toBe(true);
    expect(hubs[0]!.reasons.join(' ')).toContain('goes with those who sell');
    expect(areas[0]!.cells).toContain(TOWN.id);
  });

  test('is where those behind its runners are, where no cell of a customer is known, and is then less sure', () => {
    const places = { line: withRunners, runner: shuttle, holder: CITY.id };
    const blind = rolesAround(scene(trade(places, null)), [LINE]);
    expect(isCity(blind.hubs[0]?.cells)).toBe(true);
    expect(blind.hubs[0]!.innocent).toContain('the other way round');
    expect(blind.areas[0]!.cells).toContain(TOWN.id);
    const seen = rolesAround(scene(trade(places, TOWN.id)), [LINE]);
    expect(blind.hubs[0]!.score).toBeLessThan(seen.hubs[0]!.score);
  });

  test('may lie in the one town where the line, its runners and its customers all are', () => {
    const places = { line: () => TOWN.id, runner: () => TOWN_2.id, holder: TOWN.id };
    const { hubs, areas } = rolesAround(scene(trade(places, TOWN.id)), [LINE]);
    expect(hubs[0]!.cells).toContain(TOWN.id);
    expect(areas[0]!.cells).toContain(TOWN.id);
    expect(areas[0]!.reasons.join(' ')).toContain('a line within one area');
  });

  test('is not moved by a day out of one runner', () => {
    const once = (i: number, day: number): string => (i === 0 && day === 12 ? CITY.id : TOWN_2.id);
    const places = { line: () => TOWN.id, runner: once, holder: TOWN.id };
    const { hubs } = rolesAround(scene(trade(places, TOWN.id)), [LINE]);
    expect(hubs[0]!.cells).toContain(TOWN.id);
  });

  test('is told by a phone that is tied to the line by records, where its runners share no contact', () => {
    const places = { line: withRunners, runner: shuttle, holder: CITY.id };
    const apart = trade(places, null).filter(({ a, at: time }) => a !== HOLDER || time < at(2, 0));
    const personal = range(0, DAYS).map((day) => ({
      a: mobile(60),
      b: mobile(61),
      at: at(day, 12),
      aCell: CITY.id,
    }));
    const set = scene([...apart, ...personal]);
    expect(isCity(rolesAround(set, [LINE]).hubs[0]?.cells)).toBe(false);
    expect(isCity(rolesAround(set, [LINE], { personal: [mobile(60)] }).hubs[0]?.cells)).toBe(true);
  });
});
