// Saved mappings from the command line: taken in from a file, listed, written to a file, deleted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWithCase, json, plumbline } from './plumbline.ts';

const PROFILE = {
  plumblineProfile: 1,
  name: 'Operator X',
  columns: ['Ours', 'Theirs', 'When'],
  settings: {
    kind: 'auto',
    map: { a: 'Ours', b: 'Theirs', start: 'When' },
    unmap: [],
    valueMap: {},
    zone: 'Europe/London',
    region: 'GB',
    numbers: 'phone',
  },
};

test('a mapping is taken in, listed, written to a file and deleted', async () => {
  const folder = await folderWithCase({ 'x.json': JSON.stringify(PROFILE) });
  const profiles = (...words: string[]) => json(folder, ['profiles', 'test.plumb', ...words]);
  expect(await profiles('--import', 'x.json')).toMatchObject({ profiles: [{ name: 'Operator X' }] });
  await profiles('--export', 'Operator X', '--to', 'y.json');
  expect(JSON.parse(readFileSync(join(folder, 'y.json'), 'utf8'))).toEqual(PROFILE);
  expect(await profiles('--remove', 'Operator X')).toEqual({ profiles: [] });
  const again = await plumbline(folder, ['profiles', 'test.plumb', '--remove', 'Operator X']);
  expect(again.err).toMatch(/^PROFILE_NOT_FOUND /);
});
