// Around a line: roles, areas, addresses, swaps, the watch and co-location, against the demonstration's truth.
import { demonstrationEvents, type Truth } from '../../src/demonstration/index.ts';
import type { CallEventSet } from '../../src/model/callEvent.ts';
import {
  coLocations,
  coTravellers,
  fingerprintOf,
  type Groundwork,
  groundworkOf,
  handsetSwaps,
  type PlateRead,
  rolesAround,
  simSwaps,
  tenuresOf,
  watchHits,
} from '../../src/resolve/index.ts';
import { precisionOf, recallOf, type Tally, tally } from './detect.ts';
import { plateReads } from './plateReads.ts';

/** Counts what was said against what is so. */
function count(said: Iterable<string>, truth: Iterable<string>, into: Tally): void {
  const right = new Set(truth);
  let found = 0;
  for (const each of new Set(said))
    if (right.has(each)) found++;
    else into.wrong++;
  into.right += found;
  into.missed += right.size - found;
}

type Line = Truth['lines'][number];
type Case = { set: CallEventSet; truth: Truth; work: Groundwork; reads: PlateRead[] };
const NAMES = [
  'customers',
  'runners',
  'hubs',
  'importing areas',
  'cuckooed addresses',
  'hotels',
  'stashes',
  'co-travelling vehicles',
  'handset and SIM swaps',
  'watch, first hit',
] as const;
type Tallies = Record<(typeof NAMES)[number], Tally>;

/** The people, places and vehicles around one line, given its numbers. */
function countLine({ set, truth, work, reads }: Case, line: Line, into: Tallies): void {
  const numbers = line.numbers.map(({ number }) => number);
  const roles = rolesAround(set, numbers, { work });
  const of = (list: readonly { number: string }[]): string[] => list.map(({ number }) => number);
  count(of(roles.customers), of(line.customers), into.customers);
  count(
    of(roles.runners),
    line.runners.flatMap((runner) => runner.numbers),
    into.runners,
  );
  const label = new Map(set.cells.map((cell) => [cell.id, cell.label]));
  const isIn = (place: string, cells: readonly string[] | undefined): string =>
    label.get(cells?.[0] ?? '')?.startsWith(place) ? place : 'elsewhere';
  count([isIn(line.hub, roles.hubs[0]?.cells)], [line.hub], into.hubs);
  count([isIn(line.town, roles.areas[0]?.cells)], [line.town], into['importing areas']);
  const used = truth.addresses.filter(({ brand }) => brand === line.brand);
  const named = roles.addresses.map(
    ({ cell }) => used.find(({ cells }) => cells.includes(cell))?.address ?? cell,
  );
  // A night spent at a hotel that the line used is no false alarm: it counts there, and not against the homes.
  for (const [use, name] of [
    ['cuckooed', 'cuckooed addresses'],
    ['hotel', 'hotels'],
    ['stash', 'stashes'],
  ] as const) {
    const others = new Set(used.filter((one) => one.use !== use).map(({ address }) => address));
    count(
      named.filter((one) => !others.has(one)),
      used.filter((one) => one.use === use).map(({ address }) => address),
      into[name],
    );
  }
  const vehicles = coTravellers(set, [...numbers, ...of(roles.runners)], reads, { work });
  count(
    vehicles.filter(({ score }) => score >= 0.5).map(({ vehicle }) => vehicle),
    truth.vehicles.filter(({ brand }) => brand === line.brand).map(({ mark }) => mark.replace(' ', '')),
    into['co-travelling vehicles'],
  );
}

function countChanges({ set, truth, work }: Case, into: Tallies): void {
  const tenures = tenuresOf(set);
  const changes = [...handsetSwaps(tenures), ...simSwaps(tenures)].filter(
    (change) => change.keptKind === 'number',
  );
  const text = (number: string, from: string, to: string): string => `${number} ${from} ${to}`;
  count(
    changes.map((c) => text(c.kept, c.from, c.to)),
    [...truth.handsetSwaps, ...truth.simSwaps].map((c) => text(c.number, c.from, c.to)),
    into['handset and SIM swaps'],
  );
  for (const closure of truth.closures) {
    const print = fingerprintOf(set, closure.brand, [closure.number], closure.at, { work });
    count(
      watchHits(set, [print], { work })
        .slice(0, 1)
        .map((hit) => hit.number),
      closure.returnedAs === null ? [] : [closure.returnedAs],
      into['watch, first hit'],
    );
  }
}

/** Pairs of phones that move together: how many, and how many of those are one person's. */
function countCoLocations({ set, truth, work }: Case): { pairs: number; right: number } {
  const holder = new Map<string, string>();
  for (const line of truth.lines) {
    for (const n of line.numbers) holder.set(n.number, n.holder);
    for (const person of [...line.holders, ...line.runners])
      for (const n of person.numbers) holder.set(n, person.name);
  }
  const pairs = coLocations(set, { work });
  const right = pairs.filter(({ a, b }) => holder.has(a) && holder.get(a) === holder.get(b)).length;
  return { pairs: pairs.length, right };
}

export function evaluateAround(seeds: readonly number[]): string[] {
  const tallies = Object.fromEntries(NAMES.map((name) => [name, tally()])) as Tallies;
  const together = { pairs: 0, right: 0 };
  for (const seed of seeds) {
    const options = { seed, events: 30_000, difficulty: { lines: 6, missingShare: 0.2 } };
    const { set, truth } = demonstrationEvents(options);
    const known: Case = { set, truth, work: groundworkOf(set), reads: plateReads(options) };
    for (const line of truth.lines) countLine(known, line, tallies);
    countChanges(known, tallies);
    const found = countCoLocations(known);
    together.pairs += found.pairs;
    together.right += found.right;
  }
  return [
    ...NAMES.map((name) => {
      const t = tallies[name];
      const said = t.right + t.wrong;
      return `  ${name.padEnd(24)} precision ${said === 0 ? '    –' : precisionOf(t).toFixed(3)}  recall ${recallOf(t).toFixed(3)}  of ${t.right + t.missed}`;
    }),
    `  ${'phones moving together'.padEnd(24)} precision ${(together.right / Math.max(1, together.pairs)).toFixed(3)}  of ${together.pairs} pairs`,
  ];
}
