// A process that is killed in the middle of an import leaves the case as it was, and openable.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf, indexesOf, integrityOf } from './caseContents.ts';
import { ask, openedCase, PASSPHRASE, startedEngine } from './startedEngine.ts';

const script = fileURLToPath(new URL('importAlone.ts', import.meta.url));
const large = largeRecord(300_000);

/** Imports in a process of its own, and kills that process as soon as it tells of the stage. Answers what ended it. */
async function killedAt(stage: string, casePath: string, file: string): Promise<string | null> {
  const child = spawn(process.execPath, [script, casePath, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PLUMBLINE_PASSPHRASE: PASSPHRASE },
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === stage) child.kill('SIGKILL');
    if (line === 'done') throw new Error(`The import ended before it could be killed at "${stage}".`);
  }
  const [, signal] = (await ended) as [number | null, string | null];
  return signal;
}

describe('a process killed in the middle of an import', () => {
  test.each(['Reading 50%', 'Building indexes'])('at "%s" leaves the case as it was', async (stage) => {
    const { engine, folder, casePath, write, bring } = await openedCase();
    await bring('first.csv', record('07700900001,07700900002,14/03/2026 09:00:00,60,Voice'));
    engine.close();
    const [before, indexes] = [contentsOf(casePath), indexesOf(casePath)];
    const file = write('large.csv', large);
    expect(await killedAt(stage, casePath, file)).toBe('SIGKILL');
    // What the kill left behind is looked at in a copy too: the first to open it must not be what mends it for the second.
    const copy = join(folder, 'copy.plumb');
    for (const suffix of ['', '-wal']) copyFileSync(casePath + suffix, copy + suffix);
    expect(contentsOf(copy)).toEqual(before);
    expect(integrityOf(copy)).toBe('ok');

    const again = startedEngine();
    const summary = await ask(again, 'caseOpen', { path: casePath, passphrase: PASSPHRASE });
    expect(summary).toMatchObject({ events: 1, sources: 1 });
    expect(contentsOf(casePath)).toEqual(before);
    expect(indexesOf(casePath)).toEqual(indexes);
  });

  test('can be followed by the same import in whole', async () => {
    const { engine, casePath, write } = await openedCase();
    engine.close();
    const file = write('large.csv', large);
    await killedAt('Reading 50%', casePath, file);
    const again = startedEngine();
    await ask(again, 'caseOpen', { path: casePath, passphrase: PASSPHRASE });
    const { files } = await ask(again, 'importRun', { path: file, options: {} });
    expect(files).toMatchObject([{ rows: 300_000, accepted: 300_000, duplicates: 0, rejected: 0 }]);
    expect(integrityOf(casePath)).toBe('ok');
  });
});
