// Opens the encrypted case file: one SQLite database under AEGIS-256, keyed by Argon2id from the passphrase.
//
// AEGIS was chosen over SQLCipher's AES-CBC: it authenticates every page, so that a changed byte is found when read, and
// its cost cannot be measured beside an unencrypted file. The price is that only SQLite3 Multiple Ciphers opens it.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** Marks the file as ours inside the encrypted header: "PLMB". */
export const APPLICATION_ID = 0x504c4d42;

/** Pages kept in memory by the connection that answers the window, in KiB; an import's writer has its own. */
const CACHE_KIB = 65_536;

/** How long a statement waits for another connection's write to end. */
export const WAIT_MS = 5000;

/**
 * Opens (or makes, where `path` does not exist yet) a database under the passphrase and sets it up.
 * A wrong passphrase shows only at the first read, as SQLITE_NOTADB.
 */
export function connect(path: string, passphrase: string): Connection {
  const db = new Database(path, { timeout: WAIT_MS });
  db.pragma(`cipher='aegis'`);
  db.key(Buffer.from(passphrase.normalize('NFC'), 'utf8'));
  // A TEMP table or a sort may spill to the system's folder in the clear: keep them in memory.
  db.pragma('temp_store=MEMORY');
  db.pragma(`cache_size=-${CACHE_KIB}`);
  db.pragma('synchronous=NORMAL');
  db.pragma('foreign_keys=ON');
  return db;
}

export type FileShape = 'missing' | 'folder' | 'not-a-case' | 'encrypted';

/**
 * What a path looks like from outside, before any passphrase. The cipher leaves bytes 16 to 23 of SQLite's header in the
 * clear; their last three are always 64, 32, 32, which tells an encrypted database from any other file.
 */
export function shapeOf(path: string): FileShape {
  if (!existsSync(path)) return 'missing';
  const stat = statSync(path);
  if (stat.isDirectory()) return 'folder';
  if (stat.size < 512) return 'not-a-case';
  const head = Buffer.alloc(24);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1', 0, 15) === 'SQLite format 3') return 'not-a-case';
  return head[21] === 64 && head[22] === 32 && head[23] === 32 ? 'encrypted' : 'not-a-case';
}
