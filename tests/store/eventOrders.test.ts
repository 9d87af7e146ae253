// Every event stands in its three orders, and goes from them when it goes.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Connection } from '../../src/store/connection.ts';
import { eventOrders } from '../../src/store/staging/eventOrders.ts';
import { positions, sortedBy } from '../../src/store/staging/radixOrder.ts';
import { caseMade } from './caseMade.ts';

type Event = { a: number; b: number; at: number };
const events = fc.array(
  fc.record({ a: fc.nat(5000), b: fc.nat(3), at: fc.integer({ min: -(2 ** 40), max: 2 ** 42 }) }),
  { maxLength: 300 },
);

const rowsOf = (db: Connection, table: string): unknown[] => db.prepare(`SELECT * FROM ${table}`).raw().all();

function put(db: Connection, list: readonly Event[], firstId: number): void {
  const insert = db.prepare(
    'INSERT INTO call_event (id, type, started_at, a, b, side, source_file_id, sheet, line) VALUES (?, 1, ?, ?, ?, 0, 1, 0, 1)',
  );
  const orders = eventOrders(db, firstId);
  for (const [i, { a, b, at }] of list.entries()) {
    insert.run(firstId + i, at, a || null, b || null);
    orders.add(a, b, at, 1);
  }
  orders.flush();
}

describe('sorting without comparing', () => {
  it('sorts by one column after another as a sort by all of them would', () => {
    fc.assert(
      fc.property(events, (list) => {
        const a = Int32Array.from(list, (event) => event.a);
        const at = Float64Array.from(list, (event) => event.at + 2 ** 40);
        const sorted = sortedBy(sortedBy(positions(list.length), at, list.length), a, list.length);
        const expected = list.map((_, i) => i).sort((i, j) => a[i]! - a[j]! || at[i]! - at[j]! || i - j);
        expect([...sorted]).toEqual(expected);
      }),
    );
  });
});

describe('the orders of events', () => {
  test('hold every event once, whatever part of it came when', () => {
    fc.assert(
      fc.property(events, events, (one, other) => {
        const { db } = caseMade();
        put(db, one, 1);
        put(db, other, one.length + 1);
        const all = [...one, ...other].map((event, i) => ({ ...event, id: i + 1 }));
        const inOrder = (keys: (keyof (typeof all)[number])[]): number[][] =>
          all
            .map((event) => keys.map((key) => event[key]))
            .sort((x, y) => x.map((value, i) => value - y[i]!).find((difference) => difference !== 0) ?? 0);
        expect(rowsOf(db, 'event_from')).toEqual(inOrder(['a', 'b', 'at', 'id']).map((row) => [...row, 1]));
        expect(rowsOf(db, 'event_to')).toEqual(inOrder(['b', 'a', 'at', 'id']).map((row) => [...row, 1]));
        expect(rowsOf(db, 'event_time')).toEqual(inOrder(['at', 'id']));
      }),
      { numRuns: 25 },
    );
  });

  test('hold the same whether they were filled at once or a little at a time', () => {
    const list = Array.from({ length: 90_000 }, (_, i) => ({
      a: (i * 7919) % 1009,
      b: (i * 104_729) % 211,
      at: 1_767_000_000_000 + ((i * 31) % 5000) * 1000,
    }));
    const [atOnce, bit] = [caseMade().db, caseMade().db];
    for (const db of [atOnce, bit]) db.exec('BEGIN');
    const [one, other] = [eventOrders(atOnce, 1), eventOrders(bit, 1)];
    let worked = 0;
    for (const [i, { a, b, at }] of list.entries()) {
      one.add(a, b, at, i % 2);
      other.add(a, b, at, i % 2);
      if (i % 1000 === 0 && other.work()) worked++;
    }
    one.flush();
    other.flush();
    expect(worked).toBeGreaterThan(3);
    for (const table of ['event_from', 'event_to', 'event_time'])
      expect(rowsOf(bit, table)).toEqual(rowsOf(atOnce, table));
  });

  test('lose what is removed, and follow what is moved', () => {
    const { db } = caseMade();
    put(
      db,
      [
        { a: 7, b: 0, at: 10 },
        { a: 0, b: 8, at: 20 },
        { a: 7, b: 8, at: 30 },
      ],
      1,
    );
    db.exec(
      'DELETE FROM call_event WHERE id = 1; UPDATE call_event SET started_at = 5, a = NULL WHERE id = 3',
    );
    expect(rowsOf(db, 'event_from')).toEqual([
      [0, 8, 5, 3, 1],
      [0, 8, 20, 2, 1],
    ]);
    expect(rowsOf(db, 'event_to')).toEqual([
      [8, 0, 5, 3, 1],
      [8, 0, 20, 2, 1],
    ]);
    expect(rowsOf(db, 'event_time')).toEqual([
      [5, 3],
      [20, 2],
    ]);
  });
});
