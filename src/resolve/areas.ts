// Areas: cells gathered into places a few kilometres across, and where numbers spend their time by those.
import type { CallEventSet } from '../model/callEvent.ts';
import { hourOf } from './clock.ts';
import { type Groundwork, HOUR } from './contacts.ts';
import { kilometresBetween } from './measures.ts';

/** A place: its middle, and the cells (positions) that lie in it. */
export type Area = { lat: number; lon: number; cells: number[]; events: number };

/** One sighting of a number on one of its own cells. */
export type Sighting = { event: number; time: number; cell: number };

export const isNight = (time: number): boolean => {
  const hour = hourOf(time);
  return hour >= 23 || hour < 7;
};

/** The night a time belongs to, by the day on which it began. */
export const nightOf = (time: number): number => Math.floor((time - 12 * HOUR) / (24 * HOUR));

/** Where a number itself was, event by event. */
export function sightingsOf(set: CallEventSet, work: Groundwork, n: number): Sighting[] {
  const { a, aCell, bCell, startedAt } = set.events;
  const found: Sighting[] = [];
  for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
    const event = work.index.at[i]!;
    const cell = a[event] === n ? aCell[event]! : bCell[event]!;
    if (cell >= 0) found.push({ event, time: startedAt[event]!, cell });
  }
  return found;
}

/**
 * Gathers cells into areas: the busiest cell not yet in one begins the next, and takes those within `kilometres` of it.
 * Cells without a position are areas of their own.
 */
export function areasOf(set: CallEventSet, use: ReadonlyMap<number, number>, kilometres = 12): Area[] {
  const areas: Area[] = [];
  const busiest = [...use].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  for (const [cell, events] of busiest) {
    const facts = set.cells[cell]!;
    const { lat, lon } = facts;
    const near =
      lat === null || lon === null
        ? undefined
        : areas.find((area) => kilometresBetween(area.lat, area.lon, lat, lon) <= kilometres);
    if (near !== undefined) {
      near.cells.push(cell);
      near.events += events;
    } else areas.push({ lat: lat ?? Number.NaN, lon: lon ?? Number.NaN, cells: [cell], events });
  }
  return areas.sort((x, y) => y.events - x.events);
}

/** Which area each cell lies in. */
export function areaByCell(areas: readonly Area[]): Map<number, number> {
  const found = new Map<number, number>();
  areas.forEach((area, position) => {
    for (const cell of area.cells) found.set(cell, position);
  });
  return found;
}

/** The cell that names an area: its busiest. */
export const areaLabel = (set: CallEventSet, area: Area): string => set.cells[area.cells[0]!]!.label;

/** A cell as its records name it, to stand beside the name of its place. */
export const cellName = (set: CallEventSet, cell: number): string =>
  set.cells[cell]!.id.replace(/^cell:/, '');
