// Each difficulty changes the case in the way that it says, and in no other.
import { expect, test } from 'vitest';
import {
  type Difficulty,
  demonstrationEvents,
  generateDemonstration,
} from '../../src/demonstration/index.ts';

const made = (difficulty: Partial<Difficulty>) =>
  demonstrationEvents({ seed: 6, events: 24_000, difficulty: { lines: 6, ...difficulty } });
const DAY_HOURS = 24;

test('without difficulty lines change number with a day’s overlap, and nobody is lost', () => {
  const { truth } = made({});
  expect(truth.successions.map(({ kind }) => kind).sort()).toEqual([
    'closure',
    'number',
    'number',
    'number',
    'sold',
    'split',
    'split',
  ]);
  for (const { kind, overlapHours, lost, keepsHandset } of truth.successions) {
    if (kind !== 'closure' && !keepsHandset) expect(Math.abs(overlapHours)).toBeLessThan(2 * DAY_HOURS);
    expect(lost).toBeLessThan(6);
  }
  expect(truth.successions.some(({ keepsHandset }) => keepsHandset)).toBe(true);
  expect(truth.sharedCustomers).toEqual([]);
  const chain = truth.successions.filter(({ kind, of }) => kind === 'number' && of === truth.lines[2]?.brand);
  expect(chain[0]?.to).toBe(chain[1]?.from);
});

test('staggered swaps run side by side for a fortnight', () => {
  const { truth } = made({ staggeredSwaps: true });
  for (const { kind, overlapHours } of truth.successions)
    if (kind !== 'closure') expect(overlapHours).toBeGreaterThan(10 * DAY_HOURS);
});

test('with partial swaps a third or more of the customers never follow', () => {
  const { truth } = made({ partialSwaps: true });
  const [lost, all] = truth.successions.reduce(
    ([l, a], one) => [l + one.lost, a + one.lost + one.followers],
    [0, 0],
  );
  expect(lost / all).toBeGreaterThan(0.3);
  expect(lost / all).toBeLessThan(0.6);
});

test('overlapping lines work one town in pairs and share customers', () => {
  const { truth } = made({ overlappingLines: true });
  expect(truth.sharedCustomers.length).toBe(3);
  for (const { brands, customers } of truth.sharedCustomers) {
    const [one, other] = brands.map((brand) => truth.lines.find((line) => line.brand === brand));
    expect(one?.town).toBe(other?.town);
    expect(customers).toBeGreaterThan(10);
  }
});

test('without decoys there are only the network’s services', () => {
  const { truth } = made({ decoys: false });
  expect(truth.decoys.map(({ kind }) => kind)).toEqual(['network service']);
  expect(new Set(made({}).truth.decoys.map(({ kind }) => kind)).size).toBe(7);
});

test('a circle that changes at once takes its members’ numbers with it', () => {
  const { truth, set } = made({ circleSwap: true });
  const circle = truth.successions.filter(({ kind }) => kind === 'circle');
  expect(circle.length).toBe(10);
  for (const { from, to, at, eventsFrom, eventsTo } of circle) {
    expect(from).not.toBe(to);
    expect(eventsFrom).toBeGreaterThan(0);
    expect(eventsTo).toBeGreaterThan(0);
    const number = set.numbers.findIndex(({ id }) => id === to);
    const first = set.events.startedAt.find(
      (_, i) => set.events.a[i] === number || set.events.b[i] === number,
    );
    expect(first).toBeGreaterThanOrEqual(at);
  }
  expect(made({}).truth.successions.some(({ kind }) => kind === 'circle')).toBe(false);
});

test('a missing operator leaves none of its files, and its customers’ events only where others hold them', () => {
  const options = { seed: 6, events: 24_000, difficulty: { lines: 6 } };
  const all = generateDemonstration(options);
  const without = generateDemonstration({ ...options, difficulty: { lines: 6, missingOperator: true } });
  const operatorB = (names: { operator: string | null }[]) =>
    names.filter(({ operator }) => operator === 'Operator B').length;
  expect(operatorB(all.truth.files)).toBeGreaterThan(3);
  expect(operatorB(without.truth.files)).toBe(0);
  expect(without.truth.events.distinct).toBeLessThan(all.truth.events.distinct);
  const withoutRecord = without.truth.lines
    .flatMap(({ numbers }) => numbers)
    .filter(({ hasRecord }) => !hasRecord);
  expect(withoutRecord.length).toBeGreaterThan(0);
  for (const { number } of withoutRecord)
    expect(without.files.some(({ subject }) => subject === number)).toBe(false);
});

test('lines in one force’s area, between towns and from hubs all occur', () => {
  const { truth } = made({ lines: 7 });
  expect(new Set(truth.lines.map(({ oneForce }) => oneForce))).toEqual(new Set([true, false]));
  expect(new Set(truth.lines.map(({ brand }) => brand)).size).toBe(7);
});
