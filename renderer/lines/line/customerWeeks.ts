// A line's customers over time: how many were with it in each week, how many came new, and how many were seen no more.

/** A week from Monday: `active` between their first and last contact, `fresh` first seen in it, `lost` last seen in it. */
export type CustomerWeek = { start: number; active: number; fresh: number; lost: number };

type Span = { since: number; until: number };

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** Monday 5 January 1970, from which weeks are counted. */
const FIRST_MONDAY = 4 * DAY;
/** Somebody silent for less than this before the records end may only be between two contacts. */
const TOO_EARLY = 2 * WEEK;

const weekOf = (at: number): number => Math.floor((at - FIRST_MONDAY) / WEEK);

/** The weeks from the first contact to the last; `seenTo` is when the line itself was last seen. */
export function customerWeeks(customers: readonly Span[], seenTo: number): CustomerWeek[] {
  if (customers.length === 0) return [];
  const first = weekOf(Math.min(...customers.map(({ since }) => since)));
  const last = weekOf(Math.max(...customers.map(({ until }) => until)));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const week = first + i;
    return {
      start: week * WEEK + FIRST_MONDAY,
      active: customers.filter(({ since, until }) => weekOf(since) <= week && weekOf(until) >= week).length,
      fresh: customers.filter(({ since }) => weekOf(since) === week).length,
      lost: customers.filter(({ until }) => weekOf(until) === week && until < seenTo - TOO_EARLY).length,
    };
  });
}
