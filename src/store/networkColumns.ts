// Reads the ties of the whole case as typed columns, for questions about its network; entities are their row ids.
import { canBePerson, type NumberKind } from '../model/callEvent.ts';
import { entityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';
import { grown } from './grown.ts';

/** Rows between two calls of `step`, which may throw to give up. */
const ROWS_A_STEP = 50_000;
type Step = (done: number, total: number) => void;

/** Ties by their ends. `rowId` is that of a stored tie; ties counted from events have a code below 0. */
export type TieColumns = { rowId: Int32Array; from: Int32Array; to: Int32Array; events: Int32Array };

const CONTACT = -1;
const CELL_USE = -2;

/** The id of the tie at a position, as `linkById` takes it. */
export function tieIdAt({ rowId, from, to }: TieColumns, at: number): string {
  if (rowId[at] === CONTACT) return contactTieId(from[at]!, to[at]!);
  return rowId[at] === CELL_USE ? `tie:p${from[at]}-${to[at]}` : `tie:${rowId[at]}`;
}

/** The id of the tie between two numbers, whichever comes first. */
export const contactTieId = (one: number, other: number): string =>
  `tie:c${Math.min(one, other)}-${Math.max(one, other)}`;

/** Rows of two ends and a number of events as columns. */
function tiesOf(
  db: Connection,
  sql: string,
  step: Step,
  rowIdOf: (row: readonly number[]) => number,
): TieColumns {
  const ties = { rowId: grown(), from: grown(), to: grown(), events: grown() };
  let read = 0;
  for (const row of db.prepare(sql).raw().iterate() as IterableIterator<number[]>) {
    if (read++ % ROWS_A_STEP === 0) step(0, 0);
    ties.from.push(row[0]!);
    ties.to.push(row[1]!);
    ties.events.push(row[2]!);
    ties.rowId.push(rowIdOf(row));
  }
  return {
    rowId: ties.rowId.done(),
    from: ties.from.done(),
    to: ties.to.done(),
    events: ties.events.done(),
  };
}

/** The ties that are stored with the rows that say so: of devices, subscribers, cameras, reports. */
export const storedTies = (db: Connection, step: Step = () => {}): TieColumns => {
  const combined = db.prepare('SELECT EXISTS (SELECT 1 FROM combined)').pluck().get() === 1;
  const end = (column: string): string =>
    combined ? `coalesce((SELECT head_id FROM combined WHERE entity_id = ${column}), ${column})` : column;
  const sql = `SELECT ${end('from_id')}, ${end('to_id')}, events, id FROM link ORDER BY id`;
  return tiesOf(db, sql, step, (row) => row[3]!);
};

/** Which number used which cell: one pass over all events. */
export const cellTies = (db: Connection, step: Step = () => {}): TieColumns =>
  tiesOf(
    db,
    `SELECT number, cell, count(*) FROM (
       SELECT a AS number, a_cell AS cell FROM call_event WHERE a IS NOT NULL AND a_cell IS NOT NULL
       UNION ALL SELECT b, b_cell FROM call_event WHERE b IS NOT NULL AND b_cell IS NOT NULL)
     GROUP BY 1, 2`,
    step,
    () => CELL_USE,
  );

/**
 * Who was in contact with whom, each pair once, from the lower row id to the higher. Two passes over the events in both orders, in
 * which both ways of a pair come at the same place, so that nothing is sorted.
 */
export function contactTies(db: Connection, step: Step = () => {}): TieColumns {
  const ways = (low: 'a' | 'b', high: 'a' | 'b', order: 'event_from' | 'event_to'): TieColumns =>
    tiesOf(
      db,
      `SELECT ${low}, ${high}, count(*) FROM ${order}
       WHERE ${low} <> 0 AND ${high} > ${low} GROUP BY ${low}, ${high}`,
      step,
      () => CONTACT,
    );
  const out = ways('a', 'b', 'event_from');
  const back = ways('b', 'a', 'event_to');
  const ties = { from: grown(), to: grown(), events: grown() };
  let i = 0;
  let j = 0;
  while (i < out.from.length || j < back.from.length) {
    const order =
      i === out.from.length
        ? 1
        : j === back.from.length
          ? -1
          : out.from[i]! - back.from[j]! || out.to[i]! - back.to[j]!;
    ties.from.push(order <= 0 ? out.from[i]! : back.from[j]!);
    ties.to.push(order <= 0 ? out.to[i]! : back.to[j]!);
    ties.events.push((order <= 0 ? out.events[i++]! : 0) + (order >= 0 ? back.events[j++]! : 0));
  }
  const from = ties.from.done();
  return {
    rowId: new Int32Array(from.length).fill(CONTACT),
    from,
    to: ties.to.done(),
    events: ties.events.done(),
  };
}

export type EntityMarks = {
  /** One more than the highest row id of an entity; the marks stand by row id. */
  size: number;
  /** 1 for numbers that a person can hold. */
  person: Uint8Array;
  /** 1 for numbers that nobody holds: services, short codes, voicemail, text senders. */
  service: Uint8Array;
  /** 1 for cells, and for places that are cameras. */
  mast: Uint8Array;
};

/** What each entity can mean to a question about the network. */
export function entityMarks(db: Connection): EntityMarks {
  const size = 1 + Number(db.prepare('SELECT coalesce(max(id), 0) FROM entity').pluck().get());
  const marks = {
    size,
    person: new Uint8Array(size),
    service: new Uint8Array(size),
    mast: new Uint8Array(size),
  };
  const numbers = db.prepare('SELECT entity_id, kind FROM number').raw().iterate() as IterableIterator<
    [number, NumberKind]
  >;
  for (const [rowId, kind] of numbers) (canBePerson(kind) ? marks.person : marks.service)[rowId] = 1;
  const masts = db
    .prepare(
      `SELECT id FROM entity WHERE kind = 'cell'
       UNION ALL SELECT to_id FROM link WHERE kind = 'seen-at'`,
    )
    .pluck()
    .iterate() as IterableIterator<number>;
  for (const rowId of masts) marks.mast[rowId] = 1;
  return marks;
}

export type ContactColumns = {
  eventId: Int32Array;
  a: Int32Array;
  b: Int32Array;
  startedAt: Float64Array;
};

/** The events between two known numbers from one moment to another (UTC milliseconds, both included), in order of time. */
export function contactsInTime(
  db: Connection,
  from: number,
  to: number,
  step: Step = () => {},
): ContactColumns {
  const within = `FROM event_time t JOIN call_event e ON e.id = t.event_id
    WHERE t.started_at BETWEEN @from AND @to AND e.a IS NOT NULL AND e.b IS NOT NULL`;
  const count = Number(db.prepare(`SELECT count(*) ${within}`).pluck().get({ from, to }));
  const ints = (): Int32Array => new Int32Array(count);
  const contacts: ContactColumns = {
    eventId: ints(),
    a: ints(),
    b: ints(),
    startedAt: new Float64Array(count),
  };
  const rows = db
    .prepare(`SELECT e.id, e.a, e.b, e.started_at ${within} ORDER BY t.started_at, t.event_id`)
    .raw()
    .iterate({ from, to }) as IterableIterator<[number, number, number, number]>;
  let i = 0;
  for (const [eventId, a, b, startedAt] of rows) {
    if (i % ROWS_A_STEP === 0) step(i, count);
    contacts.eventId[i] = eventId;
    contacts.a[i] = a;
    contacts.b[i] = b;
    contacts.startedAt[i] = startedAt;
    i++;
  }
  return contacts;
}

/** The ids of entities, in the order of their row ids. */
export function idsByRowId(db: Connection, rowIds: Int32Array): string[] {
  const get = db.prepare('SELECT kind, key FROM entity WHERE id = ?').raw();
  return Array.from(rowIds, (rowId) => {
    const [kind, key] = get.get(rowId) as Parameters<typeof entityId>;
    return entityId(kind, key);
  });
}
