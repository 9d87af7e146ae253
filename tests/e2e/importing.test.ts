// Importing a delivery: folders and archives taken apart, what was not read and why, authority and marking for all, the ledger and the audit chain.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipOf } from '../intake/zipOf.ts';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, makeCase, shown } from './steps.ts';

const HEADER = 'A Number,B Number,Date,Time,Duration';
const row = (own: number, i: number): string =>
  `0770090019${own},07700900123,${12 + i}/10/2026,12:0${i}:00,${20 + i}`;
const record = (own: number): string => [HEADER, ...[0, 1, 2, 3].map((i) => row(own, i))].join('\n');
const PICTURE = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 256));
const BACKUP = `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<smses count="2">
  <sms address="07700900124" date="1772375405000" type="1" body="hello" contact_name="Jerry" />
  <sms address="07700900124" date="bad" type="1" body="when?" />
</smses>`;

async function writeDelivery(folder: string): Promise<string> {
  const files = join(folder, 'files');
  await mkdir(join(files, 'delivery', 'more'), { recursive: true });
  await writeFile(join(files, 'delivery', 'one.csv'), record(1));
  await writeFile(join(files, 'delivery', 'picture.jpg'), PICTURE);
  await writeFile(join(files, 'delivery', 'more', 'two.csv'), record(2));
  await writeFile(
    join(files, 'force.zip'),
    zipOf([
      { name: 'calls/three.csv', bytes: record(3) },
      { name: 'backup.xml', bytes: BACKUP },
      { name: 'photo.jpg', bytes: PICTURE },
    ]),
  );
  const pictures = Array.from({ length: 25 }, (_, i) => ({ name: `Image/${i}.jpg`, bytes: PICTURE }));
  await writeFile(join(files, 'album.ufdr'), zipOf(pictures));
  await mkdir(join(files, 'dropped'));
  await writeFile(join(files, 'dropped', 'four.csv'), record(4));
  return files;
}

