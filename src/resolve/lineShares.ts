// Line shares: how a number's traffic and circle are divided, for the measures of a line.
import type { CallEventSet } from '../model/callEvent.ts';
import { degreeOf, type Groundwork } from './contacts.ts';

const FEW = 10;

/** The share of incoming contacts that are passed on within minutes to one of the three who get most of what is passed on. */
export function relayShare(
  set: CallEventSet,
  found: { incoming: number; relayed: readonly number[] },
): number {
  if (found.incoming < 2 * FEW) return Number.NaN;
  const counts = new Map<number, number>();
  for (const e of found.relayed) counts.set(set.events.b[e]!, (counts.get(set.events.b[e]!) ?? 0) + 1);
  const most = [...counts.values()].sort((x, y) => y - x).slice(0, 3);
  return most.filter((count) => count >= 3).reduce((sum, count) => sum + count, 0) / found.incoming;
}

/** The share of a contact's other contacts that are also this number's: high among friends, low among customers. */
export function mutualShare(work: Groundwork, stamp: Int32Array, n: number): number {
  const { start, other } = work.contacts;
  const mark = -2 - n;
  for (let r = start[n]!; r < start[n + 1]!; r++) stamp[other[r]!] = mark;
  let seen = 0;
  let sum = 0;
  for (let r = start[n]!; r < start[n + 1]! && seen < 40; r++) {
    const c = other[r]!;
    const degree = degreeOf(work.contacts, c);
    if (degree < 4 || degree > 200) continue;
    let mutual = 0;
    for (let q = start[c]!; q < start[c + 1]!; q++) if (stamp[other[q]!] === mark) mutual++;
    sum += mutual / (degree - 1);
    seen++;
  }
  return seen < 5 ? Number.NaN : sum / seen;
}

/** The share of a number's traffic that is with one other: high for a partner's phone or a runner's, low for a trade. */
export function busiestShare({ contacts }: Groundwork, n: number): number {
  let most = 0;
  let all = 0;
  for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++) {
    const events =
      contacts.outCalls[r]! + contacts.inCalls[r]! + contacts.outTexts[r]! + contacts.inTexts[r]!;
    most = Math.max(most, events);
    all += events;
  }
  return most / Math.max(1, all);
}
