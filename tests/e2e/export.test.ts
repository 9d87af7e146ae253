// The network leaves by its dialog: as a picture, as a table, and what is restricted only with a reason.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from './records.ts';
import { openSession, type Session } from './session.ts';
import { caseWithRecords, expectAccessible, startChart } from './steps.ts';

const LOOKS = [
  { colorScheme: 'light', width: 1280, height: 800 },
  { colorScheme: 'dark', width: 1024, height: 700 },
] as const;

describe.each(LOOKS)('the export of the network in $colorScheme at $width by $height', (look) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(look);
  });
  afterAll(() => session?.close());

  const dialog = () => session.page.getByRole('dialog', { name: 'Export the network' });
  const openDialog = async () => {
    await session.page.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog().waitFor();
  };
  const saved = async (): Promise<{ name: string; bytes: Buffer }> => {
    const download = session.page.waitForEvent('download');
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    const file = await download;
    const bytes = await readFile(await file.path());
    await dialog().waitFor({ state: 'hidden' });
    return { name: file.suggestedFilename(), bytes };
  };

  test('offers the whole case while the chart is empty', async () => {
    await caseWithRecords(session, await writeRecords(session.folder));
    await openDialog();
    await expect.poll(() => dialog().getByLabel('The whole case').isChecked()).toBe(true);
    await expect
      .poll(() =>
        dialog()
          .getByLabel(/What is on the chart/)
          .isDisabled(),
      )
      .toBe(true);
    const { name, bytes } = await saved();
    expect(name).toMatch(/^Operation Granite whole case .*\.anx$/);
    expect(bytes.toString('utf8')).toContain('OFFICIAL-SENSITIVE');
  });

  test('draws a picture of the chart that carries more than the chart alone', async () => {
    await startChart(session.page, '07700 900');
    await openDialog();
    await expectAccessible(session.page);
    await session.screenshot(`export-${look.colorScheme}-1-dialog`);
    const { name, bytes } = await saved();
    expect(name).toMatch(/chart \d{4}-\d\d-\d\d\.png$/);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1400);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  test('writes the chart’s ties as a table', async () => {
    await openDialog();
    await dialog().getByLabel('As', { exact: true }).selectOption('csv');
    const { bytes } = await saved();
    const lines = bytes.toString('utf8').trim().split('\r\n');
    expect(lines[0]).toContain('OFFICIAL-SENSITIVE');
    expect(lines[1]).toContain('"From","From kind","From name","To"');
    expect(lines.length).toBeGreaterThan(3);
  });

  test('asks for a reason before restricted material leaves', async () => {
    await openDialog();
    await dialog()
      .getByText(/Include what is graded E/)
      .click();
    const save = dialog().getByRole('button', { name: 'Save', exact: true });
    await expect.poll(() => save.isDisabled()).toBe(true);
    await expectAccessible(session.page);
    await session.screenshot(`export-${look.colorScheme}-2-reason`);
    await dialog().getByLabel('Why it is passed on').fill('The originator agreed');
    await expect.poll(() => save.isDisabled()).toBe(false);
    await saved();
    expect(session.complaints).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
