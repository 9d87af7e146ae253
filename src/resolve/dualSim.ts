// Two IMEIs that may be the two trays of one dual-SIM handset: neighbouring serials, and sightings that one handset could make.
import { type CallEventSet, eventTypeCode } from '../model/callEvent.ts';
import { spanText } from './clock.ts';
import { DAY, HOUR } from './contacts.ts';
import { cannotBoth, type HandsetSeen, handsetSightings, kilometresApart } from './handsetSightings.ts';
import { countText, percentText } from './measures.ts';

/** Two IMEIs that are possibly one handset. Nothing is merged: they stay two in every other answer. */
export type DualSim = {
  handsets: [string, string];
  /** How far the serials are apart. */
  step: number;
  alternations: number;
  /** Of the changes from one to the other within the hour, the share in one place; and of any two sightings of them. */
  together: number;
  byChance: number;
  from: number;
  to: number;
  eventIds: number[];
  reasons: string[];
  innocent: string;
};

/** Makers number the trays of one handset one after the other, some with a small step between. */
const LARGEST_STEP = 10;
const CLOSE_KM = 5;
const LEAST_CLOSE_IN_TIME = 5;
const LEAST_TOGETHER = 0.8;
/** Two phones that stay in one town agree in place at any time: what they agree in by chance must be well below. */
const MOST_BY_CHANCE = 0.6;
const LEAST_ALTERNATIONS = 6;
const LEAST_DAYS = 3;
/** The part of the shorter period of use in which the other must be in use too. */
const LEAST_OVERLAP = 0.5;
const EXAMPLES = 20;
const CALL = eventTypeCode('call');

const IMEI = /^imei:(\d{8})(\d{6})$/;

type Pair = { one: number; other: number; step: number };

/** Pairs of one type whose serials are a small step apart. */
function neighbours(set: CallEventSet): Pair[] {
  const byType = new Map<string, { position: number; serial: number }[]>();
  set.handsets.forEach(({ id }, position) => {
    const [, type, serial] = IMEI.exec(id) ?? [];
    if (type === undefined) return;
    const list = byType.get(type) ?? [];
    byType.set(type, list);
    list.push({ position, serial: Number(serial) });
  });
  const pairs: Pair[] = [];
  for (const list of byType.values()) {
    list.sort((x, y) => x.serial - y.serial);
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length && list[j]!.serial - list[i]!.serial <= LARGEST_STEP; j++) {
        const step = list[j]!.serial - list[i]!.serial;
        if (step > 0) pairs.push({ one: list[i]!.position, other: list[j]!.position, step });
      }
  }
  return pairs;
}

type Near = (one: number, other: number) => boolean;

/** The share of sightings of the two, whenever they were, that are in one place. */
function byChanceOf(x: readonly HandsetSeen[], y: readonly HandsetSeen[], near: Near): number {
  const use = (seen: readonly HandsetSeen[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { cell } of seen) if (cell >= 0) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    return counts;
  };
  const [ofX, ofY] = [use(x), use(y)];
  let all = 0;
  let agree = 0;
  for (const [one, n] of ofX)
    for (const [other, m] of ofY) {
      all += n * m;
      if (near(one, other)) agree += n * m;
    }
  return agree / all;
}

function judge(
  set: CallEventSet,
  { one, other, step }: Pair,
  seen: ReadonlyMap<number, HandsetSeen[]>,
): DualSim | undefined {
  const { startedAt, eventId, type, durationSeconds } = set.events;
  const [x, y] = [seen.get(one) ?? [], seen.get(other) ?? []];
  if (x.length === 0 || y.length === 0) return undefined;
  const at = ({ e }: HandsetSeen): number => startedAt[e]!;
  const from = Math.max(at(x[0]!), at(y[0]!));
  const to = Math.min(at(x.at(-1)!), at(y.at(-1)!));
  const shorter = Math.min(at(x.at(-1)!) - at(x[0]!), at(y.at(-1)!) - at(y[0]!));
  if (to - from < Math.max(LEAST_DAYS * DAY, LEAST_OVERLAP * shorter)) return undefined;
  const all = [...x, ...y].sort((p, q) => p.e - q.e);
  let alternations = 0;
  const close: [HandsetSeen, HandsetSeen][] = [];
  const busyUntil = new Map<number, number>();
  for (const [i, q] of all.entries()) {
    if (type[q.e] === CALL) {
      // Calls on both at once, also from one to the other, show two handsets; clocks may differ by seconds.
      if ((busyUntil.get(q.handset === one ? other : one) ?? 0) > at(q) + 5000) return undefined;
      busyUntil.set(q.handset, Math.max(busyUntil.get(q.handset) ?? 0, at(q) + durationSeconds[q.e]! * 1000));
    }
    const p = all[i - 1];
    if (p === undefined || p.handset === q.handset) continue;
    if (cannotBoth(set, p, q)) return undefined;
    alternations++;
    if (at(q) - at(p) <= HOUR && p.cell >= 0 && q.cell >= 0) close.push([p, q]);
  }
  if (alternations < LEAST_ALTERNATIONS || close.length < LEAST_CLOSE_IN_TIME) return undefined;
  const measured = [
    { near: (p: number, q: number) => p === q, where: 'on the same cell' },
    {
      near: (p: number, q: number) => p === q || kilometresApart(set, p, q) <= CLOSE_KM,
      where: `on the same cell or within ${CLOSE_KM} km`,
    },
  ].map(({ near, where }) => {
    const inPlace = close.filter(([p, q]) => near(p.cell, q.cell));
    return { where, inPlace, together: inPlace.length / close.length, byChance: byChanceOf(x, y, near) };
  });
  const place = measured.find((one) => one.together >= LEAST_TOGETHER && one.byChance <= MOST_BY_CHANCE);
  if (place === undefined) return undefined;
  const { where, inPlace, together, byChance } = place;
  const cited = inPlace.slice(0, EXAMPLES / 2).flatMap((pair) => pair.map(({ e }) => eventId[e]!));
  return {
    handsets: [set.handsets[one]!.id, set.handsets[other]!.id],
    step,
    alternations,
    together,
    byChance,
    from,
    to,
    eventIds: [...new Set(cited)],
    reasons: [
      `the two IMEIs are of one type (TAC) and their serials are ${step} apart, consistent with the two SIM trays of one handset`,
      `both in use over the same ${spanText(to - from)}, changing over ${countText(alternations, 'time')}`,
      `of ${countText(close.length, 'change')} within an hour, ${percentText(together)} ${where}, and ${percentText(byChance)} of their sightings whenever they were`,
      'no two calls at once, none from one to the other, and no two places too far apart for the time between',
    ],
    innocent:
      'two handsets bought together have neighbouring serials too, and one person who carries both would look alike',
  };
}

/**
 * Pairs of IMEIs that are possibly one dual-SIM handset, the closest serials first. Cells and
 * movement are needed for it: neighbouring serials alone say only that two handsets were made one after the other.
 */
export function dualSimHandsets(set: CallEventSet): DualSim[] {
  const pairs = neighbours(set);
  if (pairs.length === 0) return [];
  const seen = handsetSightings(set, new Set(pairs.flatMap(({ one, other }) => [one, other])));
  const found = pairs.flatMap((pair) => judge(set, pair, seen) ?? []);
  return found.sort((x, y) => x.step - y.step || y.alternations - x.alternations);
}
