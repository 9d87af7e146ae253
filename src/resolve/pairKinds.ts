// Pair kinds: what sort of telephones the two numbers of a pair are, and whether one handset held both.
import type { CallEventSet } from '../model/callEvent.ts';
import { DAY, type Groundwork } from './contacts.ts';
import type { PairGround } from './pairMeasures.ts';

/** The handsets that each number was used in. */
export function handsetsOf(set: CallEventSet): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const recent = new Int32Array(set.numbers.length).fill(-1);
  const note = (n: number, handset: number): void => {
    if (n < 0 || handset < 0 || recent[n] === handset) return;
    recent[n] = handset;
    const known = found.get(n);
    if (known === undefined) found.set(n, new Set([handset]));
    else known.add(handset);
  };
  const { a, b, aHandset, bHandset, count } = set.events;
  for (let e = 0; e < count; e++) {
    note(a[e]!, aHandset[e]!);
    note(b[e]!, bHandset[e]!);
  }
  return found;
}

/** The numbers that each handset was used with. */
export function handsetUsersOf(handsets: ReadonlyMap<number, Set<number>>): Map<number, number[]> {
  const users = new Map<number, number[]>();
  for (const [n, used] of handsets)
    for (const handset of used) {
      const list = users.get(handset);
      if (list === undefined) users.set(handset, [n]);
      else list.push(n);
    }
  return users;
}

/**
 * Whether a handset that few numbers used held first the one number and then the other: 1 where the one followed within
 * days, less where months lie between or several numbers used it.
 */
export function sameHandset(ground: PairGround, from: number, to: number): number {
  const x = ground.handsets.get(from);
  const y = ground.handsets.get(to);
  if (x === undefined || y === undefined) return Number.NaN;
  let most = 0;
  for (const handset of x) {
    if (!y.has(handset)) continue;
    const users = ground.handsetUsers.get(handset)!.length;
    const gap = Math.max(0, ground.firstSeen[to]! - ground.lastMade[from]!) / DAY;
    most = Math.max(most, (users <= 3 ? 1 : 2 / users) * Math.exp(-gap / 180));
  }
  return most;
}

/** 1 where either is a landline, 0 where both are mobiles. */
export const fixedLine = (set: CallEventSet, from: number, to: number): number => {
  const kinds = [set.numbers[from]!.kind, set.numbers[to]!.kind];
  return kinds.includes('landline') ? 1 : kinds.every((kind) => kind === 'mobile') ? 0 : Number.NaN;
};

/** Whether a number mostly reaches people who never reach it: a sender of notices, not a person or a trade. */
export function sendsNotices({ contacts }: Groundwork, n: number): boolean {
  const ties = contacts.start[n + 1]! - contacts.start[n]!;
  let answering = 0;
  for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++)
    if (contacts.inCalls[r]! + contacts.inTexts[r]! > 0) answering++;
  return ties >= 15 && answering < 0.25 * ties;
}
