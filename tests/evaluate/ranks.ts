// Ranks: how high the true old number stands among all that a method proposes for a new one.
import type { CallEventSet } from '../../src/model/callEvent.ts';
import { successions } from '../../src/resolve/index.ts';

export type Proposal = { from: string; to: string; score: number };
/** For each true pair the rank of the old number among those proposed for the new one; 0 where it is not proposed. */
export type Rank = { from: string; to: string; rank: number; shared: number };

/** The contacts of every number, as sets. */
export function contactSets(set: CallEventSet): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (x: string, y: string): void => {
    const known = found.get(x);
    if (known === undefined) found.set(x, new Set([y]));
    else known.add(y);
  };
  for (let e = 0; e < set.events.count; e++) {
    const x = set.numbers[set.events.a[e]!]?.id;
    const y = set.numbers[set.events.b[e]!]?.id;
    if (x === undefined || y === undefined || x === y) continue;
    add(x, y);
    add(y, x);
  }
  return found;
}

/** Our own proposals, down to the least likely. */
export const ours = (set: CallEventSet, minShared: number): Proposal[] =>
  successions(set, { minShared, minScore: 0, keep: 30 }).map(({ from, to, score }) => ({ from, to, score }));

/** The floor: plain Jaccard of the contact sets, for the numbers asked about, with no use of time. */
export function jaccard(set: CallEventSet, wanted: Iterable<string>): Proposal[] {
  const contacts = contactSets(set);
  const found: Proposal[] = [];
  for (const to of wanted) {
    const own = contacts.get(to) ?? new Set();
    const counts = new Map<string, number>();
    for (const c of own)
      for (const from of contacts.get(c) ?? [])
        if (from !== to) counts.set(from, (counts.get(from) ?? 0) + 1);
    for (const [from, shared] of counts)
      found.push({ from, to, score: shared / (own.size + contacts.get(from)!.size - shared) });
  }
  return found;
}

/** Ranks each true old number among the proposals; ties count against it. */
export function ranksOf(
  set: CallEventSet,
  proposals: readonly Proposal[],
  truth: ReadonlyMap<string, string>,
): Rank[] {
  const contacts = contactSets(set);
  const byTo = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const list = byTo.get(proposal.to);
    if (list === undefined) byTo.set(proposal.to, [proposal]);
    else list.push(proposal);
  }
  return [...truth].map(([to, from]) => {
    const list = byTo.get(to) ?? [];
    const own = list.find((proposal) => proposal.from === from);
    const old = contacts.get(from) ?? new Set();
    return {
      from,
      to,
      rank: own === undefined ? 0 : list.filter((p) => p !== own && p.score >= own.score).length + 1,
      shared: [...(contacts.get(to) ?? [])].filter((c) => old.has(c)).length,
    };
  });
}

export const shareWithin = (ranks: readonly Rank[], rank: number): number =>
  ranks.length === 0 ? Number.NaN : ranks.filter((r) => r.rank > 0 && r.rank <= rank).length / ranks.length;
