// Prepares each statement once for a connection: what is asked again and again is not compiled again and again.
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

const held = new WeakMap<Connection, Map<string, Statement<unknown[]>>>();

/** The statement for this SQL, compiled at its first use. Its reading mode (`raw`, `pluck`) must always be the same. */
export function prepared(db: Connection, sql: string): Statement<unknown[]> {
  let statements = held.get(db);
  if (!statements) {
    statements = new Map();
    held.set(db, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    statement = db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
  }
  return statement;
}
