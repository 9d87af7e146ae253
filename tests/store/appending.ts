// A thread that opens a case for itself and adds entries to its audit chain, as another process would.
import { workerData } from 'node:worker_threads';
import { appendAudit } from '../../src/store/audit.ts';
import { openCase } from '../../src/store/caseFile.ts';

const { path, passphrase, who, count, ready } = workerData as {
  path: string;
  passphrase: string;
  who: string;
  count: number;
  ready: Int32Array;
};
const db = openCase(path, passphrase);
// Both begin once both have opened the case.
Atomics.add(ready, 0, 1);
Atomics.notify(ready, 0);
Atomics.wait(ready, 0, 1);
for (let at = 0; at < count; at++) appendAudit(db, { at, who, action: 'look', detail: {} });
db.close();
