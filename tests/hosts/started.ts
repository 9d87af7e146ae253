// What the hosts' tests start: an engine host and a browser session over the stub engine, ended after each test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { type BrowserSession, startSession } from '../../main/browser/session.ts';
import { type EngineHost, engineHost } from '../../main/host/engineHost.ts';
import { forkedEngine } from '../../main/host/forkedEngine.ts';

const stubScript = fileURLToPath(new URL('stubEngine.ts', import.meta.url));
const endings: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A folder that is gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-hosts-'));
  endings.push(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

export function startedHost(): EngineHost {
  const host = engineHost(forkedEngine(stubScript, []));
  endings.push(() => host.stop());
  return host;
}

export type Started = BrowserSession & { origin: string; folder: string; drops: string; configDir: string };

/** A browser session whose renderer is one page, with its own folders. */
export async function startedSession(lingerMs?: number): Promise<Started> {
  const folder = await freshFolder();
  const [rendererFolder, drops, configDir] = ['renderer', 'drops', 'config'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await mkdir(rendererFolder);
  await mkdir(drops);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html><title>Plumbline</title>');
  await writeFile(join(folder, 'secret.txt'), 'not for the page');
  const session = await startSession({
    rendererFolder,
    startEngine: forkedEngine(stubScript, []),
    configDir,
    dropsParent: drops,
    lingerMs,
  });
  endings.push(() => session.close());
  return { ...session, origin: `http://127.0.0.1:${session.port}`, folder, drops, configDir };
}
