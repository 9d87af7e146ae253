// One file of an archive, looked at and imported by itself under the name of what it came in.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipOf } from '../intake/zipOf.ts';
import { ask, errorOf, freshFolder, openedCase } from './startedEngine.ts';

const HEADER = 'Calling Number,Called Number,Start Time,Duration';
const csv = (other: string): string => `${HEADER}\n07700900123,${other},2026-03-01 10:00:00,62`;

function delivery(): string {
  const path = join(freshFolder(), 'delivery.zip');
  writeFileSync(
    path,
    zipOf([
      { name: 'a/one.csv', bytes: csv('07700900124') },
      { name: 'a/two.csv', bytes: csv('07700900125') },
      { name: 'photo.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 1]) },
    ]),
  );
  return path;
}

test('a member is imported alone, with choices of its own, under the name that it was listed by', async () => {
  const { engine } = await openedCase();
  const path = delivery();
  const { pieces } = await ask(engine, 'importPieces', { path });
  expect(pieces.map(({ member, reason }) => [member, reason === null])).toEqual([
    ['a/one.csv', true],
    ['a/two.csv', true],
    ['photo.jpg', false],
  ]);
  const [, two] = pieces;
  const options = { unmap: ['duration' as const], authorisation: 'CD/1' };
  const { files, leftOut } = await ask(engine, 'importRun', {
    path,
    member: two?.member ?? '',
    name: two?.name,
    options,
  });
  expect(files).toMatchObject([{ name: 'delivery.zip/a/two.csv', accepted: 1, authorisation: 'CD/1' }]);
  expect(leftOut).toEqual([]);
  const { sources } = await ask(engine, 'sources', {});
  expect(sources.map(({ path: original }) => original)).toEqual([`${path}/a/two.csv`]);
  const { rows } = await ask(engine, 'events', {});
  expect(rows).toMatchObject([{ durationSeconds: null }]);
});

test('a member that is not there, or is no table, is refused and nothing is written', async () => {
  const { engine } = await openedCase();
  const path = delivery();
  expect(await errorOf(engine, 'importRun', { path, member: 'none.csv', options: {} })).toMatchObject({
    code: 'FILE_NOT_FOUND',
  });
  expect(await errorOf(engine, 'importRun', { path, member: 'photo.jpg', options: {} })).toMatchObject({
    code: 'FILE_BINARY',
  });
  expect((await ask(engine, 'sources', {})).sources).toEqual([]);
});

test('pieces are listed without a look at each, and what could not be read is written to the audit', async () => {
  const { engine } = await openedCase();
  const { pieces } = await ask(engine, 'importPieces', { path: delivery(), look: false });
  expect(pieces.map(({ name }) => name)).toEqual([
    'delivery.zip/a/one.csv',
    'delivery.zip/a/two.csv',
    'delivery.zip/photo.jpg',
  ]);
  await ask(engine, 'importLeftOut', { files: [{ name: 'delivery.zip/photo.jpg', code: 'FILE_BINARY' }] });
  const { entries, valid } = await ask(engine, 'audit', {});
  expect(valid).toBe(true);
  expect(entries.at(-1)).toMatchObject({
    action: 'import-left-out',
    detail: JSON.stringify({ leftOut: ['delivery.zip/photo.jpg: FILE_BINARY'] }),
  });
});
