// Runs the browser session as a user would start it, in a process of its own with fresh settings.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Server = {
  address: string;
  process: ChildProcess;
  /** The process numbers of the engine (one, unless it has been killed). */
  engineProcesses: () => number[];
  stop: () => Promise<void>;
};

function childrenOf(processId: number): number[] {
  const listed = `/proc/${processId}/task/${processId}/children`;
  const text = existsSync(listed)
    ? readFileSync(listed, 'utf8')
    : execFileSync('pgrep', ['-P', String(processId)], { encoding: 'utf8' });
  return text.split(/\s+/).filter(Boolean).map(Number);
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The session has no output.');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0];
    if (address) {
      child.stdout.resume();
      return address;
    }
  }
  throw new Error(`The session ended before it gave an address: ${said.join(' ')}`);
}

/** Starts `main/start.ts --browser` and waits for its address. `npm run build` must have been run. */
export async function startServer(configDir: string): Promise<Server> {
  if (!existsSync(`${root}/dist/renderer/index.html`))
    throw new Error('The window has not been built: run "npm run build" first.');
  const child = spawn(process.execPath, ['main/start.ts', '--browser', '--no-open'], {
    cwd: root,
    env: { ...process.env, PLUMBLINE_CONFIG_DIR: configDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    address: await addressOf(child),
    process: child,
    engineProcesses: () => childrenOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGINT');
      await ended;
    },
  };
}
