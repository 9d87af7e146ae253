// Roles around a line: customers, probable runners, hub and importing areas, and dwellings that may be in its use.
import type { CallEventSet } from '../model/callEvent.ts';
import { areasOf, isNight, sightingsOf } from './areas.ts';
import { type Groundwork, groundworkOf } from './contacts.ts';
import { addressesAround, areasAround, sightingsByArea } from './lineAreas.ts';
import { lineTiesOf } from './lineTies.ts';
import { peopleAround } from './people.ts';
import type { RolesAround } from './roleTypes.ts';

/** Cells by how often the line, and those in touch with it, were seen on them. */
function cellUse(set: CallEventSet, work: Groundwork, numbers: Iterable<number>): Map<number, number> {
  const use = new Map<number, number>();
  for (const n of numbers)
    for (const { cell } of sightingsOf(set, work, n)) use.set(cell, (use.get(cell) ?? 0) + 1);
  return use;
}

/**
 * The people and places around one line, given the ids of all its numbers. Each is a finding with its reasons and with
 * the innocent explanation beside it; nothing here is a fact about anybody. Sources: the hub and county pattern and its
 * commuting runners (NCA 2017), overnight stays as a sign of cuckooing (police guidance).
 */
export function rolesAround(
  set: CallEventSet,
  lineNumbers: readonly string[],
  given: { work?: Groundwork } = {},
): RolesAround {
  const work = given.work ?? groundworkOf(set);
  const wanted = new Set(lineNumbers);
  const line = new Set<number>();
  set.numbers.forEach((facts, n) => {
    if (wanted.has(facts.id)) line.add(n);
  });
  const ties = lineTiesOf(set, work, line);
  const areas = areasOf(set, cellUse(set, work, [...line, ...ties.ties.keys()]));
  const people = peopleAround(set, work, ties, areas);
  const buyers = new Set(people.customers.map((customer) => customer.number));
  const customers = [...ties.ties.keys()].filter((n) => buyers.has(set.numbers[n]!.id));
  const found = areasAround(set, areas, {
    line: sightingsByArea(set, work, line, areas),
    nights: sightingsByArea(set, work, line, areas, isNight),
    customers: sightingsByArea(set, work, customers, areas),
    runners: sightingsByArea(set, work, people.runnerNumbers, areas),
  });
  return {
    numbers: [...line].map((n) => set.numbers[n]!.id),
    customers: people.customers,
    runners: people.runners,
    hubs: found.hubs,
    areas: found.areas,
    addresses: addressesAround(set, work, [...line, ...people.runnerNumbers], areas, found.importing),
  };
}
