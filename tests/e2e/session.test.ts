// The session that every journey starts from: it opens without a complaint, asks nobody else, and outlives its engine.
import { afterEach, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';

describe('a browser session in Chromium', () => {
  let session: Session | undefined;
  afterEach(() => session?.close());

  test('opens on the start page without a complaint and without a request to anybody else', async () => {
    session = await openSession();
    await session.page.getByRole('heading').first().waitFor();
    await session.screenshot('start-page');
    expect(await session.page.title()).toBe('Plumbline');
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });

  test('says that the engine has stopped, and starts it again', async () => {
    session = await openSession();
    const { page } = session;
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => session?.engineProcesses().length).toBe(1);
    const [before] = session.engineProcesses();
    session.killEngine();
    await page.getByText('The engine has stopped.').waitFor();
    await session.screenshot('engine-stopped');
    await page.getByRole('button', { name: 'Start it again' }).click();
    await page.getByText('The engine has stopped.').waitFor({ state: 'hidden' });
    await expect.poll(() => session?.engineProcesses().length).toBe(1);
    expect(session.engineProcesses()).not.toEqual([before]);
  });

  test('takes the engine with it when it is killed itself', async () => {
    session = await openSession();
    await expect.poll(() => session?.engineProcesses().length).toBe(1);
    const [engine = 0] = session.engineProcesses();
    session.killServer();
    const runs = () => {
      try {
        return process.kill(engine, 0);
      } catch {
        return false;
      }
    };
    await expect.poll(runs, { timeout: 60_000 }).toBe(false);
  });
});
