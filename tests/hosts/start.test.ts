// How `npm start` chooses between the window and the browser session, and what it says about it.
import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { freshFolder } from './started.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the start script for as long as it takes to say its first words. */
async function started(args: string[], env: Record<string, string>) {
  const configDir = await freshFolder();
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  return spawnSync(process.execPath, ['main/start.ts', ...args], {
    cwd: root,
    env: { ...inherited, CI: '1', PLUMBLINE_CONFIG_DIR: configDir, ...env },
    encoding: 'utf8',
    timeout: 4000,
  });
}

describe.skipIf(process.platform !== 'linux')('the start script', () => {
  test('says in one line that there is no display, and gives an address to open', async () => {
    const [reason, address = ''] = (await started([], {})).stdout.split('\n');
    expect(reason).toBe('There is no display for a window here, so Plumbline runs in a browser instead.');
    expect(address).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  });

  test('says that there is no Electron, without waiting for a download', async () => {
    const { stdout } = await started([], { DISPLAY: ':77', PLUMBLINE_ELECTRON: '/no/such/electron' });
    expect(stdout.split('\n')[0]).toBe(
      'No Electron binary can be had here, so Plumbline runs in a browser instead.',
    );
  });

  test('turns to the browser where Electron fails at once', async () => {
    const binary = join(await freshFolder(), 'electron');
    await writeFile(binary, '#!/bin/sh\nexit 1\n');
    await chmod(binary, 0o755);
    const { stdout } = await started([], { DISPLAY: ':77', PLUMBLINE_ELECTRON: binary });
    expect(stdout.split('\n')[0]).toBe(
      'Electron could not show a window here, so Plumbline runs in a browser instead.',
    );
  });

  test('ends with the window that was shown', async () => {
    const binary = join(await freshFolder(), 'electron');
    await writeFile(binary, '#!/bin/sh\nexit 0\n');
    await chmod(binary, 0o755);
    const { stdout, status } = await started([], { DISPLAY: ':77', PLUMBLINE_ELECTRON: binary });
    expect([stdout, status]).toEqual(['', 0]);
  });

  test.each([[['--port', 'many']], [['--bogus']], [['--port', '70000']]])('refuses %j', async (args) => {
    const { status, stderr } = await started(args, {});
    expect([status, stderr]).toEqual([2, 'Use: npm start -- [--browser] [--no-open] [--port NUMBER]\n']);
  });
});
