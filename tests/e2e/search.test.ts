// The search box: numbers, words, names and reports found by keyboard; what is graded E is marked wherever it is shown.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, importReady, makeCase, shown } from './steps.ts';

const MESSAGES = [
  'Calling Number,Called Number,Date,Time,Duration,Call Type,Message',
  ...Array.from(
    { length: 20 },
    (_, i) =>
      `07700900123,0770090020${i % 5},${String(10 + i)}/03/2026,09:00:00,0,SMS,${i === 7 ? '"Meet by the café at six, bring the hamper"' : 'on now'}`,
  ),
  '07700900123,60060,30/03/2026,09:00:00,0,SMS,BAL',
  '',
].join('\n');
const REPORTS = [
  'URN,Date,Author unit,Grade,Handling conditions,Marking,Text',
  'INT-2026-000001,14/03/2026,North unit,2B P,,OFFICIAL,"A lime green bicycle stands outside. Ring 07700 900123."',
  'INT-2026-000002,15/03/2026,North unit,3E C,A1 only,OFFICIAL,"It is put about that 07700 900123 is no longer answered."',
  '',
].join('\n');

describe('the search box', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    const files = join(session.folder, 'files');
    await mkdir(files);
    await writeFile(join(files, 'messages.csv'), MESSAGES);
    await writeFile(join(files, 'reports.csv'), REPORTS);
  });
  afterAll(() => session?.close());

  const box = () => session.page.getByRole('combobox', { name: 'Search the case' });
  const hits = () => session.page.getByRole('listbox', { name: 'Found' });
  const details = () => session.page.getByRole('complementary', { name: 'Details' });
  const search = async (text: string) => {
    await box().fill('');
    await box().fill(text);
    await session.page
      .locator('.search-hits [role="listbox"][aria-busy="false"]')
      .or(session.page.getByText(`Nothing in this case matches “${text}”`))
      .waitFor();
  };
  const active = async (): Promise<string> => {
    const id = await box().getAttribute('aria-activedescendant');
    return session.page.locator(`#${id}`).innerText();
  };

  test('finds nothing in an empty case', async () => {
    const { page, folder } = session;
    await makeCase(session, 'Operation Slate');
    await search('07700');
    await expect.poll(() => page.locator('.search-note').innerText()).toContain('numbers with 07700 in them');
    await addFiles(page, join(folder, 'files'), 'messages.csv', 'reports.csv');
    await importReady(page);
    await goTo(page, 'Reports');
    await page.getByRole('table', { name: 'Reports' }).waitFor();
  });

  test('groups what it finds by kind and tells one kind of number from another', async () => {
    await search('060');
    await expect.poll(() => hits().getByRole('group', { name: 'Numbers' }).count()).toBe(1);
    await expect.poll(() => hits().innerText()).toMatch(/60060\s+Short code/);
    await search('+44 7700 900 123');
    await expect.poll(() => hits().locator('mark').first().innerText()).toBe('07700 900123');
    await expect.poll(() => hits().getByRole('group').count()).toBeGreaterThan(1);
    await expectAccessible(session.page);
    await session.screenshot('search-1-number');
  });

  test('is walked through by key, and Enter puts a number on the chart', async () => {
    const { page } = session;
    await search('900 123');
    await expect.poll(active).toContain('07700 900123');
    await box().press('ArrowDown');
    await expect.poll(active).not.toContain('Mobile number');
    await box().press('ArrowUp');
    await box().press('Enter');
    await page.getByText(/things and .* shown/).waitFor();
    await expect.poll(() => details().innerText()).toContain('07700 900123');
  });

  test('finds words in a message and opens its row', async () => {
    await search('cafe hamper');
    await expect.poll(() => hits().getByRole('option').count()).toBe(1);
    await expect.poll(() => hits().locator('mark').allInnerTexts()).toEqual(['café', 'hamper']);
    await session.screenshot('search-2-message');
    await box().press('Enter');
    await details().getByText('Rows that say so').waitFor();
    await expect.poll(() => details().innerText()).toContain('bring the hamper');
  });

  test('finds words in a report and opens it', async () => {
    await search('lime bicy');
    await box().press('Enter');
    await session.page.getByRole('article', { name: 'Report INT-2026-000001' }).waitFor();
  });

  test('says what it looked for where it finds nothing', async () => {
    await search('Qwertyford');
    await session.page.getByText('Nothing in this case matches “Qwertyford”.').waitFor();
    await expect
      .poll(() => session.page.locator('.search-note').innerText())
      .toMatch(/words that begin with Qwertyford/);
    await expectAccessible(session.page);
    await session.screenshot('search-3-nothing');
  });

  test('marks a report graded E and handled on conditions, as do the tie and the chart', async () => {
    const { page } = session;
    await search('INT-2026-000002');
    await expect.poll(() => hits().getByText('Restricted').count()).toBe(1);
    await box().press('Enter');
    const report = page.getByRole('article', { name: 'Report INT-2026-000002' });
    await report.getByRole('button', { name: /^Accept: .*07700 900123/ }).click();
    await expect.poll(() => report.locator('.mention-mark[data-status="accepted"]').count()).toBe(1);
    await goTo(page, 'Network');
    await search('07700 900123');
    await box().press('Enter');
    await details().getByText('Suspected false').first().waitFor();
    await details().getByRole('button', { name: 'Open the rows behind the tie to INT-2026-000002' }).click();
    const grades = details().getByRole('region', { name: 'Grades' });
    await grades.getByText('Conditions: A1 only').waitFor();
    await expectAccessible(page);
    await session.screenshot('search-4-tie');
    const text = await grades.innerText();
    expect(text).toContain('1 report');
    expect(text).toMatch(/3E C 3x5x2 .*suspected to be false/is);
    expect(text).toContain('documents leave it out unless it is asked for with a reason');
    await grades.getByRole('button', { name: 'INT-2026-000002' }).click();
    await details().getByRole('button', { name: 'Add to the chart' }).click();
    await shown(page).getByText('Tie on restricted reports only').waitFor();
    await expectAccessible(page);
    await session.screenshot('search-5-grades');
  });

  test('leaves nothing to complain of', () => {
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
