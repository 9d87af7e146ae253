// Line travel: how a number moves by its own cells, and how far away those it speaks with are.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Groundwork, HOUR } from './contacts.ts';
import { kilometresBetween, medianOf } from './measures.ts';

const FEW = 10;

/** `silent` is the share of journeys made in silence, `far` a median in kilometres; NaN means it cannot be told. */
export type Travel = { silent: number; far: number; places: number };

/** Where the cells of a set are, as columns: looked up for every event of every number. */
type Places = { lat: Float64Array; lon: Float64Array };
const known = new WeakMap<CallEventSet['cells'], Places>();

function placesOf({ cells }: CallEventSet): Places {
  const places = known.get(cells) ?? {
    lat: Float64Array.from(cells, ({ lat, lon }) => (lon === null ? Number.NaN : (lat ?? Number.NaN))),
    lon: Float64Array.from(cells, ({ lon }) => lon ?? Number.NaN),
  };
  known.set(cells, places);
  return places;
}

/** Distances measured for a median; more would not move it. */
const SAMPLE = 1000;

/** Movement by the number's own cells: is it silent while it travels, and are those it speaks with somewhere else? */
export function travelOf(set: CallEventSet, work: Groundwork, n: number): Travel {
  const { a, aCell, bCell, startedAt } = set.events;
  const { lat, lon } = placesOf(set);
  const { start, at } = work.index;
  const trips: number[] = [];
  const apart: number[] = [];
  const places = new Set<number>();
  const stride = Math.max(1, Math.floor((start[n + 1]! - start[n]!) / SAMPLE));
  const between = (x: number, y: number): number =>
    x === y ? 0 : kilometresBetween(lat[x]!, lon[x]!, lat[y]!, lon[y]!);
  let last = -1;
  let lastTime = 0;
  let placed = 0;
  for (let i = start[n]!; i < start[n + 1]!; i++) {
    const e = at[i]!;
    const own = a[e] === n ? aCell[e]! : bCell[e]!;
    if (own < 0 || Number.isNaN(lat[own]!)) continue;
    if (placed++ % stride === 0) {
      const theirs = a[e] === n ? bCell[e]! : aCell[e]!;
      if (theirs >= 0 && !Number.isNaN(lat[theirs]!)) apart.push(between(own, theirs));
    }
    if (own !== last) {
      places.add(own);
      const gap = startedAt[e]! - lastTime;
      if (last >= 0 && gap < 8 * HOUR) {
        const distance = between(last, own);
        if (distance > 20) trips.push(gap / HOUR / (distance / 60));
      }
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
