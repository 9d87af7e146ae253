// Asking the engine: one way for the whole window, which notices when the engine stops or has lost its case.

import type { RunningCall } from '../../src/contract/bridge.ts';
import type { Answer, CallName, Params, Progress } from '../../src/contract/calls.ts';
import type { Result } from '../../src/contract/errors.ts';
import { bridge } from '../bridge/bridge.ts';
import { useSession } from './session.ts';

function notice<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  if (result.error.code === 'ENGINE_STOPPED') useSession.setState({ engine: 'stopped' });
  if (result.error.code === 'CASE_NOT_OPEN' && useSession.getState().open)
    useSession.setState({ locked: true });
  return result;
}

/** Starts a call; the answer is a value either way, never a thrown error. */
export function ask<N extends CallName>(
  name: N,
  params: Params<N>,
  onProgress?: (progress: Progress) => void,
): RunningCall<Answer<N>> {
  const running = bridge.call(name, params, onProgress);
  return { result: running.result.then(notice), cancel: running.cancel };
}
