// The thread that makes a document of a network, so that the engine goes on answering meanwhile.
import type { ParsedParams } from '../contract/calls.ts';
import type { PlumblineError } from '../contract/errors.ts';
import { openCase } from '../store/caseFile.ts';
import { documentOf, type ExportStage, type MadeDocument } from './networkDocument.ts';
import { refusedAs } from './openCase.ts';
import { Stopped, stepsOf } from './threadSteps.ts';

/** It is given up once the flag is not 0. */
export type ExportThreadTask = {
  casePath: string;
  passphrase: string;
  wish: ParsedParams<'networkExport'>;
  /** UTC milliseconds. */
  now: number;
  appVersion: string;
  stop: SharedArrayBuffer;
};

export type ExportReport =
  | { kind: 'progress'; stage: ExportStage; done: number; total: number }
  | { kind: 'made'; made: MadeDocument }
  | { kind: 'stopped' }
  | { kind: 'refused'; error: PlumblineError }
  | { kind: 'failed'; message: string };

/** Makes the document from the case as it is at one moment, whatever is written into it meanwhile. */
export function serveExport(
  { casePath, passphrase, wish, stop, ...by }: ExportThreadTask,
  report: (report: ExportReport) => void,
): void {
  const step = stepsOf(stop, report);
  let db: ReturnType<typeof openCase> | null = null;
  try {
    const connection = openCase(casePath, passphrase);
    db = connection;
    report({ kind: 'made', made: db.transaction(() => documentOf(connection, wish, by, step))() });
  } catch (error) {
    const refused = refusedAs(error, casePath);
    if (error instanceof Stopped) report({ kind: 'stopped' });
    else if (refused) report({ kind: 'refused', error: refused });
    else report({ kind: 'failed', message: String((error as Error).stack ?? error) });
  } finally {
    db?.close();
  }
}
