// Reads call events: the call table of a case, an entity or a tie, in time order, a page at a time.
import { EVENT_TYPES, type EventType, eventTypeCode } from '../model/callEvent.ts';
import { type EntityKind, entityId } from '../model/entityId.ts';
import { type Outside, outsideMarker, SUBJECT_COLUMNS, type Subjects } from './authorised.ts';
import { ensureCellIndexes } from './cellUse.ts';
import type { Connection } from './connection.ts';
import { madeBy, receivedBy } from './eventOrder.ts';

export type EventScope = {
  /** One event alone. */
  id?: number;
  /** The entity whose events are wanted. */
  of?: { rowId: number; kind: EntityKind };
  /** The tie whose events are wanted. */
  between?: { kind: string; fromRowId: number; toRowId: number };
  from?: number;
  to?: number;
  types?: readonly EventType[];
};

export type EventPlace = {
  source_file_id: number;
  sheet: number;
  line: number;
  /** Set where the file's authorisation does not cover the row. */
  outside?: Outside;
};
export type EventRow = EventPlace & {
  eventId: number;
  type: EventType;
  startedAt: number;
  durationSeconds: number | null;
  a: { id: string | null; label: string };
  b: { id: string | null; label: string };
  handset: string | null;
  sim: string | null;
  cell: string | null;
  file: string;
};

const COLUMN: Partial<Record<EntityKind, [string, string]>> = {
  number: ['a', 'b'],
  handset: ['a_handset', 'b_handset'],
  sim: ['a_sim', 'b_sim'],
  cell: ['a_cell', 'b_cell'],
};

/** The tie by which a device's numbers are found. */
const HOLDERS: Partial<Record<EntityKind, string>> = {
  handset: 'number-handset',
  sim: 'number-sim',
};

/** The ends of a device tie, as columns of the a side and of the b side. */
const ENDS: Record<string, [EntityKind, EntityKind]> = {
  'number-sim': ['number', 'sim'],
  'number-handset': ['number', 'handset'],
  'sim-handset': ['sim', 'handset'],
  'number-cell': ['number', 'cell'],
};

/** From where events are read and which of them; `time` is the column that says when, in whose order they lie. */
type Where = { sql: string; values: number[]; time: string };

function scopeOf(scope: EventScope): Where {
  const parts: string[] = [];
  const values: number[] = [];
  const narrowed = scope.of !== undefined || scope.between !== undefined;
  const time = narrowed ? 'call_event.started_at' : 'event_time.started_at';
  if (scope.between) {
    const { kind, fromRowId, toRowId } = scope.between;
    const ends = ENDS[kind];
    if (kind === 'contact') {
      parts.push(
        'call_event.id IN (SELECT event_id FROM event_from WHERE (a = ? AND b = ?) OR (a = ? AND b = ?))',
      );
      values.push(fromRowId, toRowId, toRowId, fromRowId);
    } else if (ends) {
      const [x, y] = [COLUMN[ends[0]]!, COLUMN[ends[1]]!];
      if (ends[0] === 'number')
        parts.push(`((${madeBy('?')} AND ${y[0]} = ?) OR (${receivedBy('?')} AND ${y[1]} = ?))`);
      else parts.push(`((${x[0]} = ? AND ${y[0]} = ?) OR (${x[1]} = ? AND ${y[1]} = ?))`);
      values.push(fromRowId, toRowId, fromRowId, toRowId);
    } else parts.push('0');
  } else if (scope.of) {
    const columns = COLUMN[scope.of.kind];
    const users = HOLDERS[scope.of.kind];
    if (columns && users) {
      // Devices have no order of their own: their numbers, which have, lead to them.
      const numbers = `(SELECT from_id FROM link WHERE kind = '${users}' AND to_id = ?)`;
      parts.push(
        `((${madeBy(numbers)} AND ${columns[0]} = ?) OR (${receivedBy(numbers)} AND ${columns[1]} = ?))`,
      );
      values.push(scope.of.rowId, scope.of.rowId, scope.of.rowId, scope.of.rowId);
    } else if (scope.of.kind === 'number') {
      parts.push(
        `call_event.id IN (SELECT event_id FROM event_from WHERE a = ? UNION ALL SELECT event_id FROM event_to WHERE b = ?)`,
      );
      values.push(scope.of.rowId, scope.of.rowId);
    } else {
      parts.push(columns ? `(${columns[0]} = ? OR ${columns[1]} = ?)` : '0');
      if (columns) values.push(scope.of.rowId, scope.of.rowId);
    }
  }
  if (scope.id !== undefined) {
    parts.push('id = ?');
    values.push(scope.id);
  }
  if (scope.from !== undefined) {
    parts.push(`${time} >= ?`);
    values.push(scope.from);
  }
  if (scope.to !== undefined) {
    parts.push(`${time} < ?`);
    values.push(scope.to);
  }
  if (scope.types) parts.push(`type IN (${scope.types.map(eventTypeCode).join(',')})`);
  const where = parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '';
  // What is not narrowed otherwise is walked in the order of time, of which a page is a part.
  const from = narrowed ? 'call_event' : 'event_time JOIN call_event ON call_event.id = event_time.event_id';
  return { sql: `FROM ${from} ${where}`, values, time };
}

