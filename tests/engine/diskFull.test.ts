// A disk that is full ends an import with one clear error, and the case is as it was.
import { spawnSync } from 'node:child_process';
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf, integrityOf } from './caseContents.ts';
import { ask, errorOf, freshFolder, openedCase, PASSPHRASE, startedEngine } from './startedEngine.ts';

const SMALL_DISK_BYTES = 4 * 1024 * 1024;
const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** A disk of a few megabytes, in memory; null where this user may not make one. */
function smallDisk(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  mkdirSync(folder, { recursive: true });
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${SMALL_DISK_BYTES}`, 'tmpfs', folder)) return null;
  return folder;
}

const place = join(fileURLToPath(new URL('../../test-output', import.meta.url)), `small-disk-${process.pid}`);
const disk = smallDisk(place);
if (disk === null)
  process.stdout.write('SKIPPED: the tests of a full disk, because no small disk can be mounted here.\n');
afterAll(() => {
  if (disk !== null) run('umount', disk);
  run('rmdir', place);
});

describe.skipIf(disk === null)('an import onto a full disk', () => {
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
    run('rm', '-f', filler);
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
