// The neighbourhood of a number, asked of the engine as the window asks it: busy numbers and quiet ones.
import type { Answer } from '../../src/contract/calls.ts';
import { benchEngine } from './benchEngine.ts';
import { randomFrom } from './generatedCalls.ts';
import { quantile, report } from './measure.ts';

const ASKED = 300;

export async function benchNeighbours(casePath: string): Promise<void> {
  const { ask, close } = await benchEngine(casePath);
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
  close();
}
