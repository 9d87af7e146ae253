// Imports one file into a case in this process, and prints a line for each stage that it comes to: a victim for the tests.
import type { Progress } from '../../src/contract/calls.ts';
import { createEngine } from '../../src/engine.ts';

const [casePath = '', file = ''] = process.argv.slice(2);
const engine = createEngine({
  now: () => Date.UTC(2026, 4, 1, 12),
  randomBytes: (count) => new Uint8Array(count),
  who: 'tester',
  appVersion: '0.0.0',
  workerScript: new URL('../../src/worker.ts', import.meta.url),
});

const told = new Set<string>();
function tell({ stage, done, total }: Progress): void {
  const line = total > 0 ? `${stage} ${Math.floor((10 * done) / total) * 10}%` : stage;
  if (told.has(line)) return;
  told.add(line);
  process.stdout.write(`${line}\n`);
}

const passphrase = process.env.PLUMBLINE_PASSPHRASE ?? '';
const opened = await engine.call('caseOpen', { path: casePath, passphrase });
if (!opened.ok) throw new Error(opened.error.code);
const result = await engine.call('importRun', { path: file, options: {} }, { onProgress: tell });
process.stdout.write(`${result.ok ? 'done' : result.error.code}\n`);
engine.close();
