// Every screen in light and dark, from small to large, without a serious barrier to anybody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, importReady, makeCase, shown, startChart } from './steps.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1024, height: 700 },
  { colorScheme: 'dark', width: 1920, height: 1080 },
] as const;

describe.each(LOOKS)('the screens in $colorScheme at $width by $height', (look) => {
  let session: Session;
  const shot = (name: string) => session.screenshot(`looks-${look.colorScheme}-${name}`);
  beforeAll(async () => {
    session = await openSession(look);
    await session.page.getByRole('heading', { name: 'Plumbline' }).waitFor();
  });
  afterAll(() => session?.close());

  test('the start page and its forms', async () => {
    const { page } = session;
    await expectAccessible(page);
    await page.getByRole('button', { name: /Demonstration case/ }).click();
    await expectAccessible(page);
    await shot('demonstration');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('button', { name: /New case/ }).click();
    await expectAccessible(page);
    await shot('new-case');
    await page.getByRole('button', { name: 'Back' }).click();
  });

  test('the import, its dialog, its preview and its ledger', async () => {
    const { page } = session;
    const records = await writeRecords(session.folder);
    await makeCase(session, 'Operation Granite');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await shot('dialog');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await addFiles(page, records, 'subject.csv', 'contact.csv');
    await page.locator('.column-table').waitFor();
    await expectAccessible(page);
    await shot('preview');
    await importReady(page);
    await shown(page).locator('.balance').waitFor();
    await expectAccessible(page);
    await shot('ledger');
  });

  test('the files, the calls and the network', async () => {
    const { page } = session;
    await goTo(page, 'Files');
    await page.locator('.source-table').waitFor();
    await expectAccessible(page);
    await shot('files');
    await goTo(page, 'Calls');
    await shown(page).locator('.row-button').first().click();
    await shown(page).locator('.evidence').first().waitFor();
    await expectAccessible(page);
    await shot('calls');
    await goTo(page, 'Network');
    await shown(page).getByRole('button', { name: 'Close details' }).click();
    await expectAccessible(page);
    await shot('cards');
    await startChart(page, '07700 900123');
    await shown(page).locator('.panel .tie-list li').first().waitFor();
    await expectAccessible(page);
    await shot('chart');
    await shown(page)
      .getByRole('button', { name: /Open the rows behind the tie/ })
      .first()
      .click();
    await shown(page).locator('.evidence code').first().waitFor();
    await expectAccessible(page);
    await shot('tie');
  });

  test('no page is wider or higher than the window', async () => {
    const { page } = session;
    for (const name of ['Network', 'Calls', 'Files', 'Import']) {
      await goTo(page, name);
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.documentElement.scrollHeight - innerHeight,
      ]);
      expect([name, ...over]).toEqual([name, 0, 0]);
    }
  });

  test('the theme is chosen by hand, and follows the system again', async () => {
    const { page } = session;
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const other = look.colorScheme === 'light' ? 'dark' : 'light';
    await expect.poll(() => theme()).toBe(look.colorScheme);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByText(other === 'dark' ? 'Dark' : 'Light', { exact: true }).click();
    await expect.poll(() => theme()).toBe(other);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByText('As the system', { exact: true }).click();
    await page.emulateMedia({ colorScheme: other });
    await expect.poll(theme).toBe(other);
    expect(session.complaints).toEqual([]);
  });
});
