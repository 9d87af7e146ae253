// The ties between reports and what they mention, each with the row of the report that says so.
import type { EntityKind } from '../model/entityId.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';
import type { Place } from './reports.ts';

const KIND = 'mentions';

/** Every row that ties a report to an entity of a kind, whether a file says so or an accepted mention. */
export const mentionTiesTo = (
  db: Connection,
  kind: EntityKind,
): (Place & { reportId: number; entityId: number })[] =>
  prepared(
    db,
    `SELECT l.from_id AS reportId, l.to_id AS entityId, r.source_file_id, r.sheet, r.line
     FROM entity e JOIN link l ON l.to_id = e.id JOIN link_row r ON r.link_id = l.id
     WHERE e.kind = ? AND l.kind = '${KIND}' ORDER BY l.from_id, r.source_file_id, r.sheet, r.line`,
  ).all(kind) as (Place & { reportId: number; entityId: number })[];

/** Adds a report's row to its tie to an entity. False where that row says so already, through the file or another mention. */
export function giveMentionTie(
  db: Connection,
  report: number,
  entity: number,
  { source_file_id, sheet, line }: Place,
  seenAt: number | null,
): boolean {
  const known = tieBetween(db, report, entity);
  const link =
    known ??
    Number(
      prepared(
        db,
        `INSERT INTO link (kind, from_id, to_id, label, events, forward) VALUES ('${KIND}', ?, ?, '', 0, 0)`,
      ).run(report, entity).lastInsertRowid,
    );
  const added = prepared(
    db,
    'INSERT OR IGNORE INTO link_row (link_id, source_file_id, sheet, line, seen_at) VALUES (?, ?, ?, ?, ?)',
  ).run(link, source_file_id, sheet, line, seenAt);
  if (added.changes === 0) return false;
  recount(db, link);
  count(db, report, entity, 1, known === undefined ? 1 : 0);
  return true;
}

/** Takes a report's row from its tie to an entity, and the tie with its last row. */
export function dropMentionTie(
  db: Connection,
  report: number,
  entity: number,
  { source_file_id, sheet, line }: Place,
): void {
  const link = tieBetween(db, report, entity);
  if (link === undefined) return;
  const gone = prepared(
    db,
    'DELETE FROM link_row WHERE link_id = ? AND source_file_id = ? AND sheet = ? AND line = ?',
  ).run(link, source_file_id, sheet, line);
  if (gone.changes === 0) return;
  const last = prepared(
    db,
    'DELETE FROM link WHERE id = @link AND NOT EXISTS (SELECT 1 FROM link_row WHERE link_id = @link)',
  ).run({ link });
  if (last.changes === 0) recount(db, link);
  count(db, report, entity, -1, -last.changes);
}

const tieBetween = (db: Connection, report: number, entity: number): number | undefined =>
  prepared(db, `SELECT id FROM link WHERE kind = '${KIND}' AND from_id = ? AND to_id = ? AND label = ''`)
    .pluck()
    .get(report, entity) as number | undefined;

function recount(db: Connection, link: number): void {
  prepared(
    db,
    `UPDATE link SET (events, forward, first_seen, last_seen) =
       (SELECT sum(weight), sum(weight), min(seen_at), max(seen_at) FROM link_row WHERE link_id = @link) WHERE id = @link`,
  ).run({ link });
}

/** Counts of what a tie joins, as an import keeps them; a number's are its calls and are left alone. */
function count(db: Connection, report: number, entity: number, events: number, contacts: number): void {
  prepared(
    db,
    `UPDATE entity SET events = events + ?, contacts = contacts + ?,
       first_seen = (SELECT min(first_seen) FROM link WHERE from_id = entity.id OR to_id = entity.id),
       last_seen = (SELECT max(last_seen) FROM link WHERE from_id = entity.id OR to_id = entity.id)
     WHERE id IN (?, ?) AND kind <> 'number'`,
  ).run(events, contacts, report, entity);
}

/** What every report is tied to by its mentions: report → the kinds and keys. */
export function mentionedBy(db: Connection): Map<number, Set<string>> {
  const ties = db
    .prepare(
      `SELECT l.from_id, e.kind, e.key FROM link l JOIN entity e ON e.id = l.to_id WHERE l.kind = '${KIND}'`,
    )
    .raw()
    .iterate() as IterableIterator<[number, EntityKind, string]>;
  const tied = new Map<number, Set<string>>();
  for (const [report, kind, key] of ties) {
    const set = tied.get(report) ?? new Set();
    tied.set(report, set.add(`${kind} ${key}`));
  }
  return tied;
}
