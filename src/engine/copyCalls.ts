// The calls that copy a case: a backup of the open one, and a new case from a backup.
import { resolve } from 'node:path';
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { appendAudit } from '../store/audit.ts';
import type { CopyStage, CopyTask } from '../store/copyCase.ts';
import type { CopyReport } from './copyThread.ts';
import { threadReport } from './oneThread.ts';
import { caseOf, type EngineState } from './openCase.ts';

const STAGES: Record<CopyStage, string> = { copy: 'Copying', check: 'Checking the copy' };

/** Runs a copy in a thread of its own; answers the SHA-256 of the new file, or fails with the contract's error. */
async function copied(
  { environment }: EngineState,
  task: Omit<CopyTask, 'mark'>,
  { signal, onProgress }: CallControl,
): Promise<string> {
  const mark = `part-${Buffer.from(environment.randomBytes(4)).toString('hex')}`;
  const report = await threadReport<CopyReport>(
    environment.workerScript,
    (stop) => ({ role: 'copy', task: { ...task, mark, stop } }),
    signal,
    ({ stage, done, total }) => onProgress?.({ stage: STAGES[stage], done, total }),
  );
  if (report.kind === 'copied') return report.sha256;
  if (report.kind === 'stopped') return fail('CANCELLED', {});
  if (report.kind === 'failed') throw new Error(report.message);
  const { refusal, path } = report;
  if (typeof refusal === 'string') return fail(refusal, { path });
  if ('brokenAt' in refusal) return fail('AUDIT_BROKEN', { path, entry: refusal.brokenAt });
  return fail('CASE_NEWER', { path, version: refusal.newer, supported: refusal.supported });
}

/** The entry in the audit chain is made after the copy, and so is in the case but not in its copy. */
export async function backup(
  state: EngineState,
  { file }: ParsedParams<'backup'>,
  control: CallControl,
): Promise<Answer<'backup'>> {
  const { db, path, passphrase } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  const sha256 = await copied(state, { from: path, to: file, passphrase, live: true }, control);
  const { now, who } = state.environment;
  if (db.open) appendAudit(db, { at: now(), who, action: 'backup', detail: { file: resolve(file), sha256 } });
  return { file, sha256 };
}

export async function restore(
  state: EngineState,
  { file, path, passphrase }: ParsedParams<'restore'>,
  control: CallControl,
): Promise<Answer<'restore'>> {
  const sha256 = await copied(state, { from: file, to: path, passphrase, live: false }, control);
  return { file, sha256 };
}
