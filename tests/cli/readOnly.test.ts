// A case that cannot be written can be read by every command that reads, and is never touched.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { APPLICATION_ID, connect } from '../../src/store/connection.ts';
import { CURRENT_VERSION, migrate, versionOf } from '../../src/store/migrations.ts';
import { folderWithCase, freshFolder, json, PASSPHRASE, plumbline, RECORD } from './plumbline.ts';
import { canSeal, seal } from './sealedCase.ts';

describe.skipIf(!canSeal)('a case that cannot be written', () => {
  let folder = '';
  let unseal = (): void => {};
  let before = { bytes: Buffer.alloc(0), files: [''] };
  const asItIs = () => ({ bytes: readFileSync(join(folder, 'test.plumb')), files: readdirSync(folder) });
  beforeAll(async () => {
    folder = await folderWithCase({ 'record.csv': RECORD }, 'file');
    await json(folder, ['import', 'test.plumb', 'record.csv']);
    unseal = seal(join(folder, 'test.plumb'));
    before = asItIs();
  });
  afterAll(() => unseal());

  test.each([
    [['sources']],
    [['numbers']],
    [['search', '07700 900001']],
    [['network', '--around', '07700900001']],
    [['metrics', '--measure', 'degree']],
    [['lines']],
    [['ledger', 'record.csv']],
    [['audit', '--verify']],
  ])('is read by %s', async ([command = '', ...rest]) => {
    const answer = await json(folder, [command, 'test.plumb', ...rest]);
    expect(Object.values(answer as object).flat().length).toBeGreaterThan(0);
    expect(asItIs()).toEqual(before);
  });

  test.each([
    [['import', 'record.csv']],
    [['network', '--whole', '--format', 'csv']],
    [['backup', 'copy.plumb']],
    [['ledger', 'record.csv', '--rejects', 'rejects.csv']],
  ])('is not written by %s', async ([command = '', ...rest]) => {
    const { status, out, err } = await plumbline(folder, [command, 'test.plumb', ...rest]);
    expect([status, out]).toEqual([4, '']);
    expect(err).toMatch(/^CASE_READ_ONLY test\.plumb is read-only: [^\n]+\.\n$/);
    expect(asItIs()).toEqual(before);
  });

  test('with a wrong passphrase is refused like any other', async () => {
    const { status, err } = await plumbline(folder, ['sources', 'test.plumb'], { passphrase: 'wrong' });
    expect([status, err.split(' ')[0]]).toEqual([4, 'CASE_PASSPHRASE_WRONG']);
  });

  test.skipIf(process.platform === 'win32')('leaves no copy behind', async () => {
    const temporary = freshFolder();
    vi.stubEnv('TMPDIR', temporary);
    await json(folder, ['sources', 'test.plumb']);
    await plumbline(folder, ['sources', 'test.plumb'], { passphrase: 'wrong' });
    vi.unstubAllEnvs();
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('of an older version is read, and stays of that version', async () => {
    const old = freshFolder();
    const path = join(old, 'old.plumb');
    const made = connect(path, PASSPHRASE);
    made.pragma('journal_mode=WAL');
    made.pragma(`application_id=${APPLICATION_ID}`);
    migrate(made, CURRENT_VERSION - 1);
    made.close();
    const reseal = seal(path);
    try {
      expect(await json(old, ['sources', 'old.plumb'])).toEqual({ sources: [] });
    } finally {
      reseal();
    }
    const db = connect(path, PASSPHRASE);
    expect(versionOf(db)).toBe(CURRENT_VERSION - 1);
    db.close();
  });
});
