// How a file is mapped, as a preview tells it: codes with their meanings, and saved mappings under what is chosen by hand.
import { expect, test } from 'vitest';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const FILE = [
  'Own,Other Party,When,Duration,Type,Direction',
  '07700900001,07700900002,14/10/2026 09:00:00,60,11,O',
  '07700900001,07700900002,14/10/2026 09:10:00,,21,O',
  '07700900001,07700900003,15/10/2026 10:00:00,5,11,X',
  '',
].join('\n');

const codesOf = (codes: readonly { field: string; value: string; rows: number; means: string | null }[]) =>
  codes.map(({ field, value, rows, means }) => [field, value, rows, means]);

test('a preview lists the codes of a file, how each is read, and those that are not known', async () => {
  const { engine, write } = await openedCase();
  const path = write('codes.csv', FILE);
  const { codes } = await ask(engine, 'importPreview', { path, options: {} });
  expect(codesOf(codes)).toEqual([
    ['type', '11', 2, null],
    ['type', '21', 1, null],
    ['direction', 'O', 2, 'outgoing'],
    ['direction', 'X', 1, null],
  ]);
  const valueMap = { type: { '11': 'call', '21': 'SMSMO' }, direction: { X: 'in' } };
  const mapped = await ask(engine, 'importPreview', { path, options: { valueMap } });
  expect(codesOf(mapped.codes)).toEqual([
    ['type', '11', 2, 'call'],
    ['type', '21', 1, 'text, outgoing'],
    ['direction', 'O', 2, 'outgoing'],
    ['direction', 'X', 1, 'incoming'],
  ]);
  await ask(engine, 'importRun', { path, options: { valueMap } });
  const { rows } = await ask(engine, 'events', {});
  expect(rows.map(({ type }) => type)).toEqual(['call', 'text', 'call']);
});

test('a saved mapping that is deleted is gone, and the chain tells of both', async () => {
  const { engine } = await openedCase();
  await ask(engine, 'profileSave', { name: 'Texts', columns: ['A', 'B'], options: {} });
  await ask(engine, 'profileRemove', { name: 'Texts' });
  expect(await ask(engine, 'profiles', {})).toEqual({ profiles: [] });
  expect((await errorOf(engine, 'profileRemove', { name: 'Texts' })).code).toBe('PROFILE_NOT_FOUND');
  const { entries, valid } = await ask(engine, 'audit', {});
  expect(valid).toBe(true);
  expect(entries.slice(-2).map(({ action }) => action)).toEqual(['profile-save', 'profile-remove']);
});

test('a kind of event that is the same in every row is no code', async () => {
  const { engine, write } = await openedCase();
  const path = write('codes.csv', FILE);
  const options = { map: { type: '=SMS' } };
  const { codes, mapping } = await ask(engine, 'importPreview', { path, options });
  expect(mapping.type).toBe('=SMS');
  expect(codes.filter(({ field }) => field === 'type')).toEqual([]);
});

test('what is taken away or chosen by hand wins over a saved mapping, and the rest of it stands', async () => {
  const { engine, write } = await openedCase();
  const path = write('codes.csv', FILE);
  const columns = FILE.split('\n')[0]?.split(',') ?? [];
  const saved = { map: { a: 'Own', b: 'Other Party', type: '=SMS', cell: 'Type' } as const };
  await ask(engine, 'profileSave', { name: 'Texts', columns, options: saved });
  const suggested = await ask(engine, 'importPreview', { path, options: {} });
  expect(suggested.profile).toBe('Texts');
  expect(suggested.mapping.type).toBe('Type');
  const used = await ask(engine, 'importPreview', { path, options: { profile: 'Texts' } });
  expect(used.mapping).toMatchObject({ a: 'Own', type: '=SMS', cell: 'Type' });
  const options = { profile: 'Texts', unmap: ['cell' as const], map: { type: 'Type' } };
  const changed = await ask(engine, 'importPreview', { path, options });
  expect(changed.mapping).toMatchObject({ a: 'Own', b: 'Other Party', type: 'Type' });
  expect(changed.mapping.cell).toBeUndefined();
});
