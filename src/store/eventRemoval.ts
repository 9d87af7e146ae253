// Takes events out of the case with all that hangs on them: one by one where they are few, a table at a time where they are many.
import type { Connection } from './connection.ts';
import { tablesOfEvent, withIds } from './withdrawTables.ts';

/** Fewer than these, or than one in fifty, are taken out of their orders one by one. */
const MANY = 64;
const SHARE = 1 / 50;

/** Takes out the events of these ids, each given once. */
export function removeEvents(db: Connection, ids: ArrayLike<number> & Iterable<number>): void {
  const total = Number(db.prepare('SELECT coalesce(max(id), 0) FROM call_event').pluck().get());
  if (ids.length >= MANY && ids.length > total * SHARE) removeMany(db, ids);
  else removeEach(db, ids);
}

/** The tables that keep events in order; a deleted event takes itself out of them by a trigger. */
const ORDERS: ReadonlySet<string> = new Set(['event_from', 'event_to', 'event_time']);

function removeEach(db: Connection, ids: Iterable<number>): void {
  const besides = tablesOfEvent(db)
    .filter(({ table }) => !ORDERS.has(table))
    .map(({ table }) => db.prepare(`DELETE FROM "${table}" WHERE event_id = ?`));
  const remove = db.prepare('DELETE FROM call_event WHERE id = ?');
  for (const id of ids) {
    for (const beside of besides) beside.run(id);
    remove.run(id);
  }
}

/** Walks each table once. The trigger would look each event up in tables that it is gone from. */
function removeMany(db: Connection, ids: Iterable<number>): void {
  withIds(db, ids, (list) => {
    for (const { table } of tablesOfEvent(db)) db.exec(`DELETE FROM "${table}" WHERE event_id IN ${list}`);
    withoutTrigger(db, 'call_event_gone', () => db.exec(`DELETE FROM call_event WHERE id IN ${list}`));
  });
}

/** Does some work without a trigger of the schema, inside the transaction that is open. */
function withoutTrigger(db: Connection, name: string, work: () => void): void {
  const sql = db
    .prepare(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`)
    .pluck()
    .get(name);
  db.exec(`DROP TRIGGER ${name}`);
  work();
  db.exec(String(sql));
}
