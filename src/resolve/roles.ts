// Roles around a line: customers, probable runners, hub and importing areas, and dwellings that may be in its use.
import type { CallEventSet } from '../model/callEvent.ts';
import { areasOf, isNight, sightingsOf } from './areas.ts';
import { type Groundwork, groundworkOf, type Step } from './contacts.ts';
import { addressesAround } from './dwellings.ts';
import { areasAround, sightingsByArea } from './lineAreas.ts';
import { lineTiesOf } from './lineTies.ts';
import { peopleAround } from './people.ts';
import type { RolesAround } from './roleTypes.ts';

const BATCH = 256;

/** Cells by how often the line, and those in touch with it, were seen on them. */
function cellUse(
  set: CallEventSet,
  work: Groundwork,
  numbers: readonly number[],
  step?: Step,
): Map<number, number> {
  const use = new Map<number, number>();
  for (const [done, n] of numbers.entries()) {
    if (done % BATCH === 0) step?.(done, numbers.length);
    for (const { cell } of sightingsOf(set, work, n)) use.set(cell, (use.get(cell) ?? 0) + 1);
  }
  return use;
}

/**
 * The people and places around one line, given the ids of all its numbers. Each is a finding with its reasons and with
 * the innocent explanation beside it; nothing here is a fact about anybody. Sources: the hub and county pattern and its
 * commuting runners (NCA 2017), overnight stays as a sign of cuckooing (police guidance). `step` may throw to cancel.
 */
export function rolesAround(
  set: CallEventSet,
  lineNumbers: readonly string[],
  given: { work?: Groundwork; step?: Step } = {},
): RolesAround {
  const { step } = given;
  const work = given.work ?? groundworkOf(set, step);
  const wanted = new Set(lineNumbers);
  const line = new Set<number>();
  set.numbers.forEach((facts, n) => {
    if (wanted.has(facts.id)) line.add(n);
  });
  const ties = lineTiesOf(set, work, line);
  const areas = areasOf(set, cellUse(set, work, [...line, ...ties.ties.keys()], step));
  const people = peopleAround(set, work, ties, areas, step);
  const buyers = new Set(people.customers.map((customer) => customer.number));
  const customers = [...ties.ties.keys()].filter((n) => buyers.has(set.numbers[n]!.id));
  const found = areasAround(set, areas, {
    line: sightingsByArea(set, work, line, areas),
    nights: sightingsByArea(set, work, line, areas, isNight),
    customers: sightingsByArea(set, work, customers, areas, undefined, step),
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
