// Reports in a case: mentions found in their texts, decided and taken back, with ties, rows, facts and the audit chain.
import { describe, expect, test } from 'vitest';
import type { Answer, Params } from '../../src/contract/calls.ts';
import { record } from './callRecords.ts';
import { ask, errorOf, type OpenedCase, openedCase } from './startedEngine.ts';

const REPORTS = [
  'URN,Date,Author unit,Grade,Handling conditions,Marking,Text',
  'INT-1,14/03/2026,Norfolk unit,2BP,,OFFICIAL,"The Marlo line is on 07700 900123; ring 07700 900123 for crack. Car AB95 XYZ."',
  'INT-2,15/03/2026,Norfolk unit,3EC,A1 only,OFFICIAL,"Rhys Tarrowby drives AB95 XYZ to Great Yarmouth. A boy aged 15 is with him."',
  'INT-3,16/03/2026,Cumbria unit,B24,,OFFICIAL,"Told to us by Ivo Wexcombe. Marlo is at 42 Drayman Court, AA84 9ZN."',
  '',
].join('\n');

async function caseWithReports(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('reports.csv', REPORTS);
  return opened;
}

type Mention = Answer<'mentions'>['mentions'][number];
const mentionsOf = async ({ engine }: OpenedCase, report?: string): Promise<Mention[]> =>
  (await ask(engine, 'mentions', { report })).mentions;
const find = async (opened: OpenedCase, report: string, text: string, nth = 0): Promise<Mention> => {
  const found = (await mentionsOf(opened, report)).filter((one) => one.text === text)[nth];
  if (!found) throw new Error(`${report} does not mention ${text}.`);
  return found;
};
const decide = ({ engine }: OpenedCase, status: Params<'mentionDecide'>['status'], ...mentions: Mention[]) =>
  ask(engine, 'mentionDecide', { ids: mentions.map(({ id }) => id), status });
const tiesOf = async ({ engine }: OpenedCase, report: string): Promise<string[]> =>
  (await ask(engine, 'entity', { id: `report:${report}` })).links
    .map(({ link }) => `${link.kind} ${link.to}`)
    .sort();
const actions = async ({ engine }: OpenedCase): Promise<string[]> =>
  (await ask(engine, 'audit', {})).entries.map(({ action }) => action);

describe('the list of reports', () => {
  test('gives each with its grade in words, what is open, and whether it may name its source', async () => {
    const { engine } = await caseWithReports();
    const { total, rows } = await ask(engine, 'reports', {});
    expect(total).toBe(3);
    expect(rows.map(({ urn }) => urn)).toEqual(['INT-3', 'INT-2', 'INT-1']);
    expect(rows[0]).toMatchObject({ grade: 'B24', gradeSystem: '5x5x5', sourceWarning: 'says who told it' });
    expect(rows[1]).toMatchObject({ grade: '3EC', unit: 'Norfolk unit', conditions: 'A1 only' });
    expect(rows[1]?.gradeMeaning).toMatch(/suspected to be false/);
    expect(rows[2]?.open).toBeGreaterThan(3);
  });

  test('can be cut down to those of one sort, and is searched by reference, unit and text', async () => {
    const { engine } = await caseWithReports();
    const urns = async (question: Params<'reports'>) =>
      (await ask(engine, 'reports', question)).rows.map(({ urn }) => urn);
    expect(await urns({ only: 'source' })).toEqual(['INT-3']);
    expect(await urns({ only: 'conditions' })).toEqual(['INT-3', 'INT-2']);
    expect(await urns({ only: 'false' })).toEqual(['INT-2']);
    expect(await urns({ only: 'older' })).toEqual(['INT-3']);
    expect(await urns({ only: 'child' })).toEqual(['INT-2']);
    expect(await urns({ text: 'cumbria' })).toEqual(['INT-3']);
    expect(await urns({ text: 'ab95 xyz' })).toEqual(['INT-2', 'INT-1']);
  });
});

