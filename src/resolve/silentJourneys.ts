// Silent journeys: trips of a vehicle that a handset may have made almost without a sound, seen at the ends or once on the way.

import type { CellFacts } from '../model/callEvent.ts';
import type { Sighting } from './areas.ts';
import { DAY, HOUR } from './contacts.ts';
import type { PlateRead } from './coTravel.ts';
import { countBelow, kilometresBetween } from './measures.ts';

/** Where one handset was seen, in order of time. */
export type Track = { id: string; times: Float64Array; seen: readonly Sighting[] };
/** The reads of one trip of a vehicle, in order of time. */
export type VehicleTrip = readonly PlateRead[];

/** A handset counts as at an end of a trip, or on its way, when seen so near; at an end, so long before or after as well. */
const NEAR_KM = 25;
const END_MS = 10 * HOUR;
/** A sighting during the trip this far from where the vehicle must have been speaks against it. */
const ELSEWHERE_KM = 45;
/** Days by which a vehicle's trips are shifted to see how often a handset would fit them by habit. */
const SHIFTS = [-9, -8, -6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 8, 9];

/** A vehicle's trips: reads no more than `gap` apart, at two places at least `apart` kilometres from each other. */
export function tripsOfVehicle(reads: readonly PlateRead[], gap: number, apart: number): VehicleTrip[] {
  const trips: PlateRead[][] = [];
  for (const read of reads) {
    const trip = trips.at(-1);
    if (trip !== undefined && read.at - trip.at(-1)!.at <= gap) trip.push(read);
    else trips.push([read]);
  }
  return trips.filter((trip) => {
    const [first, last] = [trip[0]!, trip.at(-1)!];
    return kilometresBetween(first.lat, first.lon, last.lat, last.lon) >= apart;
  });
}

/** Kilometres between a sighting and where the vehicle was at that moment, on a straight way from read to read. */
function distanceAt(
  cells: readonly CellFacts[],
  sighting: Sighting,
  trip: VehicleTrip,
  shift: number,
): number {
  const time = sighting.time - shift;
  const next = Math.max(
    1,
    trip.findIndex((read) => read.at >= time),
  );
  const [from, to] = time >= trip.at(-1)!.at ? [trip.at(-1)!, trip.at(-1)!] : [trip[next - 1]!, trip[next]!];
  const share = to.at === from.at ? 0 : Math.min(1, Math.max(0, (time - from.at) / (to.at - from.at)));
  const { lat, lon } = cells[sighting.cell]!;
  return kilometresBetween(
    lat!,
    lon!,
    from.lat + share * (to.lat - from.lat),
    from.lon + share * (to.lon - from.lon),
  );
}

/** Where a handset was seen on the way of a trip; null where it was elsewhere meanwhile. `shift` moves the trip in time. */
function alongside(
  cells: readonly CellFacts[],
  { times, seen }: Track,
  trip: VehicleTrip,
  apart: number,
  shift = 0,
): Sighting[] | null {
  const [start, end] = [trip[0]!.at + shift, trip.at(-1)!.at + shift];
  const first = countBelow(times, start);
  const last = countBelow(times, end, true);
  const points: Sighting[] = [];
  for (let i = Math.max(0, first - 1); i < Math.min(seen.length, last + 1); i++) {
    const sighting = seen[i]!;
    if (sighting.time < start - END_MS || sighting.time > end + END_MS) continue;
    const away = distanceAt(cells, sighting, trip, shift);
    if (away > ELSEWHERE_KM && sighting.time >= start - HOUR && sighting.time <= end + HOUR) return null;
    if (away <= NEAR_KM) points.push(sighting);
  }
  const [one, other] = [points[0], points.at(-1)];
  if (one === undefined || other === undefined) return [];
  const [here, there] = [cells[one.cell]!, cells[other.cell]!];
  return kilometresBetween(here.lat!, here.lon!, there.lat!, there.lon!) >= apart ? [one, other] : [];
}

/**
 * How many of a vehicle's trips a handset fits by where it was seen before, during and after, how many it was elsewhere on, and how many it would fit
 * by its habits alone: the mean over the same trips shifted by days. A handset that goes to and fro every day fits many trips, shifted or not.
 */
export function fittingTrips(
  cells: readonly CellFacts[],
  track: Track,
  trips: readonly VehicleTrip[],
  apart: number,
): { fitting: VehicleTrip[]; elsewhere: number; expected: number; sightings: Sighting[] } {
  const fitting: VehicleTrip[] = [];
  const sightings: Sighting[] = [];
  let shifted = 0;
  let elsewhere = 0;
  for (const trip of trips) {
    const points = alongside(cells, track, trip, apart);
    if (points === null) elsewhere++;
    else if (points.length > 0) {
      fitting.push(trip);
      sightings.push(...points);
    }
    for (const days of SHIFTS)
      if ((alongside(cells, track, trip, apart, days * DAY) ?? []).length > 0) shifted++;
  }
  return { fitting, elsewhere, expected: shifted / SHIFTS.length, sightings };
}
