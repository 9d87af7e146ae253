// One export from the page: its progress, giving it up, and what came of it.
import { useRef, useState } from 'react';
import type { Progress } from '../../../src/contract/calls.ts';
import type { PlumblineError } from '../../../src/contract/errors.ts';
import { tell } from '../../shared/notices.ts';
import { exportNetwork } from './exportNetwork.ts';
import type { ExportWish } from './exportWishes.ts';

export function useExport(done: () => void) {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<PlumblineError | null>(null);
  const giveUp = useRef(() => {});
  const start = async (wish: ExportWish): Promise<void> => {
    setRunning(true);
    setError(null);
    const call = exportNetwork(wish, setProgress);
    giveUp.current = call.cancel;
    const failed = await call.result;
    setRunning(false);
    setProgress(null);
    if (failed?.code === 'CANCELLED') tell('The export was cancelled. Nothing was saved.');
    else setError(failed);
    if (!failed) done();
  };
  return { running, progress, error, start, cancel: () => giveUp.current() };
}
