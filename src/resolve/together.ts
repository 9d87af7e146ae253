// Together: what the meetings of two phones say, once it is allowed for where each of them is anyway.
import type { CallEventSet } from '../model/callEvent.ts';
import { hourOf } from './clock.ts';
import { type Groundwork, HOUR } from './contacts.ts';
import { type DistanceModel, slotOf } from './distanceModel.ts';
import type { Fix, FixBook } from './fixes.ts';
import { clamp, kilometresBetween } from './measures.ts';

/** A place of about three kilometres. */
const placeOf = (fix: { lat: number; lon: number }): string =>
  `${Math.round(fix.lat * 36)} ${Math.round(fix.lon * 22)}`;

/** For each place, how many of the case's phones were ever seen there. */
export function visitorsOf(set: CallEventSet, work: Groundwork, { numbers }: FixBook): Map<string, number> {
  const { a, aCell, bCell } = set.events;
  const names = new Map<string, number>();
  const placeAt = Int32Array.from(set.cells, ({ lat, lon }) => {
    if (lat === null || lon === null) return -1;
    const name = placeOf({ lat, lon });
    const place = names.get(name) ?? names.size;
    names.set(name, place);
    return place;
  });
  const counts = new Int32Array(names.size);
  const last = new Int32Array(names.size).fill(-1);
  for (const n of numbers)
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
      const e = work.index.at[i]!;
      const cell = a[e] === n ? aCell[e]! : bCell[e]!;
      const place = cell < 0 ? -1 : placeAt[cell]!;
      if (place < 0 || last[place] === n) continue;
      last[place] = n;
      counts[place]!++;
    }
  return new Map([...names].map(([name, place]) => [name, counts[place]!]));
}

/** Sightings compared for each meeting, and the least that count as a habit. */
const SAMPLE = 24;
const FEW = 5;
/** The most that one meeting may say, in nats. */
const MOST = 2.5;

/** Sightings of a phone at about the same hour of the day on other occasions: where it is anyway. */
function habitAt(fixes: readonly Fix[], hours: Int8Array, time: number): Fix[] {
  const hour = hourOf(time);
  const usual: Fix[] = [];
  const stride = Math.max(1, Math.floor(fixes.length / (8 * SAMPLE)));
  for (let i = 0; i < fixes.length && usual.length < SAMPLE; i += stride) {
    const apart = Math.abs(hours[i]! - hour);
    if (Math.min(apart, 24 - apart) <= 3 && Math.abs(fixes[i]!.time - time) > 6 * HOUR) usual.push(fixes[i]!);
  }
  return usual;
}

/** How likely the distance of a meeting is for a phone that only kept its habits: those, eked out by the case's own model. */
function byHabit(model: DistanceModel, [x, y]: readonly [Fix, Fix], habit: readonly Fix[]): number {
  const apart = Math.abs(x.time - y.time);
  const slot = slotOf(kilometresBetween(x.lat, x.lon, y.lat, y.lon), apart);
  const general = model.other[slot]!;
  if (habit.length < FEW) return general;
  let same = 0;
  for (const fix of habit) {
    const steps = Math.abs(slotOf(kilometresBetween(x.lat, x.lon, fix.lat, fix.lon), apart) - slot);
    same += steps === 0 ? 0.6 : steps === 1 ? 0.2 : 0;
  }
  return (same + general) / (habit.length + 1);
}

/**
 * The log ratio of all meetings together: one person, against two who keep their own habits.
 *
 * Two people of one town are always within a few kilometres, and neighbours meet every night. So each distance is set
 * against those to where the other phone is at that hour on other days; a place says no more than how few of the
 * case's phones are ever seen there, and less each time it recurs; being apart counts more lastingly. What is left is
 * going to different places together.
 */
export function evidenceOf(
  model: DistanceModel,
  met: readonly (readonly [Fix, Fix])[],
  theirs: readonly Fix[],
  { visitors, phones }: { visitors: ReadonlyMap<string, number>; phones: number },
): number {
  const hours = Int8Array.from(theirs, (fix) => hourOf(fix.time));
  const times = new Map<string, number>();
  let sum = 0;
  for (const pair of met) {
    const [x, y] = pair;
    const one = model.one[slotOf(kilometresBetween(x.lat, x.lon, y.lat, y.lon), Math.abs(x.time - y.time))]!;
    const ratio = clamp(Math.log(one / byHabit(model, pair, habitAt(theirs, hours, y.time))), -MOST, MOST);
    const place = placeOf(x);
    const key = `${ratio > 0 ? '+' : '-'}${place}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    const rarest = Math.log((phones + 1) / (visitors.get(place) ?? 1));
    sum += ratio > 0 ? Math.min(ratio, rarest) / time : ratio / Math.sqrt(time);
  }
  return sum;
}
