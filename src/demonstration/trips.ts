// Journeys between a hub and a town: when, by what, and in which vehicle.
import { HOUR, wholeSecond } from './clock.ts';
import type { Route } from './geography.ts';
import { vehicleMark } from './identifiers.ts';
import type { Stay } from './movement.ts';
import type { Person } from './people.ts';
import { between, type Random } from './random.ts';

export type VehicleUse = 'hire' | 'taxi' | 'private';
/** A vehicle of the case. The hirer of a hire car is not the one who drives it. */
export type Vehicle = { mark: string; use: VehicleUse; hirer?: Person; driver?: Person; firm?: string };

export type Way = { route: Route; town: Route['towns'][number] };
export type TripMode = 'hire car' | 'taxi' | 'train';
/** One journey of one person; `outward` from the hub to the town. */
export type Trip = {
  line: number;
  traveller: Person;
  way: Way;
  outward: boolean;
  departs: number;
  arrives: number;
  mode: TripMode;
  vehicle?: Vehicle;
};

/** A vehicle with a mark that a camera can misread, where asked for. */
export function newVehicle(random: Random, use: VehicleUse, misreadable: boolean): Vehicle {
  let mark = vehicleMark(random);
  while (misreadable && !/[OB]/.test(mark.slice(4))) mark = vehicleMark(random);
  return { mark, use };
}

/** How long a journey takes on a given day, in milliseconds. */
export const journeyTime = (random: Random, way: Way): number =>
  wholeSecond(way.town.hours * HOUR * between(random, 0.95, 1.25));

/** The stays of a journey: one on each of the masts along the road. */
export function staysOnTheWay(trip: Trip): Stay[] {
  const masts = trip.outward ? trip.way.town.way : [...trip.way.town.way].reverse();
  const step = (trip.arrives - trip.departs) / Math.max(1, masts.length);
  return masts.map((cells, i) => ({
    from: wholeSecond(trip.departs + i * step),
    to: wholeSecond(trip.departs + (i + 1) * step),
    cells,
    travelling: true,
  }));
}
