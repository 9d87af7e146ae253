// What analysts had decided of the mentions in a file before it was withdrawn, as the audit chain tells it.
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** A decision that stood when the file went: of which report, where in it, and what it was held to name. */
export type EarlierDecision = {
  report: string;
  line: number;
  kind: string;
  start: number;
  end: number;
  value: string;
  status: 'accepted' | 'dismissed';
};

type Detail = Partial<Omit<EarlierDecision, 'status'>> & { file?: string; sha256?: string };

const ENTRIES = `SELECT action, detail FROM audit
  WHERE action IN ('mention-accepted', 'mention-dismissed', 'mention-reopened', 'withdraw') ORDER BY seq`;

/** The names under which the same bytes were withdrawn, and when last; null where they never were. */
export function withdrawnBefore(db: Connection, sha256: string): { names: Set<string>; at: number } | null {
  const rows = prepared(db, 'SELECT name, withdrawn_at AS at FROM withdrawn_source WHERE sha256 = ?').all(
    sha256,
  ) as { name: string; at: number }[];
  if (rows.length === 0) return null;
  return { names: new Set(rows.map(({ name }) => name)), at: Math.max(...rows.map(({ at }) => at)) };
}

/** The decisions that stood when these bytes were last withdrawn; those of lives before count where nothing changed them. */
export function decisionsBefore(db: Connection, sha256: string): EarlierDecision[] {
  const before = withdrawnBefore(db, sha256);
  if (before === null) return [];
  const standing = new Map<string, EarlierDecision>();
  let left: EarlierDecision[] = [];
  for (const { action, detail } of prepared(db, ENTRIES).all() as { action: string; detail: string }[]) {
    const told = JSON.parse(detail) as Detail;
    if (action === 'withdraw') {
      if (told.sha256 === sha256) left = [...standing.values()];
      continue;
    }
    const { report = '', kind = '', value = '', start = 0, end = 0, line = 0 } = told;
    if (!before.names.has(told.file ?? '')) continue;
    const key = JSON.stringify([report, line, kind, start, end]);
    standing.delete(key);
    if (action !== 'mention-reopened')
      standing.set(key, {
        report,
        line,
        kind,
        start,
        end,
        value,
        status: action === 'mention-accepted' ? 'accepted' : 'dismissed',
      });
  }
  return left;
}
