// Two records of one call, one from each party's side, become one event with two sources.
import type { Connection } from '../connection.ts';
import type { DeviceTally } from './deviceTally.ts';
import { putLedgerRow, type StagedEvent } from './duplicates.ts';
import { PART_SIDE, tallySide } from './eventRows.ts';

/** How far the two operators' clocks may differ for two records to be taken for one call, in milliseconds. */
export const LEG_TOLERANCE_MS = 5000;
/** How far the two durations may differ, in seconds: operators round differently. */
export const LEG_TOLERANCE_SECONDS = 2;

const DEVICES = [
  'a_handset',
  'a_sim',
  'a_cell',
  'a_cell_end',
  'b_handset',
  'b_sim',
  'b_cell',
  'b_cell_end',
] as const;

const agrees = (x: StagedEvent, y: StagedEvent): boolean =>
  x.side !== y.side &&
  x.side > 0 &&
  y.side > 0 &&
  (x.duration_s === null ||
    y.duration_s === null ||
    Math.abs(x.duration_s - y.duration_s) <= LEG_TOLERANCE_SECONDS) &&
  DEVICES.every((column) => x[column] === null || y[column] === null || x[column] === y[column]);

/**
 * Merges each new event (id ≥ `firstId`) with the record of the other side: same parties and type, opposite sides,
 * times within `LEG_TOLERANCE_MS`, durations within `LEG_TOLERANCE_SECONDS`, no device that contradicts. The nearest in
 * time wins; each record is used once. `sides` are how many new events are of either side. Returns how many rows were
 * merged away.
 */
export function mergeLegs(db: Connection, firstId: number, sides: Sides, tally: DeviceTally): number {
  const known = sideCounts(db, firstId, sides);
  const all = { apart: 0, first: firstId };
  // Each kind of meeting is looked for from its rarer end.
  const pairs = [
    ...(known.newSecond > 0 && known.newFirst + known.oldFirst > 0
      ? pairsFrom(db, 'd.id >= @first AND d.side = 2', 'o.side = 1', all)
      : []),
    ...(known.newFirst > 0 && known.oldSecond > 0
      ? known.newFirst < known.oldSecond
        ? pairsFrom(db, 'd.id >= @first AND d.side = 1', 'o.side = 2 AND o.id < @first', all)
        : pairsFrom(db, 'd.id < @first AND d.side = 2', 'o.side = 1 AND o.id >= @first', all)
      : []),
  ];
  return pairs.length === 0 ? 0 : mergePairs(db, nearestFirst(pairs), tally);
}

/** How many events are the records of side a and of side b. */
export type Sides = { first: number; second: number };

type SideCounts = { newFirst: number; newSecond: number; oldFirst: number; oldSecond: number };

/** How many records of either side are new, and how many the case had. */
function sideCounts(db: Connection, firstId: number, { first, second }: Sides): SideCounts {
  const old = (side: number): number =>
    db
      .prepare('SELECT count(*) FROM call_event WHERE id < ? AND side = ?')
      .pluck()
      .get(firstId, side) as number;
  return {
    newFirst: first,
    newSecond: second,
    oldFirst: second > 0 && first === 0 ? old(1) : 0,
    oldSecond: first > 0 ? old(2) : 0,
  };
}

export type Meeting = [one: number, other: number, apart: number];

/** An event that has both its sides takes no third record, but for one that says what its other side said already. */
const free = (event: string, met: string): string =>
  `(NOT EXISTS (SELECT 1 FROM event_source s WHERE s.event_id = ${event}.id AND s.side <> ${PART_SIDE}) OR EXISTS (
     SELECT 1 FROM event_source s WHERE s.event_id = ${event}.id AND s.side = ${met}.side
       AND s.started_at = ${met}.started_at AND s.duration_s IS ${met}.duration_s))`;

/** Meetings of a driving record with one of the other side, whose time is `apart` milliseconds later, give or take. */
function pairsFrom(
  db: Connection,
  driver: string,
  other: string,
  bound: { apart: number; first?: number; one?: number; other?: number },
): Meeting[] {
  return db
    .prepare(
      `SELECT d.id, o.id, abs(o.started_at - d.started_at - @apart) FROM call_event d
         CROSS JOIN event_from f ON f.a = d.a AND f.b = d.b
           AND f.started_at BETWEEN d.started_at + @apart - @near AND d.started_at + @apart + @near AND f.type = d.type
         CROSS JOIN call_event o ON o.id = f.event_id
       WHERE ${driver} AND ${other}
         AND ${free('d', 'o')} AND ${free('o', 'd')}`,
    )
    .raw()
    .all({ near: LEG_TOLERANCE_MS, ...bound }) as Meeting[];
}

