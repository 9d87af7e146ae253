// What the journeys over the lines of the demonstration case have in common.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from './session.ts';
import { goTo, shown } from './steps.ts';

/** Writes the demonstration case by its form and opens the lines page. */
export async function openDemonstration({ page, folder }: Session): Promise<void> {
  await page.getByRole('button', { name: /Demonstration case/ }).click();
  const place = page.getByLabel('Where to keep it');
  await page.waitForFunction(() => document.querySelector('form input[value$=".plumb"]') !== null);
  await place.fill(`${folder}/demo.plumb`);
  await page.getByRole('button', { name: 'Write and open it' }).click();
  await page.getByRole('navigation', { name: 'Pages' }).waitFor({ timeout: 120_000 });
  await goTo(page, 'Lines');
  await page.getByRole('table', { name: 'Lines' }).waitFor({ timeout: 120_000 });
}

export const row = (page: Page, number: string) => page.getByRole('row', { name: new RegExp(number) });

/** From a line's page to the board. */
export async function backToLines(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lines', exact: true }).last().click();
  await page.getByRole('tab', { name: 'Lines', exact: true }).waitFor();
}

/** Opens a line's page from the board; again where its row went to another place as it was clicked. */
export async function openLine(page: Page, number: string): Promise<void> {
  const heading = page.getByRole('heading', { name: /^Line \d/ });
  const opened = async (): Promise<string> => {
    await row(page, number).locator('.row-button').click();
    await heading.waitFor();
    const name = await heading.innerText();
    if (!name.includes(number)) await backToLines(page);
    return name;
  };
  await expect.poll(opened).toContain(number);
}

export const openTab = (page: Page, name: string | RegExp) =>
  shown(page).getByRole('tab', { name, exact: true }).click();

export const undo = (page: Page) =>
  page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
