// The thread that copies a case and checks the copy, so that the engine goes on answering meanwhile.
import type { CaseRefusal } from '../store/caseFile.ts';
import { CopyRefused, type CopyStage, type CopyTask, copyCase } from '../store/copyCase.ts';
import { Stopped, stepsOf } from './threadSteps.ts';

/** The copy is given up once the flag is not 0. */
export type CopyThreadTask = CopyTask & { stop: SharedArrayBuffer };

export type CopyReport =
  | { kind: 'progress'; stage: CopyStage; done: number; total: number }
  | { kind: 'copied'; sha256: string }
  | { kind: 'refused'; refusal: CaseRefusal | { brokenAt: number }; path: string }
  | { kind: 'stopped' }
  | { kind: 'failed'; message: string };

/** Copies, and reports how it went through `report`. */
export function serveCopy({ stop, ...task }: CopyThreadTask, report: (report: CopyReport) => void): void {
  try {
    report({ kind: 'copied', sha256: copyCase(task, stepsOf(stop, report)) });
  } catch (error) {
    if (error instanceof Stopped) report({ kind: 'stopped' });
    else if (error instanceof CopyRefused)
      report({ kind: 'refused', refusal: error.refusal, path: error.path });
    else report({ kind: 'failed', message: String((error as Error).stack ?? error) });
  }
}
