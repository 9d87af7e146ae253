// How far a long call is: its stage, a bar, and a count where the end is known.
import { ProgressBar } from '@blueprintjs/core';
import type { Progress } from '../../src/contract/calls.ts';
import { countOf } from '../format/count.ts';

export function ProgressLine({ progress, label }: { progress: Progress | null; label: string }) {
  const part = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  return (
    <div className="progress-line">
      <ProgressBar
        value={part}
        intent="primary"
        stripes={part === undefined}
        animate={part === undefined}
        aria-label={label}
      />
      <span className="muted">
        {progress ? sentence(progress.stage) : 'Beginning'}
        {progress && progress.done > 0 ? ` · ${countOf(progress.done)}` : ''}
        {progress && progress.total > 0 ? ` of ${countOf(progress.total)}` : ''}
      </span>
    </div>
  );
}

const sentence = (stage: string): string => stage.charAt(0).toUpperCase() + stage.slice(1);
