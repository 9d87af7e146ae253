// npm run bench: what the program takes beside a floor measured in the same run. Medians and ratios, no verdicts.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchImport, PASSPHRASE } from './importBench.ts';
import { report, run } from './measure.ts';
import { benchNeighbours } from './neighbourBench.ts';
import { benchChart, benchWindow } from './windowBench.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const rows = Number(values.rows);
const rounds = Number(values.rounds);
const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const command = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));

try {
  report('machine', `${cpus().length} cores`, `${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}`);
  const large = await benchImport(folder, rows, wanted('import') ? rounds : 1);
  if (wanted('neighbours')) await benchNeighbours(large);
  const empty = join(folder, 'empty.plumb');
  await run(process.execPath, [command, 'init', empty, '--operation', 'Empty'], {
    env: { PLUMBLINE_PASSPHRASE: PASSPHRASE },
  });
  if (wanted('window')) await benchWindow(large, empty, rounds);
  if (wanted('chart')) await benchChart(large, rounds);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
