// What the case is about can be found in its records: each behaviour is looked for in the events, not in the maker's mind.
import { expect, test } from 'vitest';
import { demonstrationEvents, type Truth } from '../../src/demonstration/index.ts';
import { type CallEventSet, EVENT_TYPES } from '../../src/model/callEvent.ts';

const { set, truth } = demonstrationEvents({ seed: 1, events: 14_000 });
const [marlo, dexi] = truth.lines as [Truth['lines'][number], Truth['lines'][number]];

type Row = {
  at: number;
  type: string;
  seconds: number;
  a: string;
  b: string;
  aCell: string;
  bCell: string;
  aHandset: string;
  bHandset: string;
  aSim: string;
  bSim: string;
};

function rowsOf({ events, numbers, cells, handsets, sims }: CallEventSet): Row[] {
  const id = (list: { id: string }[], position: number | undefined) => list[position ?? -1]?.id ?? '';
  return Array.from({ length: events.count }, (_, i) => ({
    at: events.startedAt[i]!,
    type: EVENT_TYPES[events.type[i]!]!,
    seconds: events.durationSeconds[i]!,
    a: id(numbers, events.a[i]),
    b: id(numbers, events.b[i]),
    aCell: id(cells, events.aCell[i]),
    bCell: id(cells, events.bCell[i]),
    aHandset: id(handsets, events.aHandset[i]),
    bHandset: id(handsets, events.bHandset[i]),
    aSim: id(sims, events.aSim[i]),
    bSim: id(sims, events.bSim[i]),
  }));
}

const rows = rowsOf(set);
const of = (number: string, list = rows) => list.filter(({ a, b }) => a === number || b === number);
const otherOf = (number: string, row: Row) => (row.a === number ? row.b : row.a);
const ownCell = (number: string, row: Row) => (row.a === number ? row.aCell : row.bCell);
const HOUR = 3_600_000;

test('every broadcast stands in the records as texts to most customers within minutes', () => {
  for (const line of truth.lines) {
    const numbers = line.numbers.map(({ number }) => number);
    const texts = rows.filter(({ type, a }) => type === 'text' && numbers.includes(a));
    expect(line.broadcasts.length).toBeGreaterThan(10);
    for (const { number, from, to, recipients } of line.broadcasts) {
      const sent = texts.filter(({ a, at }) => a === number && at >= from && at <= to);
      const people = new Set(sent.map(({ b }) => b));
      expect(people.size).toBeGreaterThanOrEqual(recipients - 1);
      expect(to - from).toBeLessThan(10 * 60_000);
      const gaps = sent
        .slice(1)
        .map((row, i) => row.at - sent[i]!.at)
        .sort((x, y) => x - y);
      const middle = gaps[Math.floor(gaps.length / 2)]!;
      expect(gaps.filter((gap) => Math.abs(gap - middle) <= 1_000).length / gaps.length).toBeGreaterThan(
        0.75,
      );
    }
  }
});

test('a number swap keeps the customers: most of those who used the old number use the new one', () => {
  const swap = truth.successions.find(({ kind }) => kind === 'number')!;
  const contacts = (number: string) => new Set(of(number).map((row) => otherOf(number, row)));
  const [before, after] = [contacts(swap.from), contacts(swap.to)];
  const customers = marlo.customers.map(({ number }) => number).filter((number) => before.has(number));
  expect(customers.filter((number) => after.has(number)).length / customers.length).toBeGreaterThan(0.7);
  expect(Math.min(...of(swap.to).map(({ at }) => at))).toBeGreaterThanOrEqual(swap.at);
  const last = Math.max(
    ...of(swap.from)
      .filter(({ a }) => a === swap.from)
      .map(({ at }) => at),
  );
  expect(last - swap.at).toBeLessThan(48 * HOUR);
  expect(swap.overlapHours).toBeGreaterThan(12);
});

test('a closed number falls silent and another is out within hours', () => {
  const closure = truth.closures.find(({ type }) => type === 2)!;
  expect(closure.hoursAfter).toBeGreaterThan(2);
  expect(closure.hoursAfter).toBeLessThan(10);
  expect(of(closure.number).filter(({ at, a }) => a === closure.number && at >= closure.at)).toEqual([]);
  const first = Math.min(...of(closure.returnedAs!).map(({ at }) => at));
  expect((first - closure.at) / HOUR).toBeLessThan(12);
});

