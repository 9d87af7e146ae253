// The commands about people and things print what their users read, and take back what they are told to.
import { beforeAll, describe, expect, test } from 'vitest';
import { folderWithCase, json, plumbline } from './plumbline.ts';

const PEOPLE = [
  'Name,DOB,Sex,Role,From,To',
  'Alex Example,01/02/1990,M,Line holder,05/01/2026,',
  'Alexander Example,02/01/1990,M,Victim,07/02/2026,20/03/2026',
].join('\n');
const ALEX = 'person:alex example|1990-02-01';
const ALEXANDER = 'person:alexander example|1990-01-02';

let folder = '';
const run = (...words: string[]) => json(folder, [words[0]!, 'test.plumb', ...words.slice(1)]);
beforeAll(async () => {
  folder = await folderWithCase({ 'people.csv': PEOPLE }, 'file');
  await json(folder, ['import', 'test.plumb', 'people.csv']);
});

test('entities lists a kind, entity and claims tell one record', async () => {
  const { entities } = (await run('entities', '--kind', 'nominal')) as { entities: { id: string }[] };
  expect(entities.map(({ id }) => id).sort()).toEqual([ALEX, ALEXANDER].sort());
  const { line } = (await run('entity', ALEX)) as { line: { roles: { words: string }[] } };
  expect(line.roles.map(({ words }) => words)).toEqual(['line holder']);
  const { claims } = (await run('claims', ALEX)) as { claims: { name: string; source: { words: string } }[] };
  expect(claims.map(({ name }) => name).sort()).toEqual(['date of birth', 'role', 'sex recorded']);
  expect(claims[0]?.source.words).toBe('people.csv, line 2');
});

test('claim records a day in London, withdraw-claim takes it back and puts it back', async () => {
  const { id } = (await run('claim', ALEX, 'role', 'victim', '--from', '01/07/2026')) as { id: number };
  const state = async () => {
    const { claims } = (await run('claims', ALEX)) as {
      claims: { id: number; from: number; withdrawn: { why: string } | null }[];
    };
    return claims.find((claim) => claim.id === id);
  };
  expect(await state()).toMatchObject({ from: Date.UTC(2026, 5, 30, 23), withdrawn: null });
  await run('withdraw-claim', String(id), '--why', 'wrong person');
  expect((await state())?.withdrawn).toMatchObject({ why: 'wrong person' });
  await run('withdraw-claim', String(id), '--restore');
  expect((await state())?.withdrawn).toBeNull();
});

test('matches proposes, merge reads as one, unmerge takes it back, exclude ends it', async () => {
  const total = async () => ((await run('matches', '--kind', 'nominal')) as { total: number }).total;
  expect(await total()).toBe(1);
  const { id } = (await run('merge', ALEX, ALEXANDER)) as { id: number };
  const { entity, originals } = (await run('entity', ALEXANDER)) as {
    entity: { id: string };
    originals: unknown[];
  };
  expect([entity.id, originals.length]).toEqual([ALEX, 2]);
  await run('unmerge', String(id), '--why', 'brothers');
  expect(((await run('entity', ALEXANDER)) as { entity: { id: string } }).entity.id).toBe(ALEXANDER);
  await run('exclude', ALEX, ALEXANDER);
  expect(await total()).toBe(0);
  const { combinations } = (await run('combinations')) as {
    combinations: { verdict: string; undone: object | null }[];
  };
  expect(combinations.map(({ verdict, undone }) => [verdict, undone !== null])).toEqual([
    ['excluded', false],
    ['same', true],
  ]);
  expect(((await run('audit')) as { valid: boolean }).valid).toBe(true);
});

describe('what is refused', () => {
  test.each([
    [['entities', 'test.plumb', '--kind', 'spirit'], 2, /^OPTION_INVALID/],
    [['claim', 'test.plumb', ALEX, 'fame', 'yes'], 2, /^OPTION_INVALID/],
    [['entity', 'test.plumb', 'person:nobody'], 3, /^ENTITY_NOT_FOUND/],
    [['merge', 'test.plumb', ALEX, ALEX], 2, /^OPTION_INVALID/],
    [['unmerge', 'test.plumb', '99'], 3, /^ENTITY_NOT_FOUND/],
    [['unmerge', 'test.plumb', 'one'], 2, /^WORDS_WRONG [^\n]*whole number/],
  ])('%o', async (words, status, error) => {
    const ran = await plumbline(folder, words);
    expect([ran.status, ran.out]).toEqual([status, '']);
    expect(ran.err).toMatch(error);
  });
});
