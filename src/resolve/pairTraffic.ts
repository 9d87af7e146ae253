// Pair traffic: how an old number's own use falls away and a new one's comes up about a time.
import type { CallEventSet } from '../model/callEvent.ts';
import { DAY, type EventIndex, firstAtOrAfter, type Groundwork } from './contacts.ts';

/** What these measures need to know of the case. */
type Sight = {
  set: CallEventSet;
  work: Groundwork;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  beginning: number;
  ending: number;
};

/** Fewer events than this that a number made itself do not tell when it was used. */
const ENOUGH = 5;

/** When a number last made a call or sent a text; nothing where it made too few. */
export function lastMadeBy(set: CallEventSet, index: EventIndex, n: number): number | undefined {
  let made = 0;
  let last: number | undefined;
  for (let i = index.start[n + 1]! - 1; i >= index.start[n]! && made < ENOUGH; i--) {
    const e = index.at[i]!;
    if (set.events.a[e] !== n) continue;
    made++;
    last ??= set.events.startedAt[e]!;
  }
  return made < ENOUGH ? undefined : last;
}

/** Events that a number itself made, and all its events, before and after a time. */
function trafficAbout(
  { set, work: { index } }: Sight,
  n: number,
  time: number,
): Record<'before' | 'after', number> {
  const middle = firstAtOrAfter(set, index, n, time);
  const made = { before: 0, after: 0 };
  for (let i = index.start[n]!; i < index.start[n + 1]!; i++)
    if (set.events.a[index.at[i]!] === n) made[i < middle ? 'before' : 'after']++;
  // Calls that others still make to a dead number are not its life: what it made itself is, where it made enough.
  if (made.before + made.after >= ENOUGH) return made;
  return { before: middle - index.start[n]!, after: index.start[n + 1]! - middle };
}

const rate = (events: number, span: number): number => events / Math.max(1, span / DAY);

/** Few events say little: a measure on `count` of them is drawn towards nought. */
export const shrunk = (value: number, count: number, half: number): number =>
  (value * count) / (count + half);

/** How far the old number's rate falls at the handover: towards 1 for silence, 0 for no change or more. */
export function fadeOf(sight: Sight, n: number, time: number): number {
  if (sight.ending - time < 2 * DAY) return Number.NaN;
  const made = trafficAbout(sight, n, time);
  const before = rate(made.before, time - sight.firstSeen[n]!);
  if (before === 0) return 0;
  return shrunk(Math.max(0, 1 - rate(made.after, sight.ending - time) / before), made.before, 2);
}

/** How far the new number's rate rises at the handover: towards 1 from nothing, 0 for no change or less. */
export function onsetOf(sight: Sight, n: number, time: number): number {
  if (time - sight.beginning < 2 * DAY) return Number.NaN;
  const made = trafficAbout(sight, n, time);
  const after = rate(made.after, sight.lastSeen[n]! - time);
  if (after === 0) return 0;
  return shrunk(Math.max(0, 1 - rate(made.before, time - sight.beginning) / after), made.after, 2);
}

/** How much the old number still made once the new one was in use, as a share of what would tell: 0 nothing, 1 and more a lot. */
export function overlapOf(sight: Sight, from: number, to: number): number {
  const { set, work } = sight;
  for (let i = work.index.start[to]!; i < work.index.start[to + 1]!; i++) {
    const e = work.index.at[i]!;
    if (set.events.a[e] !== to) continue;
    const made = trafficAbout(sight, from, set.events.startedAt[e]!);
    return made.after / Math.max(1, Math.min(made.before + made.after, ENOUGH));
  }
  return 0;
}
