// Ties that an analyst's own words make: they stand beside those that files state, and go when the words are withdrawn.
import type { Connection } from './connection.ts';

export type OwnTie = {
  kind: string;
  from: number;
  to: number;
  label: string;
  firstAt: number | null;
  lastAt: number | null;
};

/** Counts of what a tie joins, as the import keeps them; a number's are its calls and are left alone. */
function count(db: Connection, { from, to }: OwnTie, events: number, contacts: number): void {
  db.prepare(
    `UPDATE entity SET events = events + ?, contacts = contacts + ? WHERE id IN (?, ?) AND kind <> 'number'`,
  ).run(events, contacts, from, to);
}

/** Adds a tie, or one more telling to a tie that is there. */
export function giveTie(db: Connection, tie: OwnTie): void {
  const again = db
    .prepare(
      'UPDATE link SET events = events + 1, forward = forward + 1 WHERE kind = ? AND from_id = ? AND to_id = ? AND label = ?',
    )
    .run(tie.kind, tie.from, tie.to, tie.label);
  if (again.changes === 0)
    db.prepare(
      `INSERT INTO link (kind, from_id, to_id, label, events, forward, first_seen, last_seen)
       VALUES (?, ?, ?, ?, 1, 1, ?, ?)`,
    ).run(tie.kind, tie.from, tie.to, tie.label, tie.firstAt, tie.lastAt);
  count(db, tie, 1, again.changes === 0 ? 1 : 0);
}

/** Takes one telling away again, and the tie with the last of them. */
export function takeTie(db: Connection, tie: OwnTie): void {
  const found = db
    .prepare(
      `SELECT id, events, (SELECT coalesce(sum(weight), 0) FROM link_row WHERE link_id = link.id) AS told
       FROM link WHERE kind = ? AND from_id = ? AND to_id = ? AND label = ?`,
    )
    .get(tie.kind, tie.from, tie.to, tie.label) as { id: number; events: number; told: number } | undefined;
  if (!found) return;
  // What rows of files tell stays, however often the tie was counted again since.
  const left = Math.max(found.told, found.events - 1);
  if (left === 0) db.prepare('DELETE FROM link WHERE id = ?').run(found.id);
  else db.prepare('UPDATE link SET events = ?, forward = ? WHERE id = ?').run(left, left, found.id);
  count(db, tie, left - found.events, left === 0 ? -1 : 0);
}
