// An import that is given up, at whatever stage, leaves the case as it was.
import { describe, expect, test } from 'vitest';
import type { Progress } from '../../src/contract/calls.ts';
import { largeRecord, record } from './callRecords.ts';
import { contentsOf, indexesOf, integrityOf } from './caseContents.ts';
import { ask, errorOf, openedCase } from './startedEngine.ts';

const large = largeRecord(60_000);
/** Those after which enough is left to do for the cancel to be heard; the store's own test gives up at each. */
const STAGES = ['Reading', 'Building indexes'];

describe('an import that is cancelled', () => {
  test.each(STAGES)('at the stage "%s" leaves the case as it was', async (stage) => {
    const { engine, casePath, write, bring } = await openedCase();
    await bring('first.csv', record('07700900001,07700900002,14/03/2026 09:00:00,60,Voice'));
    const [before, indexes] = [contentsOf(casePath), indexesOf(casePath)];
    const path = write('large.csv', large);
    const controller = new AbortController();
    const seen: string[] = [];
    const onProgress = (progress: Progress): void => {
      seen.push(progress.stage);
      if (progress.stage === stage) controller.abort();
    };
    const error = await errorOf(
      engine,
      'importRun',
      { path, options: {} },
      { signal: controller.signal, onProgress },
    );
    expect(error).toEqual({ code: 'CANCELLED', data: {} });
    expect(seen).toContain(stage);
    expect(contentsOf(casePath)).toEqual(before);
    expect(indexesOf(casePath)).toEqual(indexes);
    expect(integrityOf(casePath)).toBe('ok');
  });

  test('before it has begun leaves the case as it was', async () => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const error = await errorOf(
      engine,
      'importRun',
      { path: write('large.csv', large), options: {} },
      { signal: AbortSignal.abort() },
    );
    expect(error.code).toBe('CANCELLED');
    expect(contentsOf(casePath)).toEqual(before);
  });

  test('at the last moment is given up or done in whole, and says which', async () => {
    const { engine, casePath, write } = await openedCase();
    const before = contentsOf(casePath);
    const controller = new AbortController();
    const onProgress = ({ stage }: Progress): void => {
      if (stage === 'Counting contacts') controller.abort();
    };
    const path = write('large.csv', large);
    const result = await engine.call(
      'importRun',
      { path, options: {} },
      { signal: controller.signal, onProgress },
    );
    expect(controller.signal.aborted).toBe(true);
    if (result.ok) expect(contentsOf(casePath).call_event?.rows).toBe(60_000);
    else {
      expect(result.error.code).toBe('CANCELLED');
      expect(contentsOf(casePath)).toEqual(before);
    }
  });

  test('can be made again at once, and then adds all of its rows', async () => {
    const { engine, casePath, write } = await openedCase();
    const path = write('large.csv', large);
    const controller = new AbortController();
    await errorOf(
      engine,
      'importRun',
      { path, options: {} },
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    const { files } = await ask(engine, 'importRun', { path, options: {} });
    expect(files).toMatchObject([{ rows: 60_000, accepted: 60_000, duplicates: 0, merged: 0, rejected: 0 }]);
    expect(contentsOf(casePath).call_event?.rows).toBe(60_000);
  });
});

describe('while an import runs', () => {
  test('the case can be read, a second import is refused, and the case cannot be closed', async () => {
    const { engine, write, bring } = await openedCase();
    await bring('first.csv', record('07700900001,07700900002,14/03/2026 09:00:00,60,Voice'));
    const path = write('large.csv', large);
    let asked: Promise<unknown[]> | undefined;
    const onProgress = (): void => {
      asked ??= Promise.all([
        ask(engine, 'network', { around: '07700 900001' }),
        errorOf(engine, 'importRun', { path, options: {} }),
        errorOf(engine, 'caseClose', {}),
      ]);
    };
    await ask(engine, 'importRun', { path, options: {} }, { onProgress });
    const [network, second, close] = (await asked) ?? [];
    expect(network).toMatchObject({ entities: [{ id: '+447700900001' }, { id: '+447700900002' }] });
    expect(second).toEqual({ code: 'IMPORT_RUNNING', data: {} });
    expect(close).toEqual({ code: 'IMPORT_RUNNING', data: {} });
  });
});
