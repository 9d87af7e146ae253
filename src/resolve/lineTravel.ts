// Line travel: how a number moves by its own cells, and how far away those it speaks with are.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Groundwork, HOUR } from './contacts.ts';
import { kilometresBetween, medianOf } from './measures.ts';

const FEW = 10;

/** `silent` is the share of journeys made in silence, `far` a median in kilometres; NaN means it cannot be told. */
export type Travel = { silent: number; far: number; places: number };

/** Movement by the number's own cells: is it silent while it travels, and are those it speaks with somewhere else? */
export function travelOf(set: CallEventSet, work: Groundwork, n: number): Travel {
  const { a, aCell, bCell, startedAt } = set.events;
  const trips: number[] = [];
  const apart: number[] = [];
  const places = new Map<number, number>();
  let last = -1;
  let lastTime = 0;
  let placed = 0;
  for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
    const e = work.index.at[i]!;
    const own = a[e] === n ? aCell[e]! : bCell[e]!;
    const theirs = a[e] === n ? bCell[e]! : aCell[e]!;
    const here = set.cells[own];
    if (here?.lat == null || here.lon == null) continue;
    placed++;
    places.set(own, (places.get(own) ?? 0) + 1);
    const there = set.cells[theirs];
    if (there?.lat != null && there.lon != null)
      apart.push(kilometresBetween(here.lat, here.lon, there.lat, there.lon));
    const previous = set.cells[last];
    if (own !== last && previous?.lat != null && previous.lon != null) {
      const gap = startedAt[e]! - lastTime;
      const distance = kilometresBetween(previous.lat, previous.lon, here.lat, here.lon);
      if (distance > 20 && gap < 8 * HOUR) trips.push(gap / HOUR / (distance / 60));
    }
    last = own;
    lastTime = startedAt[e]!;
  }
  const apartSorted = Float64Array.from(apart).sort();
  const quiet = trips.filter((ratio) => ratio >= 0.5).length;
  return {
    silent: trips.length < 3 ? Number.NaN : quiet / trips.length,
    far: apartSorted.length < FEW ? Number.NaN : medianOf(apartSorted),
    places: placed < 2 * FEW ? Number.NaN : places.size,
  };
}
