// The window's bridge in a real Chromium, over a session with the stub engine: calls, files, recovery, content policy.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../e2e/chromium.ts';
import { type Started, startedSession } from './started.ts';

const bridgeFile = fileURLToPath(new URL('../../renderer/bridge/bridge.ts', import.meta.url));
const PAGE =
  '<!doctype html><title>bridge</title><input type="file"><script type="module" src="/page.js"></script>';

/** A renderer that is nothing but the bridge, put where the session serves its page from. */
async function putPage(session: Started): Promise<void> {
  const folder = join(session.folder, 'renderer');
  await writeFile(
    join(session.folder, 'page.ts'),
    `import { bridge } from ${JSON.stringify(bridgeFile)}; window.plumbline = bridge;`,
  );
  await build({
    root: session.folder,
    configFile: false,
    logLevel: 'error',
    define: { __PLUMBLINE_VERSION__: '"9.9.9"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: join(session.folder, 'page.ts'), output: { entryFileNames: 'page.js' } },
    },
  });
  await writeFile(join(folder, 'index.html'), PAGE);
}

describe('the bridge in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser?.close());

  async function opened(): Promise<{ session: Started; page: Page }> {
    const session = await startedSession();
    await putPage(session);
    const page = await (await browser.newContext()).newPage();
    await page.goto(session.address);
    await page.waitForFunction(() => window.plumbline !== undefined);
    return { session, page };
  }
  const pidOf = (page: Page) =>
    page.evaluate(async () => {
      const result = await window.plumbline?.call('caseSummary', {}).result;
      return result?.ok ? (result.value as unknown as { pid: number }).pid : (result?.error.code ?? '');
    });

  test('leaves no token in the address, works in a second tab, and not in another browser profile', async () => {
    const { session, page } = await opened();
    expect(page.url()).toBe(`${session.origin}/`);
    expect(await page.evaluate(() => [window.plumbline?.host, window.plumbline?.version])).toEqual([
      'browser',
      '9.9.9',
    ]);
    const second = await page.context().newPage();
    await second.goto(session.origin);
    expect(await pidOf(second)).toBe(await pidOf(page));
    const stranger = await (await browser.newContext()).newPage();
    expect((await stranger.goto(session.address))?.status()).toBe(403);
  });

  test('cancels a call', async () => {
    const { page } = await opened();
    const code = await page.evaluate(async () => {
      const running = window.plumbline?.call('importPreview', { path: '/x', options: {} });
      setTimeout(() => running?.cancel(), 50);
      const result = await running?.result;
      return result?.ok ? 'answered' : result?.error.code;
    });
    expect(code).toBe('CANCELLED');
  });

  test('hands a chosen file over to where the engine can read it', async () => {
    const { session, page } = await opened();
    const original = join(session.folder, 'Ünusual näme.csv');
    await writeFile(original, 'a,b\r\n'.repeat(300_000));
    await page.setInputFiles('input', original);
    const path = await page.evaluate(async () => {
      const file = document.querySelector('input')?.files?.[0];
      return file ? await window.plumbline?.pathOf(file) : undefined;
    });
    expect(path).toMatch(/Ünusual näme\.csv$/);
    expect((await readFile(String(path))).equals(await readFile(original))).toBe(true);
  });

  test('tells of the engine’s death and of its return, and of a session that has ended', async () => {
    const { session, page } = await opened();
    const before = await pidOf(page);
    await page.evaluate(() => {
      const states: string[] = [];
      Object.assign(window, { states });
      window.plumbline?.onEngine((state) => states.push(state));
    });
    const states = () => page.evaluate(() => (window as unknown as { states: string[] }).states);
    process.kill(Number(before), 'SIGKILL');
    await expect.poll(states).toEqual(['stopped']);
    expect(await pidOf(page)).toBe('ENGINE_STOPPED');
    await page.evaluate(() => window.plumbline?.restartEngine());
    await expect.poll(states).toEqual(['stopped', 'running']);
    expect(await pidOf(page)).not.toBe(before);
    await session.close();
    await expect.poll(states).toEqual(['stopped', 'running', 'stopped']);
    expect(await pidOf(page)).toBe('ENGINE_STOPPED');
  });

  test('lets no script, style or request in that is not its own', async () => {
    const { page } = await opened();
    const refusals = await page.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      const image = document.createElement('img');
      image.src = 'http://127.0.0.2:9/pixel.png';
      document.body.append(script, style, image);
      await fetch('http://127.0.0.2:9/').catch(() => undefined);
      await new Promise((passed) => setTimeout(passed, 200));
      return { heard: heard.sort(), injected: 'injected' in window };
    });
    expect(refusals).toEqual({
      heard: ['connect-src', 'img-src', 'script-src-elem', 'style-src-elem'],
      injected: false,
    });
  });
});
