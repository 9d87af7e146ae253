// Swap circles: groups of people in touch with one another whose numbers were all left within days, or all began.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { DAY, type Groundwork } from './contacts.ts';
import { FEW_CONTACTS } from './swapWave.ts';

/** The circle of each number by position, -1 where it is in none; each circle's numbers, and the days between the quarters of their dates. */
export type Circles = { of: Int32Array; members: number[][]; spread: number[] };

/** When each number was seen, its mean gap between two events, and when the case begins and ends; UTC milliseconds. */
export type Seen = {
  first: Float64Array;
  last: Float64Array;
  pace: Float64Array;
  beginning: number;
  ending: number;
};

/** Circles whose numbers were left together, and circles whose numbers began together. */
export type SwapCircles = { left: Circles; begun: Circles; seen: Seen };

/** Larger groups are no circle of friends: they are looked at again by a stricter measure of "together" and of "left". */
const MOST_MEMBERS = 40;
const LEAST_MEMBERS = 3;
/** Numbers that are left (or begin) together do so within this, and so many of their usual gaps where they are seldom seen. */
const WITHIN = 3 * DAY;
const LEAST_SILENCE = 2 * DAY;
/** `silent` is how many mean gaps of silence make a number one that was left. */
const STRICTNESS = [
  { silent: 1.5, gaps: 2 },
  { silent: 2.5, gaps: 1 },
  { silent: 4, gaps: 0.5 },
] as const;

/** How one side, the left or the begun, is looked at: the date that counts, the silence beyond it, and how uncertain the date is. */
type Look = {
  when: Float64Array;
  silence: (n: number) => number;
  pace: (n: number) => number;
  doubt: (n: number) => number;
};

/** Joins the numbers that are in touch with each other and whose dates are near. */
function grouped(
  work: Groundwork,
  among: ReadonlySet<number>,
  { when, doubt }: Look,
  gaps: number,
): number[][] {
  const { start, other } = work.contacts;
  const group = new Map<number, number[]>();
  for (const n of among) group.set(n, [n]);
  for (const n of among)
    for (let r = start[n]!; r < start[n + 1]!; r++) {
      const y = other[r]!;
      if (y >= n || !among.has(y)) continue;
      if (Math.abs(when[n]! - when[y]!) > WITHIN + gaps * (doubt(n) + doubt(y))) continue;
      const [one, two] = [group.get(n)!, group.get(y)!];
      if (one === two) continue;
      const [large, small] = one.length >= two.length ? [one, two] : [two, one];
      for (const member of small) group.set(member, large);
      large.push(...small);
    }
  return [...new Set(group.values())];
}

function spreadOf(members: readonly number[], when: Float64Array): number {
  const dates = Float64Array.from(members, (n) => when[n]!).sort();
  return dates[Math.ceil(0.75 * (dates.length - 1))]! - dates[Math.floor(0.25 * (dates.length - 1))]!;
}

function circlesAmong(work: Groundwork, size: number, numbers: readonly number[], look: Look): Circles {
  const circles: Circles = { of: new Int32Array(size).fill(-1), members: [], spread: [] };
  const gather = (among: readonly number[], level: number): void => {
    const strictness = STRICTNESS[level];
    if (strictness === undefined) return;
    const silent = among.filter(
      (n) => look.silence(n) > Math.max(LEAST_SILENCE, strictness.silent * look.pace(n)),
    );
    for (const found of grouped(work, new Set(silent), look, strictness.gaps)) {
      if (found.length < LEAST_MEMBERS) continue;
      if (found.length > MOST_MEMBERS) {
        gather(found, level + 1);
        continue;
      }
      for (const n of found) circles.of[n] = circles.members.length;
      circles.members.push(found);
      circles.spread.push(spreadOf(found, look.when));
    }
  };
  gather(numbers, 0);
  return circles;
}

/**
 * The circles of a case, among people with few contacts. A number counts as left where the silence after it is longer than its
 * usual gaps explain, and as begun where the silence before it is.
 */
export function swapCirclesOf(set: CallEventSet, work: Groundwork, seen: Seen): SwapCircles {
  const size = set.numbers.length;
  const { start } = work.contacts;
  const numbers: number[] = [];
  for (let n = 0; n < size; n++) {
    const degree = start[n + 1]! - start[n]!;
    if (degree >= 1 && degree <= FEW_CONTACTS && canBePerson(set.numbers[n]!.kind)) numbers.push(n);
  }
  const { first, last, beginning, ending } = seen;
  const events = (n: number): number => work.index.start[n + 1]! - work.index.start[n]!;
  const pace = (n: number): number => seen.pace[n]!;
  const left: Look = {
    when: last,
    silence: (n) => ending - last[n]!,
    pace,
    doubt: (n) => Math.max(pace(n), (last[n]! - beginning) / events(n)),
  };
  const begun: Look = {
    when: first,
    silence: (n) => first[n]! - beginning,
    pace,
    doubt: (n) => Math.max(pace(n), (ending - first[n]!) / events(n)),
  };
  return {
    left: circlesAmong(work, size, numbers, left),
    begun: circlesAmong(work, size, numbers, begun),
    seen,
  };
}
