// Backups and restores as a host asks for them: checked, recorded, cancelled, and refused with the contract's errors.
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf } from './caseContents.ts';
import { SMALL_DISK_BYTES, smallDisk } from './smallDisk.ts';
import { ask, errorOf, freshFolder, NOW, openedCase, PASSPHRASE, startedEngine } from './startedEngine.ts';

const ROWS = record('07700900001,07700900002,14/03/2026 09:00:00,60,Voice');

async function backedUp() {
  const opened = await openedCase();
  await opened.bring('record.csv', ROWS);
  const file = join(opened.folder, 'backup.plumb');
  const before = contentsOf(opened.casePath);
  const made = await ask(opened.engine, 'backup', { file });
  return { ...opened, file, before, made };
}

test('a backup holds what the case held, and the case records where it went', async () => {
  const { engine, file, before, made } = await backedUp();
  expect(made).toEqual({ file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(contentsOf(file)).toEqual(before);
  const { entries, valid } = await ask(engine, 'audit', {});
  expect(valid).toBe(true);
  expect(entries.at(-1)).toMatchObject({
    at: NOW,
    who: 'tester',
    action: 'backup',
    detail: JSON.stringify({ file, sha256: made.sha256 }),
  });
});

test('a restored case opens and holds what the backup held', async () => {
  const { folder, file, before, made } = await backedUp();
  const path = join(folder, 'restored.plumb');
  const engine = startedEngine();
  expect(await ask(engine, 'restore', { file, path, passphrase: PASSPHRASE })).toEqual(made);
  expect(contentsOf(path)).toEqual(before);
  expect(await ask(engine, 'caseOpen', { path, passphrase: PASSPHRASE })).toMatchObject({ events: 1 });
});

test('a restore never writes over a case', async () => {
  const { casePath, file } = await backedUp();
  const before = contentsOf(casePath);
  expect(await errorOf(startedEngine(), 'restore', { file, path: casePath, passphrase: PASSPHRASE })).toEqual(
    { code: 'CASE_EXISTS', data: { path: casePath } },
  );
  expect(contentsOf(casePath)).toEqual(before);
});

test('a backup that was cut short is not restored', async () => {
  const { folder, file } = await backedUp();
  truncateSync(file, statSync(file).size - 8192);
  const path = join(folder, 'restored.plumb');
  expect(await errorOf(startedEngine(), 'restore', { file, path, passphrase: PASSPHRASE })).toEqual({
    code: 'CASE_DAMAGED',
    data: { path: file },
  });
  expect(() => readFileSync(path)).toThrow('ENOENT');
});

test('a backup can be cancelled, and is not recorded then', async () => {
  const { engine, folder } = await openedCase();
  const file = join(folder, 'backup.plumb');
  const signal = AbortSignal.abort();
  expect(await errorOf(engine, 'backup', { file }, { signal })).toEqual({ code: 'CANCELLED', data: {} });
  expect(() => readFileSync(file)).toThrow('ENOENT');
  expect((await ask(engine, 'audit', {})).entries.map((entry) => entry.action)).not.toContain('backup');
});

test('a backup needs an open case, and waits for no import', async () => {
  const file = join(freshFolder(), 'backup.plumb');
  expect(await errorOf(startedEngine(), 'backup', { file })).toEqual({ code: 'CASE_NOT_OPEN', data: {} });
  const { engine, write } = await openedCase();
  const path = write('large.csv', largeRecord(20_000));
  const running = engine.call('importRun', { path, options: {} });
  expect(await errorOf(engine, 'backup', { file })).toEqual({ code: 'IMPORT_RUNNING', data: {} });
  expect(await running).toMatchObject({ ok: true });
  expect(await ask(engine, 'backup', { file })).toMatchObject({ file });
});

const disk = smallDisk('copies');
describe.skipIf(!disk.made)('a full disk', () => {
  test('ends a backup with one error, and nothing is left on it', async () => {
    const { engine } = await openedCase();
    writeFileSync(join(disk.place, 'filler'), Buffer.alloc(SMALL_DISK_BYTES - 40_960));
    const file = join(disk.place, 'backup.plumb');
    expect(await errorOf(engine, 'backup', { file })).toEqual({ code: 'DISK_FULL', data: { path: file } });
    expect(() => statSync(file)).toThrow('ENOENT');
  });
});
