// Entities end to end: lists arrive as claims that balance, an analyst claims and combines, and taking it back restores all.
import { describe, expect, test } from 'vitest';
import { ask, errorOf, type OpenedCase, openedCase } from './startedEngine.ts';

const PEOPLE = [
  'Name,Aliases,DOB,Sex,Role,From,To',
  'Alex Example,Lex,01/02/1990,M,Line holder,05/01/2026,',
  'Alexander Example,,02/01/1990,M,Cuckooed tenant,07/02/2026,20/03/2026',
  'Kit Example,,14/08/2010,F,Runner,05/02/2026,10/03/2026',
  'Kit Example,,not a date,F,Runner,05/02/2026,01/01/2020',
  ',,01/01/1990,M,Runner,,',
].join('\n');
const TIES = [
  'Name,DOB,Relation,Phone Number,VRM',
  'Alex Example,01/02/1990,uses,07700900001,',
  'Alexander Example,02/01/1990,uses,07700900002,',
  'Alexander Example,02/01/1990,hirer of,,AB95 XYZ',
].join('\n');

const ALEX = 'person:alex example|1990-02-01';
const ALEXANDER = 'person:alexander example|1990-01-02';
const KIT = 'person:kit example|2010-08-14';

async function filledCase(): Promise<OpenedCase> {
  const opened = await openedCase();
  await opened.bring('people.csv', PEOPLE);
  await opened.bring('ties.csv', TIES);
  return opened;
}

/** Everything that the case answers about its network, to be compared as a whole. */
async function allAnswers({ engine }: OpenedCase) {
  const around = [ALEX, ALEXANDER, '+447700900001', '+447700900002', 'vrm:AB95XYZ'];
  return {
    networks: await Promise.all(around.map((one) => ask(engine, 'network', { around: one, depth: 2 }))),
    entities: await Promise.all(around.map((one) => ask(engine, 'entity', { id: one }))),
    among: await ask(engine, 'among', { ids: around }),
    list: await ask(engine, 'entities', {}),
    search: await ask(engine, 'search', { text: 'Example' }),
  };
}

describe('lists of people', () => {
  test('balance: every row is accepted, or is in the ledger with its reason', async () => {
    const { engine, bring } = await openedCase();
    const file = await bring('people.csv', PEOPLE);
    expect(file).toMatchObject({ kind: 'nominals', rows: 5, accepted: 3, duplicates: 0, rejected: 2 });
    const { rows } = await ask(engine, 'ledger', { source: 'people.csv' });
    expect(rows.map(({ line, code }) => [line, code])).toEqual([
      [5, 'DATE_INVALID'],
      [6, 'PARTY_MISSING'],
    ]);
  });

  test('a child is marked everywhere, and no role of theirs is worded as an offence', async () => {
    const { engine } = await filledCase();
    const { line, entity, claims } = await ask(engine, 'entityRecord', { id: KIT });
    expect([line.child, entity.mark]).toEqual([true, 'child']);
    expect(line.roles).toEqual([{ words: 'child at risk (recorded as runner)', side: 'safeguarding' }]);
    expect(claims.find(({ name }) => name === 'role')).toMatchObject({
      value: 'runner',
      side: 'safeguarding',
    });
    expect((await ask(engine, 'network', { around: KIT })).entities[0]?.mark).toBe('child');
  });

  test('girls and women are counted, and each role of one person shows', async () => {
    const { engine } = await filledCase();
    const role = { name: 'role', value: 'victim' } as const;
    await ask(engine, 'claimAdd', { entity: ALEX, ...role });
    const { people, entities } = await ask(engine, 'entities', { kind: 'nominal', search: 'lex' });
    expect(people[0]).toEqual({ sex: 'female', under18: 1, adult: 0, ageNotKnown: 0 });
    expect(entities.find(({ id }) => id === ALEX)?.roles).toEqual([
      { words: 'victim', side: 'safeguarding' },
      { words: 'line holder', side: 'offending' },
    ]);
    const listed = await ask(engine, 'entities', { kind: 'nominal', under18: true });
    expect(listed.entities.map(({ id }) => id)).toEqual([KIT]);
  });

  test('two records of one name are told apart by what each is tied to', async () => {
    const { engine, bring } = await openedCase();
    await bring(
      'ties.csv',
      'Name,DOB,Relation,Phone Number\nKit Vale,01/02/1990,uses,07700900001\nKit Vale,03/04/1985,uses,07700900002\nBo Vale,,uses,07700900003\n',
    );
    const { entities } = await ask(engine, 'entities', { kind: 'nominal' });
    expect(entities.map(({ id, toldBy }) => [id, toldBy]).sort()).toEqual([
      ['person:bo vale', []],
      ['person:kit vale|1985-04-03', ['07700 900002']],
      ['person:kit vale|1990-02-01', ['07700 900001']],
    ]);
  });

  test('a claim opens down to its row', async () => {
    const { engine } = await filledCase();
    const { claims } = await ask(engine, 'entityRecord', { id: KIT });
    const { rows } = await ask(engine, 'claimRows', { id: claims[0]!.id });
    expect(rows).toEqual([
      {
        file: 'people.csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        sheet: expect.any(String),
        line: 4,
        raw: 'Kit Example,,14/08/2010,F,Runner,05/02/2026,10/03/2026',
      },
    ]);
  });
});

