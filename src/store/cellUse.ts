// Which number used which cell, counted from the events: asked about one number or one cell at a time, never stored.
import type { Connection } from './connection.ts';
import { madeBy, receivedBy } from './eventOrder.ts';
import { prepared } from './prepared.ts';

export type CellUse = { number: number; cell: number; events: number; firstSeen: number; lastSeen: number };

const COUNTS = 'count(*) AS events, min(started_at) AS firstSeen, max(started_at) AS lastSeen';

/** The cells that a number was seen on, as caller or as called. */
export function cellsOf(db: Connection, number: number): CellUse[] {
  return prepared(
    db,
    `SELECT @id AS number, cell, ${COUNTS} FROM (
         SELECT a_cell AS cell, started_at FROM call_event WHERE ${madeBy('@id')} AND a_cell IS NOT NULL
         UNION ALL SELECT b_cell, started_at FROM call_event WHERE ${receivedBy('@id')} AND b_cell IS NOT NULL)
       GROUP BY cell`,
  ).all({ id: number }) as CellUse[];
}

/** The numbers that were seen on a cell. The indexes that this needs are made the first time it is asked. */
export function numbersOn(db: Connection, cell: number): CellUse[] {
  ensureCellIndexes(db);
  return prepared(
    db,
    `SELECT number, @id AS cell, ${COUNTS} FROM (
         SELECT a AS number, started_at FROM call_event WHERE a_cell = @id AND a IS NOT NULL
         UNION ALL SELECT b, started_at FROM call_event WHERE b_cell = @id AND b IS NOT NULL)
       GROUP BY number`,
  ).all({ id: cell }) as CellUse[];
}

/** Most cases are never asked from a cell's side, so an import does not pay for these. */
export function ensureCellIndexes(db: Connection): void {
  db.exec(`CREATE INDEX IF NOT EXISTS call_event_a_cell ON call_event(a_cell, a) WHERE a_cell IS NOT NULL`);
  db.exec(`CREATE INDEX IF NOT EXISTS call_event_b_cell ON call_event(b_cell, b) WHERE b_cell IS NOT NULL`);
}

/** A large load is many times faster without them. */
export function dropCellIndexes(db: Connection): void {
  db.exec('DROP INDEX IF EXISTS call_event_a_cell; DROP INDEX IF EXISTS call_event_b_cell');
}
