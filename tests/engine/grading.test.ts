// Ties carry the grades of their reports, and what is graded E or handled on conditions does not leave a case unasked.
import { describe, expect, test } from 'vitest';
import { readBack } from '../output/readBack.ts';
import { ask, errorOf, type OpenedCase, openedCase } from './startedEngine.ts';

const REPORTS = [
  'URN,Date,Author Unit,Grade,Handling Conditions,Text',
  'INT-2026-000001,01/02/2026,North unit,2B P,,"Callers ring 07700 900101 and wait at the shop."',
  'INT-2026-000002,03/02/2026,South unit,1B P,,"The phone 07700 900101 was seen in the hand of a driver of AB95 XYZ."',
  'INT-2026-000003,04/02/2026,North unit,3E P,,"It is put about that 07700 900199 is the new number."',
  'INT-2026-000004,05/02/2026,South unit,1B C,S2 consult originator,"Two men fetch it in AB95 XYZ from Scarborough before dark."',
  'INT-2026-000005,06/02/2026,Old unit,B54,,"An old note on 07700 900155, thought to be false by now."',
  '',
].join('\n');
const SUBSCRIBERS = [
  'Phone Number,Subscriber Name,Address,Town,Postcode',
  '07700900101,Alex Vale,12 High Street,Anyton,AA1 1AA',
  '07700900102,Bo Reed,3 Low Road,Anyton,AA1 1AB',
  '',
].join('\n');

const report = (last: number): string => `report:INT-2026-00000${last}`;
const NUMBER = '+447700900101';
const PLATE = 'vrm:AB95XYZ';

/** A case with reports whose every mention is accepted, and two people from a subscriber check. */
async function graded(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('reports.csv', REPORTS);
  await opened.bring('subscribers.csv', SUBSCRIBERS, {
    kind: 'subscribers',
    map: { a: 'Phone Number', name: 'Subscriber Name' },
  });
  const { mentions } = await ask(opened.engine, 'mentions', {});
  await ask(opened.engine, 'mentionDecide', { ids: mentions.map(({ id }) => id), status: 'accepted' });
  return opened;
}

async function personCalled({ engine }: OpenedCase, name: string): Promise<string> {
  const { hits } = await ask(engine, 'search', { text: name });
  return hits.find(({ kind }) => kind === 'nominal')!.id;
}

const drives = async (opened: OpenedCase, person: string, of: number | null, grade = ''): Promise<void> => {
  await ask(opened.engine, 'claimAdd', {
    entity: PLATE,
    name: 'driver',
    other: person,
    grade,
    ...(of !== null && { report: report(of) }),
  });
};

async function tieBetween({ engine }: OpenedCase, one: string, other: string) {
  const { links } = await ask(engine, 'among', { ids: [one, other] });
  return links.find(({ from, to }) => [one, other].includes(from) && [one, other].includes(to))!;
}

describe('a tie carries grades', () => {
  test('of the report that it leads to, with system, text and meaning', async () => {
    const opened = await graded();
    const tie = await tieBetween(opened, report(1), NUMBER);
    expect(tie.grading).toEqual({
      reports: 1,
      sources: 1,
      words: '1 report',
      grades: ['2B P'],
      doubted: false,
      conditioned: false,
      restricted: false,
    });
    const { statements, total } = await ask(opened.engine, 'linkRows', { link: tie.id });
    expect(total).toBe(1);
    expect(statements).toMatchObject([
      {
        report: report(1),
        urn: 'INT-2026-000001',
        unit: 'North unit',
        at: Date.UTC(2026, 1, 1),
        grades: [{ text: '2B P', system: '3x5x2', meaning: expect.stringContaining('Untested source') }],
      },
    ]);
  });

  test('E, C with its conditions, and the older 5 are marked wherever a tie is told', async () => {
    const opened = await graded();
    const { engine } = opened;
    for (const [of, entity, marks] of [
      [3, '+447700900199', { doubted: true, conditioned: false }],
      [4, PLATE, { doubted: false, conditioned: true }],
      [5, '+447700900155', { doubted: true, conditioned: true }],
    ] as const) {
      const tie = await tieBetween(opened, report(of), entity);
      expect(tie.grading).toMatchObject({ ...marks, restricted: true });
      const { links } = await ask(engine, 'entity', { id: report(of) });
      expect(links.find(({ link }) => link.id === tie.id)?.link.grading).toMatchObject(marks);
      const { statements } = await ask(engine, 'linkRows', { link: tie.id });
      expect(statements).toMatchObject([marks]);
    }
    const { hits } = await ask(engine, 'search', { text: 'INT-2026-000004' });
    expect(hits[0]).toMatchObject({ id: report(4), restricted: true });
    expect((await ask(engine, 'entity', { id: '+447700900199' })).entity.restricted).toBe(true);
    expect((await ask(engine, 'entity', { id: NUMBER })).entity.restricted).toBeUndefined();
  });

  test('that older grades stay what they were', async () => {
    const opened = await graded();
    const tie = await tieBetween(opened, report(5), '+447700900155');
    const { statements } = await ask(opened.engine, 'linkRows', { link: tie.id });
    expect(statements[0]!.grades).toMatchObject([{ text: 'B54', system: '5x5x5' }]);
  });

  test('of several reports, and says whether they bear each other out', async () => {
    const opened = await graded();
    const person = await personCalled(opened, 'Alex Vale');
    await drives(opened, person, 1);
    await drives(opened, person, 3);
    const words = async () => (await tieBetween(opened, person, PLATE)).grading;
    expect(await words()).toMatchObject({
      reports: 2,
      sources: 1,
      words: '2 reports, not independent as far as is known',
      restricted: false,
      doubted: true,
    });
    await drives(opened, person, 2);
    expect(await words()).toMatchObject({
      reports: 3,
      sources: 2,
      words: '3 reports from 2 sources, independent as far as is known',
    });
  });

  test('and call records carry none', async () => {
    const opened = await graded();
    await opened.bring(
      'calls.csv',
      'Calling Number,Called Number,Start Time\n07700900101,07700900102,01/02/2026 10:00:00\n',
    );
    expect((await tieBetween(opened, NUMBER, '+447700900102')).grading).toBeUndefined();
  });
});

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
