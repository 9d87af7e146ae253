// Nobody under 18 is worded as an offender: in lists, ties, the chart, search, exports and around a line.
import { describe, expect, test } from 'vitest';
import { record } from './callRecords.ts';
import { ask, type OpenedCase, openedCase } from './startedEngine.ts';

const PEOPLE = [
  'Name,DOB,Role,From,Age',
  'Tamsin Example,,Suspect,01/02/2026,16',
  'Ossian Example,,drug dealer,01/02/2026,under 18',
  'Corin Example,,Line holder,01/02/2026,sixteen',
  'Perrin Example,,juvenile runner,01/02/2026,',
  'Wystan Example,,Line holder,01/02/2026,',
  'Zelah Example,01/01/1990,Suspect,01/02/2026,',
].join('\n');
const CARE = ['Name,Date,Care status,School absence', 'Wystan Example,01/02/2026,looked-after child,'].join(
  '\n',
);
const TIES = [
  'From,Relation,To',
  'Tamsin Example,drug dealer and runner for,07700 900123',
  'Wystan Example,line holder of,07700 900123',
  'Wystan Example,brother of,Tamsin Example',
  'Wystan Example,uses,07700 900124',
].join('\n');
const GROUPS = ['OCG,Name,Role', 'Invented Crew,Tamsin Example,Enforcer'].join('\n');
const SAID = /(?<!recorded as )(?:\b(?:drug dealer and runner for|line holder of)|suspect holding)/;

async function filled(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('people.csv', PEOPLE);
  await opened.bring('care.csv', CARE);
  await opened.bring('ties.csv', TIES);
  await opened.bring('groups.csv', GROUPS);
  return opened;
}

describe('a child', () => {
  test('is known by an age in words, by a role that says so, and by care', async () => {
    const { engine } = await filled();
    const { entities } = await ask(engine, 'entities', { kind: 'nominal' });
    const shown = new Map(entities.map(({ label, child, roles }) => [label, { child, roles }]));
    for (const name of ['Tamsin', 'Ossian', 'Corin', 'Perrin', 'Wystan']) {
      const person = shown.get(`${name} Example`);
      expect([name, person?.child]).toEqual([name, true]);
      expect(person?.roles.every(({ side }) => side === 'safeguarding')).toBe(true);
    }
    expect(shown.get('Zelah Example')?.child).toBe(false);
  });

  test('is no offender by a tie, on the chart or in any document', async () => {
    const { engine } = await filled();
    const wish = { around: '+447700900123', depth: 2 };
    const { links } = await ask(engine, 'network', wish);
    expect(links.map(({ label }) => label).sort()).toEqual([
      'brother of',
      'child at risk (recorded as drug dealer and runner for)',
      'child at risk (recorded as line holder of)',
      'child at risk (recorded as member of)',
      'uses',
    ]);
    for (const format of ['graphml', 'gexf', 'anx'] as const) {
      const { text } = await ask(engine, 'networkExport', { ...wish, format });
      expect(text).toContain('recorded as line holder of');
      expect(text).not.toMatch(SAID);
    }
  });

  test('is found by such words, but never in them', async () => {
    const { engine } = await filled();
    for (const text of ['dealer', 'holder', 'suspect', 'enforcer']) {
      const { hits } = await ask(engine, 'search', { text });
      const marked = hits.filter(({ label }) => !label.startsWith('Zelah'));
      expect(marked.length).toBeGreaterThan(0);
      for (const { where, marks } of marked) {
        expect(where).toContain('child at risk (recorded as ');
        expect(marks.map(([from, to]) => where.slice(from, to).toLowerCase())).toContain(text);
      }
    }
  });

  test('is an enforcer in no line of the record of them', async () => {
    const { engine } = await filled();
    const { claims } = await ask(engine, 'entityRecord', { id: 'person:tamsin example' });
    expect(
      claims.filter(({ value }) => value === 'enforcer').map(({ words, side }) => [words, side]),
    ).toEqual([
      ['child at risk (recorded as enforcer)', 'safeguarding'],
      ['child at risk (recorded as enforcer)', 'safeguarding'],
    ]);
  });
});

test('a name in a subscriber check that is a child’s makes no suspect of them as the holder of a line', async () => {
  const opened = await filled();
  await opened.bring(
    'calls.csv',
    record(
      '07700900123,07700900002,14/03/2026 09:00:00,60,Voice',
      '07700900123,07700900003,15/03/2026 09:00:00,60,Voice',
    ),
  );
  await opened.bring('subscriber.csv', 'Phone Number,Subscriber Name\n07700900123,Wystan Example\n', {
    kind: 'subscribers',
    map: { a: 'Phone Number', name: 'Subscriber Name' },
  });
  const { holders } = await ask(opened.engine, 'roles', { line: '+447700900123' });
  const [holder] = holders.filter(({ basis }) => basis === 'subscriber');
  expect(holder).toMatchObject({ holder: 'Wystan Example', mark: 'child' });
  expect(holder?.against[0]).toContain('under 18');
});
