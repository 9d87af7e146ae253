// What is graded E or handled on conditions does not leave a case unasked.
import { describe, expect, test } from 'vitest';
import { readBack } from '../output/readBack.ts';
import { drives, graded, NUMBER, PLATE, personCalled, report, tieBetween } from './gradedCase.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

describe('a document leaves out', () => {
  const around = (id: string, depth = 3) => ({ around: id, depth, format: 'graphml' as const });

  test('restricted ties, what only they tell of, and what only they connect; and says so', async () => {
    const opened = await graded();
    const { text, restricted } = await ask(opened.engine, 'networkExport', around(NUMBER, 4));
    expect(restricted).toEqual({ ties: 2, entities: 2, included: false });
    expect(text).toContain('report:INT-2026-000002');
    expect(text).not.toContain('INT-2026-000004');
    expect(text).not.toContain('Scarborough');
    expect(readBack(text).name).toBe('graphml');
    expect(text).toMatch(
      /2 ties and 2 entities were left out, since they rest on, .*false \(E\).*conditions only \(C\)/,
    );
  });

  test('nobody’s link to a restricted report by showing somebody whom only it connects', async () => {
    const opened = await graded();
    const [alex, bo] = [await personCalled(opened, 'Alex Vale'), await personCalled(opened, 'Bo Reed')];
    await drives(opened, bo, 4);
    const { text, restricted } = await ask(opened.engine, 'networkExport', around(alex, 4));
    expect(text).toContain(PLATE);
    expect(text).not.toContain('Bo Reed');
    expect(text).not.toContain('900102');
    expect(restricted.entities).toBeGreaterThan(1);
  });

  test('but keeps a tie that something unrestricted supports too, without the restricted report', async () => {
    const opened = await graded();
    const person = await personCalled(opened, 'Alex Vale');
    await drives(opened, person, 4);
    await drives(opened, person, 2);
    for (const format of ['graphml', 'gexf', 'anx'] as const) {
      const { text } = await ask(opened.engine, 'networkExport', { ...around(person), format });
      expect(text).toContain(PLATE);
      expect(text).not.toContain('INT-2026-000004');
      expect(text).not.toContain('1B C');
      expect(text).toContain('1B P');
    }
    const tie = await tieBetween(opened, person, PLATE);
    const { text } = await ask(opened.engine, 'networkExport', around(person));
    expect(tie.events).toBe(2);
    const edge = text.split('<edge ').find((one) => one.startsWith(`id="${tie.id}"`))!;
    expect(edge).toContain('<data key="edge.events">1</data>');
  });

  test('unless it is asked for with a reason, which the audit chain keeps', async () => {
    const opened = await graded();
    const { engine } = opened;
    const wish = { ...around(NUMBER, 4), includeRestricted: true };
    expect((await errorOf(engine, 'networkExport', { ...wish, reason: ' ' })).code).toBe('OPTION_INVALID');
    const { text, restricted } = await ask(engine, 'networkExport', {
      ...wish,
      reason: 'Asked by the originator',
    });
    expect(restricted).toEqual({ ties: 2, entities: 2, included: true });
    expect(text).toContain('INT-2026-000004');
    expect(text).toContain('may be shared on conditions only: S2 consult originator');
    expect(text).not.toContain('Asked by the originator');
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(valid).toBe(true);
    expect(JSON.parse(entries.at(-1)!.detail)).toMatchObject({
      reason: 'Asked by the originator',
      restricted: { ties: 2, entities: 2, included: true },
    });
  });

  test('everything about what is restricted itself, and says what to do', async () => {
    const { engine } = await graded();
    for (const id of [report(3), '+447700900199'])
      expect(await errorOf(engine, 'networkExport', around(id))).toEqual({
        code: 'RESTRICTED_ONLY',
        data: { id },
      });
  });

  test('nothing in json, where what is restricted is marked', async () => {
    const { engine } = await graded();
    const { text } = await ask(engine, 'networkExport', { ...around(PLATE), format: 'json' });
    const { entities, links } = JSON.parse(text) as {
      entities: { id: string; restricted?: true }[];
      links: { from: string; grading?: { restricted: boolean } }[];
    };
    expect(entities.find(({ id }) => id === report(4))).toMatchObject({ restricted: true });
    expect(links.find(({ from }) => from === report(4))?.grading?.restricted).toBe(true);
  });
});