export function countEvents(db: Connection, scope: EventScope): number {
  if (scope.of?.kind === 'cell') ensureCellIndexes(db);
  const { sql, values } = scopeOf(scope);
  return Number(
    db
      .prepare(`SELECT count(*) ${sql}`)
      .pluck()
      .get(...values),
  );
}

type RawEvent = EventPlace &
  Subjects & {
    eventId: number;
    type: number;
    startedAt: number;
    durationSeconds: number | null;
    file: string;
    aKey: string | null;
    aLabel: string | null;
    bKey: string | null;
    bLabel: string | null;
    handsetKey: string | null;
    simKey: string | null;
    cellKey: string | null;
  };

const OF_PAGE = SUBJECT_COLUMNS.map((column) => `page.${column}`).join(', ');
const OF_EVENT = SUBJECT_COLUMNS.map((column) => `e.${column}`).join(', ');

type RawPlace = EventPlace & Subjects & { at: number };

/** Rows that tell of events, each with what its file's authorisation does not cover. */
function marked(db: Connection, rows: readonly RawPlace[]): EventPlace[] {
  const outside = outsideMarker(db);
  return rows.map((row) => ({
    source_file_id: row.source_file_id,
    sheet: row.sheet,
    line: row.line,
    outside: outside(row.source_file_id, row.at, row),
  }));
}

/** A page of events in time order, with names. */
export function eventPage(
  db: Connection,
  scope: EventScope,
  page: { offset: number; limit: number; newestFirst: boolean },
): EventRow[] {
  const { sql, values, time } = scopeOf(scope);
  const order = page.newestFirst ? 'DESC' : 'ASC';
  const id = time.startsWith('event_time') ? 'event_time.event_id' : 'call_event.id';
  const rows = db
    .prepare(
      `WITH page AS MATERIALIZED (SELECT call_event.* ${sql} ORDER BY ${time} ${order}, ${id} ${order} LIMIT ? OFFSET ?)
       SELECT page.id AS eventId, page.type, page.started_at AS startedAt, page.duration_s AS durationSeconds,
              page.source_file_id, page.sheet, page.line, source_file.name AS file, ${OF_PAGE},
              ea.key AS aKey, ea.label AS aLabel, eb.key AS bKey, eb.label AS bLabel,
              eh.key AS handsetKey, es.key AS simKey, ec.key AS cellKey
       FROM page JOIN source_file ON source_file.id = page.source_file_id
         LEFT JOIN entity ea ON ea.id = page.a LEFT JOIN entity eb ON eb.id = page.b
         LEFT JOIN entity eh ON eh.id = coalesce(page.a_handset, page.b_handset)
         LEFT JOIN entity es ON es.id = coalesce(page.a_sim, page.b_sim)
         LEFT JOIN entity ec ON ec.id = coalesce(page.a_cell, page.b_cell)
       ORDER BY page.started_at ${order}, page.id ${order}`,
    )
    .all(...values, page.limit, page.offset) as RawEvent[];
  const outside = outsideMarker(db);
  return rows.map((row) => ({ ...shown(row), outside: outside(row.source_file_id, row.startedAt, row) }));
}

