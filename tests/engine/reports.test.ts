// Reports in a case: mentions found in their texts, decided and taken back, with ties, rows, facts and the audit chain.
import { describe, expect, test } from 'vitest';
import type { Params } from '../../src/contract/calls.ts';
import { record } from './callRecords.ts';
import { actions, caseWithReports, decide, find, mentionsOf, tiesOf } from './reportedCase.ts';
import { ask, errorOf } from './startedEngine.ts';

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
