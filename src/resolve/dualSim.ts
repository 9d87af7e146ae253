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
  /** Of the changes from one to the other within the hour, the share on one cell or close by. */
  sameArea: number;
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
const LEAST_SAME_AREA = 0.8;
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
  let closeInTime = 0;
  let sameArea = 0;
  const cited: number[] = [];
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
    if (at(q) - at(p) > HOUR || p.cell < 0 || q.cell < 0) continue;
    closeInTime++;
    if (p.cell !== q.cell && !(kilometresApart(set, p.cell, q.cell) <= CLOSE_KM)) continue;
    sameArea++;
    if (cited.length < EXAMPLES) cited.push(eventId[p.e]!, eventId[q.e]!);
  }
  const share = sameArea / closeInTime;
  if (alternations < LEAST_ALTERNATIONS || closeInTime < LEAST_CLOSE_IN_TIME || share < LEAST_SAME_AREA)
    return undefined;
  return {
    handsets: [set.handsets[one]!.id, set.handsets[other]!.id],
    step,
    alternations,
    sameArea: share,
    from,
    to,
    eventIds: [...new Set(cited)],
    reasons: [
      `the two IMEIs are of one type (TAC) and their serials are ${step} apart, consistent with the two SIM trays of one handset`,
      `both in use over the same ${spanText(to - from)}, changing over ${countText(alternations, 'time')}`,
      `of ${countText(closeInTime, 'change')} within an hour, ${percentText(share)} on the same cell or within ${CLOSE_KM} km`,
      'no two calls at once, none from one to the other, and no two places too far apart for the time between',
    ],
    innocent:
      'two handsets bought together have neighbouring serials too, and one person who carries both would look alike',
  };
}

/**
 * Pairs of IMEIs that are possibly one dual-SIM handset, the closest serials first. Cells are needed for it: neighbouring
 * serials alone say only that two handsets were made one after the other.
 */
export function dualSimHandsets(set: CallEventSet): DualSim[] {
  const pairs = neighbours(set);
  if (pairs.length === 0) return [];
  const seen = handsetSightings(set, new Set(pairs.flatMap(({ one, other }) => [one, other])));
  const found = pairs.flatMap((pair) => judge(set, pair, seen) ?? []);
  return found.sort((x, y) => x.step - y.step || y.alternations - x.alternations);
}
