// Runs an import's two threads, passes on progress, and ends both whichever fails first.
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Progress } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import type { ReadReport, ReadTask } from '../intake/readThread.ts';
import type { ImportCounts } from '../store/staging/batch.ts';
import { channelState, stopChannel } from '../store/staging/channel.ts';
import type { WriteReport, WriteTask } from '../store/staging/writeThread.ts';
import type { ThreadTask } from '../worker.ts';
import { failRefused } from './importErrors.ts';

const STAGE_WORDS: Record<string, string> = {
  read: 'Reading',
  index: 'Building indexes',
  duplicates: 'Looking for duplicates',
  legs: 'Matching the two sides of calls',
  counts: 'Counting contacts',
};

/** Young objects die with their batch: a small nursery keeps both threads' memory flat at no cost in time. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

type Outcome = {
  counts: ImportCounts | null;
  read: ReadReport | null;
  write: WriteReport | null;
  crash: Error | null;
};

/** Reads `read.path` into the case; answers the ledger's counts. Fails with the contract's errors; nothing is then written. */
export async function runThreads(
  script: string | URL,
  read: Omit<ReadTask, 'port' | 'state'>,
  write: Omit<WriteTask, 'port' | 'state'>,
  control: CallControl,
): Promise<ImportCounts> {
  const state = channelState();
  const { port1, port2 } = new MessageChannel();
  const outcome: Outcome = { counts: null, read: null, write: null, crash: null };
  const stop = (): void => stopChannel(state);
  control.signal?.addEventListener('abort', stop);
  if (control.signal?.aborted) stop();
  const start = (
    task: Extract<ThreadTask, { role: 'read' | 'write' }>,
  ): { worker: Worker; ended: Promise<void> } => {
    const worker = new Worker(script, {
      workerData: task,
      transferList: [task.task.port],
      resourceLimits: THREAD_MEMORY,
    });
    const ended = new Promise<void>((resolve) => {
      worker.on('error', (error) => {
        outcome.crash ??= error as Error;
        stop();
      });
      worker.on('exit', () => resolve());
    });
    return { worker, ended };
  };
  // The one that takes longer first.
  const reader = start({ role: 'read', task: { ...read, port: port1, state } });
  const writer = start({ role: 'write', task: { ...write, port: port2, state } });
  reader.worker.on('message', (report: ReadReport) => {
    outcome.read = report;
    if (report.kind !== 'done') stop();
  });
  writer.worker.on('message', (report: WriteReport) => {
    if (report.kind === 'progress') control.onProgress?.(progressOf(report));
    else {
      outcome.write = report;
      if (report.kind === 'published') outcome.counts = report.counts;
      else stop();
    }
  });
  await Promise.all([reader.ended, writer.ended]);
  control.signal?.removeEventListener('abort', stop);
  return answer(outcome, read.path, write.casePath, control.signal?.aborted ?? false);
}

const progressOf = ({ stage, done, total }: Extract<WriteReport, { kind: 'progress' }>): Progress => ({
  stage: STAGE_WORDS[stage] ?? stage,
  done,
  total,
});

function answer(outcome: Outcome, path: string, casePath: string, cancelled: boolean): ImportCounts {
  const { counts, read, write, crash } = outcome;
  if (counts) return counts;
  if (write?.kind === 'failed') {
    if (write.code === 'DISK_FULL') return fail('DISK_FULL', { path: casePath });
    if (write.code === 'CASE_IN_USE') return fail('CASE_IN_USE', { path: casePath });
    if (write.code === 'CASE_DAMAGED') return fail('CASE_DAMAGED', { path: casePath });
    if (write.code === 'CASE_READ_ONLY' || write.code === 'NOT_WRITABLE')
      return fail('CASE_READ_ONLY', { path: casePath });
    throw new Error(write.message);
  }
  if (read?.kind === 'refused') return failRefused(read.refusal, path);
  if (read?.kind === 'failed') {
    if (read.code === 'ENOENT') return fail('FILE_NOT_FOUND', { path });
    if (read.code === 'EACCES') return fail('FILE_NOT_READABLE', { path });
    throw new Error(read.message);
  }
  if (crash) throw crash;
  if (cancelled || write?.kind === 'stopped') return fail('CANCELLED', {});
  throw new Error('the import ended without an outcome');
}
