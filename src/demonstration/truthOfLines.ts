// The truth about lines and those on them, taken from the world that was made.
import { entityId } from '../model/entityId.ts';
import type { Line } from './cast.ts';
import { isChild, type Person } from './people.ts';
import type { Phone } from './phone.ts';
import { recordOf, type Sight } from './sight.ts';
import type { Span, TruthLine, TruthPerson, TruthTenure } from './truth.ts';
import type { World } from './world.ts';

/** Ids of a registry's things by position. */
export const idsOf = ({ registry, geography }: World) => ({
  number: (position: number) => entityId('number', registry.numbers[position]?.key ?? ''),
  handset: (position: number) => entityId('handset', registry.handsets[position] ?? ''),
  sim: (position: number) => entityId('sim', registry.sims[position] ?? ''),
  cell: (position: number) => entityId('cell', geography.cells[position]?.cgi ?? ''),
});

/** Events of each number that the records show, by registry position. */
export function eventCounts(sight: Sight): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { a, b } of sight.seen)
    for (const { number } of [a, b]) if (number >= 0) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Everything that is so about one line. */
export function truthOfLine(world: World, line: Line, counts: Map<number, number>): TruthLine {
  const ids = idsOf(world);
  const { route, town } = line.way;
  const hasRecord = ({ tenures }: Phone) =>
    tenures.some((one) => recordOf(world, { ...one, cell: -1 }) === 'subject');
  const tenuresOf = ({ tenures }: Phone): TruthTenure[] =>
    tenures.map(({ from, to, number, sim, handset }) => ({
      from,
      to,
      number: ids.number(number),
      sim: ids.sim(sim),
      handset: ids.handset(handset),
    }));
  const person = ({ name, age }: Person, phone: Phone) =>
    truthOfPerson(name, age, [...new Set(phone.tenures.map(({ number }) => ids.number(number)))]);
  return {
    brand: line.brand,
    numbers: line.numbers.map((one) => ({
      number: ids.number(one.number),
      from: one.from,
      to: one.to,
      holder: one.holder.person.name,
      hasRecord: hasRecord(one.phone),
      events: counts.get(one.number) ?? 0,
    })),
    tenures: line.numbers.flatMap(({ phone }) => tenuresOf(phone)),
    hub: route.hub.place.name,
    town: town.town.place.name,
    oneForce: route.hub.place.force === town.town.place.force,
    holders: line.holders.map((holder) => person(holder.person, holder.own)),
    runners: line.runners.map((runner) => ({
      ...person(runner.person, runner.phone),
      visits: visitsOf(line, runner.person),
    })),
    customers: line.customers.map(({ phone, since, until, routes }) => ({
      number: ids.number(phone.tenures[0]?.number ?? -1),
      from: since,
      to: until,
      used: routes.map(({ on, from, to }) => ({
        number: ids.number(on.number),
        from: Math.round(from),
        to: Math.round(to),
      })),
      hasRecord: hasRecord(phone),
    })),
    broadcasts: world.broadcasts
      .filter((one) => one.line === line)
      .map(({ on, from, to, recipients }) => ({ number: ids.number(on.number), from, to, recipients }))
      .sort((one, other) => one.from - other.from),
  };
}

const truthOfPerson = (name: string, age: number, numbers: string[]): TruthPerson => ({
  name,
  age,
  numbers,
  under18: isChild({ name, age, address: '', postcode: '', town: '' }),
});

/** Spans in the town: from each arrival to the departure after it. */
export function visitsOf(line: Line, person: Person): Span[] {
  const trips = line.trips.filter((trip) => trip.traveller === person);
  return trips.flatMap((trip, i) => {
    const back = trips[i + 1];
    return trip.outward && back ? [{ from: trip.arrives, to: back.departs }] : [];
  });
}
