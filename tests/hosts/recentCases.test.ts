// The list of recent cases: kept in order, safe from damage and from two changes at once.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recentCases } from '../../main/host/recentCases.ts';
import { freshFolder } from './started.ts';

const caseAt = (path: string) => ({ path, operation: `Operation ${path}`, openedAt: 1_700_000_000_000 });

describe('recent cases', () => {
  test('come newest first, once each, and no more than twelve', async () => {
    const recents = recentCases(join(await freshFolder(), 'not', 'yet'));
    await Promise.all([...Array(14).keys()].map((n) => recents.remember(caseAt(`/case/${n}`))));
    await recents.remember(caseAt('/case/5'));
    const paths = (await recents.list()).map(({ path }) => path);
    expect(paths).toHaveLength(12);
    expect(paths.slice(0, 3)).toEqual(['/case/5', '/case/13', '/case/12']);
    await recents.forget('/case/13');
    expect((await recents.list()).map(({ path }) => path)).not.toContain('/case/13');
  });

  test.each(['', '{"half": ', '\u0000\u0001', '{"not": "a list"}', 'null'])(
    'survive a file that holds %j',
    async (damage) => {
      const folder = await freshFolder();
      await writeFile(join(folder, 'recent.json'), damage);
      const recents = recentCases(folder);
      expect(await recents.list()).toEqual([]);
      await recents.remember(caseAt('/case/a'));
      expect(await recents.list()).toEqual([caseAt('/case/a')]);
    },
  );

  test('keep the good entries of a file in which one is wrong', async () => {
    const folder = await freshFolder();
    await writeFile(join(folder, 'recent.json'), JSON.stringify([{ path: 7 }, caseAt('/case/a')]));
    expect(await recentCases(folder).list()).toEqual([caseAt('/case/a')]);
  });

  test('leave a readable file for its owner only, and nothing beside it', async () => {
    const folder = await freshFolder();
    await recentCases(folder).remember(caseAt('/case/a'));
    expect(await readdir(folder)).toEqual(['recent.json']);
    expect(JSON.parse(await readFile(join(folder, 'recent.json'), 'utf8'))).toEqual([caseAt('/case/a')]);
    if (process.platform !== 'win32') expect((await stat(join(folder, 'recent.json'))).mode & 0o077).toBe(0);
  });
});
