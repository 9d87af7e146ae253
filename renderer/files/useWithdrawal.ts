// One withdrawal from the page: its progress, giving it up, and what came of it.
import { useRef, useState } from 'react';
import type { Progress } from '../../src/contract/calls.ts';
import type { PlumblineError } from '../../src/contract/errors.ts';
import type { SourceFile } from '../../src/contract/shapes.ts';
import { ask } from '../app/ask.ts';
import { caseChanged } from '../app/caseActions.ts';
import { plural } from '../format/count.ts';
import { tell } from '../shared/notices.ts';

export function useWithdrawal(source: SourceFile, done: () => void) {
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<PlumblineError | null>(null);
  const giveUp = useRef(() => {});
  const start = async (reason: string): Promise<void> => {
    setRunning(true);
    setError(null);
    const call = ask('sourceWithdraw', { source: String(source.id), reason }, setProgress);
    giveUp.current = call.cancel;
    const result = await call.result;
    setRunning(false);
    setProgress(null);
    if (!result.ok) {
      if (result.error.code === 'CANCELLED') tell('The withdrawal was cancelled. The case is as it was.');
      else setError(result.error);
      return;
    }
    const { revived, decisions } = result.value.effects;
    const others = revived > 0 ? ` ${plural(revived, 'row')} of other files now stand for themselves.` : '';
    const lost =
      decisions.length > 0 ? ` ${plural(decisions.length, 'accepted decision')} lost support.` : '';
    tell(`${source.name} was withdrawn.${others}${lost}`);
    done();
    await caseChanged();
  };
  return { running, progress, error, start, cancel: () => giveUp.current() };
}