describe('an analyst claims', () => {
  test('with a second party, which ties them; withdrawing it takes the tie away and leaves all else', async () => {
    const opened = await filledCase();
    const { engine } = opened;
    const before = await ask(engine, 'network', { around: 'vrm:AB95XYZ', depth: 1 });
    const { id } = await ask(engine, 'claimAdd', {
      entity: 'vrm:AB95XYZ',
      name: 'keeper',
      other: 'Jo Sample',
      from: Date.UTC(2026, 0, 5),
      grade: '1AP',
      note: 'told by the hire firm',
    });
    const after = await ask(engine, 'network', { around: 'vrm:AB95XYZ', depth: 1 });
    expect(after.links.map(({ kind, label }) => [kind, label])).toContainEqual([
      'keeper',
      'registered keeper of',
    ]);
    const { claims } = await ask(engine, 'entityRecord', { id: 'vrm:AB95XYZ' });
    expect(claims.find((claim) => claim.id === id)).toMatchObject({
      other: { id: 'person:jo sample', label: 'Jo Sample' },
      source: { kind: 'analyst', words: 'tester' },
      grade: '1AP',
    });
    expect((await ask(engine, 'entityRecord', { id: 'person:jo sample' })).namedIn).toHaveLength(1);
    await ask(engine, 'claimWithdraw', { id, why: 'wrong person' });
    expect(await ask(engine, 'network', { around: 'vrm:AB95XYZ', depth: 1 })).toEqual(before);
    await ask(engine, 'claimRestore', { id });
    expect(await ask(engine, 'network', { around: 'vrm:AB95XYZ', depth: 1 })).toEqual(after);
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(valid).toBe(true);
    expect(entries.slice(-3).map(({ action }) => action)).toEqual([
      'claim',
      'claim-withdrawn',
      'claim-restored',
    ]);
  });

  test.each([
    [{ entity: 'vrm:AB95XYZ', name: 'role', value: 'runner' }, 'name'],
    [{ entity: ALEX, name: 'role', value: 'runner', grade: '9ZZ' }, 'grade'],
    [{ entity: ALEX, name: 'role', value: 'runner', from: 2, to: 1 }, 'to'],
    [{ entity: ALEX, name: 'role', value: 'runner', other: 'Jo' }, 'other'],
    [{ entity: 'vrm:AB95XYZ', name: 'keeper', other: '+447700900001' }, 'other'],
    [{ entity: ALEX, name: 'role' }, 'value'],
  ] as const)('what makes no sense is refused: %o', async (wish, name) => {
    const { engine } = await filledCase();
    const error = await errorOf(engine, 'claimAdd', wish);
    expect([error.code, (error.data as { name: string }).name]).toEqual(['OPTION_INVALID', name]);
    expect((await ask(engine, 'audit', {})).entries.at(-1)?.action).toBe('import');
  });

  test('a file that is withdrawn takes its claims with it, and leaves an analyst’s', async () => {
    const { engine } = await filledCase();
    await ask(engine, 'claimAdd', { entity: ALEX, name: 'role', value: 'victim' });
    const { sources } = await ask(engine, 'sources', {});
    await ask(engine, 'sourceWithdraw', {
      source: String(sources.find(({ name }) => name === 'people.csv')!.id),
      reason: 'excess',
    });
    const { claims } = await ask(engine, 'entityRecord', { id: ALEX });
    // The table of ties gives the date of birth beside the name, too.
    expect(claims.map(({ name, value }) => [name, value])).toEqual([
      ['role', 'victim'],
      ['date of birth', '1990-02-01'],
    ]);
  });
});

