// The lines of the demonstration case: the board, a line's life, decisions and their undoing, a closure and its watch, rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backToLines, openDemonstration, openLine, openTab, row, undo } from './linesSteps.ts';
import { openSession, type Session } from './session.ts';
import { chartSays, expectAccessible, goTo, shown } from './steps.ts';

const OLDEST = '07700 900824';

describe('the lines of the demonstration case', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    await openDemonstration(session);
  });
  afterAll(() => session?.close());

  test('the board shows both lines with their numbers and sorts by any column', async () => {
    const { page } = session;
    const board = page.getByRole('table', { name: 'Lines' });
    await expect.poll(() => board.locator('tbody tr:not(.spacer)').count()).toBe(2);
    await expect.poll(() => row(page, OLDEST).innerText()).toContain('07700 900995');
    await expect.poll(() => row(page, '07700 900174').innerText()).toContain('the same');
    const first = () => board.locator('tbody .row-button').first().innerText();
    await row(page, OLDEST).getByText('Liverpool to Barrow-in-Furness').waitFor();
    await expect.poll(() => row(page, OLDEST).innerText()).toMatch(/Marlo claimed/);
    await board.getByRole('button', { name: 'Customers' }).click();
    await expect.poll(() => board.locator('th[aria-sort="descending"]').innerText()).toBe('Customers');
    await expect.poll(() => first()).toBe(OLDEST);
    await board.getByRole('button', { name: 'Customers' }).click();
    await expect.poll(() => first()).toBe('07700 900174');
    await session.screenshot('lines-1-board');
  });

  test('a line’s page shows its numbers, the changes between them, and both explanations', async () => {
    const { page } = session;
    await openLine(page, OLDEST);
    await page.getByRole('heading', { name: /^Line 07700 900824, now 07700 900995/ }).waitFor();
    const band = page.locator('.band svg');
    await band.waitFor();
    await expect.poll(() => band.locator('.band-bar').count()).toBe(3);
    await expect.poll(() => band.locator('.band-join').count()).toBe(2);
    await expect.poll(() => band.locator('.band-tick').count()).toBeGreaterThan(20);
    await openTab(page, 'Number changes (2)');
    const change = page.getByRole('article', { name: /07700 900824 to 07700 900606/ });
    await change.getByText('Two explanations').waitFor();
    await expect.poll(() => change.innerText()).toMatch(/support for the first explanation over the second/);
    await expect.poll(() => change.innerText()).toMatch(/would look alike/);
    await session.screenshot('lines-2-changes');
  });

  test('people and places are told as probable, each with what would look alike', async () => {
    const { page } = session;
    await openTab(page, /^Probable runners \(\d+\)$/);
    const finding = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await finding.getByText('Probable runner (may be exploited)').waitFor();
    await expect.poll(() => finding.innerText()).toMatch(/would look alike/);
    await openTab(page, /^Probable customers \(\d+\)$/);
    await finding.getByText('Probable customer', { exact: true }).waitFor();
    await openTab(page, /^Places \(\d+\)$/);
    await page.getByRole('article', { name: /Liverpool, probable hub/ }).waitFor();
    await page
      .getByText(/may be cuckooed/)
      .first()
      .waitFor();
    const named = page.getByRole('region', { name: 'Addresses that reports and claims name' }).first();
    await named.getByText('None of these is said to be the address').waitFor();
    await expect.poll(() => named.innerText()).toMatch(/153 Rushmere Lane.*consistent with these stays/);
    await expect.poll(() => named.innerText()).toMatch(/INT-2026-\d+: .*graded 2B C/s);
    await openTab(page, /^Vehicles \(\d+\)$/);
    await page.getByText('May have carried handsets of the line').first().waitFor();
  });

  test('a dismissed number change leaves the line, and undo brings it back', async () => {
    const { page } = session;
    await openTab(page, /^Number changes/);
    await page.getByRole('button', { name: 'Dismiss: 07700 900606 to 07700 900995' }).click();
    await expect.poll(() => page.locator('.band .band-bar').count()).toBe(2);
    await page.getByRole('heading', { name: /now 07700 900606/ }).waitFor();
    await undo(page);
    await expect.poll(() => page.locator('.band .band-bar').count()).toBe(3);
    await page.getByRole('heading', { name: /now 07700 900995/ }).waitFor();
  });

  test('the line is accepted, dismissed and reopened, and each can be undone', async () => {
    const { page } = session;
    const mark = page.locator('.line-head .status-mark').first();
    await page.getByRole('button', { name: 'Accept: The line 07700 900824' }).click();
    await expect.poll(() => mark.innerText()).toBe('Accepted');
    await undo(page);
    await expect.poll(() => mark.innerText()).toBe('To be judged');
    await page.getByRole('button', { name: 'Dismiss: The line 07700 900824' }).click();
    await expect.poll(() => mark.innerText()).toBe('Dismissed');
    await backToLines(page);
    await expect
      .poll(() => page.getByRole('table', { name: 'Lines' }).locator('tbody tr:not(.spacer)').count())
      .toBe(1);
    await undo(page);
    await row(page, OLDEST).waitFor();
    await expect.poll(() => row(page, OLDEST).innerText()).toContain('To be judged');
  });

  test('the rows behind a finding open, with file, line, hash and the row itself', async () => {
    const { page } = session;
    await openLine(page, OLDEST);
    await page.getByRole('button', { name: `Open the rows behind ${OLDEST}` }).click();
    const sheet = page.getByRole('complementary', { name: 'Rows behind the finding' });
    await sheet.locator('code').first().waitFor();
    await expect.poll(() => sheet.locator('code').first().innerText()).toContain('07700900824');
    await expect.poll(() => sheet.getByText(/^line \d/).count()).toBeGreaterThan(3);
    await expect.poll(() => sheet.getByTitle(/^SHA-256 [0-9a-f]{64}/).count()).toBeGreaterThan(3);
    await session.screenshot('lines-3-rows');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Open the rows behind ${OLDEST}`);
  });

  test('a recorded closure is drawn, and the watch finds the line’s later numbers', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Record a closure…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Type 2/).check({ force: true });
    await dialog.getByLabel('Day').fill('10/02/2026');
    await dialog.getByLabel('Time in London').fill('0930');
    await dialog.getByText(/Closed 10 Feb 2026 09:30 GMT/).waitFor();
    await dialog.getByRole('button', { name: 'Record the closure' }).click();
    await page.locator('.band-closure').waitFor();
    await session.screenshot('lines-4-closed');
    await backToLines(page);
    await expect.poll(() => row(page, OLDEST).locator('.watch-count').count()).toBe(1);
    await openTab(page, 'Watch');
    const hit = row(page, '07700 900606');
    await hit.waitFor();
    await expect.poll(() => hit.innerText()).toContain('Closure recorded');
    await expect.poll(() => hit.innerText()).toContain('8 days');
    await session.screenshot('lines-5-watch');
    await page.getByRole('button', { name: 'Open the line' }).click();
    await page.getByRole('button', { name: 'Take the closure back' }).click();
    await page.locator('.band-closure').waitFor({ state: 'detached' });
    await undo(page);
    await page.locator('.band-closure').waitFor();
    await backToLines(page);
  });

  test('a number marked as explained leaves the board and is found among the candidates', async () => {
    const { page } = session;
    await openTab(page, 'Candidates');
    await page.getByLabel('Find a number among those weighed').fill('900174');
    await page.getByRole('button', { name: 'Mark 07700 900174 as explained' }).click();
    await page.getByLabel('What it is, and how that is known').fill('Taxi firm, from its website');
    await page.keyboard.press('Enter');
    await row(page, '07700 900174').getByText('Explained', { exact: true }).waitFor();
    await openTab(page, 'Lines');
    await row(page, '07700 900174').waitFor({ state: 'detached' });
    await undo(page);
    await row(page, '07700 900174').waitFor();
  });

  test('the board answers to keys alone', async () => {
    const { page } = session;
    const board = page.getByRole('table', { name: 'Lines' });
    await board.locator('.row-button').first().focus();
    await page.keyboard.press('ArrowDown');
    const number = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(`^Line ${number}`) }).waitFor();
    await backToLines(page);
  });

  test('a line is put on the network chart with all its numbers selected', async () => {
    const { page } = session;
    await openLine(page, OLDEST);
    await page.locator('.line-head').getByRole('button', { name: 'On the chart' }).click();
    await shown(page).getByRole('heading', { name: '3 things selected' }).waitFor({ timeout: 60_000 });
    await expect.poll(() => chartSays(page)).toMatch(/things and .* shown/);
  });

  test('the chart is there again after the window was reloaded, without a step to undo', async () => {
    const { page } = session;
    // What was selected is no part of what is kept.
    const [before] = (await chartSays(page)).split(' · ');
    // The chart is kept a moment after it was changed last.
    await page.waitForTimeout(1500);
    await page.reload();
    await goTo(page, 'Network');
    await expect.poll(() => page.locator('.chart-status-words').count(), { timeout: 60_000 }).toBe(1);
    await expect.poll(() => chartSays(page)).toBe(before);
    await expect.poll(() => page.getByRole('button', { name: 'Nothing to undo' }).isDisabled()).toBe(true);
  });

  test('nothing was complained of and nobody else was asked', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});

const LOOKS = [
  { colorScheme: 'light', width: 1024, height: 700 },
  { colorScheme: 'dark', width: 1920, height: 1080 },
] as const;

describe.each(LOOKS)('the lines page in $colorScheme at $width by $height', (look) => {
  let session: Session;
  const shot = (name: string) => session.screenshot(`lines-looks-${look.colorScheme}-${name}`);
  beforeAll(async () => {
    session = await openSession(look);
    await openDemonstration(session);
  });
  afterAll(() => session?.close());

  // Eighteen views are looked through.
  test('every list and every part of a line’s page is without a serious barrier', {
    timeout: 900_000,
  }, async () => {
    const { page } = session;
    for (const name of ['Candidates', 'Number changes', 'Watch', 'Weights', 'Lines']) {
      await openTab(page, name);
      await page.locator('.lines-tabs').locator('.sorted-table, .lines-none, .weights').first().waitFor();
      await expectAccessible(page);
      await shot(name.toLowerCase().replace(' ', '-'));
    }
    await openLine(page, OLDEST);
    await page.locator('.band svg').waitFor();
    const tabs = [
      /^Number changes \(/,
      /^Probable runners \(/,
      /^Probable customers \(/,
      /^Holders \(/,
      /^Places \(/,
    ];
    for (const name of [...tabs, /^Bulk texts \(/, 'Devices', 'Reasons']) {
      await openTab(page, name);
      await expectAccessible(page);
    }
    await shot('line');
    await page.getByRole('button', { name: 'Record a closure…' }).click();
    await page.getByRole('dialog').getByLabel('Day').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `Open the rows behind ${OLDEST}` }).click();
    await page.locator('.rows-sheet code').first().waitFor();
    await expectAccessible(page);
    await shot('rows');
  });

  test('the page is no wider and no higher than the window', async () => {
    const over = await session.page.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(over).toEqual([0, 0]);
    expect(session.complaints).toEqual([]);
  });
});
