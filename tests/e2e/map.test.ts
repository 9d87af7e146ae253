// The map and the risk page of the demonstration case: drawing, filters, time, rows, decisions, weights, in both themes.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemonstration, openTab } from './linesSteps.ts';
import { openSession, type Session } from './session.ts';
import { expectAccessible, goTo, shown } from './steps.ts';

/** How many different colours the drawn map has: an empty canvas has one. */
const coloursDrawn = (session: Session): Promise<number> =>
  session.page.locator('.map-canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return seen.size;
  });

const timeWords = ({ page }: Session): Promise<string> => page.locator('.time-words').innerText();

/** How many pixels of a table one would have to scroll sideways to. */
const beyond = (table: Locator): Promise<number> =>
  table.evaluate((own) => own.scrollWidth - (own.parentElement?.clientWidth ?? 0));

/** Opens the map and waits until the lines are on it. */
async function openMap({ page }: Session): Promise<void> {
  await goTo(page, 'Map');
  await page.locator('.map-canvas').waitFor({ timeout: 120_000 });
  const lines = page.getByLabel('Line', { exact: true }).locator('option');
  await lines.nth(2).waitFor({ state: 'attached', timeout: 120_000 });
}

describe('the map of the demonstration case', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    await openDemonstration(session);
    await openMap(session);
  });
  afterAll(() => session?.close());

  test('is drawn, names its sources, and says what may be concluded', async () => {
    const { page } = session;
    await expect.poll(() => coloursDrawn(session)).toBeGreaterThan(20);
    const sources = await page.locator('.map-sources').innerText();
    expect(sources).toMatch(/Natural Earth.*GeoNames.*CC BY 4\.0.*Open Database License/s);
    await expect
      .poll(() =>
        shown(page)
          .getByText(/it never says who was there/)
          .count(),
      )
      .toBe(1);
    await session.screenshot('map-1-country');
  });

  test('is moved and zoomed by keys, and shows what one line asks for', async () => {
    const { page } = session;
    const canvas = page.locator('.map-canvas');
    const before = await canvas.screenshot();
    await canvas.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => before.equals(await canvas.screenshot())).toBe(false);
    await page.getByLabel('Line', { exact: true }).selectOption({ label: 'Marlo' });
    await page.keyboard.press('Enter');
    await session.screenshot('map-2-line');
  });

  test('lists the same things as a table, each opened down to file, line and hash', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('table', { name: 'What lies on the map' });
    await table.locator('.row-button').first().click();
    const panel = page.getByRole('complementary', { name: 'Chosen on the map' });
    await panel.getByText(/consistent with the handset having been in the area/).waitFor();
    await panel.locator('.map-entries button').first().click();
    const sheet = page.locator('main:not([hidden]) .rows-sheet');
    await sheet.locator('code').first().waitFor();
    await expect
      .poll(() => sheet.locator('.evidence header').first().innerText())
      .toMatch(/line \d+[\s\S]*[0-9a-f]{6}/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'As a table' }).click();
    await session.screenshot('map-3-chosen');
  });

  test('plays through the period and can be stepped', async () => {
    const { page } = session;
    await page.getByLabel('Stretch of time').selectOption({ label: '1 day' });
    const start = await timeWords(session);
    await page.getByRole('button', { name: 'One stretch on' }).click();
    const next = await timeWords(session);
    expect(next).not.toBe(start);
    await page.getByRole('button', { name: 'Play through the period' }).click();
    await expect.poll(() => timeWords(session)).not.toBe(next);
    await page.getByRole('button', { name: 'Pause' }).click();
    const held = await timeWords(session);
    await page.getByRole('button', { name: 'One stretch back' }).click();
    await expect.poll(() => timeWords(session)).not.toBe(held);
    await session.screenshot('map-4-time');
  });

  test('takes layers off and puts them on', async () => {
    const { page } = session;
    const canvas = page.locator('.map-canvas');
    const before = await canvas.screenshot();
    await page.getByRole('button', { name: 'Layers' }).click();
    const layers = page.getByRole('group', { name: 'Layers' });
    await layers.getByText('Towns', { exact: true }).click();
    await expect.poll(() => layers.getByLabel('Towns').isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    await layers.waitFor({ state: 'hidden' });
    await expect.poll(async () => before.equals(await canvas.screenshot())).toBe(false);
  });

  test('tells lines by force, and journeys by rail that can be judged', async () => {
    const { page } = session;
    await openTab(page, 'Lines by force');
    const forces = page.getByRole('table', { name: 'Lines by police force' });
    await forces.waitFor();
    await expect.poll(() => forces.innerText()).toMatch(/Merseyside[\s\S]*Cumbria/);
    await openTab(page, 'Journeys by rail');
    const journeys = page.getByRole('table', { name: 'Trips consistent with the railway' });
    await journeys.locator('.row-button').first().waitFor({ timeout: 60_000 });
    await expect.poll(() => beyond(journeys)).toBe(0);
    const panel = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await panel
      .getByText(/a trip consistent with the railway/)
      .first()
      .waitFor();
    await panel.getByRole('button', { name: /^Dismiss/ }).click();
    await expect.poll(() => journeys.getByText('Dismissed').count()).toBe(1);
  });

  test('nothing was complained of and nobody else was asked', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});

