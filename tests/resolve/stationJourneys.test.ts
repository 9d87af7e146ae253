// Journeys by what stations recorded: which two events make one, how sure, and what they add to a trip that cells tell.
import { describe, expect, test } from 'vitest';
import { gazetteer } from '../../src/geography/gazetteer.ts';
import type { StationEventKind } from '../../src/model/stationEvents.ts';
import type { Journey } from '../../src/resolve/journeys.ts';
import {
  isSameTrip,
  type StationEvent,
  stationJourneys,
  withRecords,
} from '../../src/resolve/stationJourneys.ts';

const HOUR = 3_600_000;
const stations = new Map(gazetteer().stations.map((station) => [station.crs, station]));
let read = 0;
const event = (kind: StationEventKind, crs: string, hours: number, who = 'card'): StationEvent => ({
  read: ++read,
  who,
  at: hours * HOUR,
  station: stations.get(crs)!,
  kind,
});
const told = (...events: StationEvent[]): string[] =>
  stationJourneys(events).map(({ number, from, to }) => `${number} ${from.crs}-${to.crs}`);

describe('two events of one traveller', () => {
  test('are a journey from a way in to a way out elsewhere, surer than two sightings', () => {
    const gates = stationJourneys([event('entered', 'EUS', 10), event('left', 'LIV', 12.3)]);
    const seen = stationJourneys([event('seen', 'EUS', 10), event('seen', 'LIV', 12.3)]);
    expect(gates[0]!.score).toBeGreaterThan(seen[0]!.score);
    expect(gates[0]!.reads).toHaveLength(2);
    expect(gates[0]!.innocent).not.toBe('');
  });

  test('are none at one station, close together, a day apart, of two travellers, or between ways out and in', () => {
    expect(told(event('entered', 'EUS', 10), event('left', 'EUS', 11))).toEqual([]);
    expect(told(event('entered', 'EUS', 10), event('left', 'KGX', 10.5))).toEqual([]);
    expect(told(event('entered', 'EUS', 10), event('left', 'LIV', 34))).toEqual([]);
    expect(told(event('entered', 'EUS', 10, 'a'), event('left', 'LIV', 12.3, 'b'))).toEqual([]);
    expect(told(event('left', 'EUS', 10), event('entered', 'LIV', 12.3))).toEqual([]);
  });

  test('there and back are two, in whatever order the rows came', () => {
    const day = [
      event('left', 'EUS', 18),
      event('entered', 'EUS', 10),
      event('entered', 'LIV', 15.5),
      event('left', 'LIV', 12.3),
    ];
    expect(told(...day).sort()).toEqual(['card EUS-LIV', 'card LIV-EUS']);
  });
});

describe('a trip by cells', () => {
  const end = (crs: string) => ({ crs, name: stations.get(crs)!.name, kilometres: 1 });
  const trip: Journey = {
    number: '+447700900111',
    from: end('EUS'),
    to: end('LIV'),
    departs: 9.8 * HOUR,
    arrives: 12.6 * HOUR,
    kilometres: 288,
    score: 0.6,
    reasons: ['by cells'],
    against: [],
    innocent: '',
    eventIds: [1, 2],
    reads: [],
  };
  const [recorded] = stationJourneys([event('entered', 'KGX', 10), event('left', 'LIV', 12.3)]);

  test('agrees with a record the same way at the same time, from a station beside the first, and with no other', () => {
    expect(isSameTrip(trip, recorded!, stations)).toBe(true);
    const [back] = stationJourneys([event('entered', 'LIV', 10), event('left', 'EUS', 12.3)]);
    const [later] = stationJourneys([event('entered', 'EUS', 16), event('left', 'LIV', 18.3)]);
    expect([back, later].map((one) => isSameTrip(trip, one!, stations))).toEqual([false, false]);
  });

  test('is likelier by the record of somebody tied to its number, and no likelier by anybody else’s', () => {
    const tied = withRecords(trip, [{ journey: recorded!, label: 'Rail card 1', tied: true }]);
    expect(tied.score).toBeGreaterThan(0.9);
    expect(tied.reads).toEqual(recorded!.reads);
    expect(tied.reasons.join()).toMatch(/records of Rail card 1 agree/);
    const stranger = withRecords(trip, [{ journey: recorded!, label: 'Rail card 2', tied: false }]);
    expect(stranger.score).toBeCloseTo(trip.score, 6);
    expect(stranger.reads).toEqual([]);
    expect(stranger.reasons.join()).not.toMatch(/Rail card 2/);
  });
});
