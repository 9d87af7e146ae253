// The neighbourhood of a number, asked of the engine as the window asks it: busy numbers and quiet ones.
import { randomBytes } from 'node:crypto';
import type { Answer } from '../../src/contract/calls.ts';
import { createEngine } from '../../src/engine.ts';
import { randomFrom } from './generatedCalls.ts';
import { PASSPHRASE } from './importBench.ts';
import { quantile, report } from './measure.ts';

const ASKED = 300;

export async function benchNeighbours(casePath: string): Promise<void> {
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
  const { numbers } = await ask<Answer<'numbers'>>('numbers', {});
  const random = randomFrom(7);
  const chosen = [
    ...numbers.slice(0, 20),
    ...Array.from({ length: ASKED }, () => numbers[Math.floor(random() * numbers.length)]!),
  ];
  for (const [what, params] of [
    ['neighbourhood of a number', { depth: 1, limit: 200 }],
    ['  with all its contacts', { depth: 1, limit: 100_000 }],
  ] as const) {
    const times: number[] = [];
    for (const number of chosen) {
      const began = performance.now();
      await ask('network', { around: number.id, ...params });
      times.push(performance.now() - began);
    }
    report(
      what,
      `${quantile(times, 0.95).toFixed(1)} ms`,
      `95th percentile of ${times.length}; median ${quantile(times, 0.5).toFixed(1)} ms (aim 50 ms)`,
    );
  }
  engine.close();
}
