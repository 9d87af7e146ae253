// Reads and writes the brands of lines: what an analyst called a line, and where else names for it may stand.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** An empty brand takes away what was set before it. */
export type SetBrand = { number: string; brand: string; setAt: number; setBy: string };

/** What analysts set, the latest last. */
export const setBrandsOf = (db: Connection): SetBrand[] =>
  db
    .prepare('SELECT number, brand, set_at AS setAt, set_by AS setBy FROM line_brand ORDER BY set_at')
    .all() as SetBrand[];

/** Names the line of a number; the audit chain keeps what it was called before. */
export function writeBrand(
  db: Connection,
  { number, brand }: { number: string; brand: string },
  by: { at: number; who: string },
): void {
  db.transaction(() => {
    const before = db.prepare('SELECT brand FROM line_brand WHERE number = ?').pluck().get(number);
    db.prepare(
      `INSERT INTO line_brand (number, brand, set_at, set_by) VALUES (?, ?, ?, ?)
       ON CONFLICT (number) DO UPDATE SET brand = excluded.brand, set_at = excluded.set_at, set_by = excluded.set_by`,
    ).run(number, brand, by.at, by.who);
    appendAudit(db, { ...by, action: 'line-brand', detail: { line: number, brand, before: before ?? '' } });
  })();
}

/** The words of every intelligence report. */
export const reportTextsOf = (db: Connection): { report: string; text: string }[] =>
  db
    .prepare(
      `SELECT DISTINCT e.label AS report, t.value AS text FROM entity e JOIN attribute t ON t.entity_id = e.id
       WHERE e.kind = 'report' AND t.name = 'text'`,
    )
    .all() as { report: string; text: string }[];

/** The names under which phones saved a number. */
export function savedNamesOf(db: Connection, number: string): { name: string; seenIn: string }[] {
  const rows = prepared(
    db,
    `SELECT l.label AS name, f.label AS seenIn FROM link l JOIN entity f ON f.id = l.from_id
     WHERE l.to_id = (SELECT id FROM entity WHERE kind = 'number' AND key = ?)
       AND l.kind = 'related' AND l.label LIKE 'saved as "%"'`,
  ).all(number) as { name: string; seenIn: string }[];
  return rows.map(({ name, seenIn }) => ({ name: name.slice('saved as "'.length, -1), seenIn }));
}
