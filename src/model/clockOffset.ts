// Estimates how far two operators' clocks stand apart, from calls that both recorded.

/** One call as the first recorded it, and how much later the second says it was; both in milliseconds. */
export type TimePair = { call: number; at: number; apart: number };

export type ClockOffset = {
  /** How much later the second's times are. */
  seconds: number;
  /** The usual distance from that, as a standard deviation would give it. */
  spreadSeconds: number;
  /** Calls that stand apart by that much, and all calls that were compared. */
  count: number;
  of: number;
  /** How much the second gains on the first in a day; null where nothing beyond the spread shows. */
  driftSecondsPerDay: number | null;
};

/** Pairs this near to each other count as standing equally far apart: what seconds cut off and slow clocks make of one offset. */
const WINDOW_MS = 4000;
/** Pairs this near to the middle of the densest window are taken to be of it. */
const NEAR_MS = 5000;
const FEWEST = 5;
/** The share of calls that must agree, and how much rarer the next best offset must be. */
const SHARE = 0.3;
const RIVAL = 0.5;
const DAY_MS = 86_400_000;
const MOST_SLOPES_OF = 300;

/**
 * The offset that most calls agree on; null where no offset stands out. A call may come with several pairs, of which at most
 * one is right: wrong ones are spread widely, right ones gather at one offset. So the offset is found as a mode (the densest
 * window of fixed width: Chernoff, "Estimation of the mode", 1964), told as the median of what lies near it, with the median
 * absolute deviation as its spread (Rousseeuw and Croux, 1993), and its drift as the median slope between pairs of calls
 * (Theil 1950; Sen 1968): none of these is moved by a few wrong pairs.
 */
export function clockOffset(pairs: readonly TimePair[]): ClockOffset | null {
  const sorted = [...pairs].sort((x, y) => x.apart - y.apart);
  const of = new Set(pairs.map(({ call }) => call)).size;
  const best = densest(sorted, null);
  if (best === null || best.calls < Math.max(FEWEST, SHARE * of)) return null;
  const rival = densest(sorted, best.middle);
  if (rival !== null && rival.calls > RIVAL * best.calls) return null;
  const near = oncePerCall(
    sorted.filter(({ apart }) => Math.abs(apart - best.middle) <= NEAR_MS),
    best.middle,
  );
  const offset = median(near.map(({ apart }) => apart));
  const spread = 1.4826 * median(near.map(({ apart }) => Math.abs(apart - offset)));
  return {
    seconds: tenths(offset / 1000),
    spreadSeconds: tenths(spread / 1000),
    count: near.length,
    of,
    driftSecondsPerDay: driftOf(near, spread),
  };
}

type Window = { calls: number; middle: number };

/** The window with most calls in it, apart from those near `not`. */
function densest(sorted: readonly TimePair[], not: number | null): Window | null {
  let best: Window | null = null;
  let first = 0;
  const held = new Map<number, number>();
  const change = (call: number, by: number): void => {
    const count = (held.get(call) ?? 0) + by;
    if (count === 0) held.delete(call);
    else held.set(call, count);
  };
  const inside = (pair: TimePair): boolean =>
    not === null || Math.abs(pair.apart - not) > NEAR_MS + WINDOW_MS;
  const kept = sorted.filter(inside);
  for (const [last, pair] of kept.entries()) {
    change(pair.call, 1);
    while (pair.apart - kept[first]!.apart > WINDOW_MS) change(kept[first++]!.call, -1);
    if (best === null || held.size > best.calls)
      best = { calls: held.size, middle: median(kept.slice(first, last + 1).map(({ apart }) => apart)) };
  }
  return best;
}

/** Each call's pair that is nearest to the middle. */
function oncePerCall(pairs: readonly TimePair[], middle: number): TimePair[] {
  const nearest = new Map<number, TimePair>();
  for (const pair of pairs) {
    const known = nearest.get(pair.call);
    if (!known || Math.abs(pair.apart - middle) < Math.abs(known.apart - middle))
      nearest.set(pair.call, pair);
  }
  return [...nearest.values()];
}

function driftOf(pairs: readonly TimePair[], spread: number): number | null {
  const inOrder = [...pairs].sort((x, y) => x.at - y.at);
  const step = Math.ceil(inOrder.length / MOST_SLOPES_OF);
  const some = inOrder.filter((_, i) => i % step === 0);
  const slopes: number[] = [];
  for (const [i, one] of some.entries())
    for (const other of some.slice(i + 1))
      if (other.at > one.at) slopes.push((other.apart - one.apart) / (other.at - one.at));
  if (slopes.length === 0) return null;
  const slope = median(slopes);
  const days = (inOrder.at(-1)!.at - inOrder[0]!.at) / DAY_MS;
  const gained = Math.abs(slope * DAY_MS * days);
  return gained > Math.max(1000, spread) ? hundredths((slope * DAY_MS) / 1000) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
const hundredths = (value: number): number => Math.round(value * 100) / 100;
