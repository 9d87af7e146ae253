// Finds an Electron binary to run the window with, and gives up quickly where none is to be had.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A download that has not grown for this long is given up. */
const STALLED_AFTER_MS = 5000;
const LOOK_EVERY_MS = 500;

const BINARY: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};
const binaryName = BINARY[process.platform] ?? 'electron';

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/** The package's own binary where it has been downloaded: its `path.txt` is written last of all. */
function packagedBinary(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function sizeOf(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  return bytes;
}

/** Runs the package's own download, and ends it as soon as it fails or stands still. */
async function download(folder: string): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'plumbline-electron-'));
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  let size = 0;
  let grewAt = Date.now();
  const watch = setInterval(() => {
    const now = sizeOf(temporary);
    if (now !== size) grewAt = Date.now();
    size = now;
    // The archive is unpacked elsewhere once it is whole.
    if (Date.now() - grewAt > (size > 50_000_000 ? 60_000 : STALLED_AFTER_MS)) child.kill('SIGKILL');
  }, LOOK_EVERY_MS);
  await new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * The binary that PLUMBLINE_ELECTRON or ELECTRON_OVERRIDE_DIST_PATH names, else the package's own,
 * which is fetched where `mayDownload` is true. Null where there is none.
 */
export async function findElectron(mayDownload: boolean): Promise<string | null> {
  const { PLUMBLINE_ELECTRON: named, ELECTRON_OVERRIDE_DIST_PATH: distribution } = process.env;
  if (named) return existsSync(named) ? named : null;
  if (distribution) {
    const binary = join(distribution, binaryName);
    return existsSync(binary) ? binary : null;
  }
  const folder = packageFolder();
  if (!folder) return null;
  const own = packagedBinary(folder);
  if (own || !mayDownload) return own;
  await download(folder);
  return packagedBinary(folder);
}

/**
 * What Electron has to be told on this machine: the superuser's processes cannot be put into its sandbox, and before
 * version 38 it looks for an X server even where there is only Wayland.
 */
export function electronSwitches(): string[] {
  if (process.platform !== 'linux') return [];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(WAYLAND_DISPLAY && !DISPLAY ? ['--ozone-platform=wayland'] : []),
  ];
}

/** The environment for Electron: editors built on it set a variable in their terminals that makes it run as plain Node. */
export function electronEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** True where a window can be shown at all. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
