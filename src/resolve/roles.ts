// Roles around a line: customers, probable runners, hub and importing areas, and dwellings that may be in its use.
import type { CallEventSet } from '../model/callEvent.ts';
import { areasOf, isNight, sightingsOf } from './areas.ts';
import { behindRunners } from './behindLine.ts';
import { type Groundwork, groundworkOf, type Step } from './contacts.ts';
import { addressesAround } from './dwellings.ts';
import { areasAround, sightingsByArea, spreadOf } from './lineAreas.ts';
import { returnsTo } from './lineHub.ts';
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

/** Fewer customers whose own cells are known, or fewer sightings of them, tell nothing of where customers are. */
const FEW_PLACED = 3;
const FEW_SIGHTINGS = 10;

/**
 * The people and places around one line, given the ids of all its numbers, and of other phones that are tied to it
 * (`personal`: in one handset with it, topped up with it). Each is a finding with its reasons and with
 * the innocent explanation beside it; nothing here is a fact about anybody. Sources: the hub and county pattern and its
 * commuting runners (NCA 2017), overnight stays as a sign of cuckooing (police guidance). `step` may throw to cancel.
 */
export function rolesAround(
  set: CallEventSet,
  lineNumbers: readonly string[],
  given: { work?: Groundwork; personal?: readonly string[]; step?: Step } = {},
): RolesAround {
  const { step } = given;
  const work = given.work ?? groundworkOf(set, step);
  const line = positionsOf(set, lineNumbers);
  const tied = positionsOf(set, given.personal ?? []);
  const ties = lineTiesOf(set, work, line);
  const near = [...line, ...tied, ...ties.ties.keys()];
  const areas = areasOf(set, cellUse(set, work, near, step));
  const people = peopleAround(set, work, line, ties, areas, step);
  const buyers = new Set(people.customers.map((customer) => customer.number));
  const customers = [...ties.ties.keys()].filter((n) => buyers.has(set.numbers[n]!.id));
  const { runnerNumbers: runners } = people;
  const apart = new Set([...line, ...runners]);
  const behind = behindRunners(set, work, line, runners, new Set(customers));
  const use = (numbers: Iterable<number>, when?: (time: number) => boolean): Float64Array =>
    sightingsByArea(set, work, numbers, areas, when, step);
  const bought = use(customers);
  const seen = bought.reduce((sum, count) => sum + count, 0);
  const placed = customers.filter((n) => sightingsOf(set, work, n).length > 0).length;
  const isBlind = seen < FEW_SIGHTINGS || placed < Math.min(FEW_PLACED, customers.length);
  const found = areasAround(set, areas, {
    line: spreadOf(use(line)),
    nights: spreadOf(use(line, isNight)),
    runners: spreadOf(use(runners)),
    customers: isBlind ? bought.fill(Number.NaN) : spreadOf(bought),
    personal: spreadOf(use([...new Set([...tied, ...behind])].filter((n) => !apart.has(n)))),
    ...returnsTo(set, work, areas, line, runners),
  });
  return {
    numbers: [...line].map((n) => set.numbers[n]!.id),
    customers: people.customers,
    runners: people.runners,
    hubs: found.hubs,
    areas: found.areas,
    addresses: addressesAround(set, work, [...line, ...runners], areas, found.importing),
  };
}

function positionsOf(set: CallEventSet, ids: readonly string[]): Set<number> {
  const wanted = new Set(ids);
  return new Set(set.numbers.flatMap((facts, n) => (wanted.has(facts.id) ? [n] : [])));
}
