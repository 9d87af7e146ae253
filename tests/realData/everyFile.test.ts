// Every file of the outside-written data that is a table or a message export goes in by the command line, and balances.
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshFolder, plumbline } from '../cli/plumbline.ts';
import { BESIDE, GROUPS, NOT_TABLES } from './expectedFiles.ts';
import { dataFile, hasData } from './whereItIs.ts';

type File = Record<'rows' | 'accepted' | 'duplicates' | 'merged' | 'rejected', number> & {
  name: string;
  kind: string;
};
type Imported = { files: File[] };
type Hit = { id: string; label: string; where: string };

const shown = async <T>(folder: string, ...words: string[]): Promise<T> => {
  const { status, out, err } = await plumbline(folder, [...words, '--json']);
  expect(err).toBe('');
  expect(status).toBe(0);
  return JSON.parse(out) as T;
};

/** A fresh case with files in it. */
async function caseWith(names: readonly string[], words: readonly string[]): Promise<[string, Imported]> {
  const folder = freshFolder();
  await plumbline(folder, ['init', 'real.plumb', '--operation', 'Outside data']);
  const read = await shown<Imported>(folder, 'import', 'real.plumb', ...names.map(dataFile), ...words);
  return [folder, read];
}

describe.skipIf(!hasData(''))('outside-written data', () => {
  test('holds no file of which it is not said what becomes of it', () => {
    const known = new Set([
      ...Object.values(GROUPS).flatMap(({ files }) => Object.keys(files)),
      ...Object.keys(NOT_TABLES),
    ]);
    const all = readdirSync(dataFile(''), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dataFile('').length).replace(/^\/+/, ''))
      .filter((name) => !BESIDE.test(name));
    expect(all.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !existsSync(dataFile(name)))).toEqual([]);
  });

  test.each(Object.entries(GROUPS))(
    '%s: each file is what it should be, and its ledger balances',
    async (_, group) => {
      const names = Object.keys(group.files);
      const [, { files }] = await caseWith(names, group.words);
      const became = files.map(({ kind, rows, rejected }, i) => [names[i], kind, rows, rejected]);
      expect(became).toEqual(names.map((name) => [name, ...group.files[name]!]));
      for (const { rows, accepted, duplicates, merged, rejected } of files)
        expect(accepted + duplicates + merged + rejected).toBe(rows);
    },
  );

  test.each(Object.entries(NOT_TABLES))('%s is refused with one sentence', async (name) => {
    const folder = freshFolder();
    await plumbline(folder, ['init', 'real.plumb', '--operation', 'Outside data']);
    const { status, err } = await plumbline(folder, ['import', 'real.plumb', dataFile(name)]);
    expect(status).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('overlapping call backups come to the rows that their own project expects', async () => {
    const at = (name: string) => `sms-backup-restore/phillipgreenii/${name}.xml`;
    const [, read] = await caseWith(
      ['archive__calls', 'to_process__00__calls-test', 'to_process__01__calls-test'].map(at),
      [],
    );
    const accepted = read.files.reduce((sum, file) => sum + file.accepted, 0);
    // 16 calls in its two files of results, and the new ones of the files to be processed.
    expect(accepted).toBe(22);
  });

  test('chats of which both ends were seized are counted once', async () => {
    const [, { files }] = await caseWith(['nfi-crystalclear-chats/crystalclear_chats_10.v3.txt'], []);
    expect(files[0]?.accepted).toBe(1005);
    expect(files[0]?.duplicates).toBe(1919);
  });

  test('no invalid number of a crime graph becomes a telephone', async () => {
    const names = Object.keys(GROUPS['the nodes and ties of a crime graph']!.files);
    const [folder] = await caseWith(
      names.filter((name) => name.includes('.Phone')),
      [],
    );
    type Numbers = { numbers: { kind: string; e164: string | null }[] };
    const { numbers } = await shown<Numbers>(folder, 'numbers', 'real.plumb');
    const phones = numbers.filter((number) => number.kind === 'unresolved');
    expect(phones.length).toBeGreaterThan(300);
    expect(phones.every((number) => number.e164 === null)).toBe(true);
  });

  test('what a table of no known kind says is found by a search, and stands with what other tables say', async () => {
    const names = [
      'caviar-phases/phase1.csv',
      'caviar-phases/roles.csv',
      'libphonenumber/metadata_44/ranges.csv',
    ];
    const [folder] = await caseWith(names, []);
    const { hits } = await shown<{ hits: Hit[] }>(folder, 'search', 'real.plumb', 'lieutenant');
    // The matrix of who called whom and the table of roles speak of the same people.
    expect(hits).toMatchObject([{ id: 'person:3', where: 'role: Principal lieutenant of 1' }]);
    const around = await shown<{ links: object[] }>(folder, 'network', 'real.plumb', '--around', 'person:3');
    expect(around.links.length).toBeGreaterThan(0);
    const leeds = await shown<{ hits: Hit[] }>(folder, 'search', 'real.plumb', 'Leeds');
    expect(leeds.hits.map(({ label }) => label)).toContain('prefix 113[0-58]');
  });
});
