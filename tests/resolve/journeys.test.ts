// Journeys by rail: every trip that is told was made, and a vehicle that kept step speaks against the train.
import { describe, expect, test } from 'vitest';
import { demonstrationEvents } from '../../src/demonstration/index.ts';
import { gazetteer } from '../../src/geography/gazetteer.ts';
import type { PlateRead } from '../../src/resolve/coTravel.ts';
import { railJourneys, tripsOf } from '../../src/resolve/journeys.ts';

const HOUR = 3_600_000;
const fix = (hours: number, lat: number, lon: number) => ({
  time: hours * HOUR,
  lat,
  lon,
  event: 0,
  cell: 0,
});

describe('a trip', () => {
  test('runs from the last sighting in one place to the first in the next', () => {
    const trips = tripsOf([
      fix(0, 52.6, 1.3),
      fix(1, 52.6, 1.31),
      fix(1.5, 52.6, 1.0),
      fix(2, 52.6, 0.5),
      fix(3, 52.6, 0.5),
    ]);
    expect(trips).toHaveLength(1);
    expect(trips[0]?.fixes.map(({ time }) => time / HOUR)).toEqual([1, 1.5, 2]);
  });

  test('is none where the next sighting is a day later, or near by', () => {
    expect(tripsOf([fix(0, 52.6, 1.3), fix(24, 52.6, 0.5)])).toEqual([]);
    expect(tripsOf([fix(0, 52.6, 1.3), fix(1, 52.6, 1.18)])).toEqual([]);
  });
});

describe('the demonstration case', () => {
  const { set, truth } = demonstrationEvents({ events: 12_000, seed: 1 });
  const { stations } = gazetteer();
  const numbers = truth.lines.flatMap(({ numbers: own, runners }) => [
    ...own.map(({ number }) => number),
    ...runners.flatMap((runner) => runner.numbers),
  ]);
  const journeys = railJourneys(set, numbers, stations, []);

  test('gives no trip that nobody made', () => {
    const near = (x: number, y: number) => Math.abs(x - y) < 8 * HOUR;
    const visits = new Map(
      truth.lines.flatMap(({ runners }) =>
        runners.flatMap((runner) => runner.numbers.map((number) => [number, runner.visits] as const)),
      ),
    );
    const rides = truth.vehicles.flatMap(({ trips }) => trips);
    expect(journeys.length).toBeGreaterThan(20);
    for (const { number, departs, arrives } of journeys) {
      const visited = visits.get(number)?.some(({ from, to }) => near(from, arrives) || near(to, departs));
      const ridden = rides.some(
        (trip) => trip.numbers.includes(number) && trip.from < arrives && trip.to > departs,
      );
      expect(visited || ridden).toBe(true);
    }
  });

  test('tells each by its stations, reasons and events, best first, with what would look alike', () => {
    expect(journeys.map(({ score }) => score)).toEqual(
      [...journeys].map(({ score }) => score).sort((x, y) => y - x),
    );
    for (const { from, to, reasons, innocent, eventIds } of journeys) {
      expect(from.crs).not.toBe(to.crs);
      expect(reasons.length).toBeGreaterThan(0);
      expect(innocent).not.toBe('');
      expect(eventIds.length).toBeGreaterThanOrEqual(2);
    }
  });

  test('a vehicle that keeps step with a trip makes the train less likely and is named', () => {
    const best = journeys.find(({ eventIds }) => eventIds.length >= 3);
    if (!best) throw new Error('no trip has a sighting on the way');
    const positions = best.eventIds.map((id) => set.events.eventId.indexOf(id));
    const number = set.numbers.findIndex(({ id }) => id === best.number);
    const reads = positions.map((at, i): PlateRead => {
      const { a, aCell, bCell, startedAt } = set.events;
      const cell = set.cells[(a[at] === number ? aCell[at] : bCell[at]) ?? 0];
      return {
        read: i + 1,
        vehicle: 'vrm:AB95XYZ',
        at: startedAt[at] ?? 0,
        lat: cell?.lat ?? 0,
        lon: cell?.lon ?? 0,
        camera: 'Camera',
      };
    });
    const [again] = railJourneys(set, [best.number], stations, reads).filter(
      ({ departs }) => departs === best.departs,
    );
    expect(again?.score).toBeLessThan(best.score / 2);
    expect(again?.against.join()).toContain('AB95XYZ');
    expect(again?.reads.length).toBeGreaterThanOrEqual(2);
  });
});
