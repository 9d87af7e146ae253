// The audit chain: each entry carries the hash of the one before it, so that a change or a removal shows.
import { createHash } from 'node:crypto';
import { CaseRefused } from './caseFile.ts';
import type { Connection } from './connection.ts';

export type AuditEntry = { seq: number; at: number; who: string; action: string; detail: string };
type ChainedEntry = AuditEntry & { previous: string; hash: string };

const hashOf = (entry: AuditEntry, previous: string): string =>
  createHash('sha256')
    .update(JSON.stringify([entry.seq, entry.at, entry.who, entry.action, entry.detail, previous]))
    .digest('hex');

type NewEntry = { at: number; who: string; action: string; detail: unknown };

/** Adds an entry. Call it inside the transaction that does what it tells of, if it does anything else. */
export function appendAudit(db: Connection, entry: NewEntry): void {
  if (db.inTransaction) append(db, entry);
  // Another process may write to the case: nothing may come between the last entry's reading and the next one's writing.
  else db.transaction(() => append(db, entry)).immediate();
}

const refused = new WeakSet<Connection>();

/** From now on nothing that has to be recorded can be done over this connection: it is open to a copy that is read alone. */
export const refuseEntries = (db: Connection): void => void refused.add(db);

function append(db: Connection, entry: NewEntry): void {
  if (refused.has(db)) throw new CaseRefused('CASE_READ_ONLY');
  const last = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  const next: AuditEntry = {
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    who: entry.who,
    action: entry.action,
    detail: JSON.stringify(entry.detail),
  };
  const previous = last?.hash ?? '';
  db.prepare(
    'INSERT INTO audit (seq, at, who, action, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(next.seq, next.at, next.who, next.action, next.detail, previous, hashOf(next, previous));
}

export const auditEntries = (db: Connection): AuditEntry[] =>
  db.prepare('SELECT seq, at, who, action, detail FROM audit ORDER BY seq').all() as AuditEntry[];

/** The hash of the newest entry: it changes with everything that is written into a case. */
export const lastAudit = (db: Connection): string =>
  String(db.prepare('SELECT hash FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() ?? '');

/** The first entry that does not follow from the one before it, or null where the whole chain holds. */
export function firstBrokenAudit(db: Connection): number | null {
  let previous = '';
  let expected = 1;
  const rows = db.prepare('SELECT seq, at, who, action, detail, previous, hash FROM audit ORDER BY seq');
  for (const row of rows.iterate() as IterableIterator<ChainedEntry>) {
    if (row.seq !== expected || row.previous !== previous || row.hash !== hashOf(row, previous))
      return row.seq;
    previous = row.hash;
    expected++;
  }
  return null;
}
