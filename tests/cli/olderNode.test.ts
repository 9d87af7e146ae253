// The command runs under the machine's own Node, however old, by the Node that the project carries.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { olderNode } from './olderNode.ts';
import { folderWithCase, freshFolder, json, plumbline, RECORD } from './plumbline.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

if (!olderNode)
  process.stdout.write(
    "SKIPPED: the command under an older Node, because this machine's own is not older.\n",
  );

describe.skipIf(!olderNode)('the command under an older Node', () => {
  test('makes a case, imports and answers', async () => {
    const folder = await folderWithCase({ 'record.csv': RECORD });
    const options = { node: olderNode };
    expect(await json(folder, ['import', 'test.plumb', 'record.csv'], options)).toMatchObject({
      files: [{ accepted: 3 }],
    });
    expect(await json(folder, ['numbers', 'test.plumb', '--top', '1'], options)).toMatchObject({
      numbers: [{ events: 3 }],
    });
  });

  test('passes on the status of what went wrong', async () => {
    const folder = freshFolder();
    const statuses = [];
    for (const words of [['fly'], ['numbers', 'none.plumb']]) {
      const { status, out, err } = await plumbline(folder, words, { node: olderNode });
      expect(out).toBe('');
      expect(err.split('\n')).toHaveLength(2);
      statuses.push(status);
    }
    expect(statuses).toEqual([2, 4]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('npx plumbline runs it inside the project', () => {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const { status, stdout } = spawnSync(npx, ['--no-install', 'plumbline', '--version'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
