// What becomes of reports' mentions later: files that come again, what the case comes to know, and the text itself.
import { describe, expect, test } from 'vitest';
import { record } from './callRecords.ts';
import { actions, caseWithReports, decide, find, mentionsOf, REPORTS, tiesOf } from './reportedCase.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

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
