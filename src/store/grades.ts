// What ties stand on: reports with their grades, graded words of analysts and files, and rows that carry no grade.
import type { Graded } from '../model/restriction.ts';
import type { Connection } from './connection.ts';
import { claimsIn, type GradedClaim, type Place, placeKey, tieKey } from './gradedClaims.ts';
import { prepared } from './prepared.ts';
import { type ReportFacts, reportFacts } from './reportFacts.ts';

/** How much of a tie something tells: rows with what they count for, and when. */
export type Told = { rows: number; weight: number; first: number | null; last: number | null };
/** A graded statement: of a report, or of somebody's words that carry a grade of their own. */
export type Statement = Graded & Told & { report: ReportFacts | null };
/** `plain` is told by rows and words without a grade. */
export type Support = { statements: Statement[]; plain: Told };

const NOTHING: Told = { rows: 0, weight: 0, first: null, last: null };

const together = (one: Told, other: Told): Told => {
  const moments = [one.first, one.last, other.first, other.last].filter((at) => at !== null);
  return {
    rows: one.rows + other.rows,
    weight: one.weight + other.weight,
    first: moments.length > 0 ? Math.min(...moments) : null,
    last: moments.length > 0 ? Math.max(...moments) : null,
  };
};
export const toldTogether = (all: readonly Told[]): Told => all.reduce(together, NOTHING);

type TieEnds = {
  id: number;
  kind: string;
  from: number;
  to: number;
  label: string;
  fromKind: string;
  toKind: string;
};
const list = (ids: Iterable<number>): string => JSON.stringify([...ids]);

/** Files in which reports stand. */
const reportFiles = (db: Connection): number[] =>
  prepared(
    db,
    "SELECT DISTINCT source_file_id FROM attribute INDEXED BY attribute_report_row WHERE name = 'text'",
  )
    .pluck()
    .all() as number[];

type TieRow = Place & { link: number; weight: number; seenAt: number | null; report: number | null };

const ROWS = `SELECT r.link_id AS link, r.source_file_id, r.sheet, r.line, r.weight, r.seen_at AS seenAt,
    (SELECT a.entity_id FROM attribute a INDEXED BY attribute_report_row JOIN entity e ON e.id = a.entity_id
       WHERE a.name = 'text' AND a.source_file_id = r.source_file_id AND a.sheet = r.sheet AND a.line = r.line
         AND e.kind = 'report' LIMIT 1) AS report
  FROM json_each(?) j JOIN link_row r ON r.link_id = j.value`;

/**
 * What each of these stored ties stands on, for those that stand on anything graded at all; the others are left out, as are
 * ties that are counted from events.
 */
export function supportOf(db: Connection, linkIds: readonly number[]): Map<number, Support> {
  const claims = claimsIn(db);
  const files = new Set([...reportFiles(db), ...claims.files]);
  if (linkIds.length === 0 || (files.size === 0 && claims.byTie.size === 0)) return new Map();
  const ties = prepared(
    db,
    `SELECT l.id, l.kind, l.from_id AS "from", l.to_id AS "to", l.label, f.kind AS fromKind, t.kind AS toKind
     FROM json_each(?) j JOIN link l ON l.id = j.value JOIN entity f ON f.id = l.from_id JOIN entity t ON t.id = l.to_id`,
  ).all(list(linkIds)) as TieEnds[];
  const inFiles = new Set(
    prepared(
      db,
      `SELECT DISTINCT r.link_id FROM json_each(?) j JOIN link_row r ON r.link_id = j.value
       WHERE r.source_file_id IN (SELECT value FROM json_each(?))`,
    )
      .pluck()
      .all(list(linkIds), list(files)) as number[],
  );
  const own = (tie: TieEnds): GradedClaim[] =>
    claims.byTie.get(tieKey(tie.kind, tie.from, tie.to, tie.label)) ?? [];
  const ends = (tie: TieEnds): number[] => [
    ...(tie.fromKind === 'report' ? [tie.from] : []),
    ...(tie.toKind === 'report' ? [tie.to] : []),
  ];
  const graded = ties.filter((tie) => inFiles.has(tie.id) || own(tie).length > 0 || ends(tie).length > 0);
  const rows = new Map<number, TieRow[]>(graded.map(({ id }) => [id, []]));
  for (const row of prepared(db, ROWS).all(list(rows.keys())) as TieRow[]) rows.get(row.link)!.push(row);
  const reportIds = graded.flatMap((tie) => [
    ...ends(tie),
    ...own(tie).flatMap(({ report }) => report ?? []),
    ...(rows.get(tie.id) ?? []).flatMap(({ report }) => report ?? []),
  ]);
  const facts = reportFacts(db, new Set(reportIds));
  const supports = graded.map((tie): [number, Support] => [
    tie.id,
    supportBy(rows.get(tie.id) ?? [], own(tie), ends(tie), facts, claims.byPlace),
  ]);
  return new Map(supports.filter(([, { statements }]) => statements.length > 0));
}

function supportBy(
  rows: readonly TieRow[],
  own: readonly GradedClaim[],
  ends: readonly number[],
  facts: ReadonlyMap<number, ReportFacts>,
  gradeAt: ReadonlyMap<string, string>,
): Support {
  const ofReport = new Map<number, Told>(ends.map((id) => [id, NOTHING]));
  const ofGrade = new Map<string, Told>();
  let plain = NOTHING;
  const count = (told: Told, report: number | null, grade: string): void => {
    if (report !== null) ofReport.set(report, together(ofReport.get(report) ?? NOTHING, told));
    else if (grade !== '') ofGrade.set(grade, together(ofGrade.get(grade) ?? NOTHING, told));
    else plain = together(plain, told);
  };
  for (const row of rows)
    count(
      { rows: 1, weight: row.weight, first: row.seenAt, last: row.seenAt },
      row.report,
      gradeAt.get(placeKey(row)) ?? '',
    );
  for (const { report, grade, from, to } of own)
    count({ rows: 0, weight: 1, first: from, last: to }, report, grade);
  const reports = [...ofReport].map(([id, told]) => {
    const report = facts.get(id)!;
    return { report, grades: report.grades, conditions: report.conditions, ...told };
  });
  const words = [...ofGrade].map(([grade, told]) => ({
    report: null,
    grades: [grade],
    conditions: '',
    ...told,
  }));
  return { statements: [...reports, ...words], plain };
}
