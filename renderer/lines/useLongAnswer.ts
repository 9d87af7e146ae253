// The answer to a call that may take long: with its progress, a way to give it up, and the last answer kept meanwhile.
import { useEffect, useRef, useState } from 'react';
import type { Answer, CallName, Params, Progress } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { ask } from '../app/ask.ts';
import { useSession } from '../app/session.ts';
import { useLines } from './linesStore.ts';

export type LongAnswer<T> = {
  /** The latest answer; null before the first one. */
  value: T | null;
  error: PlumblineError | null;
  /** True once an answer takes longer than the eye forgives. */
  slow: boolean;
  progress: Progress | null;
  /** True after the analyst gave it up. */
  cancelled: boolean;
  cancel: () => void;
  retry: () => void;
};

type Held<T> = Pick<LongAnswer<T>, 'value' | 'error' | 'slow' | 'progress' | 'cancelled'>;

const PATIENCE_MS = 150;

/**
 * Asks whenever the parameters, the case or an analyst's decisions change. With null it asks nothing, and keeps the
 * answer that it has.
 */
export function useLongAnswer<N extends CallName>(name: N, params: Params<N> | null): LongAnswer<Answer<N>> {
  const version = useSession((state) => state.version);
  const decided = useLines((state) => state.decided);
  const stopped = useSession((state) => state.engine === 'stopped' || state.locked);
  const [attempt, setAttempt] = useState(0);
  const [held, setHeld] = useState<Held<Answer<N>>>({
    value: null,
    error: null,
    slow: false,
    progress: null,
    cancelled: false,
  });
  const giveUp = useRef(() => {});
  const question = params === null ? null : JSON.stringify({ params, version, decided, attempt });

  useEffect(() => {
    if (stopped || question === null) return;
    let wanted = true;
    const set = (changed: Partial<Held<Answer<N>>>) => {
      if (wanted) setHeld((now) => ({ ...now, ...changed }));
    };
    const asked = (JSON.parse(question) as { params: Params<N> }).params;
    const running = ask(name, asked, (progress) => set({ progress }));
    const timer = setTimeout(() => set({ slow: true }), PATIENCE_MS);
    giveUp.current = running.cancel;
    running.result.then((result) => {
      clearTimeout(timer);
      if (!result.ok && result.error.code === 'ENGINE_STOPPED') return;
      const cancelled = !result.ok && result.error.code === 'CANCELLED';
      set({
        slow: false,
        progress: null,
        cancelled,
        error: result.ok || cancelled ? null : result.error,
        ...(result.ok && { value: result.value }),
      });
    });
    return () => {
      set({ slow: false, progress: null });
      wanted = false;
      clearTimeout(timer);
      running.cancel();
    };
  }, [name, question, stopped]);

  return { ...held, cancel: () => giveUp.current(), retry: () => setAttempt((n) => n + 1) };
}
