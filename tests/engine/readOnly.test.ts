// A case that cannot be written is open to every question and to nothing that writes.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WRITING_CALLS } from '../../src/contract/calls.ts';
import { canSeal, seal } from '../cli/sealedCase.ts';
import { ask, engineOfFile, openedCase, PASSPHRASE } from './startedEngine.ts';

test.skipIf(process.platform === 'win32')(
  'a case beside which SQLite cannot write is opened to be read, whatever the system said',
  async () => {
    const { engine, casePath, folder } = await openedCase();
    await ask(engine, 'caseClose', {});
    symlinkSync(join(folder, 'nowhere', 'at all'), `${casePath}-shm`);
    const opened = await ask(engine, 'caseOpen', { path: casePath, passphrase: PASSPHRASE });
    expect(opened).toMatchObject({ path: casePath, readOnly: true });
  },
);

describe.skipIf(!canSeal)('a case that cannot be written', () => {
  const { engine, folder } = engineOfFile();
  const path = join(folder, 'test.plumb');
  let unseal = (): void => {};
  beforeAll(async () => {
    const made = await ask(engine, 'caseCreate', { path, operation: 'Test', passphrase: PASSPHRASE });
    expect(made.readOnly).toBe(false);
    await ask(engine, 'caseClose', {});
    unseal = seal(path);
  });
  afterAll(() => unseal());

  test('says so when it is opened, under its own path', async () => {
    expect(await ask(engine, 'caseOpen', { path, passphrase: PASSPHRASE })).toMatchObject({
      path,
      readOnly: true,
      operation: 'Test',
    });
  });

  test('answers questions, also those that are inferred in a thread', async () => {
    expect(await ask(engine, 'successions', {})).toMatchObject({ successions: [] });
    expect(await ask(engine, 'search', { text: 'anything at all' })).toMatchObject({
      hits: [],
      behind: false,
    });
  });

  test.each([...WRITING_CALLS])('refuses %s', async (name) => {
    expect(await engine.call(name, {})).toEqual({
      ok: false,
      error: { code: 'CASE_READ_ONLY', data: { path } },
    });
  });

  test('stands in the way of no other case', async () => {
    const other = { path: join(folder, 'none.plumb'), passphrase: PASSPHRASE };
    expect(await engine.call('caseOpen', other)).toMatchObject({ error: { code: 'CASE_NOT_FOUND' } });
    expect(await engine.call('chartSave', {})).toMatchObject({ error: { code: 'CALL_INVALID' } });
  });
});
