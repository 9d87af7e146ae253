// The commands about the network as a whole, and copies of a case, print the documents that their users read.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBack } from '../output/readBack.ts';
import { folderWithCase, freshFolder, json, plumbline, RECORD } from './plumbline.ts';

const [ONE, TWO, THREE] = ['+447700900001', '+447700900002', '+447700900003'];
const CONTACT = expect.stringMatching(/^tie:\S+$/);

let folder = '';
beforeAll(async () => {
  folder = await folderWithCase({ 'record.csv': RECORD }, 'file');
  await json(folder, ['import', 'test.plumb', 'record.csv']);
});

describe('path', () => {
  test('prints entities and ties in turn; every id is taken back', async () => {
    const found = (await json(folder, ['path', 'test.plumb', '07700 900002', THREE])) as { path: string[] };
    expect(found).toEqual({ path: [TWO, CONTACT, ONE, CONTACT, THREE] });
    expect(await json(folder, ['path', 'test.plumb', found.path[0]!, found.path[4]!])).toEqual(found);
    const { rows } = (await json(folder, ['link', 'test.plumb', found.path[1]!])) as { rows: unknown[] };
    expect(rows).toHaveLength(2);
  });

  test('in time order goes one way only, where that is how time went', async () => {
    const onward = await json(folder, ['path', 'test.plumb', TWO, THREE, '--in-time-order']);
    expect(onward).toEqual({ path: [TWO, CONTACT, ONE, CONTACT, THREE] });
    const { status, out, err } = await plumbline(folder, [
      'path',
      'test.plumb',
      THREE,
      TWO,
      '--in-time-order',
    ]);
    expect([status, out]).toEqual([3, '']);
    expect(err).toMatch(/^NOT_CONNECTED [^\n]*\n$/);
  });

  test('without --json is a table, and its help says what does not connect people', async () => {
    const { out } = await plumbline(folder, ['path', 'test.plumb', TWO, THREE, '--in-time-order']);
    expect(out.split('\n')).toHaveLength(5);
    expect(out).toContain('2026-03-14 09:00:00Z');
    const help = await plumbline(folder, ['path', '--help']);
    expect(help.out).toMatch(/voicemail.*cells/s);
  });
});

describe('metrics', () => {
  test.each(['betweenness', 'degree', 'kcore', 'community'])('%s ranks everyone', async (measure) => {
    const ranked = (await json(folder, ['metrics', 'test.plumb', '--measure', measure])) as {
      measure: string;
      ranks: { id: string; value: number }[];
    };
    expect(Object.keys(ranked)).toEqual(['measure', 'ranks']);
    expect(ranked.measure).toBe(measure);
    expect(ranked.ranks.map(({ id }) => id).sort()).toEqual([ONE, TWO, THREE]);
    if (measure !== 'kcore' && measure !== 'community')
      expect(ranked.ranks[0]).toEqual({ id: ONE, value: measure === 'degree' ? 2 : 1 });
  });

  test('of a measure that is not known ends with 2', async () => {
    expect((await plumbline(folder, ['metrics', 'test.plumb', '--measure', 'fame'])).status).toBe(2);
    expect((await plumbline(folder, ['metrics', 'test.plumb'])).status).toBe(2);
  });
});

