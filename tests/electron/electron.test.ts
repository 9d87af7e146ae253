// The app in a real Electron: the journey to an imported file, the fences around the window, the engine's death.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CallName, Params } from '../../src/contract/calls.ts';
import type { Result } from '../../src/contract/errors.ts';
import { electronHere, engineProcess, type Launched, launch, PATIENCE_MS } from './launch.ts';

const here = await electronHere();
if ('skipped' in here) process.stdout.write(`SKIPPED: the Electron tests, because ${here.skipped}.\n`);

const CSV = [
  'Calling Number,Called Number,Date,Time,Duration,Call Type',
  '07700900001,07700900002,01/03/2026,09:15:00,60,Voice',
  '07700900002,07700900001,01/03/2026,10:20:30,0,SMS',
  '07700900001,07700900003,02/03/2026,23:59:59,12,Voice',
].join('\r\n');

describe.skipIf('skipped' in here)('the app in Electron', () => {
  let launched: Launched;
  const ask = <N extends CallName>(name: N, params: Params<N>) =>
    launched.page.evaluate(
      ([asked, given]) =>
        window.plumbline?.call(asked as N, given as Params<N>).result as Promise<Result<unknown>>,
      [name, params] as const,
    );

  beforeAll(async () => {
    if ('binary' in here) launched = await launch(here.binary);
  }, 2 * PATIENCE_MS);
  afterAll(() => launched?.close());

  test('shows its page from its own scheme, and gives it the bridge and nothing of Node', async () => {
    const { page } = launched;
    expect(page.url()).toMatch(/^app:\/\/plumbline\//);
    await expect
      .poll(() => page.evaluate(() => Object.keys(window.plumbline ?? {}).sort()))
      .toEqual(
        [
          'call',
          'chooseFile',
          'chooseNewCase',
          'dialogs',
          'forgetCase',
          'host',
          'listFolder',
          'onEngine',
          'pathOf',
          'recentCases',
          'rememberCase',
          'restartEngine',
          'version',
        ].sort(),
      );
    await expect
      .poll(() => page.evaluate(() => [window.plumbline?.host, window.plumbline?.dialogs]))
      .toEqual(['electron', 'native']);
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    await expect
      .poll(() => page.evaluate((asked) => asked.filter((name) => name in window), names))
      .toEqual([]);
  });

  test('makes a case where the dialog says, and imports a small file into it', async () => {
    const { app, page, folder } = launched;
    const path = join(folder, 'alder.plumb');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await expect.poll(() => page.evaluate(() => window.plumbline?.chooseNewCase('alder.plumb'))).toBe(path);
    const made = await ask('caseCreate', { path, operation: 'Alder', passphrase: 'correct horse' });
    expect(made).toMatchObject({ ok: true, value: { operation: 'Alder', events: 0 } });

    const csv = join(folder, 'calls.csv');
    await writeFile(csv, CSV);
    const imported = await ask('importRun', { path: csv, options: {} });
    expect(imported).toMatchObject({ ok: true, value: { files: [{ rows: 3, accepted: 3 }] } });
    await expect.poll(() => ask('caseSummary', {})).toMatchObject({ ok: true, value: { events: 3 } });
  });

  test('answers an error as a value with its data', async () => {
    const path = join(launched.folder, 'none.plumb');
    await expect
      .poll(() => ask('caseOpen', { path, passphrase: 'x' }))
      .toEqual({
        ok: false,
        error: { code: 'CASE_NOT_FOUND', data: { path } },
      });
    await expect
      .poll(() => ask('noSuchCall' as CallName, {} as Params<'caseSummary'>))
      .toMatchObject({
        error: { code: 'CALL_INVALID' },
      });
  });

  test('is granted no permission', async () => {
    const states = await launched.page.evaluate(async () => {
      const asked = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const found = await Promise.all(asked.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    // Where no handler refuses them Electron grants them all; how a refusal is told differs by version.
    expect(states).not.toContain('granted');
  });

  test('goes nowhere else, opens no other window and sends no request', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { app, page } = launched;
    const before = page.url();
    const outcome = await page.evaluate(async (url) => {
      const opened = window.open(url);
      const fetched = await fetch(url, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
      location.href = url;
      return [opened === null, fetched];
    }, elsewhere);
    await new Promise((passed) => setTimeout(passed, 500));
    server.close();
    expect(outcome).toEqual([true, 'refused']);
    expect(page.url()).toBe(before);
    expect(asked).toEqual([]);
    expect(app.windows()).toHaveLength(1);
  });

  test('says that the engine was killed, and starts it again', async () => {
    const { page } = launched;
    process.kill(await engineProcess(launched), 'SIGKILL');
    await page.getByText('The engine has stopped.').waitFor();
    await expect.poll(() => ask('caseSummary', {})).toMatchObject({ error: { code: 'ENGINE_STOPPED' } });
    await page.getByRole('button', { name: 'Start it again' }).click();
    await vi.waitFor(
      async () =>
        await expect.poll(() => ask('caseSummary', {})).toMatchObject({ error: { code: 'CASE_NOT_OPEN' } }),
      {
        timeout: 10_000,
      },
    );
    await page.getByText('The engine has stopped.').waitFor({ state: 'hidden' });
    const path = join(launched.folder, 'alder.plumb');
    await expect
      .poll(() => ask('caseOpen', { path, passphrase: 'correct horse' }))
      .toMatchObject({
        ok: true,
        value: { events: 3 },
      });
  });
});
