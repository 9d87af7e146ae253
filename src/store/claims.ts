// Reads and writes dated claims about entities; a withdrawn claim stays on record and can be put back.
import { type ClaimName, isClaimName, ruleOf } from '../model/claims.ts';
import type { EntityKind } from '../model/entityId.ts';
import { entityId } from '../model/entityId.ts';
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { giveTie, type OwnTie, takeTie } from './ownTies.ts';
import { prepared } from './prepared.ts';

export type ClaimRow = {
  id: number;
  rowId: number;
  name: ClaimName;
  value: string;
  otherRowId: number | null;
  from: number | null;
  to: number | null;
  grade: string;
  note: string;
  /** Where the row of a file stands that says so; null where an analyst does. */
  place: { source_file_id: number; sheet: number; line: number; file: string } | null;
  reportRowId: number | null;
  saidBy: string | null;
  saidAt: number | null;
  withdrawnAt: number | null;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
};

type RawClaim = Omit<ClaimRow, 'place'> & {
  source_file_id: number | null;
  sheet: number;
  line: number;
  file: string;
};

const SELECT = `SELECT c.id, c.entity_id AS rowId, c.name, c.value, c.other_id AS otherRowId, c.from_at AS "from", c.to_at AS "to",
    c.grade, c.note, c.source_file_id, c.sheet, c.line, f.name AS file, c.report_id AS reportRowId, c.said_by AS saidBy,
    c.said_at AS saidAt, c.withdrawn_at AS withdrawnAt, c.withdrawn_by AS withdrawnBy, c.withdrawn_why AS withdrawnWhy
  FROM claim c LEFT JOIN source_file f ON f.id = c.source_file_id`;

const shown = ({ source_file_id, sheet, line, file, ...claim }: RawClaim): ClaimRow => ({
  ...claim,
  place: source_file_id === null ? null : { source_file_id, sheet, line, file },
});

const ORDER = 'ORDER BY c.name, coalesce(c.from_at, c.to_at, 0), c.id';

/** Every claim about these entities, withdrawn ones too; or in which they are the second party. */
export function claimsOf(
  db: Connection,
  rowIds: readonly number[],
  as: 'entity' | 'other' = 'entity',
): ClaimRow[] {
  const column = as === 'entity' ? 'entity_id' : 'other_id';
  const sql = `${SELECT} WHERE c.${column} IN (SELECT value FROM json_each(?)) ${ORDER}`;
  return (prepared(db, sql).all(JSON.stringify(rowIds)) as RawClaim[]).map(shown);
}

/** Every claim of these names that holds, over the whole case. */
export function claimsNamed(db: Connection, names: readonly ClaimName[]): ClaimRow[] {
  const sql = `${SELECT} WHERE c.withdrawn_at IS NULL AND c.name IN (SELECT value FROM json_each(?)) ${ORDER}`;
  return (prepared(db, sql).all(JSON.stringify(names)) as RawClaim[]).map(shown);
}

export function claimById(db: Connection, id: number): ClaimRow | undefined {
  const row = prepared(db, `${SELECT} WHERE c.id = ?`).get(id) as RawClaim | undefined;
  return row && shown(row);
}

export type NewClaim = Pick<ClaimRow, 'rowId' | 'name' | 'value' | 'otherRowId' | 'from' | 'to'> &
  Pick<ClaimRow, 'grade' | 'note' | 'reportRowId'>;
type By = { at: number; who: string };

/** Adds an analyst's claim, the tie that it makes, and its entry in the audit chain. Answers its id. */
export function addClaim(db: Connection, claim: NewClaim, by: By): number {
  return db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO claim (entity_id, name, value, other_id, from_at, to_at, grade, note, report_id, said_by, said_at)
         VALUES (@rowId, @name, @value, @otherRowId, @from, @to, @grade, @note, @reportRowId, @who, @at)`,
      )
      .run({ ...claim, ...by });
    const id = Number(lastInsertRowid);
    const added = claimById(db, id)!;
    const tie = tieOf(added);
    if (tie) giveTie(db, tie);
    audit(db, 'claim', added, by);
    return id;
  })();
}

/** Withdraws a claim, or puts it back where `why` is null. Answers nothing; the chain keeps both. */
export function withdrawClaim(db: Connection, claim: ClaimRow, why: string | null, by: By): void {
  db.transaction(() => {
    db.prepare('UPDATE claim SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? WHERE id = ?').run(
      why === null ? null : by.at,
      why === null ? null : by.who,
      why,
      claim.id,
    );
    // A tie that a file states is the file's: only an analyst's own goes with the words that made it.
    const tie = claim.saidBy === null ? null : tieOf(claim);
    if (tie) (why === null ? giveTie : takeTie)(db, tie);
    audit(db, why === null ? 'claim-restored' : 'claim-withdrawn', claim, by, why);
  })();
}

/** The tie that a claim makes between its entity and the second party. */
function tieOf({ name, rowId, otherRowId, from, to }: ClaimRow): OwnTie | null {
  const rule = isClaimName(name) ? ruleOf(name).other : undefined;
  if (!rule || otherRowId === null) return null;
  const [start, end] = rule.fromOther ? [otherRowId, rowId] : [rowId, otherRowId];
  return { kind: rule.kind, from: start, to: end, label: rule.tie, firstAt: from, lastAt: to };
}

function audit(db: Connection, action: string, claim: ClaimRow, by: By, why?: string | null): void {
  const idOf = (rowId: number | null): string | null => {
    if (rowId === null) return null;
    const { kind, key } = prepared(db, 'SELECT kind, key FROM entity WHERE id = ?').get(rowId) as {
      kind: EntityKind;
      key: string;
    };
    return entityId(kind, key);
  };
  const { id, name, value, from, to, grade, note } = claim;
  const detail = { id, entity: idOf(claim.rowId), name, value, other: idOf(claim.otherRowId), from, to };
  const rest = { grade, note, report: idOf(claim.reportRowId), ...(why != null && { why }) };
  appendAudit(db, { ...by, action, detail: { ...detail, ...rest } });
}
