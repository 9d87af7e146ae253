// Journeys by rail: trips of a number between places that lie apart, whose ends and way are consistent with stations.
import type { CallEventSet } from '../model/callEvent.ts';
import type { Station } from '../model/gazetteer.ts';
import { type Groundwork, groundworkOf, HOUR } from './contacts.ts';
import type { PlateRead } from './coTravel.ts';
import { type Fix, fixesOf } from './fixes.ts';
import { clamp, countText, kilometresBetween, logistic } from './measures.ts';
import { type Near, type NearFinder, nearFinder } from './places/nearest.ts';

export type RailEnd = { crs: string; name: string; kilometres: number };

/** A trip of one number that may have been made by train. */
export type Journey = {
  number: string;
  from: RailEnd;
  to: RailEnd;
  /** Last sighting at the one end, first at the other. */
  departs: number;
  arrives: number;
  kilometres: number;
  score: number;
  reasons: string[];
  against: string[];
  innocent: string;
  eventIds: number[];
  /** Reads of vehicles that kept step with the number on this trip. */
  reads: number[];
};

/** A sighting so far from the last one is no longer in the same place. */
const MOVED_KM = 8;
const LEAST_KM = 25;
const MOST_HOURS = 6;
const STATION_KM = 3;
const BESIDE_KM = 3;
const READ_KM = 12;
const READ_MS = 0.75 * HOUR;
/** Faster than this over the straight line, doors included, a road is hard to believe. */
const ROAD_KMH = 95;

type Trip = { fixes: Fix[] };

const apart = (x: Fix, y: Fix): number => kilometresBetween(x.lat, x.lon, y.lat, y.lon);

/** Trips in a number's sightings: from the last one in a place, over those on the move, to the first in the next place. */
export function tripsOf(fixes: readonly Fix[]): Trip[] {
  const trips: Trip[] = [];
  let open: Fix[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    open = [];
    if (!first || !last || apart(first, last) < LEAST_KM) return;
    if (last.time - first.time <= MOST_HOURS * HOUR) trips.push({ fixes: trimmed(first, last, fixes) });
  };
  for (let i = 1; i < fixes.length; i++) {
    const [before, now] = [fixes[i - 1]!, fixes[i]!];
    if (apart(before, now) < MOVED_KM || now.time - before.time > MOST_HOURS * HOUR) close();
    else if (open.length === 0) open.push(before, now);
    else open.push(now);
  }
  close();
  return trips;
}

const trimmed = (first: Fix, last: Fix, fixes: readonly Fix[]): Fix[] =>
  fixes.filter(({ time }) => time >= first.time && time <= last.time);

const railEnd = ({ thing, kilometres }: Near<Station>): RailEnd => ({
  crs: thing.crs,
  name: thing.name,
  kilometres,
});

/** Reads of one vehicle near two sightings of a trip or more: it kept step. */
function inStep(trip: Trip, reads: readonly PlateRead[]): { vehicle: string; reads: number[] } | null {
  const first = trip.fixes[0]!.time - READ_MS;
  const last = trip.fixes.at(-1)!.time + READ_MS;
  const met = new Map<string, { reads: number[]; places: Set<number> }>();
  for (const read of reads) {
    if (read.at < first) continue;
    if (read.at > last) break;
    const fix = trip.fixes.findIndex(
      ({ time, lat, lon }) =>
        Math.abs(time - read.at) <= READ_MS && kilometresBetween(lat, lon, read.lat, read.lon) <= READ_KM,
    );
    if (fix < 0) continue;
    const known = met.get(read.vehicle) ?? { reads: [], places: new Set() };
    met.set(read.vehicle, known);
    known.reads.push(read.read);
    known.places.add(fix);
  }
  const best = [...met].sort((x, y) => y[1].places.size - x[1].places.size)[0];
  return best && best[1].places.size >= 2 ? { vehicle: best[0], reads: best[1].reads } : null;
}

function journeyOf(
  id: string,
  trip: Trip,
  stations: NearFinder<Station>,
  reads: readonly PlateRead[],
): Journey | null {
  const [first, last] = [trip.fixes[0]!, trip.fixes.at(-1)!];
  const from = stations.nearest(first.lat, first.lon, STATION_KM);
  const to = stations.nearest(last.lat, last.lon, STATION_KM);
  if (!from || !to || from.thing.crs === to.thing.crs) return null;
  const way = trip.fixes.slice(1, -1);
  const beside = way.filter(({ lat, lon }) => stations.nearest(lat, lon, BESIDE_KM)).length;
  const kilometres = apart(first, last);
  const hours = Math.max(0.1, (last.time - first.time) / HOUR);
  const speed = kilometres / hours;
  const reasons = [
    `last seen on a cell ${from.kilometres.toFixed(1)} km from ${from.thing.name}, then on one ${to.kilometres.toFixed(1)} km from ${to.thing.name}`,
    `${kilometres.toFixed(0)} km apart in ${hours.toFixed(1)} hours or less`,
  ];
  const against: string[] = [];
  if (way.length > 0)
    (beside * 2 >= way.length ? reasons : against).push(
      `${beside} of ${countText(way.length, 'sighting')} on the way ${beside === 1 ? 'is' : 'are'} within ${BESIDE_KM} km of a station`,
    );
  else against.push('no sighting on the way');
  if (speed > ROAD_KMH) reasons.push(`${speed.toFixed(0)} km an hour in a straight line: fast for a road`);
  const step = inStep(trip, reads);
  if (step)
    against.push(`camera reads of ${step.vehicle.replace(/^vrm:/, '')} keep step with it: by road, then`);
  const ends = clamp(2 - from.kilometres - to.kilometres, -1, 1);
  const along = way.length === 0 ? -0.5 : (2 * beside) / way.length - 1;
  const score = logistic(ends + 0.8 * along + (speed > ROAD_KMH ? 1.2 : 0) - (step ? 3 : 0));
  return {
    number: id,
    from: railEnd(from),
    to: railEnd(to),
    departs: first.time,
    arrives: last.time,
    kilometres,
    score,
    reasons,
    against,
    innocent:
      'People travel by train for work, school and family; a road may run beside the railway, and a cell serves a wide area.',
    eventIds: trip.fixes.map(({ event }) => event),
    reads: step?.reads ?? [],
  };
}

/** Trips of some numbers that are consistent with the railway, best first; `reads` in order of time. */
export function railJourneys(
  set: CallEventSet,
  numbers: readonly string[],
  stations: readonly Station[],
  reads: readonly PlateRead[],
  given: { work?: Groundwork } = {},
): Journey[] {
  const work = given.work ?? groundworkOf(set);
  const near = nearFinder(stations);
  const wanted = new Set(numbers);
  const found = set.numbers.flatMap((facts, n) =>
    wanted.has(facts.id)
      ? tripsOf(fixesOf(set, work, n)).flatMap((trip) => journeyOf(facts.id, trip, near, reads) ?? [])
      : [],
  );
  return found
    .map((journey) => ({
      ...journey,
      eventIds: journey.eventIds.map((event) => set.events.eventId[event]!),
    }))
    .sort((x, y) => y.score - x.score || x.departs - y.departs);
}
