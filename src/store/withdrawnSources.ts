// Keeps what is left of withdrawn files: which they were, who withdrew them when and why, and what went with them.
import { parseEntityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';
import { entityByKey } from './entities.ts';
import type { SourceRow } from './sources.ts';
import type { Withdrawal, WithdrawEffects } from './withdraw.ts';

/** An analyst's accepted decision about something that the withdrawn file told of. */
export type CaseDecision = {
  kind: string;
  subject: string;
  object: string;
  /** Whether what it is about is no longer in the case at all. */
  gone: boolean;
};

/** More than these are not listed one by one. */
const MOST_LISTED = 200;

/** The accepted decisions that are about any of the entities. */
export function decisionsAbout(db: Connection, entities: Uint8Array): CaseDecision[] {
  const accepted = db
    .prepare(
      `SELECT kind, subject, object FROM finding WHERE status = 'accepted' ORDER BY kind, subject, object`,
    )
    .all() as Omit<CaseDecision, 'gone'>[];
  return accepted
    .filter(({ subject, object }) =>
      [subject, object].some((id) => {
        const row = known(db, id);
        return row !== undefined && entities[row.rowId] === 1;
      }),
    )
    .slice(0, MOST_LISTED)
    .map((decision) => ({ ...decision, gone: false }));
}

/** Says of each decision whether what it is about is still there. */
export const stillThere = (db: Connection, decisions: readonly CaseDecision[]): CaseDecision[] =>
  decisions.map((decision) => ({
    ...decision,
    gone: [decision.subject, decision.object].some((id) => id !== '' && known(db, id) === undefined),
  }));

function known(db: Connection, id: string) {
  const { kind, key } = parseEntityId(id);
  return entityByKey(db, kind === 'line' ? 'number' : kind, key);
}

export type WithdrawnRow = {
  id: number;
  name: string;
  sha256: string;
  sizeBytes: number;
  kind: string;
  rows: number;
  importedAt: number;
  importedBy: string;
  withdrawnAt: number;
  withdrawnBy: string;
  reason: string;
  effects: WithdrawEffects;
};

export function recordWithdrawn(
  db: Connection,
  source: SourceRow,
  { at, who, reason }: Withdrawal,
  effects: WithdrawEffects,
): void {
  db.prepare(
    `INSERT INTO withdrawn_source (name, sha256, size_bytes, kind, rows, imported_at, imported_by, withdrawn_at, withdrawn_by,
       reason, effects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    source.name,
    source.sha256,
    source.sizeBytes,
    source.kind,
    source.rows,
    source.importedAt,
    source.importedBy,
    at,
    who,
    reason,
    JSON.stringify(effects),
  );
}

/** All withdrawn files, the latest first. */
export function withdrawnSources(db: Connection): WithdrawnRow[] {
  const rows = db
    .prepare(
      `SELECT id, name, sha256, size_bytes AS sizeBytes, kind, rows, imported_at AS importedAt, imported_by AS importedBy,
              withdrawn_at AS withdrawnAt, withdrawn_by AS withdrawnBy, reason, effects
       FROM withdrawn_source ORDER BY id DESC`,
    )
    .all() as (Omit<WithdrawnRow, 'effects'> & { effects: string })[];
  return rows.map((row) => ({ ...row, effects: JSON.parse(row.effects) as WithdrawEffects }));
}

/** What would go with a file, for a question before it goes. */
export function withdrawalCounts(
  db: Connection,
  source: SourceRow,
): { events: number; others: number; facts: number } {
  return db
    .prepare(
      `SELECT (SELECT count(*) FROM call_event WHERE source_file_id = @id) AS events,
              (SELECT count(*) FROM event_source s JOIN call_event e ON e.id = s.event_id
                 WHERE e.source_file_id = @id AND s.source_file_id <> @id)
              + (SELECT count(*) FROM ledger_row WHERE code = 'DUPLICATE_OF_FILE' AND source_file_id <> @id
                 AND substr(reason, instr(reason, ' of ') + 4) = @name) AS others,
              (SELECT count(*) FROM attribute WHERE source_file_id = @id)
              + (SELECT count(*) FROM claim WHERE source_file_id = @id)
              + (SELECT count(*) FROM link_row WHERE source_file_id = @id) AS facts`,
    )
    .get({ id: source.id, name: source.name }) as { events: number; others: number; facts: number };
}
