// Ten times the rows: whether time grows no faster than they do, and memory not at all.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeGeneratedCalls } from './generatedCalls.ts';
import { importInto } from './importBench.ts';
import { type Run, report } from './measure.ts';

/** Imports one file and one of ten times its rows, one after the other. It takes minutes and some gigabytes of disk. */
export async function benchTenfold(folder: string, rows: number): Promise<void> {
  const [small, large] = [rows, rows * 10];
  const measured: Run[] = [];
  for (const count of [small, large]) {
    const file = join(folder, `calls-${count}.csv`);
    if (!existsSync(file)) writeGeneratedCalls(file, count, 20_260_105);
    measured.push(await importInto(join(folder, `tenfold-${count}.plumb`), file));
  }
  const [one, ten] = measured as [Run, Run];
  report(
    `import ${large.toLocaleString('en-GB')} rows`,
    `${ten.seconds.toFixed(1)} s`,
    `${small.toLocaleString('en-GB')} rows ${one.seconds.toFixed(1)} s; ratio ${(ten.seconds / one.seconds).toFixed(1)} (aim 11)`,
  );
  report(
    '  most memory held',
    `${(ten.peakMegabytes ?? 0).toFixed(0)} MB`,
    `${small.toLocaleString('en-GB')} rows ${(one.peakMegabytes ?? 0).toFixed(0)} MB (aim: as much)`,
  );
}
