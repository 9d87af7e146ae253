// Handover: when, and how cleanly, the contacts that two numbers share went over from one to the other.
import type { Circle, Tie } from './circle.ts';

/** A contact of both numbers. `to` may be known to the new number under another of its aliases. */
export type SharedTie = { of: number; from: Tie; to: Tie; rarity: number };

/**
 * `at` is the date that best divides the traffic of the shared contacts, old number before and new number after (UTC
 * milliseconds). `separation` is 1 where that division is clean and 0 where the two numbers were used side by side
 * throughout. `ending` and `beginning` are when most of the shared contacts left the one and came to the other.
 */
export type Handover = { at: number; separation: number; moved: number; ending: number; beginning: number };

export function sharedTies(from: Circle, to: Circle): SharedTie[] {
  const shared: SharedTie[] = [];
  const [small, large] = from.ties.size <= to.ties.size ? [from.ties, to.ties] : [to.ties, from.ties];
  for (const of of small.keys()) {
    if (!large.has(of)) continue;
    const old = from.ties.get(of)!;
    shared.push({ of, from: old, to: to.ties.get(of)!, rarity: old.rarity });
  }
  return shared;
}

/** The share of a tie's events after a time, taking them as evenly spread from its first to its last. */
const after = (tie: Tie, time: number): number =>
  time <= tie.first
    ? 1
    : time >= tie.last
      ? tie.last === time && tie.first === time
        ? 0.5
        : 0
      : (tie.last - time) / (tie.last - tie.first);

const MOST_DATES = 48;

function datesToTry(shared: readonly SharedTie[]): number[] {
  const dates = shared.flatMap((tie) => [tie.from.last + 1, tie.to.first]).sort((x, y) => x - y);
  const stride = Math.max(1, Math.ceil(dates.length / MOST_DATES));
  return dates.filter((_, i) => i % stride === 0);
}

/**
 * Finds the date of a handover from the first and last dates of each shared contact with either number. Where nothing is
 * shared (two numbers in one handset) the date is that of the new number's first sighting.
 */
export function handoverOf(shared: readonly SharedTie[], oldEnd: number, newStart: number): Handover {
  if (shared.length === 0)
    return { at: newStart, separation: Number.NaN, moved: 0, ending: oldEnd, beginning: newStart };
  let old = 0;
  let recent = 0;
  // A contact with a thousand events must not decide alone: its weight grows with the root.
  const weights = shared.map((tie) => [Math.sqrt(tie.from.events), Math.sqrt(tie.to.events)] as const);
  for (const [x, y] of weights) {
    old += x;
    recent += y;
  }
  let least = Number.POSITIVE_INFINITY;
  let at = 0;
  for (const date of datesToTry(shared)) {
    let misplaced = 0;
    shared.forEach((tie, i) => {
      misplaced += weights[i]![0] * after(tie.from, date) + weights[i]![1] * (1 - after(tie.to, date));
    });
    if (misplaced < least) {
      least = misplaced;
      at = date;
    }
  }
  const leaving = shared.map((tie) => tie.from.last).sort((x, y) => x - y);
  const coming = shared.map((tie) => tie.to.first).sort((x, y) => x - y);
  return {
    at,
    separation: Math.max(0, 1 - least / Math.max(1e-9, Math.min(old, recent))),
    moved: shared.filter((tie) => tie.to.first >= tie.from.last).length,
    ending: leaving[Math.floor((leaving.length - 1) * 0.8)]!,
    beginning: coming[Math.floor((coming.length - 1) * 0.2)]!,
  };
}
