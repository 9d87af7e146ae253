// Writes a demonstration case and opens it.
import { useRef, useState } from 'react';
import type { Progress } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import { ask } from '../app/ask.ts';
import { openCase, resumeCase } from '../app/caseActions.ts';
import { useSession } from '../app/session.ts';

export function useDemo() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<PlumblineError | null>(null);
  const cancel = useRef(() => {});

  const write = async (params: { path: string; passphrase: string; events: number }) => {
    setBusy(true);
    setError(null);
    const running = ask('demoCreate', params, setProgress);
    cancel.current = running.cancel;
    const result = await running.result;
    if (result.ok) {
      await resumeCase();
      if (!useSession.getState().open) setError(await openCase(params.path, params.passphrase));
    } else if (result.error.code !== 'CANCELLED') setError(result.error);
    setBusy(false);
    setProgress(null);
  };
  return { write, busy, progress, error, cancel: () => cancel.current() };
}
