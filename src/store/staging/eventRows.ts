// Writes batches of call events, many rows a statement, and counts the devices in them.
import type { Connection } from '../connection.ts';
import type { EventRows } from './batch.ts';
import type { DeviceTally } from './deviceTally.ts';
import type { EntityIndex } from './entityIndex.ts';
import { type EventOrders, eventOrders } from './eventOrders.ts';
import { textReader } from './eventTexts.ts';
import type { Sides } from './legs.ts';
import { rowsInserter, type Values } from './manyRows.ts';

const ALWAYS = ['type', 'started_at', 'duration_s', 'a', 'b', 'side', 'line'] as const;
const OF_A = ['a_handset', 'a_sim', 'a_cell', 'a_cell_end'] as const;
const OF_B = ['b_handset', 'b_sim', 'b_cell', 'b_cell_end'] as const;

/**
 * What rows tell of devices: none, as a handset's messages do, the first party's, the second's, or both's. Values that are
 * not there cost as much to bind as any other.
 */
const SHAPES = [[], OF_A, OF_B, [...OF_A, ...OF_B]] as const;

/** The side under which a row stands that holds a further part of a text: it is no other leg, and tells nothing new. */
export const PART_SIDE = 3;

type Fill = (values: Values, at: number, events: EventRows, i: number) => void;

export type EventWriter = {
  write: (events: EventRows, sheet: number) => void;
  nextId: () => number;
  /** How many of the events are of either side's record. */
  sides: () => Sides;
} & Pick<EventOrders, 'work' | 'flush' | 'flushFrom' | 'without'>;

/** Returns a writer that appends a batch under ids that go up from `firstId`, those of one shape after those of another. */
export function eventWriter(
  db: Connection,
  sourceFileId: number,
  firstId: number,
  index: EntityIndex,
  tally: DeviceTally,
): EventWriter {
  const orders = eventOrders(db, firstId);
  const putTexts = rowsInserter(db, 'event_text', ['event_id', 'body']);
  const putPart = db.prepare(
    'INSERT INTO event_source (event_id, source_file_id, sheet, line, side, started_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const fills: readonly Fill[] = SHAPES.map((devices) => fillOf(devices, index, tally, orders));
  let writers = writersOf(db, sourceFileId, 0);
  let sheetNow = 0;
  let next = firstId;
  const ofSide = [0, 0, 0];

  const write = (events: EventRows, sheet: number): void => {
    if (sheet !== sheetNow) {
      writers = writersOf(db, sourceFileId, sheet);
      sheetNow = sheet;
    }
    for (let i = 0; i < events.count; i++) ofSide[events.side[i]!]!++;
    const rowsOf = byShape(events);
    const idOf = events.texts.count > 0 || events.parts.length > 0 ? new Float64Array(events.count) : null;
    for (const [shape, rows] of rowsOf.entries()) {
      const fill = fills[shape]!;
      writers[shape]!(rows.length, (values, at, i) => fill(values, at, events, rows[i]!));
      if (idOf) for (const [place, row] of rows.entries()) idOf[row] = next + place;
      next += rows.length;
    }
    if (!idOf) return;
    const bodyAt = textReader(events.texts);
    putTexts(events.texts.count, (values, at, i) => {
      values[at] = idOf[events.texts.rows[i]!]!;
      values[at + 1] = bodyAt(i);
    });
    for (const { row, line, startedAt } of events.parts)
      putPart.run(idOf[row], sourceFileId, sheet, line, PART_SIDE, startedAt);
  };
  const { work, flush, flushFrom, without } = orders;
  const sides = (): Sides => ({ first: ofSide[1]!, second: ofSide[2]! });
  return { write, nextId: () => next, sides, work, flush, flushFrom, without };
}

/** The rows of a batch by the shape that holds all they tell, each list in the order of the file. */
function byShape(events: EventRows): number[][] {
  const rows: number[][] = SHAPES.map(() => []);
  for (let i = 0; i < events.count; i++) {
    const ofA = (events.aHandset[i]! & events.aSim[i]! & events.aCell[i]! & events.aCellEnd[i]!) >= 0;
    const ofB = (events.bHandset[i]! & events.bSim[i]! & events.bCell[i]! & events.bCellEnd[i]!) >= 0;
    rows[(ofA ? 1 : 0) + (ofB ? 2 : 0)]!.push(i);
  }
  return rows;
}

function fillOf(
  devices: readonly string[],
  index: EntityIndex,
  tally: DeviceTally,
  orders: EventOrders,
): Fill {
  const tellsA = devices.includes('a_handset');
  const tellsB = devices.includes('b_handset');
  const place = (list: number[], local: number): number | null => (local < 0 ? null : list[local]!);
  return (values, start, events, i) => {
    const time = events.startedAt[i]!;
    const a = place(index.numbers, events.a[i]!);
    const b = place(index.numbers, events.b[i]!);
    const seconds = events.durationSeconds[i]!;
    let at = start;
    orders.add(a ?? 0, b ?? 0, time, events.type[i]!);
    values[at++] = events.type[i]!;
    values[at++] = time;
    values[at++] = seconds < 0 ? null : seconds;
    values[at++] = a;
    values[at++] = b;
    values[at++] = events.side[i]!;
    values[at++] = events.line[i]!;
    if (tellsA) {
      const handset = place(index.handsets, events.aHandset[i]!);
      const sim = place(index.sims, events.aSim[i]!);
      values[at++] = handset;
      values[at++] = sim;
      values[at++] = place(index.cells, events.aCell[i]!);
      values[at++] = place(index.cells, events.aCellEnd[i]!);
      tallySide(tally, a, handset, sim, time, 1);
    }
    if (tellsB) {
      const handset = place(index.handsets, events.bHandset[i]!);
      const sim = place(index.sims, events.bSim[i]!);
      values[at++] = handset;
      values[at++] = sim;
      values[at++] = place(index.cells, events.bCell[i]!);
      values[at++] = place(index.cells, events.bCellEnd[i]!);
      tallySide(tally, b, handset, sim, time, 1);
    }
  };
}

/** One writer a shape, for a sheet of the file. */
const writersOf = (db: Connection, sourceFileId: number, sheet: number) =>
  SHAPES.map((devices) =>
    rowsInserter(db, 'call_event', [...ALWAYS, ...devices], { source_file_id: sourceFileId, sheet }),
  );

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
