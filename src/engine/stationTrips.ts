// Journeys that stations recorded, beside those that cells tell: the ones that agree put together, the others each alone.
import type { JourneyShown } from '../contract/placeShapes.ts';
import { gazetteer } from '../geography/gazetteer.ts';
import type { Station } from '../model/gazetteer.ts';
import { placeWords } from '../model/placeKey.ts';
import {
  isSameTrip,
  type Journey,
  type StationEvent,
  stationJourneys,
  withRecords,
} from '../resolve/index.ts';
import { membersOf } from '../store/combined.ts';
import type { Connection } from '../store/connection.ts';
import { entitiesByRowId, idOf } from '../store/entities.ts';
import { decisionKey, decisionsOf } from '../store/findings.ts';
import { numbersTiedTo, type StationEventRow, stationEventsOf } from '../store/stationEvents.ts';
import { entityOf } from './networkCalls.ts';

/** A journey with whose it is, before anything was decided of it. */
export type Trip = Journey & Pick<JourneyShown, 'who' | 'line' | 'lineLabel'>;
export type TripLine = { id: string; label: string; numbers: readonly string[] };

type Recorded = { journey: Journey; label: string; numbers: ReadonlySet<string> };

function recordedIn(db: Connection, stations: ReadonlyMap<string, Station>): Recorded[] {
  const byName = new Map([...stations.values()].map((station) => [placeWords(station.name), station]));
  const rows = stationEventsOf(db);
  const people = entitiesByRowId(db, [...new Set(rows.map(({ rowId }: StationEventRow) => rowId))]);
  const byRow = new Map(people.map((row) => [row.rowId, row]));
  const byId = new Map(people.map((row) => [idOf(row), row]));
  const events = rows.flatMap(({ rowId, station, ...event }): StationEvent[] => {
    const [row, place] = [byRow.get(rowId), byName.get(station)];
    return row && place ? [{ ...event, who: idOf(row), station: place }] : [];
  });
  const numbers = new Map<string, ReadonlySet<string>>();
  return stationJourneys(events).map((journey) => {
    const row = byId.get(journey.number)!;
    const own = numbers.get(journey.number) ?? numbersTiedTo(db, row.rowId, membersOf(db, row.rowId));
    numbers.set(journey.number, own);
    return { journey, label: row.label, numbers: own };
  });
}

/** What stations recorded of one person, card or number, and of what an analyst combined with it. */
export function stationTripsOf(db: Connection, id: string): Trip[] {
  const own = idOf(entityOf(db, id));
  const stations = new Map(gazetteer().stations.map((station) => [station.crs, station]));
  return recordedIn(db, stations)
    .filter(({ journey }) => journey.number === own)
    .map(({ journey, label }) => ({ ...journey, who: label, line: '', lineLabel: '' }));
}

/** Trips with what was decided of each, best first. */
export function tripsJudged(db: Connection, trips: readonly Trip[]): JourneyShown[] {
  const decisions = decisionsOf(db, 'journey');
  const shown = trips.map(({ eventIds, ...trip }): JourneyShown => {
    const object = `${trip.from.crs}-${trip.to.crs} ${new Date(trip.departs).toISOString()}`;
    const status = decisions.get(decisionKey(trip.number, object)) ?? 'open';
    return { ...trip, object, status, events: eventIds };
  });
  return shown.sort((x, y) => y.score - x.score || x.departs - y.departs);
}

/** Trips by cells, each with the records that agree; then what stations record beyond them, of anybody in the case. */
export function withStationTrips(
  db: Connection,
  byCells: readonly Trip[],
  lines: readonly TripLine[],
): Trip[] {
  const stations = new Map(gazetteer().stations.map((station) => [station.crs, station]));
  const recorded = recordedIn(db, stations);
  if (recorded.length === 0) return [...byCells];
  const borneOut = new Set<Journey>();
  const joined = byCells.map((trip) => {
    const agreeing = recorded
      .filter(({ journey }) => isSameTrip(trip, journey, stations))
      .map(({ journey, label, numbers }) => ({ journey, label, tied: numbers.has(trip.number) }));
    for (const { journey, tied } of agreeing) if (tied) borneOut.add(journey);
    return { ...trip, ...withRecords(trip, agreeing) };
  });
  const alone = recorded.flatMap(({ journey, label, numbers }): Trip[] => {
    if (borneOut.has(journey)) return [];
    const line = lines.find((one) => one.numbers.some((number) => numbers.has(number)));
    return [{ ...journey, who: label, line: line?.id ?? '', lineLabel: line?.label ?? '' }];
  });
  return [...joined, ...alone];
}
