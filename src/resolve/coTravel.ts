// Co-travel: vehicles whose camera reads keep step with a line's handsets, from place to place.
import type { CallEventSet } from '../model/callEvent.ts';
import { sightingsOf } from './areas.ts';
import { type Groundwork, groundworkOf, HOUR, type Step } from './contacts.ts';
import { countBelow, countText, kilometresBetween } from './measures.ts';
import { fittingTrips, type Track, tripsOfVehicle, type VehicleTrip } from './silentJourneys.ts';

/** One plate-camera read with the camera's position; `read` names it. */
export type PlateRead = {
  read: number;
  vehicle: string;
  at: number;
  lat: number;
  lon: number;
  camera: string;
};

/**
 * A vehicle seen where the line's handsets were. `journeys` counts trips on which the same handset kept step with it at
 * two places or more that lie apart; `sightings` counts its reads near a handset in time and place, each once.
 */
export type CoTraveller = {
  vehicle: string;
  score: number;
  sightings: number;
  journeys: number;
  numbers: string[];
  from: number;
  to: number;
  reasons: string[];
  innocent: string;
  /** Its reads beside a handset, and the handsets' events beside those. */
  reads: number[];
  eventIds: number[];
};

/** A handset counts as beside a camera when seen on a cell so near, within so long. */
const NEAR_KM = 12;
const NEAR_MS = 0.75 * HOUR;
/** Two places are apart when so far from each other; a journey is over after so long without a read. */
const APART_KM = 20;
const JOURNEY_GAP_MS = 6 * HOUR;

/** No more reads and events than this are given with a finding. */
const MOST_SHOWN = 200;

type Meeting = { at: number; lat: number; lon: number };

/** Groups a handset's meetings with a vehicle into trips, and counts those that join two places apart. */
function journeysOf(meetings: readonly Meeting[]): number {
  let journeys = 0;
  let trip: Meeting[] = [];
  const close = (): void => {
    if (
      trip.some((one) =>
        trip.some((other) => kilometresBetween(one.lat, one.lon, other.lat, other.lon) >= APART_KM),
      )
    )
      journeys++;
    trip = [];
  };
  for (const meeting of meetings) {
    const last = trip.at(-1);
    if (last && meeting.at - last.at > JOURNEY_GAP_MS) close();
    trip.push(meeting);
  }
  close();
  return journeys;
}

/** What a journey is worth on which the handset was silent, beside one on which it kept step. */
const SILENT_WORTH = 0.5;
/** So many more of a vehicle's trips must fit a handset than its habits explain. */
const LEAST_EXCESS = 2;

/** The trips of a vehicle that a handset fits, beyond those on which it kept step, where neither habit nor as many misfits speak against them. */
function silentJourneys(set: CallEventSet, track: Track, trips: readonly VehicleTrip[], inStep: number) {
  const { fitting, elsewhere, expected, sightings } = fittingTrips(set.cells, track, trips, APART_KM);
  const excess = fitting.length - expected;
  const journeys = fitting.length - inStep;
  // By chance a count of so many falls within twice its root of what is expected.
  const byChance = excess < LEAST_EXCESS || excess < 2 * Math.sqrt(expected);
  if (journeys <= 0 || byChance || elsewhere > fitting.length) return { journeys: 0, reads: [], events: [] };
  return {
    journeys: Math.min(journeys, Math.round(excess)),
    reads: fitting.flat(),
    events: sightings.map(({ event }) => event),
  };
}

/** Where a number was seen with a position, in order of time. */
function trackOf(set: CallEventSet, work: Groundwork, id: string, n: number): Track {
  const seen = sightingsOf(set, work, n).filter(({ cell }) => set.cells[cell]!.lat !== null);
  return { id, seen, times: Float64Array.from(seen, ({ time }) => time) };
}

/**
 * Vehicles that are consistent with carrying the line's handsets, best first. Being near a handset once is chance in a
 * town; keeping step with it between places that lie apart, more than once, is not easily so. Reads need positions.
 */
export function coTravellers(
  set: CallEventSet,
  numbers: readonly string[],
  reads: readonly PlateRead[],
  given: { work?: Groundwork; step?: Step } = {},
): CoTraveller[] {
  const work = given.work ?? groundworkOf(set);
  const wanted = new Set(numbers);
  const byVehicle = new Map<string, PlateRead[]>();
  for (const read of [...reads].sort((x, y) => x.at - y.at)) {
    const known = byVehicle.get(read.vehicle);
    if (known === undefined) byVehicle.set(read.vehicle, [read]);
    else known.push(read);
  }
  const tracks = set.numbers.flatMap((facts, n) =>
    wanted.has(facts.id) ? [trackOf(set, work, facts.id, n)] : [],
  );
  const found: CoTraveller[] = [];
  let done = 0;
  for (const [vehicle, own] of byVehicle) {
    const vehicleTrips = tripsOfVehicle(own, JOURNEY_GAP_MS, APART_KM);
    if (done++ % 64 === 0) given.step?.(done, byVehicle.size);
    let journeys = 0;
    let silent = 0;
    const kept: string[] = [];
    const beside = { reads: new Set<number>(), events: new Set<number>() };
    const cited = new Set<number>();
    for (const track of tracks) {
      const { id, times, seen } = track;
      const meetings: PlateRead[] = [];
      const met: number[] = [];
      for (const read of own) {
        for (
          let i = countBelow(times, read.at - NEAR_MS);
          i < times.length && times[i]! <= read.at + NEAR_MS;
          i++
        ) {
          const { lat, lon } = set.cells[seen[i]!.cell]!;
          if (kilometresBetween(lat!, lon!, read.lat, read.lon) > NEAR_KM) continue;
          meetings.push(read);
          met.push(seen[i]!.event);
          break;
        }
      }
      const trips = journeysOf(meetings);
      journeys += trips;
      const quiet = silentJourneys(set, track, vehicleTrips, trips);
      silent += quiet.journeys;
      met.push(...quiet.events);
      for (const { read } of quiet.reads) cited.add(read);
      if (trips > 0 || quiet.journeys > 0) kept.push(id);
      for (const { read } of meetings) beside.reads.add(read);
      for (const event of met) beside.events.add(set.events.eventId[event]!);
    }
    if (journeys + silent === 0) continue;
    const sightings = beside.reads.size;
    found.push({
      vehicle,
      score: Math.min(0.97, 1 - 0.55 ** (journeys + SILENT_WORTH * silent)),
      sightings,
      journeys: journeys + silent,
      numbers: kept,
      from: own[0]!.at,
      to: own.at(-1)!.at,
      reasons: [
        ...(journeys > 0
          ? [
              `its camera reads keep step with ${kept.length === 1 ? 'a handset' : countText(kept.length, 'handset')} of the line on ${countText(journeys, 'journey')} between places at least ${APART_KM} km apart`,
              `${countText(sightings, 'read')} within 45 minutes and ${NEAR_KM} km of a handset's cell`,
            ]
          : []),
        ...(silent > 0
          ? [
              `on ${countText(silent, 'further journey')} a handset was seen before, on the way or after where the vehicle then was, and nowhere else; that is more often than its habits explain`,
            ]
          : []),
      ],
      innocent:
        'A taxi, a bus or anyone who makes the same trips would look alike; a keeper or hirer is not the driver, and plates are misread and cloned.',
      reads: [...new Set([...beside.reads, ...cited])].slice(0, MOST_SHOWN),
      eventIds: [...beside.events].slice(0, MOST_SHOWN),
    });
  }
  return found.sort((x, y) => y.score - x.score || y.sightings - x.sightings);
}
