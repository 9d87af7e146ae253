// What reports say of themselves: grade, conditions, date, unit and words, as files wrote them.
import { SOURCE_DIGEST } from '../model/corroboration.ts';
import type { Graded } from '../model/restriction.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

export type ReportFacts = Graded & {
  rowId: number;
  key: string;
  urn: string;
  at: number | null;
  unit: string;
  marking: string;
  /** The digest of its source's reference, where a file gives one. */
  source: string;
  text: string;
};

/** A claim may lean on a report whose file was withdrawn, and its grade with it: nobody can say that it may be passed on. */
export const GRADE_UNKNOWN = 'its file was withdrawn, and how it was graded is not known any more';
const withdrawnWords = (fields: ReadonlyMap<string, unknown>): string[] =>
  fields.has('text') ? [] : [GRADE_UNKNOWN];

/** What these reports say of themselves. Where rows of one reference differ, all their grades and conditions are told. */
export function reportFacts(db: Connection, ids: Iterable<number>): Map<number, ReportFacts> {
  const rows = prepared(
    db,
    `SELECT e.id, e.key, e.label, a.name, a.value FROM json_each(?) j JOIN entity e ON e.id = j.value
       LEFT JOIN attribute a ON a.entity_id = e.id ORDER BY e.id, a.name, a.source_file_id, a.sheet, a.line`,
  )
    .raw()
    .all(JSON.stringify([...ids])) as [number, string, string, string | null, string][];
  const reports = new Map<number, { key: string; urn: string; fields: Map<string, Set<string>> }>();
  for (const [id, key, urn, name, value] of rows) {
    const { fields } = reports.get(id) ?? { fields: new Map<string, Set<string>>() };
    reports.set(id, { key, urn, fields });
    if (name !== null) fields.set(name, (fields.get(name) ?? new Set()).add(value));
  }
  return new Map(
    [...reports].map(([rowId, { key, urn, fields }]) => {
      const all = (name: string): string[] => [...(fields.get(name) ?? [])];
      const first = (name: string): string => all(name)[0] ?? '';
      const at = Date.parse(first('date'));
      return [
        rowId,
        {
          rowId,
          key,
          urn,
          grades: [...all('grade'), ...all('legacy grade')],
          conditions: [...all('handling conditions'), ...withdrawnWords(fields)].join('; '),
          at: Number.isNaN(at) ? null : at,
          unit: first('author unit'),
          marking: first('marking'),
          source: first(SOURCE_DIGEST),
          text: all('text').join('\n'),
        },
      ];
    }),
  );
}
