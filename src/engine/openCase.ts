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

/** Runs work on case files, and gives what the store refuses its place among the contract's errors. */
export function refusingCase<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const refused = error instanceof CaseRefused ? refusedAs(error, path) : null;
    throw refused ? new Failure(refused) : error;
  }
}

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

export function create(state: EngineState, path: string, operation: string, passphrase: string): CaseSummary {
  closeCase(state);
  const { environment } = state;
  const at = environment.now();
  const db = refusingCase(path, () =>
    createCase(path, passphrase, {
      operation,
      createdAt: String(at),
      createdBy: environment.who,
      createdWith: environment.appVersion,
    }),
  );
  appendAudit(db, { at, who: environment.who, action: 'create', detail: { operation } });
  state.open = { db, path, passphrase, file: path, readingCopy: null };
  return summary(state.open);
}

/** Opens a case; one that cannot be written is opened to be read alone. */
export async function open(state: EngineState, path: string, passphrase: string): Promise<CaseSummary> {
  closeCase(state);
  const written = shapeOf(path) !== 'encrypted' || mayWrite(path);
  state.open = written ? openToWrite(path, passphrase) : await openToRead(path, passphrase);
  return summary(state.open);
}

function openToWrite(path: string, passphrase: string): OpenCase {
  const db = refusingCase(path, () => openCase(path, passphrase));
  return { db, path, passphrase, file: path, readingCopy: null };
}

async function openToRead(path: string, passphrase: string): Promise<OpenCase> {
  const copy = await copyForReading(path);
  try {
    const db = refusingCase(path, () => openCase(copy.path, passphrase));
    refuseEntries(db);
    return { db, path, passphrase, file: copy.path, readingCopy: copy };
  } catch (error) {
    copy.remove();
    throw error;
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
