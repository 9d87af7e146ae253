// Convoys: two vehicles that pass the same cameras shortly after one another, far enough and often enough not to be chance.
import { DAY, HOUR } from './contacts.ts';
import type { PlateRead } from './coTravel.ts';
import { countText, kilometresBetween } from './measures.ts';

/** Two vehicles that were read together. `trips` and `meetings` count; `expected` is how many meetings other days would give. */
export type Convoy = {
  vehicles: [string, string];
  score: number;
  trips: number;
  meetings: number;
  expected: number;
  from: number;
  to: number;
  reasons: string[];
  innocent: string;
  /** The reads of both, as `PlateRead` names them. */
  reads: number[];
};

/** Read at one camera within so long, two vehicles meet. */
const TOGETHER_MS = 4 * 60_000;
/** A trip is over after so long without a meeting, and counts where two of its meetings lie so far apart. */
const TRIP_GAP_MS = 4 * HOUR;
const APART_KM = 15;
/** One trip can be two strangers on one motorway. */
const FEWEST_TRIPS = 2;
/** Days by which one vehicle's reads are shifted to see how often both would meet by habit alone. */
const SHIFTS = [-8, -6, -5, -3, -2, 2, 3, 5, 6, 8];
const MOST_SHOWN = 200;

function grouped(reads: readonly PlateRead[], keyOf: (read: PlateRead) => string): Map<string, PlateRead[]> {
  const groups = new Map<string, PlateRead[]>();
  for (const read of reads) {
    const key = keyOf(read);
    const group = groups.get(key);
    if (group) group.push(read);
    else groups.set(key, [read]);
  }
  return groups;
}

type Meeting = { one: PlateRead; other: PlateRead };

/** Every two reads of different vehicles at one camera within `TOGETHER_MS`, by the pair of vehicles. */
function meetingsOf(reads: readonly PlateRead[]): Map<string, Meeting[]> {
  const byCamera = grouped(reads, ({ camera, lat, lon }) => `${camera}|${lat}|${lon}`);
  const found = new Map<string, Meeting[]>();
  for (const at of byCamera.values()) {
    const passing = [...at].sort((x, y) => x.at - y.at);
    for (const [i, first] of passing.entries())
      for (let j = i + 1; j < passing.length && passing[j]!.at - first.at <= TOGETHER_MS; j++) {
        const second = passing[j]!;
        if (first.vehicle === second.vehicle) continue;
        const [one, other] = first.vehicle < second.vehicle ? [first, second] : [second, first];
        const pair = `${one.vehicle}\n${other.vehicle}`;
        const meetings = found.get(pair);
        if (meetings) meetings.push({ one, other });
        else found.set(pair, [{ one, other }]);
      }
  }
  return found;
}

/** Meetings close in time as trips; those that stay in one place are none. */
function tripsOf(meetings: readonly Meeting[]): Meeting[][] {
  const trips: Meeting[][] = [];
  for (const meeting of [...meetings].sort((x, y) => x.one.at - y.one.at)) {
    const trip = trips.at(-1);
    if (trip && meeting.one.at - trip.at(-1)!.one.at <= TRIP_GAP_MS) trip.push(meeting);
    else trips.push([meeting]);
  }
  return trips.filter((trip) =>
    trip.some(({ one }) =>
      trip.some(({ one: far }) => kilometresBetween(one.lat, one.lon, far.lat, far.lon) >= APART_KM),
    ),
  );
}

/** How often the two would meet if one of them had driven some days earlier or later: the mean over `SHIFTS`. */
function meetingsByHabit(one: readonly PlateRead[], other: readonly PlateRead[]): number {
  const met = SHIFTS.map((days) => {
    const shifted = one.map((read) => ({ ...read, at: read.at + days * DAY }));
    return [...meetingsOf([...shifted, ...other]).values()].reduce((sum, list) => sum + list.length, 0);
  });
  return met.reduce((sum, count) => sum + count, 0) / SHIFTS.length;
}

/**
 * Pairs of vehicles in convoy, best first: read within four minutes of each other at cameras 15 km or more apart, on two trips or
 * more, and several times as often as the same reads meet when one vehicle's days are shifted (a permutation of its habits). The
 * score is the share of meetings that habit does not explain, weakened where trips are few.
 */
export function convoysOf(reads: readonly PlateRead[]): Convoy[] {
  const byVehicle = grouped(reads, ({ vehicle }) => vehicle);
  const found: Convoy[] = [];
  for (const meetings of meetingsOf(reads).values()) {
    const trips = tripsOf(meetings);
    if (trips.length < FEWEST_TRIPS) continue;
    const together = trips.flat();
    const { one, other } = together[0]!;
    const expected = meetingsByHabit(byVehicle.get(one.vehicle)!, byVehicle.get(other.vehicle)!);
    const score = Math.max(0, 1 - expected / meetings.length) * (1 - 0.5 ** trips.length);
    if (score < 0.5) continue;
    const of = (trip: readonly Meeting[]) => new Set(trip.map((meeting) => meeting.one.camera)).size;
    found.push({
      vehicles: [one.vehicle, other.vehicle],
      score,
      trips: trips.length,
      meetings: together.length,
      expected,
      from: together[0]!.one.at,
      to: together.at(-1)!.one.at,
      reasons: [
        `${countText(trips.length, 'trip')} on which both passed the same cameras within four minutes, ${Math.max(...trips.map(of))} cameras on the fullest`,
        `${together.length} reads side by side, against ${expected.toFixed(1)} when one vehicle's days are shifted`,
      ],
      innocent: 'Two households, workmates or deliveries may keep the same hours on the same road.',
      reads: together.flatMap((meeting) => [meeting.one.read, meeting.other.read]).slice(0, MOST_SHOWN),
    });
  }
  return found.sort((x, y) => y.score - x.score || y.meetings - x.meetings);
}
