// When and where handsets were seen, and what one handset cannot have done.
import { type CallEventSet, eventTypeCode } from '../model/callEvent.ts';
import { HOUR } from './contacts.ts';
import { kilometresBetween } from './measures.ts';

/** One sighting of a handset: the event, and the SIM and cell of its side; -1 where the record gives none. */
export type HandsetSeen = { e: number; handset: number; sim: number; cell: number };

const CALL = eventTypeCode('call');
const FASTEST = 250; // kilometres an hour: above any train or car in the country
const FAR = 10;

/** The sightings of these handsets, each one's in order of time. */
export function handsetSightings(set: CallEventSet, wanted: ReadonlySet<number>): Map<number, HandsetSeen[]> {
  const { aHandset, bHandset, aSim, bSim, aCell, bCell, count } = set.events;
  const seen = new Map<number, HandsetSeen[]>();
  const note = (handset: number, sim: number, cell: number, e: number): void => {
    if (handset < 0 || !wanted.has(handset)) return;
    const list = seen.get(handset);
    if (list === undefined) seen.set(handset, [{ e, handset, sim, cell }]);
    else list.push({ e, handset, sim, cell });
  };
  for (let e = 0; e < count; e++) {
    note(aHandset[e]!, aSim[e]!, aCell[e]!, e);
    note(bHandset[e]!, bSim[e]!, bCell[e]!, e);
  }
  return seen;
}

/** How far apart two cells are; NaN where a position is missing. */
export function kilometresApart(set: CallEventSet, one: number, other: number): number {
  const from = set.cells[one];
  const to = set.cells[other];
  if (from?.lat == null || from.lon == null || to?.lat == null || to.lon == null) return Number.NaN;
  return kilometresBetween(from.lat, from.lon, to.lat, to.lon);
}

/** Whether one handset cannot have made both sightings, of which `x` is the earlier. */
export function cannotBoth(set: CallEventSet, x: HandsetSeen, y: HandsetSeen): boolean {
  const { startedAt, durationSeconds, type } = set.events;
  const apart = startedAt[y.e]! - startedAt[x.e]!;
  if (type[x.e] === CALL && type[y.e] === CALL && apart < (durationSeconds[x.e]! - 5) * 1000) return true;
  const distance = kilometresApart(set, x.cell, y.cell);
  return distance > FAR && distance / Math.max(apart / HOUR, 1 / 60) > FASTEST;
}
