// Journeys that stations recorded, names that several bear, and decisions offered again, each through the window.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, importReady, makeCase, shown } from './steps.ts';

const GATES = [
  'Smartcard number,Station,Date,Time,Event',
  '6335970012345678,London Euston,03/02/2026,10:00:00,Entry',
  '6335970012345678,Liverpool Lime Street,03/02/2026,12:20:00,Exit',
  '',
].join('\n');
const PEOPLE = [
  'Name,DOB,Role',
  'Ivo Wexcombe,01/02/1990,associate',
  'Ivo Larkmead,03/04/1991,associate',
  '',
].join('\n');
const REPORTS =
  'URN,Date,Grade,Text\nINT-1,14/03/2026,2AP,"Spoke to Ivo by the shops. A lad called Deano rang."\n';

describe('stations and names in the window', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    const files = join(session.folder, 'files');
    await mkdir(files);
    await writeFile(join(files, 'gates.csv'), GATES);
    await writeFile(join(files, 'people.csv'), PEOPLE);
    await writeFile(join(files, 'reports.csv'), REPORTS);
  });
  afterAll(() => session?.close());

  test('a table of gates is told from its header, and goes in beside people and reports', async () => {
    const files = join(session.folder, 'files');
    await makeCase(session, 'Operation Slate');
    await addFiles(session.page, files, 'gates.csv', 'people.csv', 'reports.csv');
    await session.page.getByText(/Rail events: it has a railway station/).waitFor();
    await importReady(session.page);
  });

  test('a journey that gates record is listed by its card and opened to its rows', async () => {
    const { page } = session;
    await goTo(page, 'Map');
    await page.getByRole('tab', { name: 'Journeys by rail' }).click();
    const journeys = page.getByRole('table', { name: 'Trips consistent with the railway' });
    await expect
      .poll(() => journeys.innerText())
      .toMatch(/Rail card 6335970012345678[\s\S]*London Euston[\s\S]*Liverpool Lime Street/);
    const panel = page.getByRole('complementary', { name: 'Finding' }).filter({ visible: true });
    await panel.getByText(/Went in at the gate at London Euston/i).waitFor();
    await expectAccessible(page);
    await session.screenshot('stations-1-journey');
    await panel.getByRole('button', { name: /^Open the rows behind/ }).click();
    await page.getByText('gates.csv').first().waitFor();
  });

  test('a first name that two people bear is accepted as the one who is chosen', async () => {
    const { page } = session;
    await goTo(page, 'Reports');
    await page.getByRole('button', { name: 'INT-1', exact: true }).click();
    const report = page.getByRole('article', { name: 'Report INT-1' });
    const choices = report.getByRole('group', { name: 'Who “Ivo” means' });
    const wexcombe = choices.getByRole('button', { name: /^Ivo Wexcombe, born/ });
    await expect.poll(() => choices.getByRole('button').count()).toBe(2);
    await expectAccessible(page);
    await session.screenshot('stations-2-choice');
    await wexcombe.click();
    await expect.poll(() => wexcombe.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => report.getByText(/for Ivo Wexcombe/).count()).toBe(1);
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });

  test('decisions of a file that was withdrawn and came again are offered, and made again at a click', async () => {
    const { page, folder } = session;
    await goTo(page, 'Files');
    await shown(page).getByRole('button', { name: 'reports.csv' }).click();
    await shown(page)
      .getByRole('button', { name: /Withdraw this file/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why it is withdrawn').fill('Wrong operation');
    await dialog.getByRole('button', { name: 'Withdraw the file' }).click();
    await page.getByText('reports.csv was withdrawn.').waitFor();
    await goTo(page, 'Import');
    await addFiles(page, join(folder, 'files'), 'reports.csv');
    await importReady(page);
    await goTo(page, 'Reports');
    await page.getByText(/came again, the same byte for byte\. 1 decision about what it mentions/).waitFor();
    await expectAccessible(page);
    await session.screenshot('stations-3-again');
    await page.getByRole('button', { name: 'Make them again' }).click();
    await page.getByText('1 decision made again.').waitFor();
    await page.getByRole('button', { name: 'INT-1', exact: true }).click();
    const report = page.getByRole('article', { name: 'Report INT-1' });
    await expect.poll(() => report.getByText(/for Ivo Wexcombe/).count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: 'Make them again' }).count()).toBe(0);
    expect(session.complaints).toEqual([]);
  });
});
