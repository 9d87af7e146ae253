// Around a line: roles, areas, addresses, swaps, the watch and co-location, against the demonstration's truth.
import { demonstrationEvents } from '../../src/demonstration/index.ts';
import { groundworkOf } from '../../src/resolve/contacts.ts';
import {
  coLocations,
  fingerprintOf,
  handsetSwaps,
  rolesAround,
  simSwaps,
  tenuresOf,
  watchHits,
} from '../../src/resolve/index.ts';
import { precisionOf, recallOf, type Tally, tally } from './detect.ts';

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

export function evaluateAround(seeds: readonly number[]): string[] {
  const tallies = {
    customers: tally(),
    runners: tally(),
    hubs: tally(),
    areas: tally(),
    addresses: tally(),
    swaps: tally(),
    'watch, first hit': tally(),
    'co-location': tally(),
  };
  for (const seed of seeds) {
    const { set, truth } = demonstrationEvents({
      seed,
      events: 30_000,
      difficulty: { lines: 6, missingShare: 0.2 },
    });
    const work = groundworkOf(set);
    const label = new Map(set.cells.map((cell) => [cell.id, cell.label]));
    for (const line of truth.lines) {
      const roles = rolesAround(
        set,
        line.numbers.map((n) => n.number),
        { work },
      );
      count(
        roles.customers.map((role) => role.number),
        line.customers.map((c) => c.number),
        tallies.customers,
      );
      count(
        roles.runners.map((role) => role.number),
        line.runners.flatMap((r) => r.numbers),
        tallies.runners,
      );
      const isIn = (place: string, cells: readonly string[] | undefined): string =>
        label.get(cells?.[0] ?? '')?.startsWith(place) ? place : 'elsewhere';
      count([isIn(line.hub, roles.hubs[0]?.cells)], [line.hub], tallies.hubs);
      count([isIn(line.town, roles.areas[0]?.cells)], [line.town], tallies.areas);
      const used = truth.addresses.filter((address) => address.brand === line.brand);
      const named = roles.addresses.map(
        (role) => used.find((address) => address.cells.includes(role.cell))?.address ?? role.cell,
      );
      count(
        named,
        used.map((address) => address.address),
        tallies.addresses,
      );
    }
    const tenures = tenuresOf(set);
    const changes = [...handsetSwaps(tenures), ...simSwaps(tenures)].filter(
      (change) => change.keptKind === 'number',
    );
    const text = (number: string, from: string, to: string): string => `${number} ${from} ${to}`;
    count(
      changes.map((c) => text(c.kept, c.from, c.to)),
      [...truth.handsetSwaps, ...truth.simSwaps].map((c) => text(c.number, c.from, c.to)),
      tallies.swaps,
    );
    for (const closure of truth.closures) {
      const hits = watchHits(
        set,
        [fingerprintOf(set, closure.brand, [closure.number], closure.at, { work })],
        { work },
      );
      count(
        hits.slice(0, 1).map((hit) => hit.number),
        closure.returnedAs === null ? [] : [closure.returnedAs],
        tallies['watch, first hit'],
      );
    }
    const holder = new Map<string, string>();
    for (const line of truth.lines) {
      for (const n of line.numbers) holder.set(n.number, n.holder);
      for (const person of [...line.holders, ...line.runners])
        for (const n of person.numbers) holder.set(n, person.name);
    }
    const pairs = coLocations(set, { work });
    const right = pairs.filter(({ a, b }) => holder.has(a) && holder.get(a) === holder.get(b)).length;
    tallies['co-location'].right += right;
    tallies['co-location'].wrong += pairs.length - right;
  }
  return Object.entries(tallies).map(([name, t]) => {
    const recall = name === 'co-location' ? `(${t.right} pairs)` : `recall ${recallOf(t).toFixed(3)}`;
    return `  ${name.padEnd(18)} precision ${precisionOf(t).toFixed(3)}  ${recall}`;
  });
}
