// A case that cannot be written is opened to be looked at: a banner says so, and what would write is refused in one sentence.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canSeal, seal } from '../cli/sealedCase.ts';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { caseWithRecords, expectAccessible, PASSPHRASE, startChart, takeFile } from './steps.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 1024, height: 700 },
] as const;

describe.skipIf(!canSeal).each(LOOKS)('a case that cannot be written in $colorScheme', (look) => {
  let session: Session;
  let unseal = (): void => {};
  beforeAll(async () => {
    session = await openSession(look);
  });
  afterAll(async () => {
    unseal();
    await session?.close();
  });
  const banner = () => session.page.getByText('This case file is read-only:');

  test('says so above every page; one that can be written does not', async () => {
    const { page, folder } = session;
    await caseWithRecords(session, await writeRecords(folder));
    await expect.poll(() => banner().count()).toBe(0);
    await page.getByRole('button', { name: 'Case Operation Granite' }).click();
    await page.getByRole('menuitem', { name: 'Close the case' }).click();
    await page.getByRole('button', { name: /Open a case/ }).waitFor();
    unseal = seal(join(folder, 'case.plumb'));
    await page.getByRole('button', { name: /Open a case/ }).click();
    await takeFile(page, folder, 'case.plumb');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await banner().waitFor();
    await expectAccessible(page);
  });

  test('can be looked at', async () => {
    await startChart(session.page, '07700 900');
    await session.screenshot(`read-only-${look.colorScheme}`);
  });

  test('lets nothing leave that could not be recorded, and says why', async () => {
    const { page } = session;
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export the network' });
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog
      .getByText(/is read-only: you can look, but nothing can be added, decided or exported/)
      .waitFor();
    await expectAccessible(page);
    expect(session.complaints).toEqual([]);
  });
});
