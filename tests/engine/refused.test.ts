// A file that cannot be imported is refused with its own error, and the case is as it was.
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf } from './caseContents.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const png = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 31) % 256)),
]);

const FILES: [string, string, string | Buffer][] = [
  ['an empty file', 'FILE_EMPTY', ''],
  ['a file of blanks', 'FILE_EMPTY', ' \r\n\r\n \r\n'],
  ['a binary file', 'FILE_BINARY', png],
  [
    'words that are no table',
    'HEADER_NOT_FOUND',
    'Dear Sir\nplease find the record in the post\nYours faithfully\n',
  ],
  [
    'a table of which nothing is recognised',
    'HEADER_NOT_FOUND',
    'Fruit,Vegetable\napple,leek\npear,carrot\n',
  ],
  [
    'a record without a time',
    'MAPPING_INCOMPLETE',
    'Calling Number,Called Number\n07700900001,07700900002\n',
  ],
];

describe('a file that cannot be imported', () => {
  test.each(FILES)('%s is refused as %s, and shown so in the preview', async (_name, code, bytes) => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const path = write('bad.csv', bytes);
    const error = await errorOf(engine, 'importRun', {
      path,
      options: { kind: code === 'MAPPING_INCOMPLETE' ? 'calls' : 'auto' },
    });
    expect(error.code).toBe(code);
    expect(error.data).toMatchObject({ path });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('one that is not there', async () => {
    const { engine, folder, casePath } = await openedCase();
    const before = contentsOf(casePath);
    const path = join(folder, 'none.csv');
    expect(await errorOf(engine, 'importRun', { path, options: {} })).toEqual({
      code: 'FILE_NOT_FOUND',
      data: { path },
    });
    expect(await errorOf(engine, 'importPreview', { path, options: {} })).toEqual({
      code: 'FILE_NOT_FOUND',
      data: { path },
    });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('a folder in which there is nothing, and a look at any folder', async () => {
    const { engine, folder, casePath } = await openedCase();
    const before = contentsOf(casePath);
    const path = join(folder, 'records');
    mkdirSync(path);
    expect(await errorOf(engine, 'importRun', { path, options: {} })).toEqual({
      code: 'FILE_IS_FOLDER',
      data: { path },
    });
    expect(await errorOf(engine, 'importPreview', { path, options: {} })).toEqual({
      code: 'FILE_IS_FOLDER',
      data: { path },
    });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('one that changes while it is read', async () => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const path = write('large.csv', largeRecord(60_000));
    let changed = false;
    const onProgress = (): void => {
      if (!changed)
        writeFileSync(path, '07700900001,07700900002,2026-03-14 09:00:00,1,Voice\n', { flag: 'a' });
      changed = true;
    };
    expect(await errorOf(engine, 'importRun', { path, options: {} }, { onProgress })).toEqual({
      code: 'FILE_CHANGED',
      data: { path },
    });
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('one whose bytes are as long as before but were written anew while it is read', async () => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const path = write('large.csv', largeRecord(60_000));
    let changed = false;
    const onProgress = (): void => {
      if (!changed) utimesSync(path, new Date(), new Date(Date.now() + 60_000));
      changed = true;
    };
    const error = await errorOf(engine, 'importRun', { path, options: {} }, { onProgress });
    expect(error.code).toBe('FILE_CHANGED');
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('a file of which no row can be read is imported with all its rows rejected', async () => {
    const { bring } = await openedCase();
    const file = await bring('ruined.csv', record('4.477E+11,4.477E+11,14/03/2026 09:00:00,1,Voice'));
    expect(file).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
  });
});

describe('what is asked of an engine', () => {
  test('without a case open is refused', async () => {
    const { engine } = await openedCase();
    await ask(engine, 'caseClose', {});
    for (const name of ['sources', 'caseSummary', 'audit'] as const)
      expect(await errorOf(engine, name, {})).toEqual({ code: 'CASE_NOT_OPEN', data: {} });
    expect((await errorOf(engine, 'importRun', { path: 'x.csv', options: {} })).code).toBe('CASE_NOT_OPEN');
  });

  test('that is no call, or holds what the contract does not know, is refused', async () => {
    const { engine } = await openedCase();
    const wrong = await engine.call('caseDestroy', {});
    expect(wrong).toMatchObject({ ok: false, error: { code: 'CALL_INVALID' } });
    expect(await engine.call('__proto__', {})).toMatchObject({ ok: false, error: { code: 'CALL_INVALID' } });
    expect(await engine.call('network', { around: 7 })).toMatchObject({
      ok: false,
      error: { code: 'CALL_INVALID' },
    });
    expect(await engine.call('network', null)).toMatchObject({ ok: false, error: { code: 'CALL_INVALID' } });
  });

  test('of something that is not in the case is refused by name', async () => {
    const { engine } = await openedCase();
    expect(await errorOf(engine, 'entity', { id: '07700 900999' })).toEqual({
      code: 'ENTITY_NOT_FOUND',
      data: { id: '07700 900999' },
    });
    expect(await errorOf(engine, 'linkRows', { link: 'tie:99' })).toEqual({
      code: 'LINK_NOT_FOUND',
      data: { id: 'tie:99' },
    });
    expect(await errorOf(engine, 'ledger', { source: 'none.csv' })).toEqual({
      code: 'SOURCE_NOT_FOUND',
      data: { name: 'none.csv' },
    });
  });
});
