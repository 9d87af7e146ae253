// Runs one of the engine's threads to its end: passes on its progress, hands on a cancel, and answers its last report.
import { Worker } from 'node:worker_threads';
import type { ThreadTask } from '../worker.ts';

type AnyReport = { kind: string };
type Progressing = { kind: 'progress' };
type Ending<R extends AnyReport> = Exclude<R, Progressing> | { kind: 'failed'; message: string };

/** The thread gives up once the flag in the memory that `task` is made with is not 0. */
export async function threadReport<R extends AnyReport>(
  script: string | URL,
  task: (stop: SharedArrayBuffer) => ThreadTask,
  signal: AbortSignal | undefined,
  onProgress: (report: Extract<R, Progressing>) => void,
): Promise<Ending<R>> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(script, { workerData: task(stop) });
  const cancel = (): void => void Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  try {
    return await new Promise<Ending<R>>((done) => {
      worker.on('message', (report: R) => {
        if (report.kind === 'progress') onProgress(report as unknown as Extract<R, Progressing>);
        else done(report as Exclude<R, Progressing>);
      });
      worker.on('error', (error) =>
        done({ kind: 'failed', message: String((error as Error).stack ?? error) }),
      );
      worker.on('exit', () => done({ kind: 'failed', message: 'the thread ended' }));
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
