// Swap waves: numbers that stopped and numbers that began on the same cells in the same days, for people whose whole circle changed.
import type { Circle, Tie } from './circle.ts';
import { DAY, type Groundwork } from './contacts.ts';
import type { Habits } from './habits.ts';
import type { SharedTie } from './handover.ts';

/**
 * How long after one number's last event another's first may lie: the longest silence that their usual pace explains, in
 * mean gaps of each, and never less than these days.
 */
const MOST_GAPS = 4;
const WITHIN = 2 * DAY;
const BEFORE = DAY / 2;
/** A number with more contacts than this is found by them. */
export const FEW_CONTACTS = 40;
const LEAST_SIGHTED = 2;
/** Nats of cell evidence that, in a wave, stand in for the contacts that a tiny phone cannot show. */
export const SAME_CELLS = 1.5;
const MOST_PROPOSED = 8;

/** For each cell, the numbers that mostly use it, by first sighting. */
export type Newcomers = Map<number, { number: number; first: number; pace: number }[]>;

/** The mean gap between a number's events. */
export const paceOf = (events: number, first: number, last: number): number =>
  (last - first) / Math.max(1, events - 1);

/** The cell that a number was seen on most; -1 where it was seen on none twice or too seldom. */
function usualCell({ cells, sighted }: Habits): number {
  if (sighted < LEAST_SIGHTED) return -1;
  let best = -1;
  let most = 0;
  for (const [cell, count] of cells)
    if (count > most) {
      best = cell;
      most = count;
    }
  return best;
}

/** Numbers of few contacts by the cells that they use, two for each, so that the neighbouring sector does not hide one. */
export function newcomersOf(
  work: Groundwork,
  size: number,
  seen: { first: Float64Array; last: Float64Array; beginning: number },
  habits: (n: number) => Habits,
): Newcomers {
  const found: Newcomers = new Map();
  for (let n = 0; n < size; n++) {
    const degree = work.contacts.start[n + 1]! - work.contacts.start[n]!;
    // A number that was there in the first days took over from nothing that the case shows.
    if (degree < 2 || degree > FEW_CONTACTS || seen.first[n]! < seen.beginning + 2 * DAY) continue;
    const { cells, sighted } = habits(n);
    if (sighted < LEAST_SIGHTED) continue;
    const usual = [...cells].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, 2);
    for (const [cell] of usual) {
      const list = found.get(cell);
      const events = work.index.start[n + 1]! - work.index.start[n]!;
      const first = seen.first[n]!;
      const one = { number: n, first, pace: paceOf(events, first, seen.last[n]!) };
      if (list === undefined) found.set(cell, [one]);
      else list.push(one);
    }
  }
  for (const list of found.values()) list.sort((x, y) => x.first - y.first);
  return found;
}

/** The newcomers on a number's usual cell that began about when it was last used, those with the likest cells first. */
export function beganWhere(
  newcomers: Newcomers,
  own: Habits,
  end: number,
  pace: number,
  likeness: (n: number) => number,
): number[] {
  const near: { number: number; likeness: number }[] = [];
  for (const { number, first, pace: theirs } of newcomers.get(usualCell(own)) ?? [])
    if (first > end - BEFORE && first < end + WITHIN + MOST_GAPS * (pace + theirs))
      near.push({ number, likeness: likeness(number) });
  return near
    .filter((one) => one.likeness >= SAME_CELLS)
    .sort((x, y) => y.likeness - x.likeness || x.number - y.number)
    .slice(0, MOST_PROPOSED)
    .map(({ number }) => number);
}

/** A contact of the old number that probably is a contact of the new one under another number, and how probably. */
export type LikelyTie = SharedTie & { chance: number };
/** How probably the one class of numbers became the other, as the last pass had it. */
export type Chances = ReadonlyMap<number, ReadonlyMap<number, number>>;

const LEAST_CHANCE = 0.05;

/**
 * Contacts that two circles probably share, in that the one's number gave way to the other's in the same wave: the soft
 * half of matching two networks by their nodes' likeness and their neighbours' (in the manner of Singh, Xu and Berger 2008).
 */
export function likelyTies(chances: Chances, from: Circle, to: Circle): LikelyTie[] {
  if (chances.size === 0 || from.ties.size > FEW_CONTACTS * 2 || to.ties.size > FEW_CONTACTS * 2) return [];
  const options: LikelyTie[] = [];
  for (const [of, old] of from.ties) {
    if (to.ties.has(of)) continue;
    for (const [successor, chance] of chances.get(of) ?? []) {
      const tie: Tie | undefined = to.ties.get(successor);
      if (tie !== undefined && !from.ties.has(successor) && chance >= LEAST_CHANCE)
        options.push({ of, from: old, to: tie, rarity: old.rarity, chance });
    }
  }
  // Each contact is matched once, the likeliest first.
  const taken = new Set<Tie>();
  return options
    .sort((x, y) => y.chance - x.chance)
    .filter((one) => {
      if (taken.has(one.from) || taken.has(one.to)) return false;
      taken.add(one.from).add(one.to);
      return true;
    });
}
