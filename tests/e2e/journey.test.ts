// The main journey: a new case, a provider's record, the network around a number, a tie down to its rows, and undo.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { addFiles, chartSays, goTo, importReady, makeCase, shown, startChart } from './steps.ts';

describe('from a new case to the rows behind a tie', () => {
  let session: Session;
  let records: string;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    records = await writeRecords(session.folder);
    await session.page.goto(`${session.origin}/?bench`);
  });
  afterAll(() => session?.close());

  test('a new case is made and asks for files', async () => {
    await makeCase(session, 'Operation Granite');
    await session.screenshot('journey-1-import-empty');
    await expect.poll(() => session.page.getByText('Operation Granite').first().isVisible()).toBe(true);
  });

  test('a record is previewed with its mapping and its problems before anything is written', async () => {
    const { page } = session;
    await addFiles(page, records, 'subject.csv');
    await page.locator('.column-table').waitFor();
    await expect.poll(() => page.getByLabel('What Calling Number holds').inputValue()).toBe('a');
    await expect.poll(() => page.getByLabel('What Called Number holds').inputValue()).toBe('b');
    await page.getByText('2 lines above the header').click();
    await page.getByText(/A spreadsheet turned this number/).waitFor();
    await expect
      .poll(() =>
        page
          .getByText(/Trial over .* 1 row rejected|rejected/)
          .first()
          .isVisible(),
      )
      .toBe(true);
    await session.screenshot('journey-2-preview');
    await goTo(page, 'Files');
    await page.getByText('No files have been imported').waitFor();
    await goTo(page, 'Import');
  });

  test('a mapping changed by hand is previewed again and outlives a visit elsewhere', async () => {
    const { page } = session;
    const imei = page.getByLabel('What IMEI holds');
    await imei.selectOption('');
    await page.getByText('Left out by you').waitFor();
    await goTo(page, 'Calls');
    await goTo(page, 'Import');
    await expect.poll(() => imei.inputValue()).toBe('');
    await imei.selectOption('imei');
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    await expect.poll(() => imei.inputValue()).toBe('imei');
  });

  test('the import ends in a ledger that balances, with each reject and its reason', async () => {
    const { page } = session;
    await addFiles(page, records, 'contact.csv');
    await importReady(page);
    await shown(page)
      .getByRole('button', { name: /subject\.csv/ })
      .first()
      .click();
    await shown(page).getByText('Every row is accounted for').waitFor();
    await shown(page).locator('.ledger td', { hasText: '4.47701E+11' }).first().waitFor();
    await session.screenshot('journey-3-ledger');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown(page).getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('subject ledger.csv');
  });

  test('the network around a number shows at one click', async () => {
    const { page } = session;
    await goTo(page, 'Network');
    await session.screenshot('journey-4-cards');
    await startChart(page, '07700 900123');
    await expect.poll(() => chartSays(page)).toMatch(/^1[0-9] things/);
    await page.getByRole('heading', { name: '07700 900123', exact: true }).waitFor();
    await session.screenshot('journey-5-chart');
  });

  test('a double click expands a number, and undo and redo take it back and bring it again', async () => {
    const { page } = session;
    const before = await chartSays(page);
    const at = await page.evaluate(() => window.__plumblineChart?.whereIs('+447700900201') ?? null);
    if (!at) throw new Error('The contact is not on the chart.');
    await page.mouse.dblclick(at.x, at.y);
    await page.getByRole('button', { name: /Undo expand \+/ }).waitFor();
    await page.mouse.move(5, 5);
    const after = await chartSays(page);
    expect(after).not.toBe(before);
    await session.screenshot('journey-6-expanded');
    await page.getByRole('button', { name: /Undo expand \+/ }).click();
    await expect.poll(() => chartSays(page)).toBe(before);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => chartSays(page)).toBe(after);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => chartSays(page)).toBe(before);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => chartSays(page)).toBe(after);
  });

  test('the chart is not undone from a page where it is not seen', async () => {
    const { page } = session;
    const before = await chartSays(page);
    await goTo(page, 'Files');
    await page.getByText('subject.csv').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Undo / }).count()).toBe(0);
    await page.keyboard.press('Control+Z');
    await goTo(page, 'Network');
    await page.getByRole('button', { name: /^Undo / }).waitFor();
    await expect.poll(() => chartSays(page)).toBe(before);
  });

  test('a click on a tie opens the rows that say so, with file, line and hash', async () => {
    const { page } = session;
    await page.keyboard.press('0');
    const ends = await page.evaluate(() =>
      ['+447700900201', '+447700900301'].map((id) => window.__plumblineChart?.whereIs(id) ?? null),
    );
    const [from, to] = ends;
    if (!from || !to) throw new Error('An end of the tie is not on the chart.');
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await page.getByRole('heading', { name: 'In contact' }).waitFor();
    const rows = page.getByRole('region', { name: 'Rows behind the tie' });
    await rows.getByText('contact.csv').first().waitFor();
    await expect.poll(() => rows.getByText(/^line \d+$/).count()).toBeGreaterThanOrEqual(4);
    await expect.poll(() => rows.locator('code').first().innerText()).toMatch(/^07700900201,0770090030\d,/);
    await expect.poll(() => rows.getByTitle(/^SHA-256 [0-9a-f]{64}/).count()).toBeGreaterThanOrEqual(4);
    await expect.poll(() => shown(page).getByText('4 events').first().isVisible()).toBe(true);
    await session.screenshot('journey-7-tie');
  });

  test('the chart answers to keys alone', async () => {
    const { page } = session;
    await page.mouse.move(5, 5);
    await page.locator('.chart-canvas').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.getByRole('heading', { name: /things selected/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: /^\+?[\d ]+$/ }).waitFor();
    const before = await chartSays(page);
    await page.keyboard.press('Delete');
    await expect.poll(() => chartSays(page)).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => chartSays(page)).toBe(before);
    await page.keyboard.press('h');
    await expect.poll(() => chartSays(page)).toMatch(/1 hidden/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Undo arrange' }).waitFor();
  });

  test('search finds a number in any form and puts it on the chart', async () => {
    const { page } = session;
    await page.locator('.chart-canvas').focus();
    await page.keyboard.press('/');
    await page.keyboard.type('+44 7700 900302');
    await page.getByRole('option', { name: /07700 900302/ }).waitFor();
    await session.screenshot('journey-8-search');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '07700 900302', exact: true }).waitFor();
  });

  test('nothing was complained of and nobody else was asked', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
