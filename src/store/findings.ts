// Keeps what an analyst decided about findings, and the closures of lines; the inferences themselves are made anew.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';

export type Decision = {
  kind: string;
  subject: string;
  object: string;
  status: 'open' | 'accepted' | 'dismissed';
  note: string;
};

/** Decisions by kind, subject and object, joined with line ends. */
export function decisionsOf(db: Connection, kind: string): Map<string, Decision['status']> {
  const rows = db.prepare('SELECT subject, object, status FROM finding WHERE kind = ?').all(kind) as {
    subject: string;
    object: string;
    status: Decision['status'];
  }[];
  return new Map(rows.map(({ subject, object, status }) => [decisionKey(subject, object), status]));
}

export const decisionKey = (subject: string, object = ''): string => `${subject}\n${object}`;

/** Writes a decision and its entry in the audit chain; a later one takes its place, the chain keeps both. */
export function decide(db: Connection, decision: Decision, by: { at: number; who: string }): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO finding (kind, subject, object, status, detail) VALUES (@kind, @subject, @object, @status, @note)
       ON CONFLICT (kind, subject, object) DO UPDATE SET status = excluded.status, detail = excluded.detail`,
    ).run(decision);
    appendAudit(db, { ...by, action: 'decide', detail: decision });
  })();
}

export type Closure = { line: string; at: number; type: string; note: string };

export function closuresOf(db: Connection): Closure[] {
  const rows = db.prepare(`SELECT subject, detail FROM finding WHERE kind = 'closure'`).all() as {
    subject: string;
    detail: string;
  }[];
  return rows.map(({ subject, detail }) => ({
    line: subject,
    ...(JSON.parse(detail) as Omit<Closure, 'line'>),
  }));
}

/** Records a closure, or takes it back where `type` is null. */
export function recordClosure(
  db: Connection,
  closure: Omit<Closure, 'type'> & { type: string | null },
  by: { at: number; who: string },
): void {
  const { line, ...detail } = closure;
  db.transaction(() => {
    db.prepare(`DELETE FROM finding WHERE kind = 'closure' AND subject = ?`).run(line);
    if (closure.type !== null)
      db.prepare(
        `INSERT INTO finding (kind, subject, object, status, detail) VALUES ('closure', ?, '', 'accepted', ?)`,
      ).run(line, JSON.stringify(detail));
    appendAudit(db, { ...by, action: closure.type === null ? 'reopen-line' : 'close-line', detail: closure });
  })();
}
