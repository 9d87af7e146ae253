// Tells of which entities a case would know nothing without restricted statements: what must not leave with them.
import { isRestricted, restrictionOf } from '../model/restriction.ts';
import { MATCH_TIE } from './combinations.ts';
import { headOf, membersOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { type EntityRow, originalsByRowId } from './entities.ts';
import { type Support, supportOf } from './grades.ts';
import { prepared } from './prepared.ts';
import { reportFacts } from './reportFacts.ts';
import { type Citing, reasonsForEntity } from './withdrawTables.ts';

/** Whether nothing unrestricted supports a tie, or one of its ends is a restricted report itself. */
export function isTieRestricted({ statements, plain }: Support, ends: readonly number[]): boolean {
  const restricted = statements.filter((one) => isRestricted(restrictionOf(one)));
  if (restricted.some(({ report }) => report !== null && ends.includes(report.rowId))) return true;
  return plain.weight === 0 && restricted.length === statements.length;
}

/** Of these entities those with any tie, shown or not, that a restricted statement tells of or has a part in. */
export function touchedByHeld(db: Connection, rowIds: readonly number[]): Set<number> {
  const ids = JSON.stringify(rowIds.flatMap((rowId) => membersOf(db, rowId)));
  const ties = prepared(
    db,
    `SELECT l.id, l.from_id, l.to_id FROM json_each(@ids) j JOIN link l ON l.from_id = j.value
     UNION SELECT l.id, l.from_id, l.to_id FROM json_each(@ids) j JOIN link l ON l.to_id = j.value`,
  )
    .raw()
    .all({ ids }) as [number, number, number][];
  const supports = supportOf(
    db,
    ties.map(([tie]) => tie),
  );
  const ends = ties.flatMap(([tie, from, to]) =>
    supports.get(tie)?.statements.some((one) => isRestricted(restrictionOf(one))) ? [from, to] : [],
  );
  return new Set(ends.map((id) => headOf(db, id)));
}

/** Tables that are weighed row by row here, and decisions, which are no knowledge of their own. */
const WEIGHED = new Set(['link', 'attribute', 'claim', 'mention', 'combination', 'combined']);
const heldReasons = new WeakMap<Connection, readonly Citing[]>();

function otherReasons(db: Connection): readonly Citing[] {
  const known = heldReasons.get(db) ?? reasonsForEntity(db).filter(({ table }) => !WEIGHED.has(table));
  heldReasons.set(db, known);
  return known;
}

/** Beyond so many ties something is known otherwise, or is as good as known. */
const MOST_TIES = 500;

type Row = { report: number | null; grade: string };

const ATTRIBUTES = `SELECT t.entity_id AS report, '' AS grade FROM attribute a
    LEFT JOIN attribute t INDEXED BY attribute_report_row ON t.name = 'text' AND t.source_file_id = a.source_file_id
      AND t.sheet = a.sheet AND t.line = a.line AND EXISTS (SELECT 1 FROM entity e WHERE e.id = t.entity_id AND e.kind = 'report')
  WHERE a.entity_id = ?`;
const CLAIMS = `SELECT report_id AS report, grade FROM claim
  WHERE withdrawn_at IS NULL AND (entity_id = @id OR other_id = @id)`;

/** Whether some restricted statement, and nothing else, tells of these originals, which are read as one. */
function isKnownOnly(db: Connection, originals: readonly number[]): boolean {
  let restricted = 0;
  for (const id of originals) {
    const ties = prepared(
      db,
      // A match that an analyst kept is a question about two things, and tells of neither.
      'SELECT id, from_id, to_id FROM link WHERE (from_id = @id OR to_id = @id) AND label <> @match LIMIT @most',
    )
      .raw()
      .all({ id, match: MATCH_TIE, most: MOST_TIES + 1 }) as [number, number, number][];
    if (ties.length > MOST_TIES) return false;
    const supports = supportOf(
      db,
      ties.map(([tie]) => tie),
    );
    for (const [tie, from, to] of ties) {
      const support = supports.get(tie);
      if (!support || !isTieRestricted(support, [from, to])) return false;
      restricted++;
    }
    const rows = [...prepared(db, ATTRIBUTES).all(id), ...prepared(db, CLAIMS).all({ id })] as Row[];
    const facts = reportFacts(
      db,
      rows.flatMap(({ report }) => report ?? []),
    );
    for (const { report, grade } of rows) {
      const stated = report === null ? { grades: [grade], conditions: '' } : facts.get(report)!;
      if (!isRestricted(restrictionOf(stated))) return false;
      restricted++;
    }
    for (const { table, column } of otherReasons(db))
      if (
        prepared(db, `SELECT EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" = ?)`).pluck().get(id) === 1
      )
        return false;
  }
  return restricted > 0;
}

/** Numbers and devices in calls, and cells whose place is known, are known from those. */
function isKnownFromRecords(db: Connection, { kind, events, rowId }: EntityRow): boolean {
  if (kind === 'number') return events > 0;
  if (kind !== 'cell') return false;
  return prepared(db, 'SELECT 1 FROM cell WHERE entity_id = ? AND lat IS NOT NULL').get(rowId) !== undefined;
}

/**
 * The same entities under a name that may be passed on: one that is combined and goes by the name of an original that only
 * restricted statements tell of goes by the next original's instead.
 */
export function underOpenNames(db: Connection, rows: readonly EntityRow[]): EntityRow[] {
  return rows.map((row) => {
    const members = membersOf(db, row.rowId);
    if (members.length < 2 || !isKnownOnly(db, [row.rowId])) return row;
    const open = members.find((id) => !isKnownOnly(db, [id]));
    const named = open === undefined ? undefined : originalsByRowId(db, [open])[0];
    return named ? { ...row, kind: named.kind, key: named.key, label: named.label } : row;
  });
}

/**
 * The row ids of those that are restricted reports, or that nothing but restricted statements tells of. `step` is called for
 * each, and may throw to give up.
 */
export function restrictedAmong(
  db: Connection,
  rows: readonly EntityRow[],
  step: () => void = () => {},
): Set<number> {
  const reports = reportFacts(
    db,
    rows.filter(({ kind }) => kind === 'report').map(({ rowId }) => rowId),
  );
  return new Set(
    rows
      .filter((row) => {
        step();
        const report = reports.get(row.rowId);
        if (report) return isRestricted(restrictionOf(report));
        return !isKnownFromRecords(db, row) && isKnownOnly(db, membersOf(db, row.rowId));
      })
      .map(({ rowId }) => rowId),
  );
}