describe('a delivery of folders and archives', () => {
  let session: Session;
  let files: string;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    files = await writeDelivery(session.folder);
  });
  afterAll(() => session?.close());

  const listed = (name: string) => session.page.locator('.queue li', { hasText: name });
  const focused = () =>
    session.page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
    );

  test('the dialog of files answers to keys after a folder is entered, and gives them back', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Granite');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Folder', { exact: true }).fill(files);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'delivery', exact: true }).click();
    await dialog.getByRole('button', { name: /one\.csv/ }).waitFor();
    await expect.poll(focused).toBe('more');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(focused).toBe('Choose files…');
  });

  test('a folder becomes its files, each with what it was taken for, and what cannot be read stays listed', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Choose files…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Folder', { exact: true }).fill(join(files, 'delivery'));
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: /one\.csv/ }).waitFor();
    await dialog.getByRole('button', { name: 'Add this folder' }).click();
    await expect.poll(() => listed('two.csv').innerText()).toMatch(/Call records\s+in delivery\/more/);
    await expect.poll(() => listed('picture.jpg').innerText()).toContain('Cannot be imported');
    await page.getByText('3 files: 2 ready, 1 cannot be imported').waitFor();
    await expectAccessible(page);
  });

  test('an archive becomes its members, and formats that say what they hold have plain columns', async () => {
    const { page } = session;
    await addFiles(page, files, 'force.zip');
    await expect.poll(() => listed('three.csv').innerText()).toMatch(/Call records\s+in force\.zip\/calls/);
    await expect.poll(() => listed('backup.xml').innerText()).toContain('Handset extraction, 1 rejected');
    await expect.poll(() => listed('photo.jpg').innerText()).toContain('Cannot be imported');
    await listed('backup.xml').getByRole('button').first().click();
    await page.getByRole('heading', { name: 'force.zip/backup.xml' }).waitFor();
    const head = page.locator('.column-table thead');
    await expect.poll(() => head.innerText()).toMatch(/Called number \(B\).*Date and time/s);
    await expect.poll(() => head.locator('select').count()).toBe(0);
    await expect.poll(() => page.getByLabel('What the file is').inputValue()).toBe('auto');
    await page.getByText(/does not say whose handset it is/).waitFor();
    await listed('photo.jpg').getByRole('button').first().click();
    await page.getByText('force.zip/photo.jpg is not a table of text').waitFor();
    await page.getByRole('button', { name: 'Take it out of the import' }).click();
    await expect.poll(() => listed('photo.jpg').count()).toBe(0);
    await session.screenshot('importing-1-archive');
  });

  test('many files of an archive that are not read are listed together', async () => {
    const { page } = session;
    await addFiles(page, files, 'album.ufdr');
    await expect.poll(() => listed('album.ufdr').innerText()).toContain('25 files in it cannot be imported');
    await page.getByText('30 files: 4 ready, 26 cannot be imported').waitFor();
    const table = page.getByRole('table', { name: 'Files that are not read' });
    await table.getByText('album.ufdr/Image/0.jpg', { exact: true }).waitFor();
    await expect.poll(() => table.getByText(/holds binary data/).count()).toBeGreaterThan(5);
    await expectAccessible(page);
    await session.screenshot('importing-4-left-out');
    await page.getByRole('button', { name: 'Take them out of the import' }).click();
    await expect.poll(() => listed('album.ufdr').count()).toBe(0);
  });

  test('a folder that is dropped, on whatever page, becomes its files, too', async () => {
    const { page, context } = session;
    await goTo(page, 'Files');
    await page.getByText('No files have been imported').waitFor();
    const devtools = await context.newCDPSession(page);
    const data = { items: [], files: [join(files, 'dropped')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
    await expect.poll(() => listed('four.csv').innerText()).toMatch(/Call records\s+in dropped/);
    await page.getByRole('heading', { name: 'dropped/four.csv' }).waitFor();
  });

  test('what nothing tells apart is warned of, and a column that is left out is named', async () => {
    const { page } = session;
    await page.getByText(/No column says which rows are calls and which are texts/).waitFor();
    await page.getByLabel('What Duration holds').selectOption('');
    await page.getByText('Not used: Duration.').waitFor();
    await page.getByLabel('What Duration holds').selectOption({ label: 'Duration' });
    await expect.poll(() => page.locator('.unused-columns').count()).toBe(0);
    await page.getByLabel('What is the same in every row').selectOption({ label: 'Kind of event' });
    await page.getByLabel('Its value in every row').fill('Voice');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText(/No column says which rows/).count()).toBe(0);
  });

  test('authority and marking are one click away, and are given to the whole delivery', async () => {
    const { page } = session;
    await page.getByRole('button', { name: /No authorisation given/ }).click();
    await expect
      .poll(() =>
        page.getByLabel('Reference', { exact: true }).evaluate((field) => field === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.type('CD/2026/0441');
    await page.getByLabel('Marking', { exact: true }).selectOption('OFFICIAL');
    await page.getByRole('button', { name: /^Use for the \d+ other files too/ }).click();
    await listed('one.csv').getByRole('button').first().click();
    await page.getByRole('button', { name: /CD\/2026\/0441\s*OFFICIAL$/ }).waitFor();
    await expectAccessible(page);
    await expect.poll(() => page.getByText('being read').count()).toBe(0);
    await page.getByRole('button', { name: /^Import all 5/ }).click();
    await page.getByText(/5 files imported: 17 rows accepted, 1 rejected\. 1 file beside them/).waitFor();
    await page.getByRole('button', { name: 'Clear imported' }).click();
    await page.getByText('1 file: 1 cannot be imported').waitFor();
    await addFiles(page, files, 'force.zip');
    await page.getByText('4 files: 2 in the case already, 2 cannot be imported').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Import all/ }).count()).toBe(0);
    await goTo(page, 'Files');
    for (const name of [
      'delivery/one.csv',
      'delivery/more/two.csv',
      'force.zip/calls/three.csv',
      'dropped/four.csv',
    ])
      await shown(page).getByRole('button', { name, exact: true }).waitFor();
    await shown(page).getByRole('button', { name: 'force.zip/backup.xml' }).click();
    const facts = shown(page).locator('.source-facts');
    await expect.poll(() => facts.innerText()).toMatch(/Marking\s+OFFICIAL\s+Authorisation\s+CD\/2026\/0441/);
  });

  test('a row of the ledger opens whole, and the audit chain tells of each import and withdrawal', async () => {
    const { page } = session;
    await shown(page).locator('.ledger .row-button').first().click();
    const whole = shown(page).getByRole('region', { name: 'The chosen row' });
    await expect.poll(() => whole.innerText()).toMatch(/line 4\s+rejected: "bad" is not a date/);
    await expectAccessible(page);
    await session.screenshot('importing-2-row');
    await whole.getByRole('button', { name: 'Close the row' }).click();
    await shown(page).getByRole('button', { name: 'Withdraw this file…' }).click();
    await page.getByRole('dialog').getByLabel('Why it is withdrawn').fill('Sent by mistake');
    await page.keyboard.press('Enter');
    await page.getByText('force.zip/backup.xml was withdrawn.').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await expect.poll(focused).toBe('delivery/more/two.csv');
    await shown(page).getByRole('button', { name: 'Audit chain…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('8 entries; the chain is whole.').waitFor();
    await dialog.getByText(/left out: delivery\/picture\.jpg: FILE_BINARY/).waitFor();
    await dialog.getByLabel('Search the audit chain').fill('mistake');
    await expect.poll(() => dialog.locator('tbody tr').count()).toBe(1);
    await dialog.locator('.row-button').click();
    await expect
      .poll(() => dialog.getByRole('region', { name: 'The chosen entry' }).innerText())
      .toMatch(/File withdrawn.*force\.zip\/backup\.xml.*reason: Sent by mistake/s);
    await expectAccessible(page);
    await session.screenshot('importing-3-audit');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Audit chain…');
  });

  test('nothing was complained of', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
