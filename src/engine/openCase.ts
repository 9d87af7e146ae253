// The case that an engine has open: its connection, its path, and what it may not do while an import runs.

import { dirname } from 'node:path';
import { Failure, fail, type PlumblineError } from '../contract/errors.ts';
import type { CaseSummary } from '../contract/shapes.ts';
import type { EngineEnvironment } from '../engineTypes.ts';
import { appendAudit } from '../store/audit.ts';
import { CaseRefused, caseCounts, caseInfo, createCase, openCase, refusalOf } from '../store/caseFile.ts';
import type { Connection } from '../store/connection.ts';
import type { Analyst } from './analyst.ts';

export type OpenCase = { db: Connection; path: string; passphrase: string };

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
  state.open?.db.close();
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
  state.open = { db, path, passphrase };
  return summary(state.open);
}

export function open(state: EngineState, path: string, passphrase: string): CaseSummary {
  closeCase(state);
  const db = refusingCase(path, () => openCase(path, passphrase));
  state.open = { db, path, passphrase };
  return summary(state.open);
}

export function summary({ db, path }: OpenCase): CaseSummary {
  const info = caseInfo(db);
  return { path, operation: info.operation ?? '', createdAt: Number(info.createdAt ?? 0), ...caseCounts(db) };
}