describe('network', () => {
  const network = ['network', 'test.plumb', '--around', ONE];

  test.each([
    ['graphml', 'graphml'],
    ['gexf', 'gexf'],
    ['anx', 'Chart'],
  ])('--format %s prints that document and nothing else', async (format, root) => {
    const { status, out, err } = await plumbline(folder, [...network, '--format', format]);
    expect([status, err]).toEqual([0, '']);
    expect(readBack(out).name).toBe(root);
    expect(out).toContain('OFFICIAL-SENSITIVE');
  });

  test('--format json prints what --json does; both may be given', async () => {
    const plain = await json(folder, network);
    const { out } = await plumbline(folder, [...network, '--format', 'json']);
    expect(JSON.parse(out)).toEqual(plain);
    expect(await json(folder, [...network, '--format', 'json'])).toEqual(plain);
  });

  test('--limit says on standard error how many were left out', async () => {
    const { out, err } = await plumbline(folder, [...network, '--limit', '2', '--json']);
    expect((JSON.parse(out) as { entities: unknown[] }).entities).toHaveLength(2);
    expect(err).toMatch(/^LEFT_OUT \d+ more [^\n]*\n$/);
  });

  test('--out writes it to a file of its own, and over nothing', async () => {
    const words = [...network, '--format', 'gexf', '--out', 'around.gexf'];
    const { status, out } = await plumbline(folder, words);
    expect([status, out]).toEqual([0, 'Wrote around.gexf\n']);
    const written = readFileSync(join(folder, 'around.gexf'), 'utf8');
    expect(written).toBe((await plumbline(folder, [...network, '--format', 'gexf'])).out);
    const again = await plumbline(folder, words);
    expect([again.status, again.err.split(' ')[0]]).toEqual([2, 'OPTION_INVALID']);
    expect((await plumbline(folder, [...network, '--out', 'b.gexf'])).status).toBe(2);
    const nowhere = await plumbline(folder, [...words.slice(0, -1), join('no folder', 'a.gexf')]);
    expect([nowhere.status, nowhere.err.split(' ')[0]]).toEqual([3, 'NOT_WRITABLE']);
    expect(readFileSync(join(folder, 'around.gexf'), 'utf8')).toBe(written);
  });

  test('of a format that is not known ends with 2', async () => {
    expect((await plumbline(folder, [...network, '--format', 'pdf'])).status).toBe(2);
  });

  test('exports are in the audit chain, looking is not', async () => {
    const actions = async (): Promise<string[]> => {
      const { entries } = (await json(folder, ['audit', 'test.plumb'])) as { entries: { action: string }[] };
      return entries.map(({ action }) => action);
    };
    const before = await actions();
    await json(folder, network);
    await plumbline(folder, [...network, '--format', 'gexf']);
    expect((await actions()).slice(before.length)).toEqual(['export']);
  });
});

describe('backup and restore', () => {
  const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

  test('make the same case anew, and tell the hash of the file', async () => {
    const made = (await json(folder, ['backup', 'test.plumb', 'copy.plumb'])) as { sha256: string };
    expect(made).toEqual({ file: 'copy.plumb', sha256: sha256Of(join(folder, 'copy.plumb')) });
    expect(await json(folder, ['restore', 'copy.plumb', 'again.plumb'])).toEqual(made);
    expect(sha256Of(join(folder, 'again.plumb'))).toBe(made.sha256);
    expect(await json(folder, ['numbers', 'again.plumb'])).toEqual(
      await json(folder, ['numbers', 'test.plumb']),
    );
    expect(await json(folder, ['audit', 'again.plumb', '--verify'])).toMatchObject({ valid: true });
  });

  test('are refused with their own status', async () => {
    const away = freshFolder();
    writeFileSync(join(away, 'taken.plumb'), 'mine');
    const source = join(folder, 'test.plumb');
    const tries: [string[], number, string, string | undefined][] = [
      [['backup', source, 'taken.plumb'], 3, 'CASE_EXISTS', undefined],
      [['restore', source, 'taken.plumb'], 3, 'CASE_EXISTS', undefined],
      [['restore', 'none.plumb', 'new.plumb'], 4, 'CASE_NOT_FOUND', undefined],
      [['restore', 'taken.plumb', 'new.plumb'], 4, 'CASE_NOT_A_CASE', undefined],
      [['restore', source, 'new.plumb'], 4, 'CASE_PASSPHRASE_WRONG', 'another'],
      [['backup', source, 'new.plumb'], 4, 'CASE_PASSPHRASE_WRONG', 'another'],
      [['backup', source, join('none', 'new.plumb')], 3, 'FOLDER_NOT_FOUND', undefined],
    ];
    for (const [words, status, code, passphrase] of tries) {
      const ran = await plumbline(away, words, passphrase === undefined ? {} : { passphrase });
      expect([words, ran.status, ran.err.split(' ')[0], ran.out]).toEqual([words, status, code, '']);
    }
    expect(existsSync(join(away, 'new.plumb'))).toBe(false);
    expect(readFileSync(join(away, 'taken.plumb'), 'utf8')).toBe('mine');
  });
});
