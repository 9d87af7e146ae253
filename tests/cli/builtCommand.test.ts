// The built command line is used where it was made from the sources as they are.
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const chooser = fileURLToPath(new URL('../../main/cli/builtCommand.mjs', import.meta.url));
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Whether a project of such files, each written at a second, runs what was built. */
async function isBuilt(written: Record<string, number>): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-built-'));
  folders.push(folder);
  for (const [path, at] of Object.entries({ 'main/cli/builtCommand.mjs': 1, ...written })) {
    const whole = join(folder, path);
    mkdirSync(join(whole, '..'), { recursive: true });
    if (path.endsWith('builtCommand.mjs')) cpSync(chooser, whole);
    else writeFileSync(whole, '');
    utimesSync(whole, at, at);
  }
  const module = await import(pathToFileURL(join(folder, 'main/cli/builtCommand.mjs')).href);
  return (module as { isBuilt: () => boolean }).isBuilt();
}

const SOURCES = { 'src/engine/deep/a.ts': 10, 'main/cli/main.ts': 10 };
const BUILT = { 'dist/cli/main.mjs': 20, 'dist/cli/worker.mjs': 20 };

describe('the command', () => {
  test('runs what was built after every source was written', async () => {
    expect(await isBuilt({ ...SOURCES, ...BUILT })).toBe(true);
  });

  test.each([
    ['one source was changed after it was built', { ...SOURCES, ...BUILT, 'src/engine/deep/a.ts': 30 }],
    ['a source was added after it was built', { ...SOURCES, ...BUILT, 'src/b.ts': 30 }],
    ['half of it was built before', { ...SOURCES, ...BUILT, 'dist/cli/worker.mjs': 5 }],
    ['nothing was built', SOURCES],
  ])('runs its sources where %s', async (_, written) => {
    expect(await isBuilt(written)).toBe(false);
  });
});
