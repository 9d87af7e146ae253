// The demonstration case: given up or failed on the way, nothing of it is left behind.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, errorOf, freshFolder, PASSPHRASE, startedEngine } from './startedEngine.ts';

test.each(['Writing', 'Importing'])('cancelled while %s its files, it can be made again', async (stage) => {
  const folder = freshFolder();
  const engine = startedEngine();
  const wish = { path: join(folder, 'demo.plumb'), passphrase: PASSPHRASE, events: 3000 };
  const controller = new AbortController();
  const error = await errorOf(engine, 'demoCreate', wish, {
    signal: controller.signal,
    onProgress: (progress) => {
      if (progress.stage.startsWith(stage)) controller.abort();
    },
  });
  expect(error.code).toBe('CANCELLED');
  expect(readdirSync(folder)).toEqual([]);
  expect(await ask(engine, 'demoCreate', wish)).toMatchObject({ case: wish.path, events: 3000 });
});

test('where its truth cannot be written, nothing is, and a case that is there stays', async () => {
  const folder = freshFolder();
  const engine = startedEngine();
  const wish = { path: join(folder, 'demo.plumb'), passphrase: PASSPHRASE, events: 3000 };
  mkdirSync(join(folder, 'taken'));
  for (const [truth, code] of [
    ['none/truth.json', 'FOLDER_NOT_FOUND'],
    ['taken', 'NOT_WRITABLE'],
  ] as const)
    expect(await errorOf(engine, 'demoCreate', { ...wish, truth: join(folder, truth) })).toMatchObject({
      code,
    });
  expect(readdirSync(folder)).toEqual(['taken']);
  await ask(engine, 'caseCreate', { path: wish.path, operation: 'Test', passphrase: PASSPHRASE });
  expect((await errorOf(engine, 'demoCreate', wish)).code).toBe('CASE_EXISTS');
  expect(existsSync(wish.path)).toBe(true);
});

test.skipIf(process.platform === 'win32')('a new case can be read by its owner only', async () => {
  const path = join(freshFolder(), 'test.plumb');
  await ask(startedEngine(), 'caseCreate', { path, operation: 'Test', passphrase: PASSPHRASE });
  for (const suffix of ['', '-wal', '-shm']) expect(statSync(path + suffix).mode & 0o077).toBe(0);
});