describe('two that are one', () => {
  test('are proposed with a card, read as one once combined, and restored exactly when that is taken back', async () => {
    const opened = await filledCase();
    const { engine } = opened;
    const before = await allAnswers(opened);
    const { matches } = await ask(engine, 'matches', { kind: 'nominal' });
    expect(matches.map(({ one, other }) => [one.id, other.id])).toEqual([[ALEX, ALEXANDER]]);
    const { id } = await ask(engine, 'combine', { kept: ALEX, other: ALEXANDER, verdict: 'same' });

    const { entities, links } = await ask(engine, 'network', { around: ALEXANDER, depth: 1 });
    expect(entities.map((one) => one.id).sort()).toEqual(
      ['+447700900001', '+447700900002', ALEX, 'vrm:AB95XYZ'].sort(),
    );
    expect(links.every(({ from }) => from === ALEX)).toBe(true);
    for (const { id: tie } of links)
      expect((await ask(engine, 'linkRows', { link: tie })).rows).toHaveLength(1);
    const record = await ask(engine, 'entityRecord', { id: ALEXANDER });
    expect(record.entity.id).toBe(ALEX);
    expect(record.originals.map((one) => one.id)).toEqual([ALEX, ALEXANDER]);
    expect(record.line.roles.map(({ words }) => words)).toEqual(['line holder', 'cuckooed tenant']);
    const path = await ask(engine, 'path', { from: '+447700900001', to: '+447700900002' });
    expect(path.path.filter((one) => !one.startsWith('tie:'))).toEqual([
      '+447700900001',
      ALEX,
      '+447700900002',
    ]);
    const redrawn = await ask(engine, 'among', { ids: [ALEX, ALEXANDER, '+447700900002'] });
    expect(redrawn.readAs).toEqual([{ id: ALEXANDER, as: ALEX }]);
    expect(redrawn.entities).toHaveLength(2);
    const { hits } = await ask(engine, 'search', { text: 'Alexander' });
    expect(hits.map((hit) => hit.id)).toContain(ALEX);
    expect(hits.map((hit) => hit.id)).not.toContain(ALEXANDER);
    expect((await ask(engine, 'matches', { kind: 'nominal' })).matches).toEqual([]);

    await ask(engine, 'combinationUndo', { id, why: 'two brothers' });
    expect(await allAnswers(opened)).toEqual(before);
    expect((await ask(engine, 'matches', { kind: 'nominal' })).total).toBe(1);
    const { entries, valid } = await ask(engine, 'audit', {});
    expect(valid).toBe(true);
    const told = entries
      .filter(({ action }) => action === 'combination')
      .map(({ detail }) => JSON.parse(detail));
    expect(told.map(({ step, verdict, kept, other }) => [step, verdict, kept, other])).toEqual([
      ['made', 'same', ALEX, ALEXANDER],
      ['undone', 'same', ALEX, ALEXANDER],
    ]);
    expect(told[0].card.length).toBeGreaterThan(1);
  });

  test('are kept as a match by a tie, which goes when that is taken back', async () => {
    const opened = await filledCase();
    const { engine } = opened;
    const before = await allAnswers(opened);
    const { id } = await ask(engine, 'combine', { kept: ALEX, other: ALEXANDER, verdict: 'match' });
    const { links } = await ask(engine, 'among', { ids: [ALEX, ALEXANDER] });
    expect(links.map(({ label }) => label)).toEqual(['possibly the same as']);
    await ask(engine, 'combinationUndo', { id });
    expect(await allAnswers(opened)).toEqual(before);
  });

  test('once excluded are never proposed again, also not under what one of them is combined into', async () => {
    const { engine } = await filledCase();
    await ask(engine, 'claimAdd', { entity: KIT, name: 'alias', value: 'Lex Example' });
    await ask(engine, 'combine', { kept: ALEX, other: ALEXANDER, verdict: 'excluded' });
    expect((await ask(engine, 'matches', { of: ALEX })).matches.map(({ other }) => other.id)).not.toContain(
      ALEXANDER,
    );
    await ask(engine, 'combine', { kept: KIT, other: ALEXANDER, verdict: 'same' });
    const { matches } = await ask(engine, 'matches', { kind: 'nominal', least: 0 });
    expect(matches).toEqual([]);
  });

  test('of three, each combination comes apart by itself', async () => {
    const { engine } = await filledCase();
    const one = await ask(engine, 'combine', { kept: ALEX, other: ALEXANDER, verdict: 'same' });
    const two = await ask(engine, 'combine', { kept: KIT, other: ALEX, verdict: 'same' });
    const originals = async (id: string) =>
      (await ask(engine, 'entityRecord', { id })).originals.map((original) => original.id);
    expect(await originals(ALEXANDER)).toEqual([KIT, ALEX, ALEXANDER]);
    await ask(engine, 'combinationUndo', { id: one.id });
    expect(await originals(ALEX)).toEqual([KIT, ALEX]);
    expect(await originals(ALEXANDER)).toEqual([ALEXANDER]);
    await ask(engine, 'combinationUndo', { id: two.id });
    expect(await originals(ALEX)).toEqual([ALEX]);
  });

  test.each([
    [ALEX, 'vrm:AB95XYZ'],
    [ALEX, ALEX],
    ['+447700900001', '+447700900002'],
  ])('%s and %s cannot be', async (kept, other) => {
    const { engine } = await filledCase();
    expect((await errorOf(engine, 'combine', { kept, other, verdict: 'same' })).code).toBe('OPTION_INVALID');
  });
});

test('the checklist of an address has the evidence beside each sign', async () => {
  const { engine, bring } = await openedCase();
  await bring(
    'addresses.csv',
    'Address,Postcode,Role,From,Indicator,Tenant\n14 Drama Road,AA1 1AA,Cuckooed,01/03/2026,Taxis stopping briefly,Sam Tenant',
  );
  await ask(engine, 'claimAdd', { entity: 'person:sam tenant', name: 'mental health', value: 'depression' });
  const { signs } = await ask(engine, 'entityRecord', { id: 'address:14 drama road aa1 1aa' });
  const recorded = (signs ?? []).filter(({ state }) => state === 'recorded');
  expect(recorded.map(({ evidence }) => evidence.map(({ from, words }) => [from, words]))).toEqual([
    [['claim', 'Taxis stopping briefly']],
    [['tenant', 'Sam Tenant: mental health – depression']],
  ]);
  expect(signs?.filter(({ state }) => state === 'not recorded').length).toBeGreaterThan(5);
});
