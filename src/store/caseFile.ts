// Makes, opens and describes a case file, and says in one code why one cannot be opened.
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { APPLICATION_ID, type Connection, connect, shapeOf } from './connection.ts';
import { eventsVersion } from './eventSet.ts';
import { keepAnswer, keptAnswer } from './keptAnswers.ts';
import { CURRENT_VERSION, migrate, versionOf } from './migrations.ts';

/** Why a case was not opened or made. The engine gives it its place among the contract's errors. */
export type CaseRefusal =
  | 'CASE_NOT_FOUND'
  | 'CASE_EXISTS'
  | 'CASE_NOT_A_CASE'
  | 'CASE_PASSPHRASE_WRONG'
  | 'CASE_DAMAGED'
  | 'CASE_IN_USE'
  | 'CASE_READ_ONLY'
  | 'FOLDER_NOT_FOUND'
  | 'NOT_WRITABLE'
  | 'DISK_FULL'
  | { newer: number; supported: number };

export class CaseRefused extends Error {
  readonly refusal: CaseRefusal;
  constructor(refusal: CaseRefusal) {
    super(typeof refusal === 'string' ? refusal : 'CASE_NEWER');
    this.refusal = refusal;
  }
}

const refuse = (refusal: CaseRefusal): never => {
  throw new CaseRefused(refusal);
};

/** Why the system lets no file be made at a path. */
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG']);

/** SQLite's own words for what went wrong, where they have a code of ours. */
export function refusalOf(error: unknown): CaseRefusal | null {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'DISK_FULL';
  if (code === 'SQLITE_NOTADB') return 'CASE_PASSPHRASE_WRONG';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) return 'CASE_DAMAGED';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'CASE_IN_USE';
  if (code.startsWith('SQLITE_READONLY')) return 'CASE_READ_ONLY';
  if (code.startsWith('SQLITE_CANTOPEN') || CLOSED.has(code)) return 'NOT_WRITABLE';
  return null;
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) throw new CaseRefused(refusal);
    throw error;
  }
}

export const CASE_FILE_SUFFIXES = ['', '-wal', '-shm', '-journal'] as const;

/** Makes an empty case. Refuses to write over anything; what a failed try left behind is removed. */
export function createCase(path: string, passphrase: string, info: Record<string, string>): Connection {
  if (existsSync(path)) refuse('CASE_EXISTS');
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) refuse('FOLDER_NOT_FOUND');
  let db: Connection | null = null;
  try {
    return refusing(() => {
      // Made here, so that nobody else on the machine may read it.
      closeSync(openSync(path, 'wx', 0o600));
      db = connect(path, passphrase);
      db.pragma('page_size=8192');
      db.pragma('journal_mode=WAL');
      db.pragma(`application_id=${APPLICATION_ID}`);
      migrate(db);
      const put = db.prepare('INSERT INTO case_info (name, value) VALUES (?, ?)');
      for (const [name, value] of Object.entries(info)) put.run(name, value);
      return db;
    });
  } catch (error) {
    (db as Connection | null)?.close();
    removeCaseFiles(path);
    throw error;
  }
}

/** Removes a case file with what SQLite keeps beside it. */
export function removeCaseFiles(path: string): void {
  for (const suffix of CASE_FILE_SUFFIXES)
    if (existsSync(path + suffix)) rmSync(path + suffix, { force: true });
}

/** Opens a case and brings it to this program's version. Throws `CaseRefused`. */
export function openCase(path: string, passphrase: string): Connection {
  const shape = shapeOf(path);
  if (shape === 'missing') refuse('CASE_NOT_FOUND');
  if (shape !== 'encrypted') refuse('CASE_NOT_A_CASE');
  return refusing(() => {
    const db = connect(path, passphrase);
    try {
      if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) refuse('CASE_NOT_A_CASE');
      const version = versionOf(db);
      if (version > CURRENT_VERSION) refuse({ newer: version, supported: CURRENT_VERSION });
      db.pragma('journal_mode=WAL');
      migrate(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** The notes that a case keeps of itself: operation, createdAt, … */
export function caseInfo(db: Connection): Record<string, string> {
  const rows = db.prepare('SELECT name, value FROM case_info').all() as { name: string; value: string }[];
  return Object.fromEntries(rows.map((row) => [row.name, row.value]));
}

export type CaseCounts = {
  events: number;
  numbers: number;
  sources: number;
  firstEventAt: number | null;
  lastEventAt: number | null;
};

const EVENT_COUNT = 'how many events the case has';

/** How many events the case has: counted once after each import or withdrawal, since counting walks them all. */
function eventCount(db: Connection): number {
  const version = eventsVersion(db);
  const known = keptAnswer(db, EVENT_COUNT, version);
  if (typeof known === 'number') return known;
  const events = Number(db.prepare('SELECT count(*) FROM event_time').pluck().get());
  keepAnswer(db, EVENT_COUNT, version, events);
  return events;
}

export function caseCounts(db: Connection): CaseCounts {
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM number) AS numbers,
              (SELECT count(*) FROM source_file) AS sources,
              (SELECT min(started_at) FROM event_time) AS firstEventAt,
              (SELECT max(started_at) FROM event_time) AS lastEventAt`,
    )
    .get() as Omit<CaseCounts, 'events'>;
  return { events: eventCount(db), ...counts };
}
