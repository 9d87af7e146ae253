// What an analyst does again and again in the journeys, each step as one function.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from './session.ts';

export const PASSPHRASE = 'granite otter window seven';

/** The page of the case that is shown. */
export const shown = (page: Page): Locator => page.locator('main.page:not([hidden])');

export async function makeCase({ page, folder }: Session, operation: string): Promise<void> {
  await page.getByRole('button', { name: /New case/ }).click();
  await page.getByLabel('Operation name').fill(operation);
  const place = page.getByLabel('Where to keep it');
  await expect.poll(() => place.inputValue()).toContain('.plumb');
  await place.fill(`${folder}/case.plumb`);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make the case' }).click();
  await page.getByRole('heading', { name: 'Import files' }).waitFor();
}

/** Goes to a folder in the page's own file dialog and takes a file by its name. */
export async function takeFile(page: Page, folder: string, ...names: string[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Folder', { exact: true }).fill(folder);
  await dialog.getByLabel('Folder', { exact: true }).press('Enter');
  for (const name of names)
    await dialog.getByRole('button', { name, exact: false }).click({ modifiers: ['Control'] });
  await dialog.locator('.bp6-button.bp6-intent-primary').click();
}

export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** Adds files to the import and waits until the last of them has been previewed. */
export async function addFiles(page: Page, folder: string, ...names: string[]): Promise<void> {
  await page.getByRole('button', { name: /^(Choose|Add) files/ }).click();
  await takeFile(page, folder, ...names);
}

/** Imports what is ready and waits for the end. */
export async function importReady(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: /^Import all/ });
  await page.locator('.column-table').waitFor();
  await expect.poll(() => page.getByText('Reading', { exact: true }).count()).toBe(0);
  if (await all.isVisible()) await all.click();
  else await page.getByRole('button', { name: 'Import', exact: true }).last().click();
  await page.getByText(/imported: .* accepted/).waitFor();
}

/** A case with a record of a subject and one of a contact in it, on its network page. */
export async function caseWithRecords(session: Session, records: string): Promise<void> {
  await makeCase(session, 'Operation Granite');
  await addFiles(session.page, records, 'subject.csv', 'contact.csv');
  await importReady(session.page);
  await goTo(session.page, 'Network');
}

/** Starts the chart around a number by its card. */
export async function startChart(page: Page, number: string): Promise<void> {
  await shown(page)
    .getByRole('button', { name: new RegExp(number) })
    .first()
    .click();
  await page.getByText(/things and .* shown/).waitFor();
}

/** How much the chart says it shows. */
export const chartSays = (page: Page): Promise<string> => page.locator('.chart-status-words').innerText();

/** How many motions that end by themselves are under way: colours are half-mixed until they have ended. */
const passingMotions = (): number =>
  document
    .getAnimations()
    .filter(
      ({ playState, effect }) =>
        playState === 'running' && effect?.getTiming().iterations !== Number.POSITIVE_INFINITY,
    ).length;

/** No serious violation of accessibility on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(passingMotions)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
    );
  expect(grave).toEqual([]);
}
