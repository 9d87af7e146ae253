// Takes back what the ledger said of rows that are put through an import's steps again.
import type { Connection } from './connection.ts';
import { rowsInserter } from './staging/manyRows.ts';

/** Rows to a sheet's place: sheets are few, lines fewer than 2^40. */
const LINES = 2 ** 40;

/** A row's place in a file as one number. */
export const placeKey = (sheet: number, line: number): number => sheet * LINES + line;

export type LedgerForgetter = {
  /** Notes a row that the ledger calls a duplicate or a leg, as often as `times`. */
  note: (key: number, times: number) => void;
  /** Takes back what the ledger said first of the rows that were noted. */
  forget: () => void;
};

/** Rows of one file are noted one by one, and taken back all at once. */
export function ledgerForgetter(db: Connection, sourceFileId: number): LedgerForgetter {
  const last = Number(db.prepare('SELECT coalesce(max(id), 0) FROM ledger_row').pluck().get());
  const noted = new Map<number, number>();
  return {
    note: (key, times) => void noted.set(key, (noted.get(key) ?? 0) + times),
    forget: () => {
      if (noted.size === 0) return;
      db.exec(
        'CREATE TEMP TABLE noted_row (sheet INTEGER, line INTEGER, times INTEGER, PRIMARY KEY (sheet, line)) WITHOUT ROWID',
      );
      const keys = Float64Array.from(noted.keys()).sort();
      rowsInserter(db, 'temp.noted_row', ['sheet', 'line', 'times'])(keys.length, (values, at, i) => {
        values[at] = Math.floor(keys[i]! / LINES);
        values[at + 1] = keys[i]! % LINES;
        values[at + 2] = noted.get(keys[i]!)!;
      });
      db.prepare(
        `DELETE FROM ledger_row WHERE id IN (
           SELECT id FROM (
             SELECT r.id, n.times, row_number() OVER (PARTITION BY n.sheet, n.line ORDER BY r.id) AS nth
             FROM temp.noted_row n CROSS JOIN ledger_row r
               ON r.source_file_id = @file AND r.sheet = n.sheet AND r.line = n.line
             WHERE r.outcome IN ('duplicate', 'merged') AND r.id <= @last)
           WHERE nth <= times)`,
      ).run({ file: sourceFileId, last });
      db.exec('DROP TABLE temp.noted_row');
    },
  };
}
