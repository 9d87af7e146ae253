// Settles which of several mentions of the same stretch of text stands.
import { MENTION_KINDS } from '../../model/mentionKinds.ts';
import type { Mention } from './types.ts';

/** A surer kind stands before a vaguer one: a figure inside an IMEI is no telephone number, a town inside an address no town. */
const RANK = new Map(MENTION_KINDS.map((kind, i) => [kind, i]));
const rankOf = ({ kind, suggestion }: Mention): number => (suggestion ? 100 : 0) + (RANK.get(kind) ?? 0);

/**
 * Mentions of which no two overlap, in order of place. What the text says stands before what it may mean (a suggestion), the
 * earlier kind of `MENTION_KINDS` before the later, and of one kind the longer.
 */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const chosen: Mention[] = [];
  const taken = new Uint8Array(mentions.reduce((most, { end }) => Math.max(most, end), 0));
  const inOrder = [...mentions].sort(
    (x, y) =>
      rankOf(x) - rankOf(y) ||
      y.end - y.start - (x.end - x.start) ||
      x.start - y.start ||
      (x.value < y.value ? -1 : 1),
  );
  for (const one of inOrder)
    if (!taken.subarray(one.start, one.end).includes(1)) {
      taken.fill(1, one.start, one.end);
      chosen.push(one);
    }
  return chosen.sort((x, y) => x.start - y.start);
}
