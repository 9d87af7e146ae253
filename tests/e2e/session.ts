// What every journey starts from: a browser session with fresh settings, and a Chromium page in it that is watched.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';
import { startServer } from './server.ts';

const output = fileURLToPath(new URL('../../test-output/', import.meta.url));

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** How long a step may take: a slow machine is no failure. */
const PATIENCE = 100_000;

export type Session = {
  page: Page;
  context: BrowserContext;
  browser: Browser;
  /** The page's own address, without the token. */
  origin: string;
  /** A folder for the test's cases and files, gone afterwards. */
  folder: string;
  configDir: string;
  /** What the page complained of: uncaught errors, errors in its console, refusals of its content policy. */
  complaints: string[];
  /** Requests that did not go to the session's own address. There must never be one. */
  foreignRequests: string[];
  screenshot: (name: string) => Promise<void>;
  engineProcesses: () => number[];
  killEngine: () => void;
  /** Ends the session's own process without giving it the time to tidy up. */
  killServer: () => void;
  close: () => Promise<void>;
};

export type SessionOptions = { width?: number; height?: number; colorScheme?: 'light' | 'dark' };

function watch(page: Page, origin: string): Pick<Session, 'complaints' | 'foreignRequests'> {
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`${origin}/`) || url.startsWith('data:') || url.startsWith(`blob:${origin}/`);
    if (!own) foreignRequests.push(url);
  });
  return { complaints, foreignRequests };
}

/** Opens a session on its start page; close it when the test ends. */
export async function openSession(options: SessionOptions = {}): Promise<Session> {
  const executablePath = chromiumPath();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-journey-'));
  const configDir = join(folder, 'config');
  const endings: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  ];
  const close = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const server = await startServer(configDir);
    endings.push(server.stop);
    const browser = await chromium.launch({ executablePath, args: SWITCHES });
    endings.push(() => browser.close());
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? 'light',
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const { origin } = new URL(server.address);
    const watched = watch(page, origin);
    await page.goto(server.address);
    return {
      ...watched,
      page,
      context,
      browser,
      origin,
      folder,
      configDir,
      async screenshot(name) {
        await mkdir(output, { recursive: true });
        await page.screenshot({ path: join(output, `${name}.png`) });
      },
      engineProcesses: server.engineProcesses,
      killServer: () => void server.process.kill('SIGKILL'),
      killEngine() {
        for (const processId of server.engineProcesses()) process.kill(processId, 'SIGKILL');
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
