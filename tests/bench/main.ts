// npm run bench: what the program takes beside a floor measured in the same run. Medians and ratios, no verdicts.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCopy } from './copyBench.ts';
import { benchImport, PASSPHRASE } from './importBench.ts';
import { benchLines } from './linesBench.ts';
import { report, run } from './measure.ts';
import { benchNeighbours } from './neighbourBench.ts';
import { benchSheets, benchXml } from './readingBench.ts';
import { benchSearch } from './searchBench.ts';
import { benchTenfold } from './tenfoldBench.ts';
import { benchChart, benchWindow } from './windowBench.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    'sheet-rows': { type: 'string', default: '500000' },
    'xml-records': { type: 'string', default: '400000' },
    /** Ten times the rows, of imports and of the cases in which lines are looked for: minutes, and gigabytes of disk. */
    tenfold: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const rounds = Number(values.rounds);
const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
const command = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));

/** What is measured on one large case. */
async function benchLarge(): Promise<void> {
  const large = await benchImport(folder, rows, wanted('import') ? rounds : 1);
  if (wanted('neighbours')) await benchNeighbours(large);
  const empty = join(folder, 'empty.plumb');
  await run(process.execPath, [command, 'init', empty, '--operation', 'Empty'], {
    env: { PLUMBLINE_PASSPHRASE: PASSPHRASE },
  });
  if (wanted('window')) await benchWindow(large, empty, rounds);
  if (wanted('chart')) await benchChart(large, rounds);
  // Last, since it imports more into the case.
  if (wanted('search')) await benchSearch(large, folder);
}

try {
  report('machine', `${cpus().length} cores`, `${(totalmem() / 1e9).toFixed(0)} GB, Node ${process.version}`);
  if (wanted('sheets')) await benchSheets(folder, Number(values['sheet-rows']), rounds);
  if (wanted('xml')) await benchXml(folder, Number(values['xml-records']), rounds);
  if (wanted('copy')) await benchCopy(folder, rows);
  if (wanted('lines')) await benchLines(folder, values.tenfold ? rows * 10 : rows, rounds);
  if (values.tenfold && wanted('import')) await benchTenfold(folder, rows);
  if (['import', 'neighbours', 'window', 'chart', 'search'].some(wanted)) await benchLarge();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
