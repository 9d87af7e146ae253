// Finds the Chromium that the browser tests drive, installs Debian's where that can be done, or names what is missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMON = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInstalled(): string | undefined {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...COMMON, ...inPath].find(canRun);
}

/** Installs Debian's package; only the superuser of a Debian machine can. */
function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  process.stderr.write('Installing Chromium for the browser tests.\n');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-y', '-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status === 0;
  if (!apt('install', '--no-install-recommends', 'chromium') && apt('update'))
    apt('install', '--no-install-recommends', 'chromium');
}

/** The path of a Chromium; throws one sentence that says what to install where there is none. */
export function chromiumPath(): string {
  const named = process.env.PLUMBLINE_CHROMIUM;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`PLUMBLINE_CHROMIUM names ${named}, which cannot be run.`);
  }
  let found = findInstalled();
  if (!found) {
    installFromDebian();
    found = findInstalled();
  }
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or name one in PLUMBLINE_CHROMIUM.',
  );
}
