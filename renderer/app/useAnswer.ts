// A call's answer in a component: kept while a newer one is on its way, cancelled when nobody waits any more.
import { useCallback, useEffect, useState } from 'react';
import type { Answer, CallName, Params } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { ask } from './ask.ts';
import { useSession } from './session.ts';

export type Answered<T> = {
  /** The latest answer; null before the first one. */
  value: T | null;
  error: PlumblineError | null;
  /** True once an answer takes longer than the eye forgives: the time to show a skeleton. */
  slow: boolean;
  retry: () => void;
};

const PATIENCE_MS = 150;

/** Asks whenever the parameters, `mark` or the case's content change; with null it asks nothing. */
export function useAnswer<N extends CallName>(
  name: N,
  params: Params<N> | null,
  mark = 0,
): Answered<Answer<N>> {
  const version = useSession((state) => state.version);
  const stopped = useSession((state) => state.engine === 'stopped' || state.locked);
  const [value, setValue] = useState<Answer<N> | null>(null);
  const [error, setError] = useState<PlumblineError | null>(null);
  const [slow, setSlow] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const question = params === null ? null : JSON.stringify({ params, version, attempt, mark });

  useEffect(() => {
    if (question === null || stopped) return;
    const running = ask(name, (JSON.parse(question) as { params: Params<N> }).params);
    let wanted = true;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    running.result.then((result) => {
      if (!wanted) return;
      clearTimeout(timer);
      setSlow(false);
      if (!result.ok && result.error.code === 'ENGINE_STOPPED') return;
      setValue(result.ok ? result.value : null);
      setError(result.ok ? null : result.error);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
      running.cancel();
    };
  }, [name, question, stopped]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  if (question === null) return { value: null, error: null, slow: false, retry };
  return { value, error, slow, retry };
}
