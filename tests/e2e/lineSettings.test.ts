// What an analyst sets for lines in the window: weights with the ranking they make, a brand, and who may hold a number.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemonstration, openTab, row, undo } from './linesSteps.ts';
import { openSession, type Session } from './session.ts';
import { expectAccessible } from './steps.ts';

describe('what an analyst sets for lines', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    await openDemonstration(session);
  });
  afterAll(() => session?.close());

  test('a weight that is moved shows the ranking at once, and is in use when it is applied', async () => {
    const { page } = session;
    await openTab(page, 'Weights');
    const ranking = page.getByRole('complementary', { name: 'Ranking' });
    await ranking.getByRole('row').nth(4).waitFor();
    await page.getByLabel('Weight of: Landline, as a figure').fill('9,5');
    for (const signal of ['Bulk texts a week', 'Recipients in touch within three hours'])
      await page.getByLabel(`Weight of: ${signal}`, { exact: true }).fill('0');
    for (const signal of ['People in touch on two days or more', 'Callers who come back on another day'])
      await page.getByLabel(`Weight of: ${signal}`, { exact: true }).fill('0');
    await ranking.locator('.rank-up').first().waitFor();
    await session.screenshot('weights-1-draft');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Apply 5 changes' }).click();
    await page.getByText('5 weights differ from the default.').waitFor();
    await expect.poll(() => page.getByText(/^set by/).count()).toBe(5);
    await expect.poll(() => ranking.locator('.rank-up').count()).toBe(0);
  });

  test('every score that they changed says so; the defaults come back, and undo takes that back', async () => {
    const { page } = session;
    await openTab(page, 'Candidates');
    const note = page.getByRole('note');
    await note.getByText('5 weights differ from the default.').waitFor();
    const mark = page.getByRole('table', { name: 'Numbers weighed' }).locator('.own-weights');
    await expect.poll(() => mark.count()).toBeGreaterThan(5);
    const finding = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await expect.poll(() => finding.innerText()).toContain('* 5 weights differ from the default.');
    await openTab(page, 'Weights');
    await page.getByRole('button', { name: 'All to the default' }).click();
    await page.getByRole('button', { name: 'Apply 5 changes' }).click();
    await page.getByText('The defaults are in use.').waitFor();
    await undo(page);
    await page.getByText('5 weights differ from the default.').waitFor();
    await page.getByRole('button', { name: 'All to the default' }).click();
    await page.getByRole('button', { name: 'Apply 5 changes' }).click();
    await openTab(page, 'Candidates');
    await note.waitFor({ state: 'detached' });
    await expect.poll(() => mark.count()).toBe(0);
  });

  test('a line is named after what reports claim, renamed, and its name taken back', async () => {
    const { page } = session;
    await openTab(page, 'Lines');
    await row(page, '07700 900174').getByText('Dexi claimed').waitFor();
    await row(page, '07700 900174').locator('.row-button').click();
    await page.getByRole('button', { name: 'Name the line 07700 900174' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/A claim: named so in report/).waitFor();
    await dialog.getByRole('button', { name: 'Take Dexi as the brand' }).click();
    await dialog.getByLabel('Brand', { exact: true }).fill('Dexi East');
    await session.screenshot('weights-2-brand');
    await dialog.getByRole('button', { name: 'Name it' }).click();
    const brand = page.locator('.line-head .brand');
    await expect.poll(() => brand.innerText()).toBe('Dexi East');
    await expect.poll(() => brand.getAttribute('title')).toMatch(/^Named by /);
    await undo(page);
    await expect.poll(() => brand.innerText()).toMatch(/^Dexi\s*claimed$/);
  });

  test('who may hold a number is a claim for and against, to be accepted or dismissed', async () => {
    const { page } = session;
    await openTab(page, /^Holders \(1\)$/);
    const claim = page.getByRole('article', { name: /07700 900340/ });
    await expect.poll(() => claim.innerText()).toMatch(/moves together with it/);
    await expect.poll(() => claim.innerText()).toMatch(/would look alike/);
    await claim.getByRole('button', { name: 'Accept: 07700 900340' }).click();
    const mark = claim.locator('.status-mark');
    await expect.poll(() => mark.innerText()).toBe('Accepted');
    await undo(page);
    await expect.poll(() => mark.innerText()).toBe('To be judged');
    await session.screenshot('weights-3-holders');
  });

  test('a hub can be dismissed, and a vehicle and a bulk text open down to their rows', async () => {
    const { page } = session;
    await openTab(page, /^Places \(\d+\)$/);
    const hub = page.getByRole('article', { name: /London, probable hub/ });
    await hub.getByRole('button', { name: 'Dismiss: London' }).click();
    await expect.poll(() => hub.locator('.status-mark').innerText()).toBe('Dismissed');
    await undo(page);
    const sheet = page.getByRole('complementary', { name: 'Rows behind the finding' });
    await openTab(page, /^Vehicles \(\d+\)$/);
    await page
      .getByRole('button', { name: /^Open the rows behind/ })
      .first()
      .click();
    await sheet.locator('code').first().waitFor();
    await expect.poll(() => sheet.getByText('anpr-reads.csv').count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await openTab(page, /^Bulk texts \(\d+\)$/);
    await page
      .getByRole('button', { name: /^Open the rows behind: Bulk text of/ })
      .first()
      .click();
    await expect.poll(() => sheet.locator('code').count()).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
  });

  test('a number change says how often such findings are right, with the limits of that', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Lines', exact: true }).last().click();
    await openTab(page, 'Number changes');
    const finding = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await finding.getByText(/^In invented cases with known answers, .* number changes that scored/).waitFor();
    await finding.getByRole('button', { name: 'How often such findings are right' }).click();
    const dialog = page.getByRole('dialog', { name: 'How often number changes are right' });
    await dialog.getByRole('heading', { name: 'What this does not say' }).waitFor();
    await expect.poll(() => dialog.getByRole('row').count()).toBeGreaterThan(5);
    await expectAccessible(page);
    await session.screenshot('weights-4-calibration');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('so does a number that was weighed, of the default weights', async () => {
    const { page } = session;
    await openTab(page, 'Candidates');
    const finding = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await finding.getByText(/numbers weighed that scored .* were those of a line\./).waitFor();
    await session.screenshot('weights-5-candidate');
    await finding.getByRole('button', { name: 'How often such findings are right' }).click();
    const dialog = page.getByRole('dialog', { name: /^How often numbers with a score are a line/ });
    await dialog.getByText(/default weights only/).waitFor();
    await session.screenshot('weights-6-calibration-of-lines');
    await page.keyboard.press('Escape');
  });

  test('nothing was complained of', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
