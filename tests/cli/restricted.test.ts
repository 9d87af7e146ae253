// From the command line: what is graded E stays in the case unless its reason is given, and a search marks it.
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWithCase, json, plumbline } from './plumbline.ts';

const REPORTS = [
  'URN,Date,Author Unit,Grade,Handling Conditions,Text',
  'INT-2026-000001,01/02/2026,North unit,2B P,,"Callers ring 07700 900101 and wait."',
  'INT-2026-000002,02/02/2026,South unit,3E P,,"It is put about that 07700 900101 is now 07700 900199."',
  '',
].join('\n');

let folder = '';
beforeAll(async () => {
  folder = await folderWithCase({ 'reports.csv': REPORTS }, 'file');
  await json(folder, ['import', 'test.plumb', 'reports.csv']);
  const { mentions } = (await json(folder, ['mentions', 'test.plumb'])) as {
    mentions: { id: string; kind: string }[];
  };
  for (const { id } of mentions.filter(({ kind }) => kind === 'number'))
    await json(folder, ['mention', 'test.plumb', id, '--accept']);
});

const network = ['network', 'test.plumb', '--around', '07700 900101', '--depth', '3'];

describe('restricted material', () => {
  test('is left out of a document, which says so, as does standard error', async () => {
    const { status, out, err } = await plumbline(folder, [...network, '--format', 'graphml']);
    expect(status).toBe(0);
    expect(out).toContain('INT-2026-000001');
    expect(out).not.toContain('INT-2026-000002');
    expect(out).not.toContain('900199');
    expect(out).toMatch(/2 ties and 2 entities were left out/);
    expect(err).toMatch(/^RESTRICTED_LEFT_OUT 2 ties and 2 entities [^\n]*--reason[^\n]*\n$/);
  });

  test('is passed on with a reason, and the audit chain has it', async () => {
    const asked = [...network, '--format', 'gexf', '--include-restricted'];
    const refused = await plumbline(folder, asked);
    expect([refused.status, refused.out]).toEqual([2, '']);
    const { status, out, err } = await plumbline(folder, [...asked, '--reason', 'Asked by the originator']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('INT-2026-000002');
    expect(out).toContain('suspected to be false');
    const { entries } = (await json(folder, ['audit', 'test.plumb'])) as { entries: { detail: string }[] };
    expect(JSON.stringify(entries.at(-1))).toContain('Asked by the originator');
  });

  test('is marked in json and in a search, and nothing is left out there', async () => {
    const { links } = (await json(folder, network)) as {
      links: { from: string; grading?: { restricted: boolean; grades: string[] } }[];
    };
    expect(links.find(({ from }) => from === 'report:INT-2026-000002')?.grading).toMatchObject({
      restricted: true,
      grades: ['3E P'],
    });
    expect(await json(folder, ['search', 'test.plumb', 'put about'])).toMatchObject({
      hits: [{ id: 'report:INT-2026-000002', kind: 'report', restricted: true }],
    });
    expect((await plumbline(folder, ['search', 'test.plumb', 'put about'])).out).toContain('[restricted]');
  });

  test('alone is refused as the middle of a document', async () => {
    const { status, err } = await plumbline(folder, [
      'network',
      'test.plumb',
      '--around',
      'report:INT-2026-000002',
      '--format',
      'anx',
    ]);
    expect(status).toBe(3);
    expect(err).toMatch(/^RESTRICTED_ONLY /);
  });
});

test('a search that finds nothing says what it looked for', async () => {
  const { out } = await plumbline(folder, ['search', 'test.plumb', '07700 900777']);
  expect(out).toMatch(
    /Nothing in this case matches "07700 900777"\.\n- the number 07700 900777 in any form\n/,
  );
});
