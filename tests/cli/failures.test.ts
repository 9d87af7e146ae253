// What goes wrong ends with its own status and one line on standard error: a code, then what to do.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { statusOf } from '../../main/cli/session.ts';
import { openCase } from '../../src/store/caseFile.ts';
import { largeRecord } from '../engine/callRecords.ts';
import { contentsOf } from '../engine/caseContents.ts';
import {
  folderWithCase,
  freshFolder,
  json,
  PASSPHRASE,
  plumbline,
  RECORD,
  type RunOptions,
} from './plumbline.ts';

/** Runs what must fail; answers the status and the code, after checking the form of what was printed. */
async function failure(
  folder: string,
  words: readonly string[],
  options?: RunOptions,
): Promise<[number | null, string]> {
  const { status, out, err } = await plumbline(folder, [...words, '--json'], options);
  expect(out).toBe('');
  expect(err).toMatch(/^[A-Z][A-Z_]+ \S[^\n]*\.\n$/);
  return [status, err.split(' ')[0] ?? ''];
}

let shared = '';
beforeAll(async () => {
  shared = await folderWithCase({ 'record.csv': RECORD }, 'file');
});

describe('words that are wrong', () => {
  test.each([
    [['fly', 'test.plumb']],
    [['numbers']],
    [['numbers', 'test.plumb', '--top', 'many']],
    [['numbers', 'test.plumb', '--unheard-of']],
    [['init', 'test.plumb']],
    [['network', 'test.plumb']],
    [['import', 'test.plumb']],
    [['import', 'test.plumb', 'record.csv', '--kind', 'recipes']],
    [['import', 'test.plumb', 'record.csv', '--numbers', 'secret']],
    [['import', 'test.plumb', 'record.csv', '--zone', 'Europe/Atlantis']],
    [['import', 'test.plumb', 'record.csv', '--region', 'Britain']],
    [['import', 'test.plumb', 'record.csv', '--region', 'XX']],
    [['import', 'test.plumb', 'record.csv', '--map', 'nonsense']],
    [
      [
        ...['import', 'test.plumb', 'record.csv'],
        ...['--authorised-from', '1/4/2026', '--authorised-to', '31/3/2026'],
      ],
    ],
    [['init', 'new.plumb', '--operation', ' ']],
    [['demo', 'new.plumb', '--events', '2000']],
    [['numbers', 'test.plumb', '--top', '0']],
    [['network', 'test.plumb', '--around', '07700900001', '--depth', '7']],
    [['ddtro', 'test.plumb', '07700900001', '--out', 'pack']],
  ])('%s ends with 2', async (words) => {
    const [status] = await failure(shared, words);
    expect(status).toBe(2);
  });

  test('change nothing', async () => {
    expect(await json(shared, ['sources', 'test.plumb'])).toEqual({ sources: [] });
  });

  test('of a command that is to come say so', async () => {
    const { err } = await plumbline(shared, ['share', 'test.plumb', '--to', 'Council']);
    expect(err).toBe(
      `WORDS_WRONG "share" (a partner's sanitised pack) is not in this version of Plumbline yet.\n`,
    );
  });

  test('asking for help or the version is not wrong', async () => {
    for (const words of [['--help'], ['--version'], ['import', '--help']]) {
      const { status, out, err } = await plumbline(freshFolder(), words);
      expect([status, err]).toEqual([0, '']);
      expect(out).not.toBe('');
    }
  });
});

describe('input that is refused', () => {
  test.each([
    ['FILE_EMPTY', 'empty.csv', ''],
    ['FILE_BINARY', 'binary.csv', '\u0000\u0001\u0002\u0003'.repeat(500)],
    ['HEADER_NOT_FOUND', 'words.csv', 'Fruit,Vegetable\napple,leek\n'],
  ])('%s ends with 3, and nothing is written', async (code, name, text) => {
    const folder = await folderWithCase({ [name]: text });
    const before = contentsOf(join(folder, 'test.plumb'));
    expect(await failure(folder, ['import', 'test.plumb', name])).toEqual([3, code]);
    expect(contentsOf(join(folder, 'test.plumb'))).toEqual(before);
  });

  test.each([
    ['FILE_NOT_FOUND', ['import', 'test.plumb', 'none.csv']],
    ['COLUMN_NOT_FOUND', ['import', 'test.plumb', 'record.csv', '--map', 'a=Who']],
    ['CASE_EXISTS', ['init', 'test.plumb', '--operation', 'Again']],
    ['FOLDER_NOT_FOUND', ['init', 'none/test.plumb', '--operation', 'Test']],
    ['FOLDER_NOT_FOUND', ['demo', 'new.plumb', '--truth', 'none/truth.json']],
    ['NOT_WRITABLE', ['init', `${'long'.repeat(100)}.plumb`, '--operation', 'Test']],
    ['ENTITY_NOT_FOUND', ['network', 'test.plumb', '--around', '07700 900999']],
    ['LINK_NOT_FOUND', ['link', 'test.plumb', 'tie:99']],
    ['SOURCE_NOT_FOUND', ['ledger', 'test.plumb', 'none.csv']],
  ])('%s ends with 3', async (code, words) => {
    expect(await failure(shared, words)).toEqual([3, code]);
  });

  test('one file among several does not keep the others out', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD, 'empty.csv': '' });
    const { status, out, err } = await plumbline(folder, [
      'import',
      'test.plumb',
      'empty.csv',
      'record.csv',
      '--json',
    ]);
    expect(status).toBe(3);
    expect(err).toMatch(/^FILE_EMPTY [^\n]+\n$/);
    expect(JSON.parse(out)).toMatchObject({ files: [{ name: 'record.csv', accepted: 3 }] });
  });
});

