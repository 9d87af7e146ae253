// Loads the case's call events as typed columns for inference, with the lists of what their positions point into.
import type { CallEventColumns, CallEventSet, NumberKind } from '../model/callEvent.ts';
import { entityId } from '../model/entityId.ts';
import { CELL_POSITION } from './cellPositions.ts';
import type { Connection } from './connection.ts';
import { positions, sortedBy } from './staging/radixOrder.ts';

type Listed = { rowId: number; key: string; label: string };

/** A list of entities, and the position in it of each row id; row ids not in the list, and null, are -1. */
function listOf<T extends Listed>(
  rows: readonly T[],
): { rows: readonly T[]; at: (rowId: number | null) => number } {
  const most = rows.reduce((high, row) => Math.max(high, row.rowId), 0);
  const places = new Int32Array(most + 1).fill(-1);
  for (const [i, row] of rows.entries()) places[row.rowId] = i;
  return { rows, at: (rowId) => (rowId === null ? -1 : (places[rowId] ?? -1)) };
}

const entitiesOf = <T extends Listed>(db: Connection, sql: string) => listOf(db.prepare(sql).all() as T[]);

export function emptyColumns(count: number): CallEventColumns {
  const ints = (): Int32Array => new Int32Array(count);
  return {
    count,
    eventId: ints(),
    startedAt: new Float64Array(count),
    durationSeconds: ints(),
    type: new Uint8Array(count),
    a: ints(),
    b: ints(),
    aHandset: ints(),
    bHandset: ints(),
    aSim: ints(),
    bSim: ints(),
    aCell: ints(),
    bCell: ints(),
  };
}

/** What events point into, and the position of each row id in those lists. */
export type EventLists = {
  set: Pick<CallEventSet, 'numbers' | 'handsets' | 'sims' | 'cells'>;
  at: Record<'number' | 'handset' | 'sim' | 'cell', (rowId: number | null) => number>;
};

export function eventListsOf(db: Connection): EventLists {
  const numbers = entitiesOf<Listed & { kind: NumberKind }>(
    db,
    `SELECT e.id AS rowId, e.key, e.label, n.kind FROM number n JOIN entity e ON e.id = n.entity_id ORDER BY e.id`,
  );
  const handsets = entitiesOf(
    db,
    `SELECT id AS rowId, key, label FROM entity WHERE kind = 'handset' ORDER BY id`,
  );
  const sims = entitiesOf(db, `SELECT id AS rowId, key, label FROM entity WHERE kind = 'sim' ORDER BY id`);
  const cells = entitiesOf<Listed & { lat: number | null; lon: number | null }>(
    db,
    `SELECT e.id AS rowId, e.key,
            coalesce((SELECT value FROM attribute WHERE entity_id = e.id AND name = 'town' LIMIT 1),
                     (SELECT value FROM attribute WHERE entity_id = e.id AND name = 'site' LIMIT 1), e.label) AS label,
            ${CELL_POSITION}
     FROM cell c JOIN entity e ON e.id = c.entity_id ORDER BY e.id`,
  );
  return {
    set: {
      numbers: numbers.rows.map(({ key, label, kind }) => ({ id: entityId('number', key), label, kind })),
      handsets: handsets.rows.map(({ key, label }) => ({ id: entityId('handset', key), label })),
      sims: sims.rows.map(({ key, label }) => ({ id: entityId('sim', key), label })),
      cells: cells.rows.map(({ key, label, lat, lon }) => ({ id: entityId('cell', key), label, lat, lon })),
    },
    at: { number: numbers.at, handset: handsets.at, sim: sims.at, cell: cells.at },
  };
}

/** One event as a row: `EVENT_COLUMNS`, in their order. */
export type EventRow = (number | null)[];
export const EVENT_COLUMNS =
  'id, started_at, coalesce(duration_s, -1), type, a, b, a_handset, b_handset, a_sim, b_sim, a_cell, b_cell';

