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

describe('that somebody is a child', () => {
  const shownIn = async ({ engine }: OpenedCase) => {
    const { entities } = await ask(engine, 'entities', { kind: 'nominal' });
    return new Map(
      entities.map(({ label, child, roles }) => [
        label,
        child && roles.every((one) => one.side !== 'offending'),
      ]),
    );
  };

  test.each([
    ['2011', ''],
    ['Feb 2011', ''],
    ['02/2011', ''],
    ['01/02/11', ''],
    ['40575', ''],
    ['', '15-16'],
    ['', 'mid teens'],
    ['', 'approx 15'],
    ['', 'juvenile'],
  ])('is told by a date of birth or an age written as "%s%s"', async (born, age) => {
    const opened = await openedCase();
    await opened.bring(
      'people.csv',
      `Name,DOB,Role,Age,From\nTamsin Example,${born},Offender,${age},01/02/2026\nZelah Example,01/02/1990,Offender,,\n`,
    );
    const shown = await shownIn(opened);
    expect([shown.get('Tamsin Example'), shown.get('Zelah Example')]).toEqual([true, false]);
  });

  test('is told by what a role, a column of schools or a tie to a school says, where no age is known', async () => {
    const opened = await openedCase();
    await opened.bring(
      'people.csv',
      'Name,Role,School\nTamsin Example,Suspect,Test High\nOssian Example,pupil and runner,\nPerrin Example,YP / runner,\nZelah Example,Suspect,\n',
    );
    await opened.bring(
      'ties.csv',
      'From,Relation,To\nCorin Example,pupil at,Hill Primary\nCorin Example,line holder of,07700 900123\nWystan Example,attends,Test School\nMabyn Example,attends,Test University\n',
    );
    const shown = await shownIn(opened);
    for (const name of ['Tamsin', 'Ossian', 'Perrin', 'Corin', 'Wystan'])
      expect([name, shown.get(`${name} Example`)]).toEqual([name, true]);
    for (const name of ['Zelah', 'Mabyn'])
      expect([name, shown.get(`${name} Example`)]).toEqual([name, false]);
    const { links } = await ask(opened.engine, 'network', { around: '+447700900123' });
    expect(links.map(({ label }) => label)).toEqual(['child at risk (recorded as line holder of)']);
  });

  test('is told by the date of birth beside a name in tables of ties and of rail events', async () => {
    const opened = await openedCase();
    await opened.bring(
      'ties.csv',
      'Name,DOB,Relation,VRM\nTamsin Example,01/02/2011,drug runner in,AB95 XYZ\n',
    );
    await opened.bring(
      'rail.csv',
      'Name,DOB,Railway station,Date,Time,Seen by\nOssian Example,01/02/2011,Norwich,03/02/2026,09:00,BTP\n',
    );
    const shown = await shownIn(opened);
    expect([shown.get('Tamsin Example'), shown.get('Ossian Example')]).toEqual([true, true]);
    const { links } = await ask(opened.engine, 'network', { around: 'vrm:AB95XYZ' });
    expect(links.map(({ label }) => label)).toEqual(['child at risk (recorded as drug runner in)']);
  });

  test('may be learnt later, by another file or by a merge, and is forgotten when that is undone', async () => {
    const opened = await openedCase();
    const { engine, bring } = opened;
    await bring('roles.csv', 'Name,Role\nTamsin Example,Line holder\n');
    await bring('born.csv', 'Name,DOB,Sex\nTamsyn Example,01/02/2011,F\n');
    const before = await shownIn(opened);
    expect(before.get('Tamsin Example')).toBe(false);
    const pair = { kept: 'person:tamsin example', other: 'person:tamsyn example|2011-02-01' };
    await ask(engine, 'combine', { ...pair, verdict: 'same' });
    expect((await shownIn(opened)).get('Tamsin Example')).toBe(true);
    const { hits } = await ask(engine, 'search', { text: 'holder' });
    expect(hits.map(({ where }) => where).join()).toContain('recorded as line holder');
    await bring('ages.csv', 'Name,Age,Alias\nTamsin Example,15,Tam\n');
    expect((await shownIn(opened)).get('Tamsin Example')).toBe(true);
  });

  test('makes no offence of what a note to their custody says', async () => {
    const { engine, bring } = await openedCase();
    await bring(
      'custody.csv',
      'Detainee,DOB,Custody station,Detained at,Released,Offence\nTamsin Example,01/02/2011,Test suite,01/02/2026 10:00,02/02/2026 10:00,Being concerned in supply\n',
    );
    const { claims } = await ask(engine, 'entityRecord', { id: 'person:tamsin example|2011-02-01' });
    expect(claims.find(({ name }) => name === 'custody')?.note).toBe(
      'child at risk (recorded as Being concerned in supply)',
    );
  });
});
