// Finds rows that repeat an event already in the case, takes them out again, and writes each into the ledger.
import type { Connection } from '../connection.ts';
import type { DeviceTally } from './deviceTally.ts';
import { PART_SIDE, tallySide } from './eventRows.ts';

export type StagedEvent = {
  id: number;
  type: number;
  started_at: number;
  duration_s: number | null;
  a: number | null;
  b: number | null;
  a_handset: number | null;
  a_sim: number | null;
  a_cell: number | null;
  a_cell_end: number | null;
  b_handset: number | null;
  b_sim: number | null;
  b_cell: number | null;
  b_cell_end: number | null;
  side: number;
  source_file_id: number;
  sheet: number;
  line: number;
};

/** All that must agree for two rows to be one record told twice. */
const SAME: readonly (keyof StagedEvent)[] = [
  'type',
  'duration_s',
  'a_handset',
  'a_sim',
  'a_cell',
  'a_cell_end',
  'b_handset',
  'b_sim',
  'b_cell',
  'b_cell_end',
];

export const putLedgerRow = (db: Connection) =>
  db.prepare(
    'INSERT INTO ledger_row (source_file_id, sheet, line, outcome, code, reason, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );

/** Groups of events with the same parties and time, of which at least one is new (id ≥ `firstId`). */
function repeatedGroups(db: Connection, firstId: number, bulk: boolean): number[][] {
  const sql = bulk
    ? `SELECT a, b, started_at FROM event_from
       GROUP BY a, b, started_at HAVING count(*) > 1 AND max(event_id) >= @first`
    : `SELECT DISTINCT o.a, o.b, o.started_at FROM call_event n CROSS JOIN event_from o
         ON o.a = coalesce(n.a, 0) AND o.b = coalesce(n.b, 0) AND o.started_at = n.started_at AND o.event_id <> n.id
       WHERE n.id >= @first`;
  return db.prepare(sql).raw().all({ first: firstId }) as number[][];
}

/**
 * Removes every new event that says the same as an earlier one (same parties, time, type, duration and devices) and
 * writes it into the ledger with the row that it repeats. Exact: whole rows are compared, no hashes.
 * Returns how many were removed.
 */
export function removeDuplicates(db: Connection, firstId: number, bulk: boolean, tally: DeviceTally): number {
  const inGroup = db.prepare(
    `SELECT * FROM call_event WHERE id IN (SELECT event_id FROM event_from WHERE a = ? AND b = ? AND started_at = ?)
     ORDER BY id`,
  );
  const body = db.prepare('SELECT body FROM event_text WHERE event_id = ?').pluck();
  const isMerged = db
    .prepare(`SELECT EXISTS (SELECT 1 FROM event_source WHERE event_id = ? AND side <> ${PART_SIDE})`)
    .pluck();
  // An event that two rows were merged into says more than either of them did: what a row leaves open, it does not deny.
  const says = (known: StagedEvent, event: StagedEvent): boolean => {
    const merged = isMerged.get(known.id) === 1;
    const agrees = (one: unknown, other: unknown): boolean =>
      one === other || (merged && (other ?? null) === null);
    return (
      SAME.every((column) => agrees(known[column], event[column])) &&
      agrees(body.get(known.id), body.get(event.id))
    );
  };
  const remove = db.prepare('DELETE FROM call_event WHERE id = ?');
  const removeText = db.prepare('DELETE FROM event_text WHERE event_id = ?');
  const removeParts = db.prepare('DELETE FROM event_source WHERE event_id = ?');
  const fileName = db.prepare('SELECT name FROM source_file WHERE id = ?').pluck();
  const ledger = putLedgerRow(db);
  let removed = 0;
  for (const [a, b, at] of repeatedGroups(db, firstId, bulk)) {
    const kept: StagedEvent[] = [];
    for (const event of inGroup.all(a, b, at) as StagedEvent[]) {
      const twin = kept.find((other) => says(other, event));
      if (!twin || event.id < firstId) {
        kept.push(event);
        continue;
      }
      const here = twin.source_file_id === event.source_file_id;
      const code = here ? 'DUPLICATE_IN_FILE' : 'DUPLICATE_OF_FILE';
      const where = here ? 'this file' : String(fileName.get(twin.source_file_id));
      const reason = `Says the same as line ${twin.line} of ${where}`;
      ledger.run(event.source_file_id, event.sheet, event.line, 'duplicate', code, reason, null);
      remove.run(event.id);
      removeText.run(event.id);
      removeParts.run(event.id);
      tallySide(tally, event.a, event.a_handset, event.a_sim, event.started_at, -1);
      tallySide(tally, event.b, event.b_handset, event.b_sim, event.started_at, -1);
      removed++;
    }
  }
  return removed;
}
