// An engine with a case open, asked as the window asks.
import { randomBytes } from 'node:crypto';
import { createEngine } from '../../src/engine.ts';
import { PASSPHRASE } from './importBench.ts';

export type BenchEngine = { ask: <T>(name: string, params: unknown) => Promise<T>; close: () => void };

export async function benchEngine(casePath: string): Promise<BenchEngine> {
  const engine = createEngine({
    now: Date.now,
    randomBytes: (count) => randomBytes(count),
    who: 'bench',
    appVersion: 'bench',
    workerScript: new URL('../../src/worker.ts', import.meta.url),
  });
  const ask = async <T>(name: string, params: unknown): Promise<T> => {
    const result = await engine.call(name, params);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value as T;
  };
  await ask('caseOpen', { path: casePath, passphrase: PASSPHRASE });
  return { ask, close: engine.close };
}