/** How much later the second file's times are, in milliseconds. */
export type ApartFiles = { one: number; other: number; apart: number };

/** Meetings of one file's events with the records of the other side in another, that far apart; the nearest to it first. */
export const legPairs = (db: Connection, files: ApartFiles): Meeting[] =>
  nearestFirst(
    pairsFrom(
      db,
      'd.source_file_id = @one AND d.side > 0',
      'o.source_file_id = @other AND o.side > 0 AND o.side <> d.side',
      files,
    ),
  );

const nearestFirst = (pairs: Meeting[]): Meeting[] =>
  pairs.sort((x, y) => x[2] - y[2] || x[0] - y[0] || x[1] - y[1]);

/** Merges the pairs that agree, in order, each record once; `why` ends the reason that the ledger gives. */
export function mergePairs(db: Connection, pairs: readonly Meeting[], tally: DeviceTally, why = ''): number {
  const load = db.prepare('SELECT * FROM call_event WHERE id = ?');
  const remove = db.prepare('DELETE FROM call_event WHERE id = ?');
  const moveText = db.prepare('UPDATE OR IGNORE event_text SET event_id = ? WHERE event_id = ?');
  const moveSources = db.prepare('UPDATE event_source SET event_id = ? WHERE event_id = ?');
  const putSource = db.prepare(
    `INSERT INTO event_source (event_id, source_file_id, sheet, line, side, started_at, duration_s)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const fill = db.prepare(
    `UPDATE call_event SET duration_s = coalesce(duration_s, ?), ${DEVICES.map((d) => `${d} = coalesce(${d}, ?)`).join(', ')} WHERE id = ?`,
  );
  const fileName = db.prepare('SELECT name FROM source_file WHERE id = ?').pluck();
  const ledger = putLedgerRow(db);
  const used = new Set<number>();
  let merged = 0;
  for (const [one, other] of pairs) {
    if (used.has(one) || used.has(other)) continue;
    const [x, y] = inOrder(load.get(one) as StagedEvent, load.get(other) as StagedEvent);
    if (!agrees(x, y)) continue;
    used.add(one).add(other);
    fill.run(y.duration_s, ...DEVICES.map((column) => y[column]), x.id);
    moveText.run(x.id, y.id);
    moveSources.run(x.id, y.id);
    putSource.run(x.id, y.source_file_id, y.sheet, y.line, y.side, y.started_at, y.duration_s);
    ledger.run(
      y.source_file_id,
      y.sheet,
      y.line,
      'merged',
      'OTHER_LEG',
      legReason(x, y, String(fileName.get(x.source_file_id))) + why,
      null,
    );
    remove.run(y.id);
    untally(tally, x, y);
    merged++;
  }
  return merged;
}

/** The record of the file that came first stays. */
const inOrder = (x: StagedEvent, y: StagedEvent): [StagedEvent, StagedEvent] =>
  (x.source_file_id - y.source_file_id || x.id - y.id) < 0 ? [x, y] : [y, x];

function legReason(x: StagedEvent, y: StagedEvent, file: string): string {
  const apart = (y.started_at - x.started_at) / 1000;
  const where = x.source_file_id === y.source_file_id ? 'this file' : file;
  const clocks =
    apart === 0 ? 'at the same second' : `${Math.abs(apart)} s ${apart > 0 ? 'earlier' : 'later'}`;
  return `The other party's record of the call on line ${x.line} of ${where}, timed there ${clocks}`;
}

/** The merged row's devices are counted with the row that stays, so only what both rows said is counted back. */
function untally(tally: DeviceTally, x: StagedEvent, y: StagedEvent): void {
  const both = (column: (typeof DEVICES)[number]): number | null => (x[column] !== null ? y[column] : null);
  tallySide(tally, y.a, both('a_handset'), both('a_sim'), y.started_at, -1);
  tallySide(tally, y.b, both('b_handset'), both('b_sim'), y.started_at, -1);
}
