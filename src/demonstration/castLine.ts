// Puts one line together: place, people, phones, numbers, customers and journeys.
import type { Holder, Line, Runner } from './cast.ts';
import { DAYS, END, START } from './clock.ts';
import { castCustomers } from './customers.ts';
import type { Geography } from './geography.ts';
import { holderMoves } from './holderMoves.ts';
import { lineNumbers } from './lineNumbers.ts';
import { planFor } from './linePlan.ts';
import { settledAt, spotIn } from './movement.ts';
import { brandOf } from './names.ts';
import type { ResolvedOptions } from './options.ts';
import type { Casting } from './people.ts';
import { newMobile, type Phone } from './phone.ts';
import { type Random, randomFor, wholeBetween } from './random.ts';
import type { Coverage, Registry } from './registry.ts';
import { runnerMoves } from './runnerMoves.ts';
import { newVehicle, type Trip, type Way } from './trips.ts';
import { addressesOf } from './usedAddresses.ts';

type Setting = { options: ResolvedOptions; geography: Geography; registry: Registry; casting: Casting };

/** The line at a position. `neighbour` is the line before it, whose town and customers it shares where asked. */
export function castLine(setting: Setting, index: number, neighbour: Line | undefined): Line {
  const { options, geography, registry, casting } = setting;
  const random = randomFor(options.seed, 'line', index);
  const shares = options.difficulty.overlappingLines && index % 2 === 1 ? neighbour : undefined;
  const way = shares?.way ?? wayOf(geography, index);
  const addresses = addressesOf(random, way, casting, index);
  const trips: Trip[] = [];
  const plan = planFor(index);

  const holder = (): Holder => {
    const person = casting([21, 38], way.route.hub.place.name);
    const hirer = casting([22, 45], way.route.hub.place.name);
    const home = spotIn(way.route.hub, random);
    const vehicle = {
      ...newVehicle(random, 'hire', true),
      hirer,
      driver: person,
      firm: 'Brindle Vehicle Hire',
    };
    const moves = holderMoves(random, { line: index, person, home, way, vehicle, addresses });
    trips.push(...moves.trips);
    const own = newMobile(registry, 'subject', moves.personal, START, END);
    return { person, own, moves, friends: friendsOf(registry, random, way, 8, 'none') };
  };
  const holders = [holder()];
  const numbers = lineNumbers({ options, registry, random, holders, newHolder: holder }, plan);
  const sold = numbers.find((number) => number.after?.kind === 'sold');

  const taxi = {
    ...newVehicle(random, 'taxi', false),
    driver: casting([30, 60], way.route.hub.place.name),
    firm: 'Lowther Private Hire',
  };
  const runner = (fromDay: number, toDay: number, child: boolean, circle: boolean): Runner => {
    const person = casting(child ? [15, 17] : [18, 26], way.route.hub.place.name);
    const home = spotIn(way.route.hub, random);
    const moves = runnerMoves(random, { line: index, person, home, way, addresses, taxi, fromDay, toDay });
    trips.push(...moves.trips);
    const phone = newMobile(registry, 'subject', moves.stays, START, END);
    const friends = friendsOf(registry, random, way, circle ? 12 : 6, circle ? 'area' : 'none');
    return { person, phone, friends, fromDay, toDay, circle };
  };
  const soldOn = sold ? Math.round((sold.from - START) / 86_400_000) : DAYS;
  const runners = Array.from({ length: wholeBetween(random, 2, 4) }, (_, i) =>
    runner(0, soldOn, i === 1, index === 0 && i === 0),
  );
  if (sold) runners.push(runner(soldOn, DAYS, false, false), runner(soldOn, DAYS, false, false));

  const customers = castCustomers({ options, registry, random, way, numbers, shares });
  const isHolding = (trip: Trip) =>
    numbers.some(
      ({ holder, from, to }) =>
        holder.person === trip.traveller && from <= trip.departs && trip.arrives <= to,
    );
  const made = trips
    .filter((trip) => runners.some((one) => one.person === trip.traveller) || isHolding(trip))
    .sort((a, b) => a.departs - b.departs);
  return { index, brand: brandOf(index), way, numbers, holders, runners, customers, addresses, trips: made };
}

/** Lines take the routes in turn, and each time round another of a route's towns. */
function wayOf(geography: Geography, index: number): Way {
  const route = geography.routes[index % geography.routes.length];
  const round = Math.floor(index / geography.routes.length);
  const town = route?.towns[round % route.towns.length];
  if (!route || !town) throw new RangeError('The case has no routes.');
  return { route, town };
}

/** Friends and family in the hub: innocent numbers. */
function friendsOf(registry: Registry, random: Random, way: Way, count: number, coverage: Coverage): Phone[] {
  return Array.from({ length: count }, () =>
    newMobile(registry, coverage, settledAt(spotIn(way.route.hub, random)), START, END, coverage === 'none'),
  );
}