describe('an accepted mention', () => {
  test('ties its report to what it names, made where it is missing, with the report’s row behind the tie', async () => {
    const opened = await caseWithReports();
    const plate = await find(opened, 'INT-1', 'AB95 XYZ');
    expect(plate).toMatchObject({ kind: 'vehicle', entity: 'vrm:AB95XYZ', known: false, status: 'open' });
    await decide(opened, 'accepted', plate);
    expect(await tiesOf(opened, 'INT-1')).toEqual(['mentions vrm:AB95XYZ']);
    const { links, entity } = await ask(opened.engine, 'entity', { id: 'vrm:AB95XYZ' });
    expect(entity.events).toBe(1);
    const { rows } = await ask(opened.engine, 'linkRows', { link: links[0]!.link.id });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ file: 'reports.csv', line: 2 });
    expect(await find(opened, 'INT-1', 'AB95 XYZ')).toMatchObject({
      status: 'accepted',
      decidedBy: 'tester',
    });
  });

  test('is found by its number at once, as any other number of the case', async () => {
    const opened = await caseWithReports();
    await decide(opened, 'accepted', await find(opened, 'INT-1', '07700 900123'));
    const { hits } = await ask(opened.engine, 'search', { text: '07700900123' });
    expect(hits.map(({ id }) => id)).toContain('+447700900123');
  });

  test('is not told twice: another mention of the same is tied already, and keeps the tie when the first is undone', async () => {
    const opened = await caseWithReports();
    const first = await find(opened, 'INT-1', '07700 900123', 0);
    await decide(opened, 'accepted', first);
    const second = await find(opened, 'INT-1', '07700 900123', 1);
    expect(second.status).toBe('tied');
    await decide(opened, 'accepted', second);
    await decide(opened, 'open', first);
    expect(await tiesOf(opened, 'INT-1')).toEqual(['mentions +447700900123']);
    await decide(opened, 'open', second);
    expect(await tiesOf(opened, 'INT-1')).toEqual([]);
    expect((await errorOf(opened.engine, 'entity', { id: '+447700900123' })).code).toBe('ENTITY_NOT_FOUND');
  });

  test('of a drug or an age becomes a fact of the report, and goes when undone', async () => {
    const opened = await caseWithReports();
    const age = await find(opened, 'INT-2', 'aged 15');
    await decide(opened, 'accepted', age);
    const facts = async () =>
      (await ask(opened.engine, 'entity', { id: 'report:INT-2' })).facts.filter(({ name }) =>
        /^mentions/i.test(name),
      );
    expect(await facts()).toEqual([{ name: 'Mentions child', value: '15 (reports.csv, line 3)' }]);
    await decide(opened, 'open', age);
    expect(await facts()).toEqual([]);
  });
});

