// The thread that writes an import: opens the case for itself, takes batches from the reader, publishes or leaves nothing.
import type { MessagePort } from 'node:worker_threads';
import { openCase, refusalOf } from '../caseFile.ts';
import type { ImportBatch, ImportCounts, SourceHeader, SourceTrailer } from './batch.ts';
import { letGo } from './batchMemory.ts';
import { type ChannelState, receiver, Stopped, throwIfStopped } from './channel.ts';
import { beginImport, type ImportWriter, type Stage } from './importWriter.ts';

export type FromReader =
  | { kind: 'header'; header: SourceHeader }
  | { kind: 'batch'; batch: ImportBatch }
  | { kind: 'end'; trailer: SourceTrailer };

export type WriteTask = {
  casePath: string;
  passphrase: string;
  port: MessagePort;
  state: ChannelState;
  /** UTC milliseconds at which the import was begun, by the engine's clock. */
  at: number;
};

export type WriteReport =
  | { kind: 'progress'; stage: 'read' | Stage; done: number; total: number }
  | { kind: 'published'; counts: ImportCounts }
  | { kind: 'stopped' }
  | { kind: 'failed'; code: string | null; message: string };

/** Writes everything that comes over the channel; reports how it went through `report`. */
export function writeImport(task: WriteTask, report: (report: WriteReport) => void): void {
  const began = performance.now();
  const seconds = (): number => Math.round(performance.now() - began) / 1000;
  let writer: ImportWriter | null = null;
  let db: ReturnType<typeof openCase> | null = null;
  try {
    db = openCase(task.casePath, task.passphrase);
    db.pragma('foreign_keys=OFF');
    db.pragma('wal_autocheckpoint=0');
    const next = receiver<FromReader>(task.port, task.state, () => writer?.work() ?? false);
    let total = 0;
    for (;;) {
      const message = next();
      if (message.kind === 'header') {
        total = message.header.sizeBytes;
        writer = beginImport(db, message.header, (stage) => {
          throwIfStopped(task.state);
          report({ kind: 'progress', stage, done: 0, total: 0 });
        });
      } else if (message.kind === 'batch') {
        writer!.write(message.batch);
        letGo(message.batch);
        report({ kind: 'progress', stage: 'read', done: message.batch.bytesSoFar, total });
      } else {
        const counts = writer!.publish(message.trailer, { at: task.at, seconds });
        writer = null;
        db.pragma('wal_checkpoint(TRUNCATE)');
        report({ kind: 'published', counts });
        return;
      }
    }
  } catch (error) {
    abandon(writer);
    if (error instanceof Stopped) report({ kind: 'stopped' });
    else {
      const refusal = (error as { refusal?: unknown }).refusal ?? refusalOf(error);
      report({
        kind: 'failed',
        code: typeof refusal === 'string' ? refusal : null,
        message: String((error as Error).stack ?? error),
      });
    }
  } finally {
    db?.close();
  }
}

/** After a full disk SQLite may have rolled back by itself; there is then nothing left to undo. */
function abandon(writer: ImportWriter | null): void {
  try {
    writer?.abandon();
  } catch {
    // Closing the connection drops what is left of the transaction.
  }
}
