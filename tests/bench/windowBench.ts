// The window in Chromium without a GPU: how soon it is usable with a large case, and how a large chart draws and pans.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSession, type Session } from '../e2e/session.ts';
import { PASSPHRASE } from './importBench.ts';
import { median, report } from './measure.ts';

/** Opens a case from the start page; answers the milliseconds until its busiest numbers are offered, or its emptiness told. */
async function openingTime(session: Session, casePath: string): Promise<number> {
  const { page } = session;
  const began = performance.now();
  await page
    .getByRole('button', { name: /Open( a)? case/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const folder = casePath.slice(0, casePath.lastIndexOf('/'));
  await dialog.getByLabel('Folder', { exact: true }).fill(folder);
  await dialog.getByLabel('Folder', { exact: true }).press('Enter');
  await dialog.getByRole('button', { name: casePath.slice(folder.length + 1) }).click();
  await dialog.locator('.bp6-button.bp6-intent-primary').click();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
  await page
    .locator('main.page:not([hidden]) :is(.start-card, .bp6-non-ideal-state, h1, h2)')
    .first()
    .waitFor();
  return performance.now() - began;
}

export async function benchWindow(largeCase: string, emptyCase: string, rounds: number): Promise<void> {
  const large: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const [path, times] of [
      [largeCase, large],
      [emptyCase, empty],
    ] as const) {
      const session = await openSession();
      const own = join(session.folder, 'bench.plumb');
      copyFileSync(path, own);
      times.push(await openingTime(session, own));
      await session.close();
    }
  const more = median(large) - median(empty);
  report(
    'open to a usable window, large case',
    `${median(large).toFixed(0)} ms`,
    `empty ${median(empty).toFixed(0)} ms; ${more.toFixed(0)} ms more (aim 2,000 ms more)`,
  );
}

export async function benchChart(largeCase: string, rounds: number): Promise<void> {
  const drawn: number[] = [];
  const frames: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const session = await openSession();
    const own = join(session.folder, 'bench.plumb');
    copyFileSync(largeCase, own);
    await session.page.goto(`${session.origin}/?bench`);
    await openingTime(session, own);
    await session.page.locator('.start-card').first().click();
    await session.page.waitForFunction(() => Boolean(window.__plumblineChart));
    drawn.push(await session.page.evaluate(() => window.__plumblineChart!.load(1000, 3000)));
    const panned = await session.page.evaluate(() => window.__plumblineChart!.pan(4000));
    frames.push(panned.framesPerSecond);
    await session.close();
  }
  report('chart of 1,000 things and 3,000 ties drawn', `${median(drawn).toFixed(0)} ms`, 'aim 1,500 ms');
  report('  panning it', `${median(frames).toFixed(0)} frames/s`, 'aim 30 frames a second, no GPU');
}
