// The thread that withdraws a file, so that the engine goes on answering meanwhile.
import { openCase, refusalOf } from '../store/caseFile.ts';
import { sourceById } from '../store/sources.ts';
import {
  type Withdrawal,
  type WithdrawEffects,
  type WithdrawStage,
  withdrawSource,
} from '../store/withdraw.ts';
import { storedSource } from './storedSource.ts';
import { Stopped, stepsOf } from './threadSteps.ts';

/** It is given up once the flag is not 0. */
export type WithdrawThreadTask = {
  casePath: string;
  passphrase: string;
  sourceFileId: number;
  by: Withdrawal;
  stop: SharedArrayBuffer;
};

export type WithdrawReport =
  | { kind: 'progress'; stage: WithdrawStage; done: number; total: number }
  | { kind: 'withdrawn'; effects: WithdrawEffects }
  | { kind: 'stopped' }
  | { kind: 'refused'; code: string }
  | { kind: 'failed'; message: string };

export function serveWithdraw(
  { casePath, passphrase, sourceFileId, by, stop }: WithdrawThreadTask,
  report: (report: WithdrawReport) => void,
): void {
  let db: ReturnType<typeof openCase> | null = null;
  try {
    db = openCase(casePath, passphrase);
    db.pragma('foreign_keys=OFF');
    db.pragma('wal_autocheckpoint=0');
    const connection = db;
    const effects = withdrawSource(
      db,
      sourceById(db, sourceFileId)!,
      by,
      ({ id, name }, hand) => {
        storedSource(connection, id, name).read(hand);
      },
      stepsOf(stop, report),
    );
    db.pragma('wal_checkpoint(TRUNCATE)');
    report({ kind: 'withdrawn', effects });
  } catch (error) {
    const refusal = (error as { refusal?: unknown }).refusal ?? refusalOf(error);
    if (error instanceof Stopped) report({ kind: 'stopped' });
    else if (typeof refusal === 'string') report({ kind: 'refused', code: refusal });
    else report({ kind: 'failed', message: String((error as Error).stack ?? error) });
  } finally {
    db?.close();
  }
}
