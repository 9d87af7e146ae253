// Draws a long answer: how far it is, that it was given up, that it failed, or what was answered.
import { Button, NonIdealState } from '@blueprintjs/core';
import { Stop } from '@blueprintjs/icons';
import type { ReactNode } from 'react';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { ProgressLine } from '../shared/ProgressLine.tsx';
import type { LongAnswer } from './useLongAnswer.ts';

type Props<T> = { answer: LongAnswer<T>; label: string; children: (value: T) => ReactNode };

export function Answered<T>({ answer, label, children }: Props<T>) {
  const { value, error, slow, cancelled, progress } = answer;
  const cancel = <Button size="small" text="Cancel" onClick={answer.cancel} />;
  if (value === null) {
    if (error)
      return (
        <div className="lines-wait">
          <ErrorLine error={error} retry={answer.retry} />
        </div>
      );
    if (cancelled)
      return (
        <div className="fill-centre">
          <NonIdealState
            icon={<Stop size={32} />}
            title="Given up before the end"
            description="Nothing was changed."
            action={<Button intent="primary" text="Work it out again" onClick={answer.retry} />}
          />
        </div>
      );
    if (!slow) return null;
    return (
      <div className="lines-wait">
        <ProgressLine progress={progress} label={label} />
        {cancel}
      </div>
    );
  }
  return (
    <>
      {children(value)}
      {(error || slow || cancelled) && (
        <div className="lines-again" role="status">
          <ErrorLine error={error} retry={answer.retry} />
          {slow && <span className="muted">Bringing up to date</span>}
          {slow && cancel}
          {cancelled && !slow && <span className="muted">What is shown is not up to date.</span>}
          {cancelled && !slow && <Button size="small" text="Bring up to date" onClick={answer.retry} />}
        </div>
      )}
    </>
  );
}
