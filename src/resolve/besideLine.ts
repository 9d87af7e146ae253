// Beside a line: numbers with few contacts that are closely tied to a likelier line, as a runner's phone is.
import type { CallEventSet } from '../model/callEvent.ts';
import { degreeOf, type Groundwork } from './contacts.ts';
import type { LineNote } from './lineNotes.ts';
import { percentText, ramp } from './measures.ts';

/**
 * Why a number is not to be seen alone: `runner` of a likelier line, or joined to one by a number `change`. `contribution`
 * is what that adds to its log-odds beside the signals.
 */
export type LineTied = {
  how: 'runner' | 'change';
  number: string;
  label: string;
  contribution: number;
  words: string;
};

/** A number in touch with more people than this has a trade of its own. */
const FEW_CONTACTS = 15;

/** Log-odds that it costs to have so great a share of one's traffic with a likelier line. */
const BY_SHARE = [
  [0.08, 0],
  [0.2, 1.5],
  [0.4, 2],
] as const;

/** How much likelier the other has to be, in log-odds, and how many times the contacts it has to have. */
const LIKELIER = 1;
const LARGER = 2;

/** How closely a number is tied to a likelier line, with what that takes from its log-odds; null where it has no such tie. */
export function besideLine(
  set: CallEventSet,
  { contacts }: Groundwork,
  n: number,
  note: LineNote,
  odds: ReadonlyMap<number, number>,
): LineTied | null {
  const degree = degreeOf(contacts, n);
  if (note.broadcasts > 0 || degree > FEW_CONTACTS) return null;
  const least = Math.max(0, odds.get(n)! + LIKELIER);
  let all = 0;
  let line = -1;
  let most = 0;
  for (let r = contacts.start[n]!; r < contacts.start[n + 1]!; r++) {
    const other = contacts.other[r]!;
    const events =
      contacts.outCalls[r]! + contacts.inCalls[r]! + contacts.outTexts[r]! + contacts.inTexts[r]!;
    all += events;
    if (events <= most || (odds.get(other) ?? Number.NEGATIVE_INFINITY) < least) continue;
    if (degreeOf(contacts, other) >= LARGER * degree) [line, most] = [other, events];
  }
  const cost = line < 0 ? 0 : ramp(BY_SHARE, most / all);
  if (cost === 0) return null;
  const { id, label } = set.numbers[line]!;
  const words = `may be a runner's phone of ${label}, a likelier line: ${percentText(most / all)} of its traffic is with it, and its contacts are few`;
  return { how: 'runner', number: id, label, contribution: -cost, words };
}
