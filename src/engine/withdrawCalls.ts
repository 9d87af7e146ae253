// The calls that withdraw a file: what would go, the withdrawal itself, and what withdrawn files left behind.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail, type PlumblineError } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import type { WithdrawStage } from '../store/withdraw.ts';
import { withdrawalCounts, withdrawnSources as withdrawn } from '../store/withdrawnSources.ts';
import { shownSource } from './importCalls.ts';
import { threadReport } from './oneThread.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { sourceNamed } from './sourceNamed.ts';
import type { WithdrawReport } from './withdrawThread.ts';

const STAGES: Record<WithdrawStage, string> = {
  reach: 'Finding what else rests on it',
  remove: 'Taking its rows out',
  ties: 'Counting ties again',
  reread: 'Reading the other files again',
  counts: 'Counting contacts',
};

export function withdrawPreview(
  state: EngineState,
  { source: name }: ParsedParams<'withdrawPreview'>,
): Answer<'withdrawPreview'> {
  const source = sourceNamed(state, name);
  return { source: shownSource(source), ...withdrawalCounts(caseOf(state).db, source) };
}

export async function sourceWithdraw(
  state: EngineState,
  { source: name, reason }: ParsedParams<'sourceWithdraw'>,
  { signal, onProgress }: CallControl,
): Promise<Answer<'sourceWithdraw'>> {
  const { path: casePath, passphrase } = caseOf(state);
  const source = sourceNamed(state, name);
  if (state.importing) fail('IMPORT_RUNNING', {});
  state.importing = true;
  try {
    const { now, who, workerScript } = state.environment;
    const by = { at: now(), who, reason };
    const report = await threadReport<WithdrawReport>(
      workerScript,
      (stop) => ({
        role: 'withdraw',
        task: { casePath, passphrase, sourceFileId: source.id, by, stop },
      }),
      signal,
      ({ stage, done, total }) => onProgress?.({ stage: STAGES[stage], done, total }),
    );
    if (report.kind === 'stopped') return fail('CANCELLED', {});
    if (report.kind === 'refused')
      return fail(report.code as Refusal['code'], { path: casePath } as Refusal['data']);
    if (report.kind === 'failed') throw new Error(report.message);
    return { name: source.name, sha256: source.sha256, effects: report.effects };
  } finally {
    state.importing = false;
  }
}

/** What the store refuses while it writes. */
type Refusal = Extract<
  PlumblineError,
  { code: 'DISK_FULL' | 'CASE_IN_USE' | 'CASE_DAMAGED' | 'CASE_READ_ONLY' }
>;

export const withdrawnSources = (state: EngineState): Answer<'withdrawnSources'> => ({
  withdrawn: withdrawn(caseOf(state).db),
});
