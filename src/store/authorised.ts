// Tells rows that an authorisation does not cover: by its period, or because they concern none of its subjects.
import { parseEntityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';
import { entityByKey } from './entities.ts';

/** What a row lies outside of. */
export const OUTSIDE = ['period', 'subject', 'period and subject'] as const;
export type Outside = (typeof OUTSIDE)[number];

/** The columns in which an event may name an authorised subject. */
export const SUBJECT_COLUMNS = ['a', 'b', 'a_handset', 'b_handset', 'a_sim', 'b_sim'] as const;
export type Subjects = Record<(typeof SUBJECT_COLUMNS)[number], number | null>;

type Limits = {
  from: number;
  to: number;
  /** Row ids of the subjects that the case knows; null where the authorisation names none. */
  subjects: ReadonlySet<number> | null;
};

/** The limits that a file's rows are held to; null where it has none. */
export function limitsOf(db: Connection, sourceFileId: number): Limits | null {
  const row = db
    .prepare(
      `SELECT a.subject, a.valid_from AS "from", a.valid_to AS "to" FROM source_file s
         JOIN authorisation a ON a.id = s.authorisation_id WHERE s.id = ?`,
    )
    .get(sourceFileId) as { subject: string; from: number | null; to: number | null } | undefined;
  if (!row || (row.from === null && row.to === null && row.subject === '')) return null;
  const ids = row.subject.split(', ').flatMap((id) => {
    const { kind, key } = parseEntityId(id);
    return entityByKey(db, kind, key)?.rowId ?? [];
  });
  return {
    from: row.from ?? Number.NEGATIVE_INFINITY,
    to: row.to ?? Number.POSITIVE_INFINITY,
    subjects: row.subject === '' ? null : new Set(ids),
  };
}

/** Marks rows of any file; each file's limits are looked up once. */
export function outsideMarker(
  db: Connection,
): (sourceFileId: number, at: number, row: Subjects) => Outside | undefined {
  const known = new Map<number, Limits | null>();
  return (sourceFileId, at, row) => {
    let limits = known.get(sourceFileId);
    if (limits === undefined) {
      limits = limitsOf(db, sourceFileId);
      known.set(sourceFileId, limits);
    }
    return limits ? outsideOf(limits, at, row) : undefined;
  };
}

function outsideOf({ from, to, subjects }: Limits, at: number, row: Subjects): Outside | undefined {
  const period = at < from || at >= to;
  const subject =
    subjects !== null && !SUBJECT_COLUMNS.some((column) => row[column] !== null && subjects.has(row[column]));
  if (period && subject) return 'period and subject';
  return period ? 'period' : subject ? 'subject' : undefined;
}

export type OutsideRow = { sheet: number; line: number; outside: Outside };

/** The accepted and merged rows of a file that its authorisation does not cover, in order of line, a page at a time. */
export function outsideRows(
  db: Connection,
  sourceFileId: number,
  page: { offset: number; limit: number },
): { total: number; rows: OutsideRow[] } {
  const limits = limitsOf(db, sourceFileId);
  if (!limits) return { total: 0, rows: [] };
  const ids = JSON.stringify([...(limits.subjects ?? [])]);
  const about = SUBJECT_COLUMNS.map((column) => `coalesce(e.${column} IN subjects, 0)`).join(' OR ');
  const columns = SUBJECT_COLUMNS.map((column) => `e.${column}`).join(', ');
  const sql = `WITH subjects AS MATERIALIZED (SELECT value FROM json_each(@ids)),
    told AS (
      SELECT e.source_file_id, e.sheet, e.line, e.started_at AS at, ${columns}, ${limits.subjects ? `NOT (${about})` : '0'} AS strange
        FROM call_event e WHERE e.source_file_id = @id
      UNION ALL
      SELECT s.source_file_id, s.sheet, s.line, s.started_at, ${columns}, ${limits.subjects ? `NOT (${about})` : '0'}
        FROM event_source s JOIN call_event e ON e.id = s.event_id WHERE s.source_file_id = @id)
    SELECT * FROM told WHERE at < @from OR at >= @to OR strange`;
  const values = { id: sourceFileId, ids, from: finite(limits.from), to: finite(limits.to) };
  const total = Number(db.prepare(`SELECT count(*) FROM (${sql})`).pluck().get(values));
  const rows = db
    .prepare(`${sql} ORDER BY sheet, line LIMIT @limit OFFSET @offset`)
    .all({ ...values, limit: page.limit, offset: page.offset }) as (Subjects & {
    sheet: number;
    line: number;
    at: number;
  })[];
  return {
    total,
    rows: rows.map((row) => ({ sheet: row.sheet, line: row.line, outside: outsideOf(limits, row.at, row)! })),
  };
}

/** SQLite binds no infinity that compares as one would wish on every build; the ends of all dates do as well. */
const finite = (at: number): number => Math.max(-8.64e15, Math.min(8.64e15, at));