/** Lays one row out in the columns at a position. */
export function fillRow(events: CallEventColumns, i: number, row: EventRow, { at }: EventLists): void {
  events.eventId[i] = row[0]!;
  events.startedAt[i] = row[1]!;
  events.durationSeconds[i] = row[2]!;
  events.type[i] = row[3]!;
  events.a[i] = at.number(row[4]!);
  events.b[i] = at.number(row[5]!);
  events.aHandset[i] = at.handset(row[6]!);
  events.bHandset[i] = at.handset(row[7]!);
  events.aSim[i] = at.sim(row[8]!);
  events.bSim[i] = at.sim(row[9]!);
  events.aCell[i] = at.cell(row[10]!);
  events.bCell[i] = at.cell(row[11]!);
}

/** Rows fetched at once; `step` is called in between, and may throw to give up. */
const ROWS_A_PART = 5000;

/** Every event of the case in time order, events of one moment by their ids. Memory: about 60 bytes an event. */
export function eventSetOf(
  db: Connection,
  step: (done: number, total: number) => void = () => {},
): CallEventSet {
  const lists = eventListsOf(db);
  const count = Number(db.prepare('SELECT count(*) FROM call_event').pluck().get());
  const events = emptyColumns(count);
  // Rows are read as they lie and sorted here: SQLite would hold every one of them in memory to sort them.
  const part = db
    .prepare(`SELECT ${EVENT_COLUMNS} FROM call_event WHERE id > ? ORDER BY id LIMIT ${ROWS_A_PART}`)
    .raw();
  let last = 0;
  for (let i = 0; i < count; ) {
    step(i, count);
    const rows = part.all(last) as EventRow[];
    for (const row of rows) fillRow(events, i++, row, lists);
    last = rows.at(-1)![0]!;
  }
  putInTimeOrder(events);
  return { events, ...lists.set, texts: textsOf(db, events) };
}

/** Sorts columns that lie in the order of ids by time, one after the other, so that no second set of them is ever held. */
function putInTimeOrder(events: CallEventColumns): void {
  const { count, startedAt } = events;
  if (startedAt.every((time, i) => i === 0 || startedAt[i - 1]! <= time)) return;
  const first = startedAt.reduce((least, time) => Math.min(least, time), 0);
  // The sort takes whole numbers from nought up.
  const since = first < 0 ? startedAt.map((time) => time - first) : startedAt;
  const order = sortedBy(positions(count), since, count);
  const spare = new Float64Array(count);
  for (const column of columnsOf(events)) {
    for (let i = 0; i < count; i++) spare[i] = column[order[i]!]!;
    column.set(spare);
  }
}

/** The columns themselves, without their length. */
export const columnsOf = (events: CallEventColumns): (Int32Array | Float64Array | Uint8Array)[] =>
  Object.values(events).filter((column) => typeof column !== 'number');

/** Bodies by position; absent where no extraction gave any. */
export function textsOf(db: Connection, events: CallEventColumns): Map<number, string> | undefined {
  const rows = db.prepare('SELECT event_id AS id, body FROM event_text').all() as {
    id: number;
    body: string;
  }[];
  if (rows.length === 0) return undefined;
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const texts = new Map<number, string>();
  for (let i = 0; i < events.count; i++) {
    const body = bodies.get(events.eventId[i]!);
    if (body !== undefined) texts.set(i, body);
  }
  return texts;
}

/** Changes whenever the events of the case do: what was inferred from other events is out of date. */
export const eventsVersion = (db: Connection): string =>
  String(
    db
      .prepare(`SELECT coalesce(max(seq), 0) FROM audit WHERE action IN ('create', 'import', 'withdraw')`)
      .pluck()
      .get(),
  );

/** Tells whether ties that are not made of events may have changed: by what an analyst claimed, combined or accepted. */
export const tiesVersion = (db: Connection): string =>
  String(
    db
      .prepare(
        `SELECT coalesce(max(seq), 0) FROM audit
         WHERE action IN ('claim', 'claim-withdrawn', 'claim-restored', 'combination') OR action LIKE 'mention-%'`,
      )
      .pluck()
      .get(),
  );
