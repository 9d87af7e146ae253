// A succession: the finding that one number may have taken over from another, with everything that it rests on.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Groundwork, MINUTE } from './contacts.ts';
import { crewFollowed } from './crew.ts';
import { type PairReading, ratioOf, readingsOf } from './pairScore.ts';
import { HYPOTHESES } from './pairSignals.ts';
import { keyOf, type ScoredPair } from './rivals.ts';
import { kindOf, reasonsFor, type SuccessionKind } from './successionText.ts';

/**
 * `score` is a probability after rivals have been weighed; `likelihoodRatio` compares the two `hypotheses` on this pair
 * alone and is bounded. `shared` counts contacts; `containment`, `kept` and `similarity` weigh them by rarity: the share of
 * the new circle that is old, of the old circle that is kept, and of both together. `startedAt` is the date of the
 * handover (UTC milliseconds). `via` are the number changes through which contacts were recognised.
 */
export type Succession = {
  kind: SuccessionKind;
  from: string;
  to: string;
  score: number;
  likelihoodRatio: number;
  hypotheses: typeof HYPOTHESES;
  accepted: boolean;
  pass: number;
  shared: number;
  sharedContacts: string[];
  containment: number;
  kept: number;
  similarity: number;
  startedAt: number;
  gapMinutes: number;
  via: { from: string; to: string }[];
  signals: PairReading[];
  reasons: string[];
  against: string[];
  eventIds: number[];
};

const EVIDENCE = 60;

/** For each shared contact, its last event with the old number and its first with the new one. */
function evidenceOf(set: CallEventSet, work: Groundwork, pair: ScoredPair): number[] {
  const { a, b, eventId, startedAt } = set.events;
  const ids: number[] = [];
  const gather = (n: number, moments: Map<number, number>): void => {
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]! && moments.size > 0; i++) {
      const e = work.index.at[i]!;
      const other = a[e] === n ? b[e]! : a[e]!;
      if (moments.get(other) !== startedAt[e]) continue;
      moments.delete(other);
      ids.push(eventId[e]!);
    }
  };
  const few = pair.shared.slice(0, EVIDENCE / 2);
  gather(pair.from, new Map(few.map((tie) => [tie.from.number, tie.from.last])));
  gather(pair.to, new Map(few.map((tie) => [tie.to.number, tie.to.first])));
  return ids;
}

/** The changes of others that a pair leans on: its shared contacts' own, and those of the rest of its circle. */
function viaOf(pair: ScoredPair): { from: number; to: number }[] {
  const contacts = pair.throughAliases.map((tie) => ({ from: tie.from.number, to: tie.to.number }));
  return [...new Map([...contacts, ...pair.company].map((change) => [keyOf(change), change])).values()];
}

/** Puts an accepted or likely pair into words and ids. */
export function successionOf(
  set: CallEventSet,
  work: Groundwork,
  pair: ScoredPair,
  accepted: readonly ScoredPair[],
): Succession {
  const isAccepted = accepted.includes(pair);
  const kind = kindOf(pair, isAccepted ? accepted : [], crewFollowed(work.contacts, pair));
  const id = (n: number): string => set.numbers[n]!.id;
  return {
    kind,
    from: id(pair.from),
    to: id(pair.to),
    score: pair.score,
    likelihoodRatio: ratioOf(pair.logOdds),
    hypotheses: HYPOTHESES,
    accepted: isAccepted,
    pass: pair.pass,
    shared: pair.shared.length,
    sharedContacts: pair.shared.map((tie) => id(tie.to.number)),
    containment: pair.containment,
    kept: pair.kept,
    similarity: pair.similarity,
    startedAt: pair.handover.at,
    gapMinutes: Math.round((pair.handover.beginning - pair.handover.ending) / MINUTE),
    via: viaOf(pair).map(({ from, to }) => ({ from: id(from), to: id(to) })),
    signals: readingsOf(pair.values),
    ...reasonsFor(pair, kind),
    eventIds: evidenceOf(set, work, pair),
  };
}
