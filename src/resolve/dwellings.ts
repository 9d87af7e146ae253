// Dwellings: cells on which a line's handsets stay overnight in its market, consistent with a home that it uses.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, nightOf, type Sighting, sightingsOf } from './areas.ts';
import { dateText, hourOf } from './clock.ts';
import type { Groundwork } from './contacts.ts';
import { countText, logistic } from './measures.ts';
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
  const found = [...stays].filter(([, { nights }]) => nights.size >= LEAST_NIGHTS);
  return found.map(([cell, stay]) => dwellingOf(set, cell, stay)).sort((x, y) => y.score - x.score);
}

function dwellingOf(set: CallEventSet, cell: number, stay: Stay): AddressRole {
  const nights = stay.nights.size;
  const visitors = new Set([...stay.nights.values()].flatMap((who) => [...who]));
  const seen = [...stay.sightings].sort((x, y) => x.time - y.time);
  const [from, to] = [seen[0]!.time, seen.at(-1)!.time];
  const facts = set.cells[cell]!;
  return {
    cell: facts.id,
    label: facts.label,
    lat: facts.lat,
    lon: facts.lon,
    score: logistic(-2 + 0.25 * Math.min(nights, 10) + 0.6 * (visitors.size - 1)),
    nights,
    from,
    to,
    numbers: [...visitors].map((n) => set.numbers[n]!.id),
    reasons: [
      `${countText(visitors.size, 'handset')} of the line on this cell overnight on ${countText(nights, 'night')} (between 23:00 and 07:00, or both the evening before and the morning after), ${dateText(from)} to ${dateText(to)}`,
      'it lies in an area where the line does business',
      ...(visitors.size > 1 ? ['more than one of its phones stayed there'] : []),
    ],
    innocent: 'the holder may live there, or stay with family or a partner; a cell covers many dwellings',
    eventIds: seen.slice(0, EVIDENCE).map(({ event }) => set.events.eventId[event]!),
  };
}
