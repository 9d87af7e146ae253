// Launches the built app in whichever Electron there is, with fresh settings, or says why that cannot be done here.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronEnvironment, electronSwitches, findElectron, hasDisplay } from '../../main/findElectron.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Generous: a slow machine is no failure. */
export const PATIENCE_MS = 120_000;

const hasXvfb = (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')));

/** The binary to test with, or the reason why there is nothing to test. */
export async function electronHere(): Promise<{ binary: string } | { skipped: string }> {
  const binary = await findElectron(false);
  if (!binary) return { skipped: 'there is no Electron binary (name one in PLUMBLINE_ELECTRON)' };
  if (!hasDisplay() && !hasXvfb) return { skipped: 'there is no display, and no Xvfb to make one' };
  if (!existsSync(join(root, 'dist/electron/main.cjs')))
    return { skipped: 'the app has not been built (npm run build)' };
  return { binary };
}

/** A display of our own, where the machine has none. */
async function virtualDisplay(): Promise<{ name: string; server: ChildProcess } | null> {
  if (hasDisplay()) return null;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const name = await new Promise<string>((told, failed) => {
    server.stdout?.once('data', (text: Buffer) => told(`:${String(text).trim()}`));
    server.once('exit', () => failed(new Error('Xvfb did not start.')));
  });
  return { name, server };
}

export type Launched = { app: ElectronApplication; page: Page; folder: string; close: () => Promise<void> };

/** The app with its one window, loaded. */
export async function launch(binary: string): Promise<Launched> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-electron-'));
  const display = await virtualDisplay();
  const env = {
    ...electronEnvironment(),
    PLUMBLINE_CONFIG_DIR: join(folder, 'config'),
    ...(display && { DISPLAY: display.name }),
  };
  const app = await _electron.launch({
    executablePath: binary,
    // A container's shared memory is often too small for a page.
    args: [...electronSwitches(), '--disable-gpu', '--disable-dev-shm-usage', root],
    cwd: root,
    env,
    timeout: PATIENCE_MS,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    app,
    page,
    folder,
    async close() {
      await app.close();
      display?.server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The engine's process: Electron's own list knows a utility process; a forked Node is found among the children. */
export async function engineProcess({ app }: Launched): Promise<number> {
  const listed = await app.evaluate(
    (electron) => electron.app.getAppMetrics().find(({ name }) => name === 'Plumbline engine')?.pid,
  );
  if (listed !== undefined) return listed;
  const parent = await app.evaluate(() => process.pid);
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    if (!existsSync(`/proc/${name}/stat`)) continue;
    const parentOf = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
    if (parentOf === parent && readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('engine.cjs'))
      return Number(name);
  }
  throw new Error('No engine process was found.');
}
