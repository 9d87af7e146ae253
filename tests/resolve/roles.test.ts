// Roles around a line: customers and runners told apart, hub and importing areas, overnight stays.
import { describe, expect, test } from 'vitest';
import { rolesAround } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainEvent } from '../evaluate/eventSet.ts';
import { at, CELLS, CITY, lineDays, MINUTE, mobile, mobiles, range, scene, TOWN, TOWN_2 } from './scene.ts';

const [LINE, RUNNER] = [mobile(1), mobile(2)];
const customers = mobiles(100, 115);
const inTown = (day: number): boolean => day % 8 >= 3;
const sold: PlainEvent[] = lineDays(LINE, customers, 0, 32).map((event) =>
  event.a === LINE
    ? { ...event, aCell: CITY.id, bCell: TOWN.id }
    : { ...event, aCell: TOWN.id, bCell: CITY.id },
);
const passedOn: PlainEvent[] = range(0, 32).flatMap((day) => {
  const where = inTown(day) ? TOWN_2.id : CITY.id;
  const calls = sold.filter(
    (event) => event.b === LINE && event.at >= at(day, 0) && event.at < at(day + 1, 0),
  );
  return [
    ...calls.slice(0, 4).map((call) => ({
      a: LINE,
      b: RUNNER,
      at: call.at + 2 * MINUTE,
      seconds: 20,
      aCell: CITY.id,
      bCell: where,
    })),
    { a: RUNNER, b: LINE, at: at(day, 23.5), seconds: 30, aCell: where, bCell: CITY.id },
    { a: RUNNER, b: mobile(50), at: at(day, 2), seconds: 30, aCell: where },
  ];
});
const roles = rolesAround(scene([...sold, ...passedOn]), [LINE]);

describe('roles around a line', () => {
  test('those who get its bulk texts and ring in are customers, with dates and how often', () => {
    expect(roles.customers.map((customer) => customer.number).sort()).toEqual(customers);
    expect(roles.customers[0]!.daysPerWeek).toBeGreaterThan(1);
  });

  test('a phone that the line rings after orders, and that travels, is a probable runner', () => {
    expect(roles.runners.map((runner) => runner.number)).toEqual([RUNNER]);
    expect(roles.runners[0]!.reasons.join(' ')).toContain('went between areas');
  });

  test('a phone that rings in like a customer, but gets no bulk text and talks three times as long, is hardly one', () => {
    const thin = mobile(60);
    const talks = range(0, 10).map((i) => ({
      a: i % 2 === 0 ? thin : LINE,
      b: i % 2 === 0 ? LINE : thin,
      at: at(3 * i, 9),
      seconds: 75,
    }));
    const found = rolesAround(scene([...sold, ...talks]), [LINE]);
    const customer = found.customers.find(({ number }) => number === thin);
    expect(customer?.score ?? 0).toBeLessThan(0.4);
    expect(found.customers.filter(({ score }) => score > 0.9).length).toBe(customers.length);
  });

  test('a few calls from a busy line are no runner: some follow a call from somebody else by chance', () => {
    const supplier = mobile(61);
    const chance = range(0, 8).map((i) => {
      const order = sold.filter(({ b }) => b === LINE)[i * 12]!;
      return { a: LINE, b: supplier, at: order.at + (i % 3 === 0 ? 4 : 40) * MINUTE, seconds: 60 };
    });
    const found = rolesAround(scene([...sold, ...chance]), [LINE]);
    expect(found.runners.map(({ number }) => number)).toEqual([]);
  });

  test('the hub is where the line is and the importing area where the customers are', () => {
    expect(roles.hubs[0]!.cells).toContain(CITY.id);
    expect(roles.areas[0]!.cells).toContain(TOWN.id);
  });

  test('a cell in the importing area with many nights is a possible address, and the hub is not', () => {
    expect(roles.addresses.map((address) => address.cell)).toEqual([TOWN_2.id]);
    expect(roles.addresses[0]!.nights).toBeGreaterThan(10);
  });

  test('a night counts where a handset was seen in the evening and again the morning after, and not on either alone', () => {
    const stays = (hours: readonly number[]) =>
      rolesAround(
        scene([
          ...sold,
          ...passedOn,
          ...[3, 6, 9, 12].flatMap((day) =>
            hours.map((hour) => ({ a: LINE, b: mobile(51), at: at(day, hour), aCell: TOWN.id })),
          ),
        ]),
        [LINE],
      ).addresses.filter(({ cell }) => cell === TOWN.id);
    expect(stays([21.5, 32])[0]!.nights).toBe(4);
    expect(stays([21.5])).toEqual([]);
    expect(stays([32])).toEqual([]);
  });

  test('neighbouring cells that were slept on in the same nights are one place, and others are not', () => {
    const next = 'cell:town-next';
    const nights = (cell: string, days: readonly number[], hour: number): PlainEvent[] =>
      days.map((day) => ({ a: LINE, b: mobile(51), at: at(day, hour), aCell: cell }));
    const cells = [...CELLS, { id: next, lat: 54.121, lon: -3.231 }];
    const found = (days: readonly number[]) =>
      rolesAround(
        eventSetOf(
          [...sold, ...passedOn, ...nights(TOWN_2.id, range(3, 8), 25), ...nights(next, days, 26)],
          cells,
        ),
        [LINE],
      ).addresses;
    const [one, ...rest] = found([3, 4, 5, 6]);
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ cell: TOWN_2.id, cells: [TOWN_2.id, next] });
    expect(one!.reasons.join(' ')).toContain('town-2, town-next');
    expect(
      found([0, 1, 2, 8, 9, 10])
        .map(({ cell }) => cell)
        .sort(),
    ).toEqual([TOWN_2.id, next].sort());
  });

  test('every finding has an innocent explanation beside it', () => {
    const all = [...roles.customers, ...roles.runners, ...roles.hubs, ...roles.areas, ...roles.addresses];
    expect(all.every((role) => role.innocent.length > 0 && role.reasons.length > 0)).toBe(true);
  });
});