describe('a person whom only an E-graded row names', () => {
  const PEOPLE = 'Name,DOB,Role,From,Grade\nJonas Example,01/01/1990,associate,01/02/2026,2EP\n';
  const USES = 'From,Relation,To\nJohn Example,uses,07700 900123\nJohn Example,drives,AB95 XYZ\n';
  const [JONAS, JOHN] = ['person:jonas example|1990-01-01', 'person:john example'];
  const wish = { around: '+447700900123', depth: 3 } as const;

  test.each(['same', 'match'] as const)('leaves in no document by a combination (%s)', async (verdict) => {
    const { engine, bring } = await openedCase();
    await bring('people.csv', PEOPLE);
    await bring('ties.csv', USES, { kind: 'ties' });
    await ask(engine, 'combine', { kept: JONAS, other: JOHN, verdict });
    for (const format of ['graphml', 'gexf', 'anx'] as const) {
      const { text } = await ask(engine, 'networkExport', { ...wish, format });
      expect(text).not.toMatch(/jonas/i);
      expect(text).toMatch(/John Example/);
      const own = await ask(engine, 'networkExport', { around: JOHN, depth: 1, format });
      expect(own.text).not.toMatch(/jonas/i);
    }
    const included = { ...wish, format: 'graphml', includeRestricted: true, reason: 'Asked for' } as const;
    expect((await ask(engine, 'networkExport', included)).text).toMatch(/Jonas Example/);
  });

  test('is counted with no entity at the edge of a document', async () => {
    const { engine, bring } = await openedCase();
    await bring('ties.csv', USES, { kind: 'ties' });
    await ask(engine, 'claimAdd', {
      entity: 'vrm:AB95XYZ',
      name: 'driver',
      other: 'Nils Example',
      grade: '3EP',
    });
    const { text } = await ask(engine, 'networkExport', { around: JOHN, depth: 1, format: 'graphml' });
    expect(text).toMatch(/<node id="vrm:AB95XYZ">.*node\.contacts">1</);
  });
});

describe('what leans on a report or a row', () => {
  const PLATE_OF = { entity: PLATE, name: 'driver', other: 'Nils Example' } as const;
  const wish = { around: PLATE, depth: 1, format: 'graphml' } as const;

  test('is held back still when the report’s file was withdrawn, and its grade with it', async () => {
    const { engine, bring } = await graded();
    await bring('ties.csv', 'From,Relation,To\nAlex Vale,drives,AB95 XYZ\n', { kind: 'ties' });
    await ask(engine, 'claimAdd', { ...PLATE_OF, report: report(4) });
    expect((await ask(engine, 'networkExport', wish)).text).not.toMatch(/nils/i);
    await ask(engine, 'sourceWithdraw', { source: 'reports.csv', reason: 'Sent by mistake' });
    expect((await ask(engine, 'networkExport', wish)).text).not.toMatch(/nils/i);
    const { rows } = await ask(engine, 'reports', {});
    expect(rows.find(({ id }) => id === report(4))).toMatchObject({ conditioned: true });
  });

  test('has the grade of the file that is there now, when another took the place of one that was withdrawn', async () => {
    const { engine, bring } = await openedCase();
    const people = (grade: string): string =>
      `Name,DOB,Role,Mobile,Grade\nJonas Example,01/01/1990,associate,07700900123,${grade}\n`;
    await bring('people.csv', people('2BP'));
    const around = { around: '+447700900123', depth: 1, format: 'graphml' } as const;
    expect((await ask(engine, 'networkExport', around)).text).toMatch(/jonas/i);
    await ask(engine, 'sourceWithdraw', { source: 'people.csv', reason: 'Wrong grade' });
    await bring('corrected.csv', people('2EP'));
    expect((await errorOf(engine, 'networkExport', around)).code).toBe('RESTRICTED_ONLY');
  });

  test('is found in the reports that are there now', async () => {
    const { engine, bring } = await openedCase();
    await bring('one.csv', 'URN,Grade,Text\nINT-1,2BP,Seen with AB95 XYZ.\n');
    await ask(engine, 'reports', {});
    await ask(engine, 'sourceWithdraw', { source: 'one.csv', reason: 'Wrong' });
    await bring('two.csv', 'URN,Grade,Text\nINT-2,2EP,Seen with AB96 XYZ.\n');
    const { rows } = await ask(engine, 'reports', {});
    expect(rows.map(({ urn, doubted }) => [urn, doubted])).toEqual([['INT-2', true]]);
  });
});
