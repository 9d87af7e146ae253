// Reads intelligence reports: what files say of each, and the rows that their texts stand in.
import type { Connection } from './connection.ts';
import { filesMark } from './filesMark.ts';
import { prepared } from './prepared.ts';

/** Where a row of a file stands. */
export type Place = { source_file_id: number; sheet: number; line: number };

export type ReportText = Place & { reportId: number; urn: string; text: string };

const TEXTS = `SELECT e.id AS reportId, e.label AS urn, a.value AS text, a.source_file_id, a.sheet, a.line
  FROM entity e JOIN attribute a ON a.entity_id = e.id AND a.name = 'text' WHERE e.kind = 'report'`;

/** The text of every report, in order of the files; a report that two rows tell comes twice. */
export const reportTexts = (db: Connection): IterableIterator<ReportText> =>
  db.prepare(`${TEXTS} ORDER BY a.source_file_id, a.sheet, a.line`).iterate() as IterableIterator<ReportText>;

/** What a report says of itself, field by field as it was written; the first of each where rows differ. */
export type ReportFields = {
  reportId: number;
  key: string;
  urn: string;
  fields: ReadonlyMap<string, string>;
};

export function reportFields(db: Connection): ReportFields[] {
  const rows = db
    .prepare(
      `SELECT e.id, e.key, e.label, a.name, a.value FROM entity e LEFT JOIN attribute a ON a.entity_id = e.id AND a.name <> 'text'
       WHERE e.kind = 'report' ORDER BY e.id, a.name, a.source_file_id, a.sheet, a.line`,
    )
    .raw()
    .iterate() as IterableIterator<[number, string, string, string | null, string]>;
  const reports: { reportId: number; key: string; urn: string; fields: Map<string, string> }[] = [];
  for (const [reportId, key, urn, name, value] of rows) {
    let report = reports.at(-1);
    if (report?.reportId !== reportId) {
      report = { reportId, key, urn, fields: new Map() };
      reports.push(report);
    }
    if (name !== null && !report.fields.has(name)) report.fields.set(name, value);
  }
  return reports;
}

/** What the reports of a case rest on; it changes when one comes or goes. */
export const reportsMark = (db: Connection): string =>
  `${filesMark(db)} ${prepared(db, "SELECT count(*) FROM entity WHERE kind = 'report'").pluck().get()}`;