describe('a case that cannot be opened', () => {
  test('ends with 4', async () => {
    const folder = await folderWithCase({ 'text.plumb': 'no case at all\n'.repeat(100) });
    const ask = (path: string, options?: RunOptions) => failure(folder, ['numbers', path], options);
    expect(await ask('none.plumb')).toEqual([4, 'CASE_NOT_FOUND']);
    expect(await ask('text.plumb')).toEqual([4, 'CASE_NOT_A_CASE']);
    expect(await ask('.')).toEqual([4, 'CASE_NOT_A_CASE']);
    expect(await ask('test.plumb', { passphrase: 'wrong' })).toEqual([4, 'CASE_PASSPHRASE_WRONG']);
    expect(await ask('test.plumb', { passphrase: null })).toEqual([4, 'PASSPHRASE_MISSING']);
    const db = openCase(join(folder, 'test.plumb'), PASSPHRASE);
    db.pragma('user_version=999');
    db.close();
    expect(await ask('test.plumb')).toEqual([4, 'CASE_NEWER']);
  });

  test('because it cannot be written ends with 4', () => {
    expect(statusOf({ code: 'CASE_READ_ONLY', data: { path: 'test.plumb' } })).toBe(4);
  });

  test('because a page of it was changed ends with 4', async () => {
    const folder = await folderWithCase({ 'record.csv': largeRecord(3000) });
    await json(folder, ['import', 'test.plumb', 'record.csv']);
    const path = join(folder, 'test.plumb');
    const bytes = readFileSync(path);
    // The first page says what the file is; all others are broken.
    for (let at = 20_000; at < bytes.length; at += 500) bytes.writeUInt8(bytes.readUInt8(at) ^ 255, at);
    writeFileSync(path, bytes);
    expect(await failure(folder, ['numbers', 'test.plumb'])).toEqual([4, 'CASE_DAMAGED']);
  });
});

describe('the passphrase', () => {
  test('may come from the first line of a file', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'passphrase'), 'from a file\r\nand another line\n');
    const words = ['--passphrase-file', 'passphrase'];
    await json(folder, ['init', 'test.plumb', '--operation', 'Test', ...words], { passphrase: null });
    expect(await json(folder, ['numbers', 'test.plumb', ...words], { passphrase: null })).toEqual({
      numbers: [],
    });
    expect(await json(folder, ['numbers', 'test.plumb'], { passphrase: 'from a file' })).toEqual({
      numbers: [],
    });
  });

  test('may come from a file that begins with a mark of its encoding', async () => {
    const folder = await folderWithCase({ passphrase: `\uFEFF${PASSPHRASE}\r\n` });
    const words = ['numbers', 'test.plumb', '--passphrase-file', 'passphrase'];
    expect(await json(folder, words, { passphrase: null })).toEqual({ numbers: [] });
  });

  test('is missing where the file is empty, whatever the variable says', async () => {
    const folder = await folderWithCase({ passphrase: '' });
    const words = ['numbers', 'test.plumb', '--passphrase-file', 'passphrase'];
    expect(await failure(folder, words)).toEqual([4, 'PASSPHRASE_MISSING']);
  });

  test('in a file wins over the variable', async () => {
    const folder = await folderWithCase({ passphrase: 'another one\n' });
    const words = ['numbers', 'test.plumb', '--passphrase-file', 'passphrase'];
    expect(await failure(folder, words)).toEqual([4, 'CASE_PASSPHRASE_WRONG']);
  });

  test('in a file that is not there is told so', async () => {
    const folder = await folderWithCase();
    const words = ['numbers', 'test.plumb', '--passphrase-file', 'none'];
    expect(await failure(folder, words)).toEqual([3, 'FILE_NOT_READABLE']);
  });

  test('is never taken from an argument', async () => {
    const folder = await folderWithCase();
    expect((await failure(folder, ['numbers', 'test.plumb', '--passphrase', PASSPHRASE]))[0]).toBe(2);
  });
});

describe('what nobody expected', () => {
  test('ends with 1 and one line with its number; the trace is for whoever asks for it', async () => {
    const folder = await folderWithCase();
    const db = openCase(join(folder, 'test.plumb'), PASSPHRASE);
    db.exec('ALTER TABLE source_file RENAME TO gone');
    db.close();
    expect(await failure(folder, ['sources', 'test.plumb'])).toEqual([1, 'INTERNAL']);
    vi.stubEnv('PLUMBLINE_TRACE', '1');
    const { err } = await plumbline(folder, ['sources', 'test.plumb', '--json']);
    vi.unstubAllEnvs();
    expect(err).toMatch(
      /^INTERNAL [^\n]*\(incident ([0-9a-f]{8})\)[^\n]*\.\nincident \1: SqliteError: [^\n]+\n +at /,
    );
  });
});
