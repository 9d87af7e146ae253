// The case that an engine has open: its connection, its path, and what it may not do while an import runs.

import { dirname } from 'node:path';
import { Failure, fail, type PlumblineError } from '../contract/errors.ts';
import type { CaseSummary } from '../contract/shapes.ts';
import type { EngineEnvironment } from '../engineTypes.ts';
import { appendAudit, refuseEntries } from '../store/audit.ts';
import { CaseRefused, caseCounts, caseInfo, createCase, openCase, refusalOf } from '../store/caseFile.ts';
import { type Connection, shapeOf } from '../store/connection.ts';
import { copyForReading, mayWrite, type ReadingCopy } from '../store/readingCopy.ts';
import type { Analyst } from './analyst.ts';

/** `file` is what is open: the case itself, or the copy that is read where it cannot be written. */
export type OpenCase = {
  db: Connection;
  path: string;
  passphrase: string;
  file: string;
  readingCopy: ReadingCopy | null;
};

/** The state of one engine: at most one case open, at most one import running. */
export type EngineState = {
  environment: EngineEnvironment;
  open: OpenCase | null;
  importing: boolean;
  /** Infers from the open case; started when first asked. */
  analyst: Analyst | null;
};

export function caseOf(state: EngineState): OpenCase {
  return state.open ?? fail('CASE_NOT_OPEN', {});
}

/** What was thrown in the contract's words: its own failures, what the store refuses, and what SQLite does; null for all else. */
export function refusedAs(error: unknown, path: string): PlumblineError | null {
  if (error instanceof Failure) return error.error;
  const refusal = error instanceof CaseRefused ? error.refusal : refusalOf(error);
  if (refusal === null) return null;
  if (typeof refusal === 'object')
    return { code: 'CASE_NEWER', data: { path, version: refusal.newer, supported: refusal.supported } };
  return { code: refusal, data: { path: refusal === 'FOLDER_NOT_FOUND' ? dirname(path) : path } };
}

/** What was thrown by work on a case file, with its place among the contract's errors where it has one. */
const failureOf = (error: unknown, path: string): unknown => {
  const refused = refusedAs(error, path);
  return refused ? new Failure(refused) : error;
};

export function closeCase(state: EngineState): void {
  if (state.importing) fail('IMPORT_RUNNING', {});
  state.analyst?.close();
  state.analyst = null;
  letGo(state);
}

/** Closes the connection to the case, and removes the copy that was read in its place. */
export function letGo(state: EngineState): void {
  state.open?.db.close();
  state.open?.readingCopy?.remove();
  state.open = null;
}

function made(path: string, passphrase: string, info: Record<string, string>): Connection {
  try {
    return createCase(path, passphrase, info);
  } catch (error) {
    throw failureOf(error, path);
  }
}

export function create(state: EngineState, path: string, operation: string, passphrase: string): CaseSummary {
  closeCase(state);
  const { environment } = state;
  const at = environment.now();
  const db = made(path, passphrase, {
    operation,
    createdAt: String(at),
    createdBy: environment.who,
    createdWith: environment.appVersion,
  });
  appendAudit(db, { at, who: environment.who, action: 'create', detail: { operation } });
  state.open = { db, path, passphrase, file: path, readingCopy: null };
  return summary(state.open);
}

/** Opens a case; one that cannot be written is opened to be read alone. */
export async function open(state: EngineState, path: string, passphrase: string): Promise<CaseSummary> {
  closeCase(state);
  const toWrite = shapeOf(path) !== 'encrypted' || mayWrite(path) ? openToWrite(path, passphrase) : null;
  state.open = toWrite ?? (await openToRead(path, passphrase));
  return summary(state.open);
}

/** Null where SQLite finds that it cannot write there after all: not every system says so beforehand. */
function openToWrite(path: string, passphrase: string): OpenCase | null {
  try {
    return { db: openCase(path, passphrase), path, passphrase, file: path, readingCopy: null };
  } catch (error) {
    const code = refusedAs(error, path)?.code;
    if (code === 'CASE_READ_ONLY' || code === 'NOT_WRITABLE') return null;
    throw failureOf(error, path);
  }
}

async function openToRead(path: string, passphrase: string): Promise<OpenCase> {
  let copy: ReadingCopy | null = null;
  try {
    copy = await copyForReading(path);
    const db = openCase(copy.path, passphrase);
    refuseEntries(db);
    return { db, path, passphrase, file: copy.path, readingCopy: copy };
  } catch (error) {
    copy?.remove();
    throw failureOf(error, path);
  }
}

export function summary({ db, path, readingCopy }: OpenCase): CaseSummary {
  const info = caseInfo(db);
  return {
    path,
    readOnly: readingCopy !== null,
    operation: info.operation ?? '',
    createdAt: Number(info.createdAt ?? 0),
    ...caseCounts(db),
  };
}
