// The script of the engine's threads: two for an import, one reading and one writing, one that infers, one that copies a case,
// one that withdraws a file, and one that makes a document of a network. Each loads only what it needs.
import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisTask } from './engine/analysisThread.ts';
import type { CopyThreadTask } from './engine/copyThread.ts';
import type { ExportThreadTask } from './engine/exportThread.ts';
import type { WithdrawThreadTask } from './engine/withdrawThread.ts';
import type { ReadTask } from './intake/readThread.ts';
import type { WriteTask } from './store/staging/writeThread.ts';

export type ThreadTask =
  | { role: 'read'; task: ReadTask }
  | { role: 'write'; task: WriteTask }
  | { role: 'analyse'; task: AnalysisTask }
  | { role: 'copy'; task: CopyThreadTask }
  | { role: 'export'; task: ExportThreadTask }
  | { role: 'withdraw'; task: WithdrawThreadTask };

// A thread does not share its process's cache of compiled code unless it asks for it.
if (process.env.NODE_COMPILE_CACHE) module.enableCompileCache?.();

async function runThread(work: ThreadTask, report: (report: unknown) => void): Promise<void> {
  if (work.role === 'analyse') {
    (await import('./engine/analysisThread.ts')).serveAnalysis(work.task);
    return;
  }
  if (work.role === 'copy') {
    (await import('./engine/copyThread.ts')).serveCopy(work.task, report);
    return;
  }
  if (work.role === 'export') {
    (await import('./engine/exportThread.ts')).serveExport(work.task, report);
    return;
  }
  if (work.role === 'withdraw') {
    (await import('./engine/withdrawThread.ts')).serveWithdraw(work.task, report);
    return;
  }
  if (work.role === 'read') (await import('./intake/readThread.ts')).readImport(work.task, report);
  else (await import('./store/staging/writeThread.ts')).writeImport(work.task, report);
}

if (parentPort) {
  const port = parentPort;
  const work = workerData as ThreadTask;
  // Not awaited at the top level, which a CommonJS bundle does not allow.
  void runThread(work, (report) => port.postMessage(report)).finally(() => {
    if (work.role === 'analyse') return;
    port.close();
    if (work.role === 'read' || work.role === 'write') work.task.port.close();
  });
}
