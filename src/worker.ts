// The script of an import's two threads: one reads the file, the other writes the case.
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadTask, readImport } from './intake/readThread.ts';
import { type WriteTask, writeImport } from './store/staging/writeThread.ts';

export type ThreadTask = { role: 'read'; task: ReadTask } | { role: 'write'; task: WriteTask };

const { role, task } = workerData as ThreadTask;
const port = parentPort;
if (port) {
  if (role === 'read') readImport(task, (report) => port.postMessage(report));
  else writeImport(task, (report) => port.postMessage(report));
  port.close();
  task.port.close();
}
