// The Files page as evidence is kept there: rows that an authorisation does not cover, refused rows to correct, withdrawing.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, importReady, makeCase, shown } from './steps.ts';

describe('a file and what becomes of it', () => {
  let session: Session;
  let records: string;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    records = await writeRecords(session.folder);
  });
  afterAll(() => session?.close());

  test('rows outside its authorisation are warned of before the import and listed after it', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Granite');
    await addFiles(page, records, 'subject.csv');
    await page.locator('.column-table').waitFor();
    await page.getByLabel('Authorised subject').fill('07700 900200');
    await page.getByText(/concern neither as a party/).waitFor();
    await importReady(page);
    await goTo(page, 'Files');
    await shown(page).getByText('+447700900200').first().waitFor();
    await shown(page).getByLabel('Outcome').selectOption('outside');
    await shown(page)
      .getByText(/rows outside the authorisation/)
      .waitFor();
    await shown(page).locator('.ledger td', { hasText: 'concerns no authorised subject' }).first().waitFor();
    await session.screenshot('evidence-1-outside');
    await goTo(page, 'Calls');
    await page.locator('.outside-mark').first().waitFor();
    await goTo(page, 'Files');
  });

  test('its refused rows are saved, corrected and imported, and it is named by the copy', async () => {
    const { page } = session;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown(page).getByRole('button', { name: 'Save rejected rows to correct' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('subject refused rows.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('4.47701E+11');
    await writeFile(join(records, 'corrected.csv'), text.replace('4.47701E+11', '07700900299'));
    await goTo(page, 'Import');
    await addFiles(page, records, 'corrected.csv');
    await page.getByText(/corrected copy of rows that were refused from subject\.csv/).waitFor();
    await importReady(page);
    await goTo(page, 'Files');
    await shown(page).getByText('Corrected in').waitFor();
    await shown(page).getByRole('button', { name: 'corrected.csv' }).click();
    await shown(page).getByText('Corrects', { exact: true }).waitFor();
  });

  test('it is withdrawn only with a reason, and its name, hash and reason stay', async () => {
    const { page } = session;
    await shown(page).getByRole('button', { name: 'subject.csv' }).click();
    await shown(page)
      .getByRole('button', { name: /Withdraw this file/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/60 events that it gave will be removed/).waitFor();
    await expectAccessible(page);
    await session.screenshot('evidence-2-withdraw');
    const withdraw = dialog.getByRole('button', { name: 'Withdraw the file' });
    await expect.poll(() => withdraw.isDisabled()).toBe(true);
    await dialog.getByLabel('Why it is withdrawn').fill('Not authorised');
    await withdraw.click();
    await page.getByText('subject.csv was withdrawn.').waitFor();
    await expect.poll(() => shown(page).getByRole('button', { name: 'subject.csv' }).count()).toBe(0);
    await shown(page).getByText('1 withdrawn file').click();
    await shown(page)
      .getByText(/Not authorised/)
      .waitFor();
    await expectAccessible(page);
    await session.screenshot('evidence-3-withdrawn');
    expect(session.complaints).toEqual([]);
  });
});