function shown(row: RawEvent): EventRow {
  const type = EVENT_TYPES[row.type] ?? 'other';
  const idFor = (kind: EntityKind, key: string | null): string | null =>
    key === null ? null : entityId(kind, key);
  return {
    eventId: row.eventId,
    type,
    startedAt: row.startedAt,
    durationSeconds: row.durationSeconds,
    a: { id: idFor('number', row.aKey), label: row.aLabel ?? 'Withheld' },
    b: {
      id: idFor('number', row.bKey),
      label: row.bLabel ?? (type === 'data' ? 'Data session' : 'Not given'),
    },
    handset: idFor('handset', row.handsetKey),
    sim: idFor('sim', row.simKey),
    cell: idFor('cell', row.cellKey),
    file: row.file,
    source_file_id: row.source_file_id,
    sheet: row.sheet,
    line: row.line,
  };
}

/** Where the rows that tell of an event stand: its own first, then those merged into it. */
export function placesOfEvent(db: Connection, eventId: number): EventPlace[] {
  const rows = db
    .prepare(
      `SELECT e.source_file_id, e.sheet, e.line, e.started_at AS at, ${OF_EVENT} FROM call_event e WHERE e.id = @id
       UNION ALL SELECT s.source_file_id, s.sheet, s.line, s.started_at, ${OF_EVENT}
         FROM event_source s JOIN call_event e ON e.id = s.event_id WHERE s.event_id = @id`,
    )
    .all({ id: eventId }) as RawPlace[];
  return marked(db, rows);
}

/** The places of the rows behind a tie, a page at a time: of its events in time order, or of its own rows. */
export function placesOfLink(
  db: Connection,
  link: { id: string; kind: string; fromRowId: number; toRowId: number },
  page: { offset: number; limit: number },
): { total: number; places: EventPlace[] } {
  if (link.kind !== 'contact' && !ENDS[link.kind]) {
    const rowId = Number(link.id.replace('tie:', ''));
    const total = Number(db.prepare('SELECT count(*) FROM link_row WHERE link_id = ?').pluck().get(rowId));
    const places = db
      .prepare(
        `SELECT source_file_id, sheet, line FROM link_row WHERE link_id = ?
         ORDER BY coalesce(seen_at, 0), source_file_id, sheet, line LIMIT ? OFFSET ?`,
      )
      .all(rowId, page.limit, page.offset) as EventPlace[];
    return { total, places };
  }
  const { sql, values } = scopeOf({ between: link });
  const parties = SUBJECT_COLUMNS.map((column) => `call_event.${column}`).join(', ');
  const rows = `SELECT call_event.id, call_event.started_at, source_file_id, sheet, line, call_event.started_at AS at, ${parties} ${sql}`;
  const all = `${rows} UNION ALL SELECT e.id, e.started_at, s.source_file_id, s.sheet, s.line, s.started_at, ${OF_EVENT}
    FROM (${rows}) e JOIN event_source s ON s.event_id = e.id`;
  const total = Number(
    db
      .prepare(`SELECT count(*) FROM (${all})`)
      .pluck()
      .get(...values, ...values),
  );
  const places = db
    .prepare(
      `SELECT source_file_id, sheet, line, at, ${SUBJECT_COLUMNS.join(', ')} FROM (${all})
       ORDER BY started_at, id, source_file_id, line LIMIT ? OFFSET ?`,
    )
    .all(...values, ...values, page.limit, page.offset) as RawPlace[];
  return { total, places: marked(db, places) };
}
