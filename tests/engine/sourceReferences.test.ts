// References of sources: two reports of one source are not corroboration, and the reference itself is neither kept nor found.
import { expect, test } from 'vitest';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const reports = (...refs: readonly [string, string]): string =>
  [
    'URN,Date,Author Unit,Grade,Source Reference,Text',
    `INT-2026-000001,01/02/2026,North unit,2B P,${refs[0]},"Callers ring about AB95 XYZ and wait at the shop."`,
    `INT-2026-000002,03/02/2026,South unit,1B P,${refs[1]},"A taxi firm was asked who sat in it on Friday night."`,
    '',
  ].join('\n');

async function drivenBy({ engine, bring }: OpenedCase): Promise<string> {
  await bring('people.csv', 'Name,DOB,Role\nAlex Vale,01/02/1990,runner\n');
  const { mentions } = await ask(engine, 'mentions', {});
  const ids = mentions.flatMap(({ id, kind }) => (kind === 'vehicle' ? id : []));
  await ask(engine, 'mentionDecide', { ids, status: 'accepted' });
  const person = 'person:alex vale|1990-02-01';
  for (const last of [1, 2])
    await ask(engine, 'claimAdd', {
      entity: 'vrm:AB95XYZ',
      name: 'driver',
      other: person,
      report: `report:INT-2026-00000${last}`,
    });
  const { links } = await ask(engine, 'among', { ids: [person, 'vrm:AB95XYZ'] });
  return links[0]!.grading!.words;
}

test('two units that give one reference heard one source; two references are two, and none tells nothing more', async () => {
  const told: string[] = [];
  for (const refs of [
    ['SR 10442', 'sr10442'],
    ['SR10442', 'SR10443'],
    ['SR10442', ''],
  ] as const) {
    const opened = await openedCase();
    await opened.bring('reports.csv', reports(refs[0], refs[1]));
    told.push(await drivenBy(opened));
  }
  expect(told).toEqual([
    '2 reports, not independent as far as is known',
    '2 reports, independent as far as is known',
    '2 reports, independent as far as is known',
  ]);
});

test('the reference is neither shown nor found, and no more is its digest', async () => {
  const { engine, bring } = await openedCase();
  await bring('reports.csv', reports('SR10442', 'SR10442'));
  const shown = JSON.stringify([
    await ask(engine, 'entity', { id: 'report:INT-2026-000001' }),
    await ask(engine, 'reports', {}),
    (await ask(engine, 'search', { text: 'SR10442' })).hits,
    await ask(engine, 'caseSummary', {}),
  ]);
  expect(shown).not.toMatch(/SR ?10442|source (?:digest|key)/i);
});

test('words that may name a source are not read as a reference, and the import says so', async () => {
  const opened = await openedCase();
  const file = await opened.bring('reports.csv', reports('Ivo Wexcombe', 'Ivo Wexcombe'));
  expect(file.warnings.join(' ')).toMatch(/which may name one: they were not read/);
  expect(await drivenBy(opened)).toBe('2 reports, independent as far as is known');
});
