// Journeys by rail from events at stations: in at one gate and out at another, a ticket bought or somebody seen at two of them.
import type { Station } from '../model/gazetteer.ts';
import { STATION_EVENTS, type StationEventKind } from '../model/stationEvents.ts';
import { HOUR } from './contacts.ts';
import type { Journey } from './journeys.ts';
import { kilometresBetween } from './measures.ts';

/** `who` is a person, a card or a number; `read` names the row. */
export type StationEvent = {
  read: number;
  who: string;
  at: number;
  station: Station;
  kind: StationEventKind;
};

/** A gate-to-gate trip inside one town is no journey of the kind that is looked for. */
const LEAST_KM = 8;
const MOST_HOURS = 8;
/** Faster than any train here, over the straight line. */
const MOST_KMH = 250;

/** How sure the two events make it that whoever made the first made the second by train. */
const WORTH: Record<StationEventKind, Record<StationEventKind, number>> = {
  entered: { left: 0.95, entered: 0.75, seen: 0.85, bought: 0.6 },
  bought: { left: 0.8, entered: 0.55, seen: 0.65, bought: 0.5 },
  seen: { left: 0.85, entered: 0.6, seen: 0.65, bought: 0.5 },
  // Out at one gate and later elsewhere: the way between was not by train through that gate.
  left: { left: 0.4, entered: 0, seen: 0.3, bought: 0 },
};

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

const told = ({ kind, station, at }: StationEvent): string =>
  `${STATION_EVENTS[kind]} at ${station.name}, ${clock.format(at)}`;

function journeyOf(from: StationEvent, to: StationEvent): Journey | null {
  const kilometres = kilometresBetween(from.station.lat, from.station.lon, to.station.lat, to.station.lon);
  const hours = (to.at - from.at) / HOUR;
  const worth = WORTH[from.kind][to.kind];
  if (from.station.crs === to.station.crs || kilometres < LEAST_KM || hours > MOST_HOURS || worth === 0)
    return null;
  const tooFast = kilometres / Math.max(hours, 1 / 60) > MOST_KMH;
  const end = ({ station }: StationEvent) => ({ crs: station.crs, name: station.name, kilometres: 0 });
  return {
    number: from.who,
    from: end(from),
    to: end(to),
    departs: from.at,
    arrives: to.at,
    kilometres,
    score: tooFast ? worth * 0.2 : worth,
    reasons: [told(from), told(to)],
    against: [
      ...(tooFast
        ? ['faster than any train: two users of one card, one name of two people, or a wrong clock']
        : []),
      ...(from.kind === 'left'
        ? ['it begins with a way out at the gate: how the way went on is not recorded']
        : []),
      ...(to.kind === 'entered' ? ['no way out is recorded before the next way in'] : []),
    ],
    innocent: 'People travel by train for work, school and family; cards and tickets are lent and passed on.',
    eventIds: [],
    reads: [from.read, to.read],
  };
}

/** Journeys of everybody whom stations recorded, each from one event to the next, best first. */
export function stationJourneys(events: readonly StationEvent[]): Journey[] {
  const byWho = new Map<string, StationEvent[]>();
  for (const event of events) {
    const own = byWho.get(event.who);
    if (own) own.push(event);
    else byWho.set(event.who, [event]);
  }
  const found = [...byWho.values()].flatMap((own) => {
    const inTime = own.sort((x, y) => x.at - y.at || x.read - y.read);
    return inTime.slice(1).flatMap((to, i) => journeyOf(inTime[i]!, to) ?? []);
  });
  return found.sort((x, y) => y.score - x.score || x.departs - y.departs || x.reads[0]! - y.reads[0]!);
}

/** A cell serves a wide area: an end agrees where the stations lie so close, at times so close. */
const SAME_END_KM = 6;
const SAME_TIME = 1.5 * HOUR;

/** Whether a journey that stations record is the trip that a number's cells tell: the same way, at the same time. */
export function isSameTrip(
  cells: Journey,
  recorded: Journey,
  stations: ReadonlyMap<string, Station>,
): boolean {
  const near = (one: string, other: string): boolean => {
    const [a, b] = [stations.get(one), stations.get(other)];
    return (
      one === other ||
      (a !== undefined && b !== undefined && kilometresBetween(a.lat, a.lon, b.lat, b.lon) <= SAME_END_KM)
    );
  };
  return (
    near(cells.from.crs, recorded.from.crs) &&
    near(cells.to.crs, recorded.to.crs) &&
    recorded.departs >= cells.departs - SAME_TIME &&
    recorded.arrives <= cells.arrives + SAME_TIME &&
    recorded.departs < cells.arrives &&
    recorded.arrives > cells.departs
  );
}

/** What records of stations bear out, in bits of the odds; of somebody tied to the number, and of anybody else. */
const BORNE_OUT = 3;

/**
 * A trip by cells with the records of stations that agree. Of somebody tied to the number they make it likelier; of anybody
 * else they are told and change nothing, since many people take one train.
 */
export function withRecords(
  trip: Journey,
  agreeing: readonly { journey: Journey; label: string; tied: boolean }[],
): Journey {
  const tied = agreeing.filter((one) => one.tied);
  const others = agreeing.length - tied.length;
  if (agreeing.length === 0) return trip;
  const odds = trip.score / (1 - Math.min(trip.score, 0.999));
  const raised = tied.length > 0 ? odds * 2 ** BORNE_OUT : odds;
  return {
    ...trip,
    score: raised / (1 + raised),
    reasons: [
      ...trip.reasons,
      ...tied.map(({ label, journey }) => `records of ${label} agree: ${journey.reasons.join('; ')}`),
      ...(others > 0
        ? [
            `${others === 1 ? 'one record' : `${others} records`} of somebody whom nothing ties to this number ${others === 1 ? 'tells' : 'tell'} of the same way at the same time, which changes nothing`,
          ]
        : []),
    ],
    reads: [...trip.reads, ...tied.flatMap(({ journey }) => journey.reads)],
  };
}
