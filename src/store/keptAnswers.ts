// Keeps what was inferred or counted in the case file, beside what it was made from. None of it is evidence: it may go at any time.
import { createHash } from 'node:crypto';
import { type Connection, WAIT_MS } from './connection.ts';
import { pack, unpack } from './packing.ts';
import { prepared } from './prepared.ts';

/** No more answers than this are kept, the newest. */
const MOST_KEPT = 32;

const nameOf = (question: string): string => createHash('sha256').update(question).digest('hex');

/** The answer kept for a question, where it was made from the same; undefined otherwise, or where it cannot be read. */
export function keptAnswer(db: Connection, question: string, madeFrom: string): unknown {
  const packed = prepared(db, 'SELECT answer FROM kept_answer WHERE question = ? AND made_from = ?')
    .pluck()
    .get(nameOf(question), madeFrom) as Buffer | undefined;
  if (packed === undefined) return undefined;
  try {
    return JSON.parse(unpack(packed).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps an answer in place of an older one. Where somebody else is writing, or nobody can, it is not kept, and no harm is done. */
export function keepAnswer(db: Connection, question: string, madeFrom: string, answer: unknown): void {
  const packed = pack(Buffer.from(JSON.stringify(answer)));
  db.pragma('busy_timeout=0');
  try {
    db.transaction(() => {
      prepared(db, 'DELETE FROM kept_answer WHERE question = ?').run(nameOf(question));
      prepared(db, 'INSERT INTO kept_answer (question, made_from, answer) VALUES (?, ?, ?)').run(
        nameOf(question),
        madeFrom,
        packed,
      );
      prepared(
        db,
        'DELETE FROM kept_answer WHERE id <= (SELECT id FROM kept_answer ORDER BY id DESC LIMIT 1 OFFSET ?)',
      ).run(MOST_KEPT);
    })();
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_')) throw error;
  } finally {
    db.pragma(`busy_timeout=${WAIT_MS}`);
  }
}

/** Drops everything that was kept: with a withdrawn file must go what was inferred from it. */
export const forgetAnswers = (db: Connection): void => void prepared(db, 'DELETE FROM kept_answer').run();
