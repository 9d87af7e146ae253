// Reports and their mentions from the command line, as a script would use them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/contract/calls.ts';
import type { Report } from '../../src/contract/reportCalls.ts';
import { folderWithCase, json, plumbline } from './plumbline.ts';

const FORM = `INTELLIGENCE REPORT
URN: INT-1
Date: 01/06/2026
Author unit: Norfolk unit
Grade: 2BP
Report text:
A car, AB95 XYZ, met the boy, aged 15, in Norwich.
`;

type Mentions = Answer<'mentions'>['mentions'];

describe('reports from the command line', () => {
  test('are listed, their mentions judged, and each decision can be taken back', async () => {
    const folder = await folderWithCase();
    writeFileSync(join(folder, 'report.txt'), FORM);
    await json(folder, ['import', 'test.plumb', 'report.txt']);

    const { reports } = (await json(folder, ['reports', 'test.plumb'])) as { reports: Report[] };
    expect(reports).toMatchObject([{ urn: 'INT-1', grade: '2BP', unit: 'Norfolk unit', open: 3 }]);
    const listed = await plumbline(folder, ['reports', 'test.plumb']);
    expect(listed.out).toMatch(/INT-1\s+2026-06-01\s+Norfolk unit\s+2BP/);

    const mentions = async (...words: string[]) =>
      ((await json(folder, ['mentions', 'test.plumb', ...words])) as { mentions: Mentions }).mentions;
    const all = await mentions('--report', 'INT-1');
    expect(all.map(({ kind }) => kind)).toEqual(['vehicle', 'child', 'town']);

    const [plate] = all;
    await json(folder, ['mention', 'test.plumb', plate!.id, '--accept']);
    expect((await mentions('--open')).map(({ kind }) => kind)).toEqual(['child', 'town']);
    const network = (await json(folder, ['network', 'test.plumb', '--around', 'report:INT-1'])) as {
      links: { to: string; kind: string }[];
    };
    expect(network.links).toMatchObject([{ to: 'vrm:AB95XYZ', kind: 'mentions' }]);
    await json(folder, ['mention', 'test.plumb', plate!.id, '--undo']);
    expect(await mentions('--open')).toHaveLength(3);
  });

  test('words that are wrong are told as such, and nothing is decided', async () => {
    const folder = await folderWithCase();
    const none = await plumbline(folder, ['mention', 'test.plumb', 'mention:1.1.0.2.town.0-4']);
    expect(none.status).toBe(2);
    expect(none.err).toMatch(/^OPTION_INVALID .*--accept, --dismiss, --undo/);
    const missing = await plumbline(folder, [
      'mention',
      'test.plumb',
      'mention:1.1.0.2.town.0-4',
      '--accept',
    ]);
    expect(missing.status).toBe(3);
    expect(missing.err).toMatch(/^FINDING_NOT_FOUND/);
    const unknown = await plumbline(folder, ['mentions', 'test.plumb', '--report', 'INT-9']);
    expect(unknown.status).toBe(3);
  });
});