test('a handset swap shows as one number and SIM in two handsets, one after the other', () => {
  const [swap] = truth.handsetSwaps;
  const seen = of(swap!.number).map((row) => ({
    at: row.at,
    ...(row.a === swap!.number
      ? { handset: row.aHandset, sim: row.aSim }
      : { handset: row.bHandset, sim: row.bSim }),
  }));
  const [before, after] = [
    seen.filter(({ at, handset }) => at < swap!.at && handset),
    seen.filter(({ at, handset }) => at >= swap!.at && handset),
  ];
  expect(new Set(before.map(({ handset }) => handset))).toEqual(new Set([swap!.from]));
  expect(new Set(after.map(({ handset }) => handset))).toEqual(new Set([swap!.to]));
  expect(before.at(-1)?.sim).toBe(after[0]?.sim);
  expect(truth.simSwaps.map(({ brand }) => brand)).toEqual([dexi.brand]);
});

test('runners are on the town’s cells during visits and on none of them in between', () => {
  const cellTown = (label: string) => label.split(' ').slice(0, -2).join(' ');
  const townOf = new Map(set.cells.map(({ id, label }) => [id, cellTown(label)]));
  for (const line of truth.lines)
    for (const runner of line.runners) {
      const number = runner.numbers[0]!;
      const inTown = (at: number) => runner.visits.some(({ from, to }) => at >= from && at < to);
      const placed = of(number).filter((row) => ownCell(number, row));
      const during = placed.filter(({ at }) => inTown(at)).map((row) => townOf.get(ownCell(number, row)));
      expect(during.length).toBeGreaterThan(20);
      expect(new Set(during.map((label) => label?.startsWith(line.town)))).toEqual(new Set([true]));
      const between = placed
        .filter(({ at }) => !inTown(at))
        .map((row) => townOf.get(ownCell(number, row)) ?? '');
      expect(between.some((label) => label.startsWith(`${line.town} `) && !label.includes(' to '))).toBe(
        false,
      );
    }
});

test('the line sends nothing while it travels', () => {
  const hires = truth.vehicles.filter(({ use }) => use === 'hire');
  const trips = hires.flatMap(({ trips: all }) => all.filter(({ numbers }) => numbers.length > 0));
  expect(trips.length).toBeGreaterThan(8);
  for (const { from, to, numbers } of trips)
    for (const number of numbers)
      expect(
        rows.filter(({ a, at, type }) => a === number && at > from && at < to && type === 'call'),
      ).toEqual([]);
});

test('nights at a cuckooed address are spent on its cell', () => {
  for (const address of truth.addresses.filter(({ use }) => use === 'cuckooed')) {
    const line = truth.lines.find(({ brand }) => brand === address.brand)!;
    const nights = line.runners.flatMap((runner) =>
      of(runner.numbers[0]!)
        .filter(({ at }) => {
          const hour = new Date(at).getUTCHours();
          const settled = runner.visits.some(({ from, to }) => at > from + HOUR && at < to - 12 * HOUR);
          return (
            at > address.from + 24 * HOUR &&
            at < address.to - 24 * HOUR &&
            settled &&
            (hour >= 22 || hour < 6)
          );
        })
        .map((row) => ownCell(runner.numbers[0]!, row)),
    );
    expect(nights.length).toBeGreaterThan(3);
    expect(nights.filter((cell) => address.cells.includes(cell)).length / nights.length).toBeGreaterThan(
      0.95,
    );
  }
});

test('the holder’s own phone shares cells with the line’s, save on visits to the town', () => {
  const own = marlo.holders[0]!.numbers[0]!;
  const first = marlo.numbers[0]!;
  const hubCells = (number: string) => new Set(of(number).map((row) => ownCell(number, row)));
  const shared = [...hubCells(own)].filter((cell) => cell && hubCells(first.number).has(cell));
  expect(shared.length).toBeGreaterThan(3);
  const labels = new Map(set.cells.map(({ id, label }) => [id, label]));
  expect([...hubCells(own)].some((cell) => labels.get(cell)?.startsWith(marlo.town))).toBe(false);
});

test('the clocks going forward leave no event in the hour that London skipped, and the days about it are as busy', () => {
  const day = (date: number) => rows.filter(({ at }) => at >= date && at < date + 24 * HOUR).length;
  const sunday = day(Date.UTC(2026, 2, 29));
  expect(sunday).toBeGreaterThan(day(Date.UTC(2026, 2, 22)) * 0.3);
  expect(truth.period.to).toBe(Date.UTC(2026, 3, 12, 23));
});

test('each line has a hire car whose hirer is not its driver, and one read of it is wrong', () => {
  const hires = truth.vehicles.filter(({ use }) => use === 'hire');
  expect(new Set(hires.map(({ brand }) => brand)).size).toBe(truth.lines.length);
  expect(hires.every(({ hirer, driver }) => hirer && driver && hirer !== driver)).toBe(true);
  expect(hires.some(({ misreadAs }) => misreadAs.length > 0)).toBe(true);
});
