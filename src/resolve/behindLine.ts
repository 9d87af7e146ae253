// Behind a line: phones tied to it that are neither a runner's nor a customer's, such as its holder's personal phone.
import type { CallEventSet } from '../model/callEvent.ts';
import { sightingsOf } from './areas.ts';
import { degreeOf, type Groundwork } from './contacts.ts';

/** No more than these are looked at, those most in touch with runners first. */
const MOST = 3;
/** A number with more contacts than this is a trade, such as a taxi firm that runners use. */
const TRADE = 60;
const FEW_SIGHTINGS = 10;

/**
 * Phones in touch with at least two of a line's runners, and with half of them, that neither buy nor run: whoever directs
 * them, as a rule. Only those whose own cells are known.
 */
export function behindRunners(
  set: CallEventSet,
  { contacts, ...work }: Groundwork,
  line: ReadonlySet<number>,
  runners: readonly number[],
  customers: ReadonlySet<number>,
): number[] {
  const own = new Set(runners);
  const ties = new Map<number, { runners: number; events: number }>();
  for (const runner of runners)
    for (let r = contacts.start[runner]!; r < contacts.start[runner + 1]!; r++) {
      const other = contacts.other[r]!;
      if (line.has(other) || own.has(other) || customers.has(other)) continue;
      const events =
        contacts.inCalls[r]! + contacts.outCalls[r]! + contacts.inTexts[r]! + contacts.outTexts[r]!;
      const tie = ties.get(other) ?? { runners: 0, events: 0 };
      if (events >= 3) ties.set(other, { runners: tie.runners + 1, events: tie.events + events });
    }
  const least = Math.max(2, runners.length / 2);
  return [...ties]
    .filter(([n, tie]) => tie.runners >= least && degreeOf(contacts, n) <= TRADE)
    .filter(([n]) => sightingsOf(set, { contacts, ...work }, n).length >= FEW_SIGHTINGS)
    .sort((x, y) => y[1].events - x[1].events)
    .slice(0, MOST)
    .map(([n]) => n);
}
