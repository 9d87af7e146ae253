// Runs a browser session from the terminal until it is stopped or abandoned.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forkedEngine } from '../host/forkedEngine.ts';
import { openBrowser } from './openBrowser.ts';
import { startSession } from './session.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Starts the session, prints its address, and stays until Ctrl+C or ten minutes after its last window. */
export async function runBrowserSession(options: { port: number; open: boolean }): Promise<void> {
  const rendererFolder = join(root, 'dist', 'renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    process.stderr.write('The window has not been built yet. Run "npm run build" first.\n');
    process.exitCode = 1;
    return;
  }
  const script = join(root, 'main', 'host', 'engineEntry.ts');
  const session = await startSession({
    rendererFolder,
    startEngine: forkedEngine(script, [join(root, 'src', 'worker.ts'), appVersion()]),
    port: options.port,
    onAbandoned: () => process.stdout.write('No window was left open, so the session has ended.\n'),
  });
  process.stdout.write(
    `Plumbline is ready at ${session.address}\nThe address works once. Ctrl+C ends the session.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void session.close().then(() => process.exit(0)));
  if (options.open) openBrowser(session.address);
}
