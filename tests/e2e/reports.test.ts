// Reports in the window: read one, judge what it mentions by mouse and by key, take it back, and see the tie on the chart.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { addFiles, chartSays, expectAccessible, goTo, importReady, makeCase, shown } from './steps.ts';

const REPORTS = [
  'URN,Date,Author unit,Grade,Handling conditions,Marking,Text',
  'INT-1,14/03/2026,Norfolk unit,2BP,,OFFICIAL,"Car AB95 XYZ and car AB96 XYZ met a boy aged 15 near Norwich. Ring 07700 900123."',
  'INT-2,15/03/2026,Norfolk unit,3EC,A1 only,OFFICIAL,"Told to us by Ivo Wexcombe. Witness read the plate as A895 XYZ."',
  '',
].join('\n');

describe('reports in the window', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    const files = join(session.folder, 'files');
    await mkdir(files);
    await writeFile(join(files, 'reports.csv'), REPORTS);
  });
  afterAll(() => session?.close());

  const report = (urn: string) => session.page.getByRole('article', { name: `Report ${urn}` });
  const open = async (urn: string) => {
    await session.page.getByRole('button', { name: urn, exact: true }).click();
    await report(urn).waitFor();
  };
  const states = async (urn: string): Promise<string[]> =>
    report(urn)
      .locator('.mention-mark')
      .evaluateAll((marks) => marks.map((mark) => `${mark.textContent} ${mark.getAttribute('data-status')}`));

  test('an empty case says where reports come from', async () => {
    await makeCase(session, 'Operation Slate');
    await goTo(session.page, 'Reports');
    await session.page.getByText('No reports have been imported').waitFor();
    await expectAccessible(session.page);
  });

  test('the list gives grade, handling and what is to be judged, and is cut down and searched', async () => {
    const { page, folder } = session;
    await goTo(page, 'Import');
    await addFiles(page, join(folder, 'files'), 'reports.csv');
    await importReady(page);
    await goTo(page, 'Reports');
    const list = page.getByRole('table', { name: 'Reports' });
    await list.waitFor();
    await expect.poll(() => list.locator('tbody tr:not(.spacer)').count()).toBe(2);
    await page.getByLabel('Which reports').selectOption({ label: 'That may name a source' });
    await expect.poll(() => list.locator('tbody tr:not(.spacer)').count()).toBe(1);
    await expect.poll(() => list.innerText()).toContain('INT-2');
    await page.getByLabel('Which reports').selectOption({ label: 'All reports' });
    await page.getByLabel('Search the reports').fill('nothing says this');
    await page.getByText('No report answers this.').waitFor();
    await page.getByLabel('Search the reports').fill('');
    await expect.poll(() => list.locator('tbody tr:not(.spacer)').count()).toBe(2);
  });

  test('a report shows its grade in words, its warning, and its mentions marked by kind, guesses apart', async () => {
    await open('INT-2');
    const text = await report('INT-2').innerText();
    expect(text).toMatch(/suspected to be false/i);
    expect(text).toMatch(/may name its source: it says who told it/);
    await expect
      .poll(() => report('INT-2').locator('.mention-mark[data-suggestion]').innerText())
      .toBe('A895 XYZ');
    expect(text).toMatch(/fits no plate as written; may be AB95XYZ/);
    await report('INT-2').getByText('reports.csv').waitFor();
    await expectAccessible(session.page);
    await session.screenshot('reports-1-suggestion');
  });

  test('mentions are judged by mouse and by key, all of a kind at once, and taken back', async () => {
    const { page } = session;
    await open('INT-1');
    await expect
      .poll(() => states('INT-1'))
      .toEqual(['AB95 XYZ open', 'AB96 XYZ open', 'aged 15 open', 'Norwich open', '07700 900123 open']);
    await report('INT-1')
      .getByRole('button', { name: /^Dismiss: Town Norwich/ })
      .click();
    await expect.poll(() => states('INT-1')).toContain('Norwich dismissed');
    await report('INT-1')
      .getByRole('button', { name: /^Accept all 2: Vehicles/ })
      .click();
    await expect
      .poll(async () => (await states('INT-1')).slice(0, 2))
      .toEqual(['AB95 XYZ accepted', 'AB96 XYZ accepted']);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
    await expect
      .poll(async () => (await states('INT-1')).slice(0, 2))
      .toEqual(['AB95 XYZ open', 'AB96 XYZ open']);
    await report('INT-1')
      .getByRole('button', { name: /^AB95 XYZ\./ })
      .focus();
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await expect.poll(() => states('INT-1')).toContain('AB95 XYZ accepted');
    await page.keyboard.press('n');
    await page.keyboard.press('d');
    await expect.poll(() => states('INT-1')).toContain('AB96 XYZ dismissed');
    await page.keyboard.press('u');
    await expect.poll(() => states('INT-1')).toContain('AB96 XYZ open');
    await page.keyboard.press('k');
    await report('INT-2').waitFor();
    await page.keyboard.press('j');
    await report('INT-1').waitFor();
    await page.keyboard.press('n');
    await expect
      .poll(() => report('INT-1').locator('.mention-mark[aria-pressed="true"]').innerText())
      .toBe('AB95 XYZ');
    await session.screenshot('reports-2-judged');
  });

  test('an accepted mention opens on the chart, where the report is tied to it', async () => {
    const { page } = session;
    await report('INT-1')
      .getByRole('button', { name: /^Show Vehicle AB95 XYZ on the chart/ })
      .click();
    await expect.poll(() => chartSays(page)).toMatch(/2 things and 1 tie/);
    await expect.poll(() => shown(page).getAttribute('data-page')).toBe('network');
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
