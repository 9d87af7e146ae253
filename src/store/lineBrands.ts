// Reads and writes the brands of lines: what an analyst called a line, and the texts in which others may have named it.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';

export type SetBrand = { number: string; brand: string; setAt: number; setBy: string };

export const setBrandsOf = (db: Connection): SetBrand[] =>
  db
    .prepare('SELECT number, brand, set_at AS setAt, set_by AS setBy FROM line_brand ORDER BY set_at')
    .all() as SetBrand[];

/** Names the line of some numbers, or takes its name away where `brand` is empty; the audit chain keeps what it was. */
export function writeBrand(
  db: Connection,
  { line, numbers, brand }: { line: string; numbers: readonly string[]; brand: string },
  by: { at: number; who: string },
): void {
  const own = new Set(numbers);
  const before = setBrandsOf(db).filter(({ number }) => own.has(number));
  db.transaction(() => {
    for (const { number } of before) db.prepare('DELETE FROM line_brand WHERE number = ?').run(number);
    if (brand !== '')
      db.prepare('INSERT INTO line_brand (number, brand, set_at, set_by) VALUES (?, ?, ?, ?)').run(
        line,
        brand,
        by.at,
        by.who,
      );
    appendAudit(db, {
      ...by,
      action: 'line-brand',
      detail: { line, brand, before: before.at(-1)?.brand ?? '' },
    });
  })();
}

export type ReportText = { report: string; text: string };

/** The words of every intelligence report. */
export const reportTextsOf = (db: Connection): ReportText[] =>
  db
    .prepare(
      `SELECT DISTINCT e.label AS report, t.value AS text FROM entity e JOIN attribute t ON t.entity_id = e.id
       WHERE e.kind = 'report' AND t.name = 'text'`,
    )
    .all() as ReportText[];
