// Knows, from the schema itself, which tables cite a file, an event or an entity, so that a table added later is not forgotten.
import type { Connection } from './connection.ts';
import { rowsInserter } from './staging/manyRows.ts';

export type Citing = { table: string; column: string };

type ColumnRow = { table: string; column: string; parent: string | null };

/** Every column of the case's own tables, with the table that it refers to. */
function columnsOf(db: Connection): ColumnRow[] {
  return db
    .prepare(
      `SELECT t.name AS "table", c.name AS "column", f."table" AS parent
       FROM pragma_table_list t JOIN pragma_table_info(t.name) c
         LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all() as ColumnRow[];
}

/** Tables whose rows are of one file, apart from the list of files itself. */
export const tablesOfFile = (db: Connection): Citing[] =>
  columnsOf(db).filter(({ column }) => column === 'source_file_id');

/** Tables whose rows are of one event. */
export const tablesOfEvent = (db: Connection): Citing[] =>
  columnsOf(db).filter(({ column }) => column === 'event_id');

/** What an entity consists of: rows that go with it and are no reason to keep it. */
const PARTS = new Set(['number', 'number_form', 'sim', 'handset', 'cell']);

export const partsOfEntity = (db: Connection): Citing[] =>
  columnsOf(db).filter(({ table, parent }) => parent === 'entity' && PARTS.has(table));

/** Columns that refer to an entity and so are a reason to keep it: attributes, ties, claims, combinations. */
export const reasonsForEntity = (db: Connection): Citing[] =>
  columnsOf(db).filter(({ table, parent }) => parent === 'entity' && !PARTS.has(table));

/** Lends SQL a list of ids, under the name that `work` is given, in memory alone. */
export function withIds<T>(db: Connection, ids: Iterable<number>, work: (name: string) => T): T {
  db.exec('CREATE TEMP TABLE withdrawn_id (id INTEGER PRIMARY KEY)');
  try {
    const sorted = Float64Array.from(new Set(ids)).sort();
    rowsInserter(db, 'temp.withdrawn_id', ['id'])(sorted.length, (values, at, i) => {
      values[at] = sorted[i]!;
    });
    return work('(SELECT id FROM temp.withdrawn_id)');
  } finally {
    db.exec('DROP TABLE temp.withdrawn_id');
  }
}
