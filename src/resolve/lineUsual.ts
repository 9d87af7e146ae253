// What is usual of a line: how long its customers' calls are, and how often a contact follows another's call by mere chance.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Groundwork, HOUR, isCall, isContact } from './contacts.ts';
import { DISPATCH, eventsOfAll, type LineTie } from './lineTies.ts';

/**
 * `callSeconds` is the middle call of those who get its bulk texts and ring in, NaN where too few are known; `chance` the
 * share of its busy hours that lie within ten minutes after a call from somebody: so often does a contact follow a call
 * that has nothing to do with it.
 */
export type LineUsual = { callSeconds: number; chance: number };

const FEW_CALLERS = 3;

/** The mean length of a tie's calls. */
export const meanCall = (tie: LineTie): number => tie.talkSeconds / Math.max(1, tie.called + tie.wasCalled);

function usualCall(ties: Iterable<LineTie>): number {
  const lengths = [...ties]
    .filter((tie) => tie.bulk > 0 && tie.called >= 2)
    .map(meanCall)
    .sort((x, y) => x - y);
  return lengths.length < FEW_CALLERS ? Number.NaN : lengths[lengths.length >> 1]!;
}

function chanceOf(set: CallEventSet, work: Groundwork, line: ReadonlySet<number>): number {
  const { a, type, startedAt } = set.events;
  const hours = new Set<number>();
  let covered = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const e of eventsOfAll(work, line)) {
    if (!isContact(type[e]!)) continue;
    const time = startedAt[e]!;
    hours.add(Math.floor(time / HOUR));
    if (line.has(a[e]!) || !isCall(type[e]!)) continue;
    covered += Math.min(DISPATCH, time + DISPATCH - Math.max(until, time));
    until = time + DISPATCH;
  }
  return hours.size === 0 ? 0 : Math.min(0.9, covered / (hours.size * HOUR));
}

export const usualOf = (
  set: CallEventSet,
  work: Groundwork,
  line: ReadonlySet<number>,
  ties: ReadonlyMap<number, LineTie>,
): LineUsual => ({ callSeconds: usualCall(ties.values()), chance: chanceOf(set, work, line) });
