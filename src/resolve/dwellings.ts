// Dwellings: cells on which a line's handsets stay overnight in its market, consistent with a home that it uses.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, cellName, nightOf, type Sighting, sightingsOf } from './areas.ts';
import { dateText, hourOf } from './clock.ts';
import type { Groundwork } from './contacts.ts';
import { countText, kilometresBetween, logistic } from './measures.ts';
import type { AddressRole } from './roleTypes.ts';

const LEAST_NIGHTS = 3;
const EVIDENCE = 60;

/** What part of a night a sighting shows: its middle, its evening, its morning, or none of it. */
const MIDDLE = 1;
const EVENING = 2;
const MORNING = 4;
const partOf = (time: number): number => {
  const hour = hourOf(time);
  if (hour >= 23 || hour < 7) return MIDDLE;
  if (hour >= 20) return EVENING;
  return hour < 11 ? MORNING : 0;
};

/** A night was spent on a cell by whoever was seen there in the middle of it, or both in the evening and the morning after. */
const isNightThere = (parts: number): boolean => (parts & MIDDLE) !== 0 || parts === (EVENING | MORNING);

type Stay = { nights: Map<number, Set<number>>; sightings: Sighting[] };

/** The nights that each number spent on each cell, from its sightings in order of time. */
function nightsOf(sightings: readonly Sighting[]): Map<number, Map<number, Sighting[]>> {
  const parts = new Map<number, Map<number, { shown: number; sightings: Sighting[] }>>();
  for (const sighting of sightings) {
    const shown = partOf(sighting.time);
    if (shown === 0) continue;
    const byNight = parts.get(sighting.cell) ?? new Map<number, { shown: number; sightings: Sighting[] }>();
    parts.set(sighting.cell, byNight);
    const night = byNight.get(nightOf(sighting.time)) ?? { shown: 0, sightings: [] };
    byNight.set(nightOf(sighting.time), night);
    night.shown |= shown;
    night.sightings.push(sighting);
  }
  const spent = new Map<number, Map<number, Sighting[]>>();
  for (const [cell, byNight] of parts) {
    const nights = [...byNight].filter(([, { shown }]) => isNightThere(shown));
    if (nights.length > 0)
      spent.set(cell, new Map(nights.map(([night, { sightings: seen }]) => [night, seen])));
  }
  return spent;
}

/**
 * Cells in an importing area on which handsets of the line or its runners stay overnight on several nights: consistent with
 * a dwelling used by the line, and so possibly with a cuckooed one. The cell is no address. A store that nobody sleeps
 * in leaves no such trace.
 */
export function addressesAround(
  set: CallEventSet,
  work: Groundwork,
  numbers: Iterable<number>,
  areas: readonly Area[],
  importing: ReadonlySet<number>,
): AddressRole[] {
  const where = areaByCell(areas);
  const stays = new Map<number, Stay>();
  for (const n of numbers)
    for (const [cell, nights] of nightsOf(sightingsOf(set, work, n))) {
      if (!importing.has(where.get(cell) ?? -1)) continue;
      const stay: Stay = stays.get(cell) ?? { nights: new Map(), sightings: [] };
      stays.set(cell, stay);
      for (const [night, seen] of nights) {
        stay.nights.set(night, (stay.nights.get(night) ?? new Set<number>()).add(n));
        stay.sightings.push(...seen);
      }
    }
  const found = placesOf(set, stays).filter(({ stay }) => stay.nights.size >= LEAST_NIGHTS);
  return found.map(({ cells, stay }) => dwellingOf(set, cells, stay)).sort((x, y) => y.score - x.score);
}

/** Cells so near each other may serve one home: for one handset that changes between them, and for two of different operators. */
const ONE_HANDSET_KM = 2;
const TWO_HANDSETS_KM = 0.7;
/** The least share of the nights on the lesser cell that were also spent on the greater. */
const SAME_NIGHTS = 0.5;

/** Whether the cells are near and were slept on in the same nights. */
function isOnePlace(
  set: CallEventSet,
  [cell, stay]: [number, Stay],
  [other, lesser]: [number, Stay],
): boolean {
  const [x, y] = [set.cells[cell]!, set.cells[other]!];
  if (x.lat === null || x.lon === null || y.lat === null || y.lon === null) return false;
  const apart = kilometresBetween(x.lat, x.lon, y.lat, y.lon);
  if (apart > ONE_HANDSET_KM) return false;
  const both = [...lesser.nights].filter(([night, who]) => {
    const there = stay.nights.get(night);
    return there !== undefined && (apart <= TWO_HANDSETS_KM || [...who].some((n) => there.has(n)));
  });
  return both.length >= SAME_NIGHTS * lesser.nights.size;
}

/** Stays on neighbouring cells in the same nights, put together as one place; the cell with most nights names it. */
function placesOf(set: CallEventSet, stays: ReadonlyMap<number, Stay>): { cells: number[]; stay: Stay }[] {
  const places: { first: [number, Stay]; cells: number[]; stay: Stay }[] = [];
  const longest = [...stays].sort((x, y) => y[1].nights.size - x[1].nights.size || x[0] - y[0]);
  for (const each of longest) {
    const [cell, { nights, sightings }] = each;
    const place = places.find(({ first }) => isOnePlace(set, first, each));
    if (place === undefined) {
      const stay = {
        nights: new Map([...nights].map(([n, who]) => [n, new Set(who)])),
        sightings: [...sightings],
      };
      places.push({ first: each, cells: [cell], stay });
      continue;
    }
    place.cells.push(cell);
    place.stay.sightings.push(...sightings);
    for (const [night, who] of nights)
      place.stay.nights.set(night, new Set([...(place.stay.nights.get(night) ?? []), ...who]));
  }
  return places;
}

function dwellingOf(set: CallEventSet, cells: readonly number[], stay: Stay): AddressRole {
  const cell = cells[0]!;
  const nights = stay.nights.size;
  const visitors = new Set([...stay.nights.values()].flatMap((who) => [...who]));
  const seen = [...stay.sightings].sort((x, y) => x.time - y.time);
  const [from, to] = [seen[0]!.time, seen.at(-1)!.time];
  const facts = set.cells[cell]!;
  return {
    cell: facts.id,
    cells: cells.map((each) => set.cells[each]!.id),
    label: facts.label,
    lat: facts.lat,
    lon: facts.lon,
    score: logistic(-2 + 0.25 * Math.min(nights, 10) + 0.6 * (visitors.size - 1)),
    nights,
    from,
    to,
    numbers: [...visitors].map((n) => set.numbers[n]!.id),
    reasons: [
      `${countText(visitors.size, 'handset')} of the line here overnight on ${countText(nights, 'night')} (between 23:00 and 07:00, or both the evening before and the morning after), ${dateText(from)} to ${dateText(to)}`,
      'it lies in an area where the line does business',
      `${cells.length === 1 ? 'cell' : 'cells near each other, used in the same nights:'} ${cells.map((each) => cellName(set, each)).join(', ')}`,
      ...(visitors.size > 1 ? ['more than one of its phones stayed there'] : []),
    ],
    innocent: 'the holder may live there, or stay with family or a partner; a cell covers many dwellings',
    eventIds: seen.slice(0, EVIDENCE).map(({ event }) => set.events.eventId[event]!),
  };
}
