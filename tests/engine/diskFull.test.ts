// A disk that is full ends an import with one clear error, and the case is as it was.
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf, integrityOf } from './caseContents.ts';
import { SMALL_DISK_BYTES, smallDisk } from './smallDisk.ts';
import { ask, errorOf, freshFolder, openedCase, PASSPHRASE, startedEngine } from './startedEngine.ts';

const { place, made } = smallDisk('import');

describe.skipIf(!made)('an import onto a full disk', () => {
  beforeAll(() => {
    const { bsize, blocks } = statfsSync(place);
    expect(bsize * blocks).toBeLessThanOrEqual(2 * SMALL_DISK_BYTES);
  });

  test('says so in one code, leaves the case as it was, and can be made elsewhere', async () => {
    const opened = await openedCase(place);
    await opened.bring('first.csv', record('07700900001,07700900002,14/03/2026 09:00:00,60,Voice'));
    const before = contentsOf(opened.casePath);
    const path = join(freshFolder(), 'large.csv');
    writeFileSync(path, largeRecord(60_000));

    expect(await errorOf(opened.engine, 'importRun', { path, options: {} })).toEqual({
      code: 'DISK_FULL',
      data: { path: opened.casePath },
    });
    expect((await ask(opened.engine, 'caseSummary', {})).events).toBe(1);
    opened.engine.close();
    expect(contentsOf(opened.casePath)).toEqual(before);
    expect(integrityOf(opened.casePath)).toBe('ok');

    const small = await reopened(opened.casePath);
    const { files } = await ask(small, 'importRun', {
      path: opened.write('small.csv', record('07700900003,07700900002,14/03/2026 09:00:00,60,Voice')),
      options: {},
    });
    expect(files).toMatchObject([{ rows: 1, accepted: 1 }]);
  });

  test('a new case on it says so too, and leaves no file behind', async () => {
    const filler = join(place, 'filler');
    try {
      writeFileSync(filler, Buffer.alloc(2 * SMALL_DISK_BYTES));
    } catch {
      // As full as it gets.
    }
    const path = join(place, 'new.plumb');
    const error = await errorOf(startedEngine(), 'caseCreate', {
      path,
      operation: 'Test',
      passphrase: PASSPHRASE,
    });
    expect(error).toEqual({ code: 'DISK_FULL', data: { path } });
    rmSync(filler, { force: true });
    const made = await ask(startedEngine(), 'caseCreate', {
      path,
      operation: 'Test',
      passphrase: PASSPHRASE,
    });
    expect(made.path).toBe(path);
  });
});

async function reopened(path: string) {
  const engine = startedEngine();
  await ask(engine, 'caseOpen', { path, passphrase: PASSPHRASE });
  return engine;
}
