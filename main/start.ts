// Starts Plumbline: its own window where Electron can be had, and the browser session where it cannot.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runBrowserSession } from './browser/run.ts';
import { electronEnvironment, electronSwitches, findElectron, hasDisplay } from './findElectron.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** An Electron that ends with an error before this has passed has not shown a window. */
const FAILED_START_MS = 8000;

const USAGE = 'Use: npm start -- [--browser] [--no-open] [--port NUMBER]\n';

type Options = { browser: boolean; open: boolean; port: number };

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    return { browser: values.browser, open: !values['no-open'] && !process.env.CI, port };
  } catch {
    return null;
  }
}

/** Runs the window until it is closed; false where it failed before it could have been seen. */
async function runWindow(binary: string): Promise<boolean> {
  const startedAt = Date.now();
  const child = spawn(binary, [...electronSwitches(), root], {
    stdio: 'inherit',
    env: electronEnvironment(),
  });
  const code = await new Promise<number | null>((ended) => {
    child.once('exit', (status) => ended(status));
    child.once('error', () => ended(1));
  });
  if (code !== 0 && Date.now() - startedAt < FAILED_START_MS) return false;
  process.exitCode = code ?? 1;
  return true;
}

/** Opens the window; answers with the reason where that cannot be done here. */
async function openWindow(): Promise<string | null> {
  if (!hasDisplay()) return 'There is no display for a window here';
  const binary = await findElectron(!process.env.CI);
  if (!binary) return 'No Electron binary can be had here';
  return (await runWindow(binary)) ? null : 'Electron could not show a window here';
}

const options = readOptions();
if (!options) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const reason = options.browser ? '' : await openWindow();
  if (reason !== null) {
    if (reason) process.stdout.write(`${reason}, so Plumbline runs in a browser instead.\n`);
    await runBrowserSession(options);
  }
}
