// The entities page: a list arrives, a claim is added and taken back, two records are combined and taken apart again.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSession, type Session } from './session.ts';
import { addFiles, expectAccessible, goTo, importReady, makeCase, shown } from './steps.ts';

const PEOPLE = [
  'Name,Aliases,DOB,Sex,Role,From,To',
  'Alex Example,Lex,01/02/1990,M,Line holder,05/01/2026,',
  'Alexander Example,,02/01/1990,M,Victim,07/02/2026,20/03/2026',
  'Kit Example,,14/08/2012,F,Runner,05/02/2026,10/03/2026',
].join('\n');

describe('people and what may be one', () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ width: 1280, height: 800 });
    const records = join(session.folder, 'records');
    await mkdir(records);
    await writeFile(join(records, 'people.csv'), PEOPLE);
  });
  afterAll(() => session?.close());

  const record = () => shown(session.page).getByRole('complementary', { name: 'Record' });
  const open = async (name: string) => {
    await shown(session.page)
      .getByRole('table', { name: 'People' })
      .getByRole('button', { name, exact: false })
      .click();
    await record().getByRole('heading', { name, exact: true }).waitFor();
  };
  const names = async () => (await shown(session.page).locator('.entity-cell > span').allInnerTexts()).sort();

  test('a list of people is imported, and its table stands on the page', async () => {
    await makeCase(session, 'Operation Granite');
    await addFiles(session.page, join(session.folder, 'records'), 'people.csv');
    await importReady(session.page);
    await goTo(session.page, 'Entities');
    await session.page.getByRole('table', { name: 'People' }).waitFor();
    await expect.poll(() => names()).toEqual(['Alex Example', 'Alexander Example', 'Kit Example']);
  });

  test('a child carries the mark, is counted among the girls, and is worded as at risk', async () => {
    const { page } = session;
    const counts = shown(page).getByLabel('People by recorded sex and age');
    expect((await counts.innerText()).replace(/\s+/g, ' ')).toBe('Girls 1 Women 0 Men 2');
    await open('Kit Example');
    const text = await record().innerText();
    expect(text).toContain('Child: safeguard');
    expect(text).toContain('child at risk (recorded as runner)');
    await expectAccessible(page);
  });

  test('a claim opens its row, with file, line and hash', async () => {
    await record()
      .getByRole('button', { name: /^Open the row behind Role/ })
      .click();
    const row = record().locator('.evidence');
    await row.waitFor();
    await expect.poll(() => row.innerText()).toContain('people.csv');
    await expect
      .poll(() => row.locator('code').innerText())
      .toBe('Kit Example,,14/08/2012,F,Runner,05/02/2026,10/03/2026');
  });

  test('a claim is added by the form, shows who said so, and is withdrawn and put back', async () => {
    const { page } = session;
    await open('Alex Example');
    await record().getByRole('button', { name: 'Add a claim' }).click();
    const form = record().getByRole('form', { name: 'Add a claim' });
    await form.getByLabel('Value').fill('victim');
    await form.getByLabel('From', { exact: true }).fill('01/03/2026');
    await form.getByLabel('Grade').fill('1AP');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Record the claim' }).click();
    const added = record().locator('.claim', { hasText: 'victim' });
    await added.waitFor();
    await expect.poll(() => added.innerText()).toMatch(/victim\s+from 1 Mar 2026\s+entered by .* graded 1AP/);
    await added.getByRole('button', { name: 'Withdraw Role: victim' }).click();
    await expect.poll(() => record().locator('.claim', { hasText: 'victim' }).count()).toBe(0);
    await record().getByText('Show 1 withdrawn claim').click();
    await record().getByRole('button', { name: 'Put back Role: victim' }).click();
    await record().getByRole('button', { name: 'Withdraw Role: victim' }).waitFor();
    const marks = await record().locator('.role-mark').allInnerTexts();
    expect(marks.sort()).toEqual(['line holder', 'victim']);
  });

  test('two records are combined with their roles together, and taken apart again', async () => {
    const { page } = session;
    await shown(page).getByRole('tab', { name: 'Possible matches' }).click();
    const card = shown(page).getByRole('article', { name: 'Alex Example and Alexander Example' });
    await card.waitFor();
    await expect.poll(() => card.innerText()).toContain('day and month change places');
    await expectAccessible(page);
    await card.getByRole('button', { name: /^Combine/ }).click();
    await shown(page).getByText('No two records look like one').waitFor();
    await shown(page).getByRole('tab', { name: 'Records' }).click();
    await expect.poll(names).toEqual(['Alex Example', 'Kit Example']);
    await open('Alex Example');
    await expect.poll(() => record().innerText()).toContain('combined from 2 originals');
    await shown(page).getByRole('tab', { name: 'Combined and excluded' }).click();
    await expectAccessible(page);
    await shown(page).getByRole('button', { name: 'Take back: Alex Example and Alexander Example' }).click();
    await shown(page)
      .getByText(/Taken back by/)
      .waitFor();
    await shown(page).getByRole('tab', { name: 'Records' }).click();
    await expect.poll(names).toEqual(['Alex Example', 'Alexander Example', 'Kit Example']);
  });

  test('two that are two are not proposed again; a record is shown on the chart', async () => {
    const { page } = session;
    await shown(page).getByRole('tab', { name: 'Possible matches' }).click();
    await shown(page).getByRole('button', { name: 'Exclude Alex Example and Alexander Example' }).click();
    await shown(page).getByText('No two records look like one').waitFor();
    await shown(page).getByRole('tab', { name: 'Records' }).click();
    await open('Kit Example');
    await record().getByRole('button', { name: 'Show on chart' }).click();
    await shown(page).getByText('1 thing').waitFor();
    await expect.poll(() => shown(page).locator('.legend').innerText()).toContain('Child: safeguard');
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
