// Line ties: everyone in touch with a line, under any of its numbers, with how, when and how often.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { type Broadcast, broadcastsOf } from './broadcasts.ts';
import { dayOf } from './clock.ts';
import { type Groundwork, isCall, isContact, isText, MINUTE } from './contacts.ts';

/**
 * One number in touch with a line. `called` and `wasCalled` count calls to and from the line, `wrote` and `wasWritten` texts
 * (bulk texts apart, in `bulk`); `inDays` are days on which it reached the line; `dispatched` counts contacts from the line
 * within ten minutes after somebody else had called the line.
 */
export type LineTie = {
  number: number;
  first: number;
  last: number;
  called: number;
  wasCalled: number;
  wrote: number;
  wasWritten: number;
  bulk: number;
  inDays: number;
  days: number;
  talkSeconds: number;
  dispatched: number;
  events: number[];
};

export type LineTies = { ties: Map<number, LineTie>; broadcasts: Broadcast[]; first: number; last: number };

const EVIDENCE = 40;
/** Within so long of a call from somebody, a contact from the line may pass it on. */
export const DISPATCH = 10 * MINUTE;

const newTie = (number: number, time: number): LineTie => ({
  number,
  first: time,
  last: time,
  called: 0,
  wasCalled: 0,
  wrote: 0,
  wasWritten: 0,
  bulk: 0,
  inDays: 0,
  days: 0,
  talkSeconds: 0,
  dispatched: 0,
  events: [],
});

/** The events of several numbers together, in time order, each once. */
export function eventsOfAll(work: Groundwork, numbers: Iterable<number>): number[] {
  const events = new Set<number>();
  for (const n of numbers)
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) events.add(work.index.at[i]!);
  return [...events].sort((x, y) => x - y);
}

/** Gathers a line's ties from the events of its numbers. */
export function lineTiesOf(set: CallEventSet, work: Groundwork, line: ReadonlySet<number>): LineTies {
  const { a, b, type, startedAt, durationSeconds } = set.events;
  const broadcasts = [...line].flatMap((n) => broadcastsOf(set, work.index, n));
  const bulk = new Set(broadcasts.flatMap((burst) => burst.events));
  const ties = new Map<number, LineTie>();
  const days = new Map<number, { any: number; incoming: number }>();
  let lastCaller = -1;
  let lastCall = Number.NEGATIVE_INFINITY;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const e of eventsOfAll(work, line)) {
    const out = line.has(a[e]!);
    const other = out ? b[e]! : a[e]!;
    if (other < 0 || line.has(other) || !isContact(type[e]!)) continue;
    if (!canBePerson(set.numbers[other]!.kind)) continue;
    const time = startedAt[e]!;
    first = Math.min(first, time);
    last = Math.max(last, time);
    const tie = ties.get(other) ?? newTie(other, time);
    ties.set(other, tie);
    tie.last = time;
    if (bulk.has(e)) tie.bulk++;
    else if (isText(type[e]!)) out ? tie.wasWritten++ : tie.wrote++;
    else if (isCall(type[e]!)) out ? tie.wasCalled++ : tie.called++;
    tie.talkSeconds += Math.max(0, durationSeconds[e]!);
    if (!bulk.has(e) && tie.events.length < EVIDENCE) tie.events.push(e);
    const day = dayOf(time);
    const seen = days.get(other) ?? { any: Number.NaN, incoming: Number.NaN };
    if (seen.any !== day) tie.days++;
    seen.any = day;
    if (!out) {
      if (seen.incoming !== day) tie.inDays++;
      seen.incoming = day;
      lastCaller = other;
      lastCall = time;
    } else if (!bulk.has(e) && other !== lastCaller && time - lastCall <= DISPATCH) tie.dispatched++;
    days.set(other, seen);
  }
  return { ties, broadcasts: broadcasts.sort((x, y) => x.startedAt - y.startedAt), first, last };
}
