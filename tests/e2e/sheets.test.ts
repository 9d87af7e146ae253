// A workbook of several sheets in the window: which of them has trouble is seen at once, and each is looked at before the import.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TROUBLED_WORKBOOK } from '../intake/sheetsOf.ts';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, importReady, makeCase } from './steps.ts';

describe('a workbook of several sheets', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    await writeFile(join(session.folder, 'operator.xlsx'), TROUBLED_WORKBOOK);
  });
  afterAll(() => session?.close());

  const sheetRow = (name: string) =>
    session.page.getByRole('region', { name: 'Sheets' }).getByRole('row').filter({ hasText: name });
  const said = (name: string) => expect.poll(() => sheetRow(name).innerText());
  const show = (name: string) => sheetRow(name).getByRole('button', { name }).click();

  test('lists its sheets, each with what it was taken for, the rows tried and what is to be seen to', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Slate');
    await addFiles(page, session.folder, 'operator.xlsx');
    await said('Calls').toMatch(/Call records\s+2\s+0\s+Nothing/);
    await said('Texts').toMatch(
      /Call records\s+3\s+2\s+1 code not known; A spreadsheet turned .*; 1 further reason/,
    );
    await said('Data').toMatch(/Not read in until mapped: calling number/);
    await said('Contacts').toMatch(/^Contacts\s+Contacts\s+2\s+1\s/);
    await said('Letter').toMatch(/hidden\s+No table, not read in/);
    await expect.poll(() => page.locator('.queue').innerText()).toContain('1 sheet to be mapped');
    await page.getByRole('heading', { name: /^Trial over 2 rows/ }).waitFor();
  });

  test('shows the columns, first rows, codes and trial of the sheet that is chosen', async () => {
    const { page } = session;
    await show('Texts');
    await page.getByRole('heading', { name: 'Sheet “Texts”, header on line 2' }).waitFor();
    await page
      .getByRole('heading', { name: /^Trial over 3 rows: 1 row would be accepted, 2 rejected/ })
      .waitFor();
    await expect.poll(() => page.getByLabel('What Sender holds').inputValue()).toBe('a');
    await page.getByLabel('What Kind of event 77 means').waitFor();
    await session.screenshot('sheets-1-texts');
    await expectAccessible(page);
  });

  test('a choice made on one sheet is kept there, and leaves sheets of other headers as they are', async () => {
    const { page } = session;
    await page.getByLabel('What Kind of event 77 means').selectOption({ label: 'Text' });
    await said('Texts').not.toContain('code');
    await page.getByLabel('What Sender holds').selectOption({ label: 'Called number (B)' });
    await page.getByLabel('What Recipient holds').selectOption({ label: 'Calling number (A)' });
    await show('Calls');
    await page.getByRole('heading', { name: 'Sheet “Calls”, header on line 1' }).waitFor();
    await expect.poll(() => page.getByLabel('What Calling Number holds').inputValue()).toBe('a');
    await expect.poll(() => page.getByText('Chosen by you').count()).toBe(0);
    await show('Texts');
    await expect.poll(() => page.getByText('Chosen by you').count()).toBe(2);
  });

  test('a sheet that lacks a column says so, and is tried once it is known', async () => {
    const { page } = session;
    await show('Data');
    await page.getByText('Not mapped yet:').waitFor();
    await page.getByLabel('Subject').first().fill('07700900123');
    await said('Data').toMatch(/1\s+0\s+Nothing/);
    await page.getByRole('heading', { name: /^Trial over 1 row: 1 row would be accepted/ }).waitFor();
    await show('Contacts');
    await page.getByRole('cell', { name: 'Deano' }).waitFor();
    await session.screenshot('sheets-2-contacts');
    await expectAccessible(page);
  });

  test('all of them are imported in one go', async () => {
    await importReady(session.page);
    await session.page.getByText(/imported: 5 rows accepted/).waitFor();
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