describe('a decision taken back', () => {
  test('removes an entity that only it made, and no other', async () => {
    const opened = await caseWithReports();
    await opened.bring('calls.csv', record('07700900123,07700900200,14/03/2026 09:00:00,60,Voice'));
    const number = await find(opened, 'INT-1', '07700 900123');
    const plates = [
      await find(opened, 'INT-1', 'AB95 XYZ'),
      await find(opened, 'INT-2', 'AB95 XYZ'),
    ] as const;
    await decide(opened, 'accepted', number, ...plates);
    await decide(opened, 'open', number, plates[0]);
    expect((await ask(opened.engine, 'entity', { id: '+447700900123' })).entity.events).toBe(1);
    expect((await ask(opened.engine, 'entity', { id: 'vrm:AB95XYZ' })).entity.events).toBe(1);
    await decide(opened, 'open', plates[1]);
    expect((await errorOf(opened.engine, 'entity', { id: 'vrm:AB95XYZ' })).code).toBe('ENTITY_NOT_FOUND');
    expect((await ask(opened.engine, 'search', { text: 'AB95XYZ' })).hits.map(({ id }) => id)).not.toContain(
      'vrm:AB95XYZ',
    );
  });

  test('a dismissal after an acceptance takes the tie out, and each step stands in the audit chain', async () => {
    const opened = await caseWithReports();
    const plate = await find(opened, 'INT-1', 'AB95 XYZ');
    await decide(opened, 'accepted', plate);
    await decide(opened, 'dismissed', plate);
    expect(await tiesOf(opened, 'INT-1')).toEqual([]);
    expect(await find(opened, 'INT-1', 'AB95 XYZ')).toMatchObject({ status: 'dismissed' });
    await decide(opened, 'open', plate);
    expect((await actions(opened)).filter((one) => one.startsWith('mention'))).toEqual([
      'mention-accepted',
      'mention-dismissed',
      'mention-reopened',
    ]);
    expect((await ask(opened.engine, 'audit', {})).valid).toBe(true);
  });

  test('several are decided together or not at all', async () => {
    const opened = await caseWithReports();
    const plate = await find(opened, 'INT-1', 'AB95 XYZ');
    const ids = [plate.id, 'mention:1.1.0.2.vehicle.0-3'];
    expect((await errorOf(opened.engine, 'mentionDecide', { ids, status: 'accepted' })).code).toBe(
      'FINDING_NOT_FOUND',
    );
    expect(await tiesOf(opened, 'INT-1')).toEqual([]);
  });
});

describe('a name that several may bear', () => {
  test('is accepted as the one who is chosen, and as nobody else', async () => {
    const opened = await caseWithReports();
    const { engine } = opened;
    await opened.bring(
      'people.csv',
      'Name,DOB,Role\nIvo Wexcombe,01/02/1990,holder\nIvo Larkmead,03/04/1991,runner\nRhys Tarrowby,05/06/1992,runner\n',
    );
    await opened.bring('more.csv', 'URN,Text\nINT-5,Spoke to Ivo by the shops. Rhys was there.\n');
    const ivo = await find(opened, 'INT-5', 'Ivo');
    expect(ivo).toMatchObject({ suggestion: true, known: false, entity: null });
    const [first] = ivo.choices;
    expect(ivo.choices.map(({ label }) => label).sort()).toEqual([
      'Ivo Larkmead, born 3 April 1991',
      'Ivo Wexcombe, born 1 February 1990',
    ]);
    expect((await errorOf(engine, 'mentionDecide', { ids: [ivo.id], status: 'accepted' })).code).toBe(
      'OPTION_INVALID',
    );
    const as = first!.entity;
    await ask(engine, 'mentionDecide', { ids: [ivo.id], status: 'accepted', as });
    expect(await tiesOf(opened, 'INT-5')).toEqual([`mentions ${as}`]);
    expect(await find(opened, 'INT-5', 'Ivo')).toMatchObject({ status: 'accepted', entity: as });
    await decide(opened, 'open', ivo);
    expect(await tiesOf(opened, 'INT-5')).toEqual([]);
    expect(await find(opened, 'INT-5', 'Rhys')).toMatchObject({ suggestion: true, known: true });
  });

  test('or that only a report tells, is somebody new when accepted, and a suggestion elsewhere', async () => {
    const opened = await caseWithReports();
    await opened.bring('more.csv', 'URN,Text\nINT-5,A lad called Deano rang.\nINT-6,Deano again.\n');
    const deano = await find(opened, 'INT-5', 'Deano');
    expect(deano).toMatchObject({ kind: 'name', suggestion: true, known: false, entity: 'person:deano' });
    expect((await mentionsOf(opened, 'INT-6')).map(({ text }) => text)).toEqual([]);
    await decide(opened, 'accepted', deano);
    expect(await tiesOf(opened, 'INT-5')).toEqual(['mentions person:deano']);
    expect(await find(opened, 'INT-6', 'Deano')).toMatchObject({ suggestion: true, entity: 'person:deano' });
    await decide(opened, 'open', deano);
    expect((await errorOf(opened.engine, 'entity', { id: 'person:deano' })).code).toBe('ENTITY_NOT_FOUND');
  });
});

