// Every table and message export of the outside-written data, through the command line, with the ledger balanced.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = join(root, '..', 'shared', 'data');
const here = existsSync(data);
if (!here) console.warn(`SKIPPED: the outside-written data is not at ${data}, so nothing was read from it.`);

type File = Record<'rows' | 'accepted' | 'duplicates' | 'merged' | 'rejected', number> & {
  name: string;
  kind: string;
};
type Imported = { files: File[]; leftOut: { name: string; reason: string }[] };

const run = promisify(execFile);
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-real-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

async function plumbline(...words: string[]): Promise<string> {
  const env = { ...process.env, PLUMBLINE_PASSPHRASE: 'correct horse battery staple' };
  const options = { env, maxBuffer: 256 * 1024 * 1024 };
  return (await run(process.execPath, [join(root, 'main/cli/main.ts'), ...words], options)).stdout;
}

let cases = 0;
/** Imports files into a case of their own. */
async function importing(paths: readonly string[], ...words: string[]): Promise<Imported> {
  const path = join(folder, `real-${cases++}.plumb`);
  await plumbline('init', path, '--operation', 'Outside data');
  const shown = await plumbline('import', path, ...paths, '--json', ...words);
  return JSON.parse(shown) as Imported;
}

function filesIn(path: string, ending: string): string[] {
  const entries = readdirSync(join(data, path), { recursive: true, encoding: 'utf8' });
  return entries
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(data, path, name));
}

const balanced = (files: readonly File[]): File[] =>
  files.filter((file) => file.rows === file.accepted + file.duplicates + file.merged + file.rejected);

describe.skipIf(!here)('outside-written data', () => {
  test('bandicoot’s records of one subject each are read with the subject said, and its antennas as cells', async () => {
    const records = filesIn('bandicoot', '.csv').filter(
      (path) => !/attributes|weekmatrix|recharges|to_csv|towers|antennas\.csv|_orange|u_test\.csv/.test(path),
    );
    const read = await importing(records, '--subject', 'ego', '--numbers', 'opaque', '--kind', 'calls');
    expect(balanced(read.files)).toHaveLength(records.length);
    expect(read.files.reduce((sum, file) => sum + file.accepted, 0)).toBeGreaterThan(500);
    const cells = await importing([
      join(data, 'bandicoot/towers.csv'),
      join(data, 'bandicoot/special/antennas.csv'),
    ]);
    expect(cells.files.map(({ kind, rows, accepted }) => [kind, rows - accepted])).toEqual([
      ['cells', 0],
      ['cells', 0],
    ]);
  });

  test('bandicoot’s files without a header are read by a profile, codes and all', async () => {
    const fields = ['a=#3', 'b=#4', 'start=#5', 'duration=#6', 'type=#2', 'direction=#1'];
    const codes = [
      'type:11=call',
      'type:12=call',
      'type:21=SMS',
      'type:22=SMS',
      'direction:1=out',
      'direction:2=in',
    ];
    const words = [
      ...fields.flatMap((each) => ['--map', each]),
      ...codes.flatMap((each) => ['--value', each]),
    ];
    const paths = filesIn('bandicoot', '_orange.csv').filter((path) => /manual.[AB]_orange/.test(path));
    const read = await importing(
      [...paths, join(data, 'bandicoot/u_test.csv')],
      ...words,
      '--numbers',
      'opaque',
      '--save-profile',
      'orange',
    );
    expect(balanced(read.files)).toHaveLength(3);
    expect(read.files.map((file) => file.rejected)).toEqual([0, 0, 0]);
  });

  test('every backup of SMS Backup & Restore is read, the broken one as far as it goes', async () => {
    const paths = filesIn('sms-backup-restore', '.xml');
    const read = await importing(paths);
    expect(balanced(read.files)).toHaveLength(paths.length);
    expect(read.files.every((file) => file.kind === 'extraction')).toBe(true);
    expect(read.files.find((file) => file.name === 'malformed.xml')).toMatchObject({ rows: 1, rejected: 1 });
  });

  test('overlapping call backups come to the rows that their own project expects', async () => {
    const at = (name: string) => join(data, 'sms-backup-restore/phillipgreenii', name);
    const read = await importing([
      at('archive__calls.xml'),
      at('to_process__00__calls-test.xml'),
      at('to_process__01__calls-test.xml'),
    ]);
    expect(balanced(read.files)).toHaveLength(3);
    const expected = await importing(
      filesIn('sms-backup-restore/phillipgreenii', '.xml').filter((path) => /expected.*calls-20/.test(path)),
    );
    const accepted = (imported: Imported): number =>
      imported.files.reduce((sum, file) => sum + file.accepted, 0);
    expect(accepted(expected)).toBe(16);
    expect(accepted(read)).toBeGreaterThanOrEqual(16);
  });

  test('the chats of seven phones are read whole', async () => {
    const { files } = await importing([join(data, 'nfi-crystalclear-chats/crystalclear_chats_10.v3.txt')]);
    expect(balanced(files)).toHaveLength(1);
    expect(files[0]?.rows).toBeGreaterThan(2800);
    // The phones of both ends were seized, so that most messages are there twice or more.
    expect(files[0]?.accepted).toBeGreaterThan(900);
    expect(files[0]?.rejected).toBe(0);
  });

  test('the nodes and ties of a crime graph are read, and no invalid number becomes a telephone', async () => {
    const paths = filesIn('pole-manchester', '.csv');
    const path = join(folder, 'pole.plumb');
    await plumbline('init', path, '--operation', 'Outside data');
    const read = JSON.parse(await plumbline('import', path, ...paths, '--json')) as Imported;
    expect(balanced(read.files)).toHaveLength(paths.length);
    expect(read.files.map((file) => file.rejected).filter((count) => count > 0)).toEqual([]);
    const { numbers } = JSON.parse(await plumbline('numbers', path, '--json')) as {
      numbers: { kind: string; e164: string | null }[];
    };
    const phones = numbers.filter((number) => number.kind === 'unresolved');
    expect(phones.length).toBeGreaterThan(300);
    expect(phones.every((number) => number.e164 === null)).toBe(true);
  });

  test('cell registrations, wiretap matrices and a network without times are read', async () => {
    const telcell = await importing(filesIn('nfi-telcell', '.csv'), '--numbers', 'opaque');
    expect(balanced(telcell.files)).toHaveLength(4);
    expect(telcell.files.every((file) => file.kind === 'calls' && file.rejected === 0)).toBe(true);
    const phases = await importing(
      filesIn('caviar-phases', '.csv')
        .filter((path) => relative(data, path).includes('phase'))
        .filter((path) => /phase\d+\.csv$/.test(path)),
    );
    expect(phases.files.map(({ kind, rows, accepted }) => [kind, rows - accepted])).toEqual(
      new Array(11).fill(['ties', 0]),
    );
    const network = await importing(
      filesIn('copenhagen-networks-study', 'no_timestamp.csv'),
      '--numbers',
      'opaque',
    );
    expect(balanced(network.files)).toHaveLength(2);
    expect(network.files.every((file) => file.kind === 'ties' && file.rejected === 0)).toBe(true);
  });
});
