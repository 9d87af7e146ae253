// A file whose every row another file holds already, in another layout: importing it, and withdrawing the other one.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedCalls, writeGeneratedCalls, writeLines } from './generatedCalls.ts';
import { importInto, PASSPHRASE } from './importBench.ts';
import { type Run, report, run } from './measure.ts';

const SEED = 20_260_105;
const command = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));

/** The same records as another provider would lay them out: other headers, another order, dates the other way round. */
function* copied(rows: number): Generator<string> {
  yield 'Call Date,Call Time,Calling Number,Called Number,Call Type,Direction,Duration (secs),IMSI,IMEI,Start Cell,End Cell';
  for (const [a, b, date, time, seconds, type, way, imei, imsi, first, last] of generatedCalls(rows, SEED))
    yield [
      date!.split('/').reverse().join('-'),
      ...[time, a, b, type, way, seconds, imsi, imei, first, last],
    ].join(',');
}

export async function benchCopy(folder: string, rows: number): Promise<void> {
  const [file, copy] = [join(folder, `calls-${rows}.csv`), join(folder, `copy-${rows}.csv`)];
  const path = join(folder, 'copy.plumb');
  if (!existsSync(file)) writeGeneratedCalls(file, rows, SEED);
  writeLines(copy, copied(rows));
  const plumbline = (...words: string[]): Promise<Run> =>
    run(process.execPath, [command, ...words], { env: { PLUMBLINE_PASSPHRASE: PASSPHRASE } });
  const one = await importInto(path, file);
  const name = `${rows.toLocaleString('en-GB')} rows that another file holds`;
  const again = await plumbline('import', path, copy, '--json');
  const said = JSON.parse(again.output) as { files: { duplicates: number }[] };
  const peak = (measured: Run): string =>
    measured.peakMegabytes === null ? '' : `, ${measured.peakMegabytes.toFixed(0)} MB`;
  report(
    `import ${name}`,
    `${again.seconds.toFixed(2)} s`,
    `the other file's own import ${one.seconds.toFixed(2)} s; ${said.files[0]?.duplicates.toLocaleString('en-GB')} duplicates${peak(again)}`,
  );
  const withdrawal = await plumbline('withdraw', path, `calls-${rows}.csv`, '--reason', 'Measured');
  report(
    `  withdrawing the other file`,
    `${withdrawal.seconds.toFixed(2)} s`,
    `every row of the copy comes alive${peak(withdrawal)}`,
  );
}
