// However large the case, it has the size that was asked for and takes no more memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { demonstrationEvents, generateDemonstration } from '../../src/demonstration/index.ts';

test.each([
  [3_000, {}],
  [12_000, {}],
  [120_000, {}],
  [40_000, { lines: 8, circleSwap: true }],
  [20_000, { decoys: false, overlappingLines: true, lines: 4 }],
])('%i events are within two in a hundred of what was asked', (events, difficulty) => {
  const { truth } = generateDemonstration({ seed: 5, events, difficulty });
  expect(Math.abs(truth.events.distinct - events) / events).toBeLessThan(0.02);
});

test('events that are missing are missing by the share that was asked', () => {
  const { truth, set } = demonstrationEvents({ seed: 5, events: 20_000, difficulty: { missingShare: 0.25 } });
  expect(set.events.count / 20_000).toBeGreaterThan(0.73);
  expect(set.events.count / 20_000).toBeLessThan(0.77);
  expect(truth.events.dropped + truth.events.distinct).toBe(20_000);
});

test('figures outside their range are brought into it', () => {
  const { truth } = generateDemonstration({ events: 10, difficulty: { missingShare: 0.9, lines: 0 } });
  expect(truth.options.events).toBe(3_000);
  expect(truth.options.difficulty.missingShare).toBe(0.3);
  expect(truth.lines.length).toBe(1);
});

test('the lines of a large case are not kept while they are read', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { files, truth } = generateDemonstration({ seed: 5, events: 300_000 });
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  let [lines, characters, most] = [0, 0, 0];
  for (const file of files)
    for (const line of file.lines()) {
      characters += line.length;
      if (++lines % 60_000 === 0) most = Math.max(most, heap() - before);
    }
  expect(lines).toBe(truth.files.reduce((sum, file) => sum + file.lines, 0));
  expect(characters).toBeGreaterThan(20_000_000);
  // Had the lines been kept, the heap would have grown by more than their characters.
  expect(most).toBeLessThan(characters / 8);
});

test('ten million events cost no more to prepare than their residents: the background is not drawn until it is read', () => {
  const { files, truth } = generateDemonstration({ seed: 5, events: 10_000_000 });
  expect(truth.events.distinct).toBe(10_000_000);
  expect(files.filter(({ name }) => name.includes('area')).length).toBeGreaterThan(10);
  const last = files.findLast(({ name }) => name.includes('area'));
  const iterator = last?.lines()[Symbol.iterator]();
  for (let i = 0; i < 6; i++) iterator?.next();
  expect(iterator?.next().value).toMatch(/^2026-04-\d\dT\d\d:\d\d:\d\dZ,/);
});