describe('a file of reports that is withdrawn and comes again byte for byte', () => {
  test('has its decisions open, and offers those that stood to be made again; a changed file does not', async () => {
    const opened = await caseWithReports();
    const { engine, bring } = opened;
    const [plate, town] = [
      await find(opened, 'INT-1', 'AB95 XYZ'),
      await find(opened, 'INT-2', 'Great Yarmouth'),
    ] as const;
    const taken = await find(opened, 'INT-2', 'AB95 XYZ');
    await decide(opened, 'accepted', plate, taken);
    await decide(opened, 'dismissed', town);
    await decide(opened, 'open', taken);
    await ask(engine, 'sourceWithdraw', { source: 'reports.csv', reason: 'Wrong operation' });
    await bring('changed.csv', REPORTS.replace('crack', 'heroin'));
    expect((await ask(engine, 'mentionsEarlier', {})).files).toEqual([]);
    await ask(engine, 'sourceWithdraw', { source: 'changed.csv', reason: 'Not it' });
    await bring('same.csv', REPORTS);
    expect(await tiesOf(opened, 'INT-1')).toEqual([]);
    const { files } = await ask(engine, 'mentionsEarlier', {});
    expect(files).toMatchObject([{ name: 'same.csv', decisions: 2 }]);
    expect(await ask(engine, 'mentionsAgain', { source: files[0]!.sha256 })).toEqual({ decided: 2 });
    expect(await tiesOf(opened, 'INT-1')).toEqual(['mentions vrm:AB95XYZ']);
    expect(await find(opened, 'INT-2', 'Great Yarmouth')).toMatchObject({ status: 'dismissed' });
    expect((await ask(engine, 'mentionsEarlier', {})).files).toEqual([]);
    expect((await actions(opened)).slice(-2)).toEqual(['mention-accepted', 'mention-dismissed']);
  });
});

describe('what the case comes to know', () => {
  test('people and addresses of a later file are found in reports that were there before', async () => {
    const opened = await caseWithReports();
    expect((await mentionsOf(opened, 'INT-2')).map(({ kind }) => kind)).not.toContain('name');
    await opened.bring(
      'subscribers.csv',
      'MSISDN,Name,Address,Postcode\n07700900300,Rhys Tarrowby,"42 Drayman Court, Norwich",AA84 9ZN\n',
      { kind: 'subscribers' },
    );
    expect(await find(opened, 'INT-2', 'Rhys Tarrowby')).toMatchObject({ kind: 'name', known: true });
    const address = await find(opened, 'INT-3', '42 Drayman Court, AA84 9ZN');
    expect(address).toMatchObject({ known: true });
    expect(address.label).toContain('Norwich');
  });

  test('a row of a table of no known kind names nobody, until somebody says that it is a group', async () => {
    const opened = await caseWithReports();
    const { engine } = opened;
    await opened.bring('things.csv', 'Thing,Colour\nNorfolk,red\n', { kind: 'things' });
    const names = async () => (await mentionsOf(opened)).filter(({ kind }) => kind === 'name');
    expect(await names()).toEqual([]);
    const { hits } = await ask(engine, 'search', { text: 'Norfolk' });
    const group = hits.find(({ kind }) => kind === 'group')!;
    await opened.bring('more.csv', 'URN,Text\nINT-4,The Norfolk Red lot are back.\n');
    expect(await names()).toEqual([]);
    await ask(engine, 'claimAdd', {
      entity: group.id,
      name: 'type of group',
      value: 'organised crime group',
    });
    expect((await names()).map(({ text, entity }) => [text, entity])).toEqual([['Norfolk Red', group.id]]);
  });

  test('a brand that an analyst gives a line is certain, one that only a report gives is a suggestion', async () => {
    const opened = await caseWithReports();
    expect((await mentionsOf(opened, 'INT-3')).filter(({ kind }) => kind === 'brand')).toEqual([]);
    await opened.bring('calls.csv', record('07700900123,07700900200,14/03/2026 09:00:00,60,Voice'));
    expect(await find(opened, 'INT-3', 'Marlo')).toMatchObject({
      kind: 'brand',
      suggestion: true,
      entity: '+447700900123',
    });
    await ask(opened.engine, 'lineBrandSet', { line: '+447700900123', brand: 'Marlo' });
    expect(await find(opened, 'INT-3', 'Marlo')).toMatchObject({ kind: 'brand', suggestion: false });
  });

  test('what was decided stays to be seen and undone when the rules no longer find it', async () => {
    const opened = await caseWithReports();
    await opened.bring('calls.csv', record('07700900123,07700900200,14/03/2026 09:00:00,60,Voice'));
    await ask(opened.engine, 'lineBrandSet', { line: '+447700900123', brand: 'Marlo' });
    await decide(opened, 'accepted', await find(opened, 'INT-3', 'Marlo'));
    await ask(opened.engine, 'lineBrandSet', { line: '+447700900123', brand: 'Other' });
    await ask(opened.engine, 'sourceWithdraw', { source: 'calls.csv', reason: 'Sent by mistake' });
    const kept = await find(opened, 'INT-3', 'Marlo');
    expect(kept).toMatchObject({ status: 'accepted' });
    await decide(opened, 'open', kept);
    expect(await tiesOf(opened, 'INT-3')).toEqual([]);
  });
});

