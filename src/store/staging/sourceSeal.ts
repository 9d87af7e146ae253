// Keeps of a report's source reference only what can be compared: a digest under a key of the case, never the reference.
import { createHmac, randomBytes } from 'node:crypto';
import type { Connection } from '../connection.ts';

const KEY = 'source key';
const KEY_BYTES = 32;
/** Enough that two references of one case never meet. */
const DIGEST_LETTERS = 32;

/**
 * The key of the case, made when it is first needed. It is random so that the digests of two cases cannot be laid side by
 * side; nothing that anybody sees depends on it.
 */
function keyOf(db: Connection): string {
  db.prepare('INSERT OR IGNORE INTO case_info (name, value) VALUES (?, ?)').run(
    KEY,
    randomBytes(KEY_BYTES).toString('hex'),
  );
  return db.prepare('SELECT value FROM case_info WHERE name = ?').pluck().get(KEY) as string;
}

/** The digest of a reference, the same however it is spaced and written large or small. */
export function sourceSealer(db: Connection): (reference: string) => string {
  let key: string | null = null;
  return (reference) => {
    key ??= keyOf(db);
    const plain = reference.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    return createHmac('sha256', Buffer.from(key, 'hex')).update(plain).digest('hex').slice(0, DIGEST_LETTERS);
  };
}
