// Writes batches of call events, many rows a statement, and counts the devices in them.
import type { Connection } from '../connection.ts';
import type { EventRows } from './batch.ts';
import type { DeviceTally } from './deviceTally.ts';
import type { EntityIndex } from './entityIndex.ts';

export const EVENT_COLUMNS = [
  'id',
  'type',
  'started_at',
  'duration_s',
  'a',
  'b',
  'a_handset',
  'a_sim',
  'a_cell',
  'a_cell_end',
  'b_handset',
  'b_sim',
  'b_cell',
  'b_cell_end',
  'side',
  'source_file_id',
  'sheet',
  'line',
] as const;

const WIDTH = EVENT_COLUMNS.length;
const ROWS_A_STATEMENT = 20;

const insertSql = (rows: number): string => {
  const row = `(${new Array(WIDTH).fill('?').join(',')})`;
  return `INSERT INTO call_event (${EVENT_COLUMNS.join(',')}) VALUES ${new Array(rows).fill(row).join(',')}`;
};

/** Returns a writer that appends a batch under ids that go up from `firstId`. */
export function eventWriter(
  db: Connection,
  sourceFileId: number,
  firstId: number,
  index: EntityIndex,
  tally: DeviceTally,
): { write: (events: EventRows, sheet: number) => void; nextId: () => number } {
  const many = db.prepare(insertSql(ROWS_A_STATEMENT));
  const single = db.prepare(insertSql(1));
  const putText = db.prepare('INSERT INTO event_text (event_id, body) VALUES (?, ?)');
  const manyValues = new Array<number | null>(ROWS_A_STATEMENT * WIDTH);
  const singleValues = new Array<number | null>(WIDTH);
  let next = firstId;

  const fill = (values: (number | null)[], at: number, events: EventRows, i: number, sheet: number): void => {
    const place = (list: number[], local: number): number | null => (local < 0 ? null : list[local]!);
    const time = events.startedAt[i]!;
    const a = place(index.numbers, events.a[i]!);
    const b = place(index.numbers, events.b[i]!);
    const aHandset = place(index.handsets, events.aHandset[i]!);
    const bHandset = place(index.handsets, events.bHandset[i]!);
    const aSim = place(index.sims, events.aSim[i]!);
    const bSim = place(index.sims, events.bSim[i]!);
    const aCell = place(index.cells, events.aCell[i]!);
    const bCell = place(index.cells, events.bCell[i]!);
    const seconds = events.durationSeconds[i]!;
    values[at] = next++;
    values[at + 1] = events.type[i]!;
    values[at + 2] = time;
    values[at + 3] = seconds < 0 ? null : seconds;
    values[at + 4] = a;
    values[at + 5] = b;
    values[at + 6] = aHandset;
    values[at + 7] = aSim;
    values[at + 8] = aCell;
    values[at + 9] = place(index.cells, events.aCellEnd[i]!);
    values[at + 10] = bHandset;
    values[at + 11] = bSim;
    values[at + 12] = bCell;
    values[at + 13] = place(index.cells, events.bCellEnd[i]!);
    values[at + 14] = events.side[i]!;
    values[at + 15] = sourceFileId;
    values[at + 16] = sheet;
    values[at + 17] = events.line[i]!;
    tallySide(tally, a, aHandset, aSim, time, 1);
    tallySide(tally, b, bHandset, bSim, time, 1);
  };

  const write = (events: EventRows, sheet: number): void => {
    const firstOfBatch = next;
    let i = 0;
    for (; i + ROWS_A_STATEMENT <= events.count; i += ROWS_A_STATEMENT) {
      for (let k = 0; k < ROWS_A_STATEMENT; k++) fill(manyValues, k * WIDTH, events, i + k, sheet);
      many.run(manyValues);
    }
    for (; i < events.count; i++) {
      fill(singleValues, 0, events, i, sheet);
      single.run(singleValues);
    }
    for (const { row, body } of events.texts) putText.run(firstOfBatch + row, body);
  };
  return { write, nextId: () => next };
}

/** Counts one party's devices in an event: `times` is 1 for an event that comes, -1 for one that goes. */
export function tallySide(
  tally: DeviceTally,
  number: number | null,
  handset: number | null,
  sim: number | null,
  at: number,
  times: number,
): void {
  if (number !== null && sim !== null) tally.add('number-sim', number, sim, at, times);
  if (number !== null && handset !== null) tally.add('number-handset', number, handset, at, times);
  if (sim !== null && handset !== null) tally.add('sim-handset', sim, handset, at, times);
}
