// Mapping a layout in the window: codes, constants, a mapping saved by name, offered again, carried as a file, deleted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, makeCase, shown } from './steps.ts';

const fileOf = (day: number): string =>
  [
    'Call data for target 07700 900001',
    'Made,by hand',
    'Other Party,When,Secs,Type,Direction',
    `07700900002,${day}/10/2026 09:00:00,60,11,O`,
    `07700900002,${day}/10/2026 09:10:00,0,21,O`,
    `07700900003,25/10/2026 01:30:00,5,11,I`,
    '',
  ].join('\n');

describe('mapping a layout', () => {
  let session: Session;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-mapping-'));
    await writeFile(join(folder, 'first.csv'), fileOf(14));
    await writeFile(join(folder, 'second.csv'), fileOf(15));
    await writeFile(join(folder, 'third.csv'), fileOf(16));
    session = await openSession({ width: 1280, height: 800 });
  });
  afterAll(async () => {
    await session?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const codeRow = (code: string) =>
    shown(session.page)
      .locator('.code-table')
      .getByRole('row', { name: new RegExp(`\\b${code}\\b`) });

  test('says whose record it is, in what order dates are, and that an hour is there twice', async () => {
    const { page } = session;
    await makeCase(session, 'Operation Quartz');
    await addFiles(page, folder, 'first.csv');
    await page.getByText('07700 900001, taken from a line above the header').waitFor();
    await expect.poll(() => page.getByText(/^day first: /).count()).toBe(1);
    await page.getByText(/falls in the hour that the clocks repeat in October/).waitFor();
    await page.getByText(/^Trial over 3 rows/).waitFor();
  });

  test('codes that are not known are told, and are given a meaning', async () => {
    const { page } = session;
    await page.getByText('Say what the codes mean that are not known').waitFor();
    await expect.poll(() => codeRow('21').innerText()).toContain('not known');
    await page.getByLabel('What Kind of event 11 means').selectOption({ label: 'Call' });
    await page.getByLabel('What Kind of event 21 means').selectOption({ label: 'Text' });
    await page.getByText('Every code in the trial is known.').waitFor();
    await expect.poll(() => codeRow('21').innerText()).toMatch(/Text\s/);
  });

  test('what is the same in every row is added, and taken away again', async () => {
    const { page } = session;
    await page.getByLabel('What is the same in every row').selectOption({ label: 'Handling conditions' });
    await page.getByLabel('Its value in every row').fill('None');
    await page.keyboard.press('Enter');
    const away = page.getByRole('button', { name: 'Take Handling conditions None away' });
    await away.click();
    await away.waitFor({ state: 'detached' });
  });

  test('the mapping is saved by name, offered for the same headers, and used', async () => {
    const { page } = session;
    await page.getByLabel('What Secs holds').selectOption({ label: 'Duration' });
    await page.getByRole('button', { name: 'Save this mapping…' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Operator Q 2026');
    // A finger is on a key for longer than the dialog needs to go: its coming up may press nothing.
    await page.keyboard.press('Enter', { delay: 400 });
    await page.getByText(/The mapping is saved as “Operator Q 2026”/).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Save this mapping…');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await addFiles(page, folder, 'second.csv', 'third.csv');
    await page.getByRole('heading', { name: 'second.csv' }).waitFor();
    await page.getByText(/These headers are those of the saved mapping/).waitFor();
    await page.getByText('Say what the codes mean that are not known').waitFor();
    await session.screenshot('mapping-1-suggested');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use it for all 2 such files' }).click();
    for (const name of ['third.csv', 'second.csv']) {
      await page
        .locator('.queue')
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await page.getByText('Every code in the trial is known.').waitFor();
      await expect.poll(() => page.getByLabel('What Secs holds').inputValue()).toBe('duration');
      await expect.poll(() => page.getByText('From the saved mapping').count()).toBeGreaterThan(2);
    }
    await session.screenshot('mapping-2-used');
  });

  test('it is exported as a file, deleted, brought back by undo, and taken in from the file', async () => {
    const { page } = session;
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export…' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Operator Q 2026.json');
    const path = join(folder, 'mapping.json');
    await download.saveAs(path);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      plumblineProfile: 1,
      name: 'Operator Q 2026',
      settings: { valueMap: { type: { '11': 'call', '21': 'text' } } },
    });
    const choice = page.getByLabel('Saved mapping', { exact: true });
    const names = async () => (await choice.locator('option').allInnerTexts()).join();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(names).toBe('None');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(names).toBe('None,Operator Q 2026');
    await choice.selectOption('Operator Q 2026');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect.poll(names).toBe('None');
    await page.getByLabel('File of a mapping').setInputFiles(path);
    await page.getByText(/The mapping “Operator Q 2026” is in this case now/).waitFor();
    await expect.poll(names).toBe('None,Operator Q 2026');
  });

  test('nothing was complained of', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