const LOOKS = [
  { colorScheme: 'light', width: 1024, height: 700 },
  { colorScheme: 'dark', width: 1280, height: 800 },
] as const;

describe.each(LOOKS)('the map and the risk page in $colorScheme at $width by $height', (look) => {
  let session: Session;
  const shot = (name: string) => session.screenshot(`map-looks-${look.colorScheme}-${name}`);
  beforeAll(async () => {
    session = await openSession(look);
    await openDemonstration(session);
    await openMap(session);
  });
  afterAll(() => session?.close());

  test('have no serious barrier in any part', async () => {
    const { page } = session;
    await expectAccessible(page);
    await shot('map');
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.locator('.map-table .row-button').first().click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'As a table' }).click();
    await openTab(page, 'Lines by force');
    await page.getByRole('table', { name: 'Lines by police force' }).waitFor();
    await expectAccessible(page);
    await shot('forces');
    await openTab(page, 'Journeys by rail');
    await page.locator('.findings-table .row-button:visible').first().waitFor({ timeout: 60_000 });
    const journeys = page.getByRole('table', { name: 'Trips consistent with the railway' });
    await expect.poll(() => beyond(journeys)).toBe(0);
    await expectAccessible(page);
    await shot('journeys');
    await openTab(page, 'Map');
  });

  test('rank towns with what is not known told, and every part opened to its rows', async () => {
    const { page } = session;
    await goTo(page, 'Risk');
    const towns = page.getByRole('table', { name: 'Towns, highest first' });
    await towns.waitFor({ timeout: 120_000 });
    await expect.poll(() => towns.locator('tbody .row-button').first().innerText()).toBe('Barrow-in-Furness');
    const panel = page.getByRole('complementary', { name: 'What a score is made of' });
    await panel.getByText('no partner gave a count of this for this town').waitFor();
    await panel
      .getByRole('button', { name: /^Rows behind/ })
      .first()
      .click();
    await panel.locator('.evidence code').first().waitFor();
    await expect
      .poll(() => panel.locator('.evidence').first().innerText())
      .toContain('vulnerability-counts.csv');
    await expectAccessible(page);
    await shot('risk');
    const weight = panel.getByLabel('Lines present');
    await weight.fill('0');
    await weight.press('Tab');
    await expect
      .poll(() => towns.locator('tbody tr:not(.spacer)').first().innerText(), { timeout: 60_000 })
      .not.toContain('85%');
    await panel.getByRole('button', { name: 'Back to the defaults' }).click();
    await expect
      .poll(() => towns.locator('tbody tr:not(.spacer)').first().innerText(), { timeout: 60_000 })
      .toContain('85%');
  });

  test('are no wider and no higher than the window', async () => {
    const over = await session.page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(over).toEqual([0, 0]);
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
