// What goes wrong: each time one clear sentence, and nothing that was there is lost.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import {
  addFiles,
  caseWithRecords,
  chartSays,
  goTo,
  makeCase,
  PASSPHRASE,
  startChart,
  takeFile,
} from './steps.ts';

describe('when something goes wrong', () => {
  let session: Session;
  let records: string;
  beforeEach(async () => {
    session = await openSession({ width: 1280, height: 800 });
    records = await writeRecords(session.folder);
  });
  afterEach(() => session?.close());

  test('a wrong passphrase is told, and the right one then opens the case', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Granite');
    await page.getByRole('button', { name: 'Case Operation Granite' }).click();
    await page.getByRole('menuitem', { name: 'Close the case' }).click();
    await page.getByRole('region', { name: 'Recent cases' }).getByText('Operation Granite').click();
    await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('alert').getByText('The passphrase does not open').waitFor();
    await session.screenshot('error-passphrase');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'Import files' }).waitFor();
  });

  test('a file that is no case is told, and so is one that has gone', async () => {
    const { page } = session;
    await page.getByRole('button', { name: /Open a case/ }).click();
    await takeFile(page, records, 'not-a-case.plumb');
    await page.getByLabel('Passphrase', { exact: true }).fill('anything');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toMatch(/not a Plumbline case|does not open/);
    await session.screenshot('error-not-a-case');
  });

  test('a new case does not overwrite a file that is there', async () => {
    const { page, folder } = session;
    await makeCase(session, 'Operation Granite');
    await page.getByRole('button', { name: 'Case Operation Granite' }).click();
    await page.getByRole('menuitem', { name: 'Close the case' }).click();
    await page.getByRole('button', { name: /New case/ }).click();
    await page.getByLabel('Operation name').fill('Operation Other');
    await page.getByLabel('Where to keep it').fill(`${folder}/case.plumb`);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('The same again').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Make the case' }).click();
    await page.getByRole('alert').getByText('There is already a file at').waitFor();
    await expect.poll(() => page.getByLabel('Operation name').inputValue()).toBe('Operation Other');
  });

  test('an empty file, a binary file and one without a header are each told apart', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Granite');
    await addFiles(page, records, 'empty.csv', 'binary.csv', 'no-header.csv');
    const told = async (name: string) => {
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      const alert = page.getByRole('alert').or(page.locator('.missing'));
      await alert.first().waitFor();
      return alert.first().innerText();
    };
    expect(await told('empty.csv')).toContain('is empty');
    await session.screenshot('error-empty-file');
    expect(await told('binary.csv')).toContain('binary data');
    expect(await told('no-header.csv')).toMatch(
      /No usable header row|Nothing that Plumbline reads|Not mapped yet/,
    );
    await session.screenshot('error-no-header');
  });

  test('when the engine dies the chart stays, and goes on after its passphrase', async () => {
    const { page } = session;
    await caseWithRecords(session, records);
    await startChart(page, '07700 900123');
    const before = await chartSays(page);
    session.killEngine();
    await page.getByText('The engine has stopped.').waitFor();
    await expect.poll(() => chartSays(page)).toBe(before);
    await session.screenshot('engine-stopped-in-case');
    await page.getByRole('button', { name: 'Start it again' }).click();
    await page.getByText('Go on with Operation Granite').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill('not this one');
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByText('The passphrase does not open').waitFor();
    await session.screenshot('engine-unlock');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => chartSays(page)).toBe(before);
    await page
      .getByRole('button', { name: /07700 900201/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '07700 900201', exact: true }).waitFor();
    await page.locator('.panel .tie-list li').first().waitFor();
  });

  test('the engine dying in the middle of a mapping keeps the mapping', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Granite');
    await addFiles(page, records, 'subject.csv');
    const imei = page.getByLabel('What IMEI holds');
    await imei.selectOption('');
    await page.getByText('Left out by you').waitFor();
    session.killEngine();
    await page.getByText('The engine has stopped.').waitFor();
    await page.getByRole('button', { name: 'Start it again' }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => imei.inputValue()).toBe('');
    await goTo(page, 'Files');
    await page.getByText('No files have been imported').waitFor();
  });

  test('a reload comes back to the open case', async () => {
    const { page } = session;
    await caseWithRecords(session, records);
    await page.goto(`${session.origin}/`);
    await page.getByRole('heading', { name: 'Start a chart' }).waitFor();
    expect(session.complaints).toEqual([]);
  });
});
