// Puts rows of a file that is left through the same steps as an import, where the withdrawn file stood in their way.
import type { Connection } from './connection.ts';
import type { SourceRow } from './sources.ts';
import { mergeApartLegs } from './staging/apartLegs.ts';
import type { EventRows, ImportBatch } from './staging/batch.ts';
import { deviceTally } from './staging/deviceTally.ts';
import { removeDuplicates } from './staging/duplicates.ts';
import { newcomersTo } from './staging/entityIndex.ts';
import { eventWriter } from './staging/eventRows.ts';
import { textsAmong } from './staging/eventTexts.ts';
import { factWriter } from './staging/factRows.ts';
import { mergeLegs } from './staging/legs.ts';
import { tellingIndex } from './withdrawEntities.ts';
import { ledgerForgetter, placeKey } from './withdrawLedger.ts';
import { type Meetings, mostOf } from './withdrawReach.ts';

/** Reads all rows of a file again from its kept original. */
export type Reread = (source: SourceRow, hand: (batch: ImportBatch) => void) => void;

export type ReplayTask = {
  source: SourceRow;
  meetings: Meetings;
  /** How many events stood under each of the file's rows before they were taken out to be put in again. */
  taken: ReadonlyMap<number, number>;
  /** Rows of facts that were counted as duplicates of the withdrawn file's. */
  twins: ReadonlySet<number>;
  stale: Uint8Array;
  /** Marked for whatever the file's facts and the rows put in again name. */
  named: Uint8Array;
  /** Whether so many rows are put in again that a pass over all events is cheaper than one by one. */
  bulk: boolean;
};

/** Reads the file again: tells its entities anew, and puts in the rows that met the withdrawn file's. */
export function replay(db: Connection, task: ReplayTask, reread: Reread): void {
  const { source, meetings, twins, stale } = task;
  const index = tellingIndex(db, stale);
  const takeIn = newcomersTo(index);
  const tally = deviceTally(db);
  const firstId = mostOf(db, 'call_event') + 1;
  const events = eventWriter(db, source.id, firstId, index, tally);
  const putFact = factWriter(db, source.id, index, source.kind === 'extraction');
  const ledger = ledgerForgetter(db, source.id);
  const met = new Map<number, number>();
  const name = (id: number | undefined): void => {
    if (id !== undefined) task.named[id] = 1;
  };

  reread(source, (batch) => {
    takeIn(batch);
    for (const fact of batch.facts) {
      for (const mention of fact.entities) name(index.idOf(mention));
      const key = placeKey(batch.sheet, fact.line);
      if (fact.beside || !twins.has(key)) continue;
      ledger.note(key, 1);
      putFact(fact, batch.sheet);
    }
    if (!batch.events || meetings.count === 0) return;
    const rows = rowsMeeting(batch.events, index.numbers, meetings);
    if (rows.length === 0) return;
    const picked = picking(batch.events, rows);
    for (const line of picked.line) {
      const key = placeKey(batch.sheet, line);
      met.set(key, (met.get(key) ?? 0) + 1);
    }
    for (const [columns, places] of [
      [[picked.a, picked.b], index.numbers],
      [[picked.aHandset, picked.bHandset], index.handsets],
      [[picked.aSim, picked.bSim], index.sims],
      [[picked.aCell, picked.aCellEnd, picked.bCell, picked.bCellEnd], index.cells],
    ] as const)
      for (const column of columns) for (const local of column) name(places[local]);
    events.write(picked, batch.sheet);
  });

  for (const [key, count] of met) {
    const before = count - (task.taken.get(key) ?? 0);
    if (before > 0) ledger.note(key, before);
  }
  ledger.forget();
  if (met.size > 0) {
    events.flushFrom();
    removeDuplicates(db, firstId, task.bulk, tally, events.without);
    events.flush();
    mergeLegs(db, firstId, events.sides(), tally);
    mergeApartLegs(db, firstId, tally);
  }
  tally.flush();
}

function rowsMeeting(events: EventRows, numbers: readonly number[], meetings: Meetings): number[] {
  const rows: number[] = [];
  const place = (local: number): number => (local < 0 ? -1 : numbers[local]!);
  for (let i = 0; i < events.count; i++)
    if (meetings.has(place(events.a[i]!), place(events.b[i]!), events.startedAt[i]!)) rows.push(i);
  return rows;
}

type Column = Int32Array | Uint8Array | Float64Array;

/** These rows of a batch as a batch of their own. */
function picking(events: EventRows, rows: readonly number[]): EventRows {
  const pick = <T extends Column>(column: T): T => {
    const picked = column.slice(0, rows.length) as T;
    for (const [to, from] of rows.entries()) picked[to] = column[from]!;
    return picked;
  };
  const places = new Map(rows.map((row, i) => [row, i]));
  return {
    count: rows.length,
    line: pick(events.line),
    type: pick(events.type),
    side: pick(events.side),
    startedAt: pick(events.startedAt),
    durationSeconds: pick(events.durationSeconds),
    a: pick(events.a),
    b: pick(events.b),
    aHandset: pick(events.aHandset),
    aSim: pick(events.aSim),
    aCell: pick(events.aCell),
    aCellEnd: pick(events.aCellEnd),
    bHandset: pick(events.bHandset),
    bSim: pick(events.bSim),
    bCell: pick(events.bCell),
    bCellEnd: pick(events.bCellEnd),
    texts: textsAmong(events.texts, (row) => places.get(row)),
    parts: events.parts.flatMap((part) => {
      const at = places.get(part.row);
      return at === undefined ? [] : [{ ...part, row: at }];
    }),
  };
}
