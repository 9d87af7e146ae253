// Import of generated rows to a finished, encrypted, indexed case, beside the sqlite3 command's .import and the same indexes.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGeneratedCalls } from './generatedCalls.ts';
import { median, type Run, report, run } from './measure.ts';

const command = fileURLToPath(new URL('../../main/cli/plumbline.mjs', import.meta.url));
export const PASSPHRASE = 'bench passphrase';

export function removeCase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** A fresh case with the file imported; answers the run of the import alone. */
export async function importInto(path: string, file: string): Promise<Run> {
  removeCase(path);
  const env = { PLUMBLINE_PASSPHRASE: PASSPHRASE };
  await run(process.execPath, [command, 'init', path, '--operation', 'Bench'], { env });
  return run(process.execPath, [command, 'import', path, file, '--json'], { env });
}

/** The floor: plain SQLite, text as it stands, and indexes over the columns that ours are over. */
async function floor(path: string, file: string): Promise<Run> {
  rmSync(path, { force: true });
  const script = [
    'CREATE TABLE calls (a, b, date, time, duration, type, direction, imei, imsi, first_cell, last_cell, record);',
    `.import --csv --skip 1 "${file}" calls`,
    'CREATE INDEX pair ON calls (a, b, date, time, type);',
    'CREATE INDEX mirror ON calls (b, a);',
    'CREATE INDEX moment ON calls (date, time);',
  ].join('\n');
  return run('sqlite3', [path], { input: script });
}

async function hasSqlite(): Promise<boolean> {
  try {
    await run('sqlite3', ['-version']);
    return true;
  } catch {
    return false;
  }
}

/** Interleaves runs of both, so that a noisy machine is noisy for both. Answers the path of a case with the rows in it. */
export async function benchImport(folder: string, rows: number, rounds: number): Promise<string> {
  const file = join(folder, `calls-${rows}.csv`);
  const path = join(folder, `case-${rows}.plumb`);
  if (!existsSync(file)) writeGeneratedCalls(file, rows, 20_260_105);
  const beside = await hasSqlite();
  const ours: Run[] = [];
  const floors: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await importInto(path, file));
    if (beside) floors.push(await floor(join(folder, 'floor.db'), file));
  }
  const seconds = median(ours.map((one) => one.seconds));
  const peak = Math.max(...ours.map((one) => one.peakMegabytes ?? 0));
  const name = `import ${rows.toLocaleString('en-GB')} rows`;
  if (beside) {
    const floorSeconds = median(floors.map((one) => one.seconds));
    const ratios = ours.map((one, i) => one.seconds / floors[i]!.seconds);
    report(
      name,
      `${seconds.toFixed(2)} s`,
      `sqlite3 .import ${floorSeconds.toFixed(2)} s; ratio ${median(ratios).toFixed(2)} (aim 1.5), each round ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
    );
  } else report(name, `${seconds.toFixed(2)} s`, 'no sqlite3 command here to hold it against');
  report(`  most memory held`, peak > 0 ? `${peak.toFixed(0)} MB` : 'not known', 'aim 400 MB');
  return path;
}
