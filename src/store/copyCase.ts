// Copies a case file, page for page and still encrypted, and checks the copy before it gets its name.
//
// SQLite's online backup refuses an encrypted source, and VACUUM INTO would write a different file; so the bytes are copied
// while a reader keeps SQLite from writing to them.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { firstBrokenAudit } from './audit.ts';
import { CASE_FILE_SUFFIXES, type CaseRefusal, CaseRefused, openCase, refusalOf } from './caseFile.ts';
import { APPLICATION_ID, connect, shapeOf } from './connection.ts';
import { CURRENT_VERSION, versionOf } from './migrations.ts';

/** Why nothing was copied: a refusal with the file that it is about, or the first broken entry of the audit chain. */
export class CopyRefused extends Error {
  readonly refusal: CaseRefusal | { brokenAt: number };
  readonly path: string;
  constructor(refusal: CaseRefusal | { brokenAt: number }, path: string) {
    super(typeof refusal === 'string' ? refusal : JSON.stringify(refusal));
    this.refusal = refusal;
    this.path = path;
  }
}

export type CopyTask = {
  from: string;
  to: string;
  passphrase: string;
  /** Whether the source is a case that may be in use, rather than a copy lying by itself. */
  live: boolean;
  /** Ends the name that the copy has until it is checked. */
  mark: string;
};
export type CopyStage = 'copy' | 'check';
/** Told as the copy goes on, in bytes; may throw to give up. */
export type CopyStep = (stage: CopyStage, done: number, total: number) => void;

const PART_BYTES = 4 * 1024 * 1024;

/** Gives whatever SQLite or the disk refuses the path that it is about. */
function about<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CaseRefused) throw new CopyRefused(error.refusal, path);
    const refusal = refusalOf(error);
    if (refusal) throw new CopyRefused(refusal, path);
    throw error;
  }
}

/**
 * Copies and checks: the passphrase opens the copy, SQLite finds it whole (which under the cipher authenticates every page),
 * and its audit chain holds. Until then it has another name, so that what stands at `to` is a whole case or nothing.
 * Never writes over anything. Throws `CopyRefused`, or what `step` throws; nothing is left behind then.
 * @returns the SHA-256 of the finished file
 */
export function copyCase({ from, to, passphrase, live, mark }: CopyTask, step: CopyStep): string {
  for (const suffix of CASE_FILE_SUFFIXES)
    if (existsSync(to + suffix)) throw new CopyRefused('CASE_EXISTS', to + suffix);
  const folder = dirname(to);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CopyRefused('FOLDER_NOT_FOUND', folder);
  const shape = shapeOf(from);
  if (shape === 'missing') throw new CopyRefused('CASE_NOT_FOUND', from);
  if (shape !== 'encrypted') throw new CopyRefused('CASE_NOT_A_CASE', from);
  const part = `${to}.${mark}`;
  const copy = (): string => copyBytes(from, part, to, step);
  try {
    const sha256 = live ? whileQuiet(from, passphrase, copy) : copyUnused(from, copy);
    step('check', 0, 0);
    check(part, from, passphrase);
    step('check', 1, 1);
    if (sha256Of(part) !== sha256) throw new CopyRefused('CASE_DAMAGED', to);
    about(to, () => giveName(part, to));
    return sha256;
  } finally {
    for (const suffix of CASE_FILE_SUFFIXES) rmSync(part + suffix, { force: true });
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** A copy with a log beside it is a case in use, or was torn from one: the file alone may not be whole. */
function copyUnused(from: string, copy: () => string): string {
  if (sizeOf(`${from}-wal`) > 0) throw new CopyRefused('CASE_IN_USE', from);
  return copy();
}

const TRIES = 3;
const PATIENCE_MS = 1500;

/**
 * Does the work while nobody writes to the file itself. After a checkpoint that empties the log, a reader that began then
 * reads from the file alone, and SQLite moves nothing into the file until it ends; others write to the log meanwhile.
 */
function whileQuiet<T>(path: string, passphrase: string, work: () => T): T {
  const db = about(path, () => openCase(path, passphrase));
  try {
    db.pragma(`busy_timeout=${PATIENCE_MS}`);
    for (let tried = 0; tried < TRIES; tried++) {
      about(path, () => {
        db.pragma('wal_checkpoint(TRUNCATE)');
        db.exec('BEGIN');
        db.prepare('SELECT count(*) FROM sqlite_schema').get();
      });
      if (sizeOf(`${path}-wal`) === 0) return work();
      db.exec('ROLLBACK');
    }
    throw new CopyRefused('CASE_IN_USE', path);
  } finally {
    db.close();
  }
}

/** Copies part by part to a new file that only its owner may read, down to the disk. Answers the SHA-256. */
function copyBytes(from: string, part: string, to: string, step: CopyStep): string {
  const hash = createHash('sha256');
  const source = about(from, () => openSync(from, 'r'));
  try {
    const total = sizeOf(from);
    const target = about(to, () => openSync(part, 'wx', 0o600));
    try {
      const buffer = Buffer.allocUnsafe(PART_BYTES);
      for (let done = 0; ; ) {
        step('copy', done, total);
        const read = about(from, () => readSync(source, buffer, 0, buffer.length, null));
        if (read === 0) break;
        const bytes = buffer.subarray(0, read);
        hash.update(bytes);
        about(to, () => {
          for (let at = 0; at < read; ) at += writeSync(target, bytes, at);
        });
        done += read;
      }
      about(to, () => fsyncSync(target));
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
  return hash.digest('hex');
}

function sha256Of(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(PART_BYTES);
    for (let read = -1; read !== 0; ) {
      read = readSync(file, buffer, 0, buffer.length, null);
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Opens a copy without bringing it up to date, so that it stays what it is. What is wrong is said of `source`. */
function check(path: string, source: string, passphrase: string): void {
  about(source, () => {
    const db = connect(path, passphrase);
    try {
      if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
        throw new CaseRefused('CASE_NOT_A_CASE');
      const version = versionOf(db);
      if (version > CURRENT_VERSION) throw new CaseRefused({ newer: version, supported: CURRENT_VERSION });
      if (String(db.pragma('integrity_check', { simple: true })) !== 'ok')
        throw new CaseRefused('CASE_DAMAGED');
      const brokenAt = firstBrokenAudit(db);
      if (brokenAt !== null) throw new CopyRefused({ brokenAt }, source);
    } finally {
      db.close();
    }
  });
}

/** Names a file without ever taking the name from another: a link fails where there is one, a rename would not. */
function giveName(part: string, to: string): void {
  try {
    linkSync(part, to);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'EEXIST') throw new CaseRefused('CASE_EXISTS');
    if (code === 'ENOSPC' || code === 'EROFS') throw error;
    // Disks such as exFAT sticks know no links.
    if (existsSync(to)) throw new CaseRefused('CASE_EXISTS');
    renameSync(part, to);
  }
}