describe('a report’s text', () => {
  test('is shown with the row that it stands in, and each mention where it stands', async () => {
    const { engine } = await caseWithReports();
    const { texts } = await ask(engine, 'report', { id: 'INT-2' });
    expect(texts).toHaveLength(1);
    const [one] = texts;
    expect(one).toMatchObject({ file: 'reports.csv', line: 3 });
    expect(one?.raw).toContain('INT-2,15/03/2026');
    for (const mention of one?.mentions ?? [])
      expect(one?.text.slice(mention.start, mention.end)).toBe(mention.text);
    expect((await errorOf(engine, 'report', { id: 'INT-9' })).code).toBe('ENTITY_NOT_FOUND');
  });

  test('of a text file is found again in the original, whole, by the line on which its form begins', async () => {
    const opened = await openedCase();
    await opened.bring(
      'one.txt',
      'INTELLIGENCE REPORT\nURN: INT-7\nGrade: 2BP\nReport text:\nFirst.\n\nSecond.\n----------\nURN: INT-8\nGrade: 2BP\nText: Third.\n',
    );
    const { texts } = await ask(opened.engine, 'report', { id: 'INT-7' });
    expect(texts[0]?.raw).toBe(
      'INTELLIGENCE REPORT\nURN: INT-7\nGrade: 2BP\nReport text:\nFirst.\n\nSecond.',
    );
    expect((await ask(opened.engine, 'report', { id: 'INT-8' })).texts[0]?.raw).toMatch(/^URN: INT-8/);
  });

  test('withdrawn with its file takes the decisions about it along, and the ties that they made', async () => {
    const opened = await caseWithReports();
    await decide(opened, 'accepted', await find(opened, 'INT-1', 'AB95 XYZ'));
    await ask(opened.engine, 'sourceWithdraw', { source: 'reports.csv', reason: 'Sent by mistake' });
    expect((await ask(opened.engine, 'reports', {})).total).toBe(0);
    expect((await errorOf(opened.engine, 'entity', { id: 'report:INT-1' })).code).toBe('ENTITY_NOT_FOUND');
    expect((await errorOf(opened.engine, 'entity', { id: 'vrm:AB95XYZ' })).code).toBe('ENTITY_NOT_FOUND');
    const again = await opened.bring('reports.csv', REPORTS);
    expect(again.accepted).toBe(3);
    expect(await find(opened, 'INT-1', 'AB95 XYZ')).toMatchObject({ status: 'open' });
  });
});
