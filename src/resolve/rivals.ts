// Rivals: what becomes of a pair's probability when other numbers claim the same old or new number.
import { clamp } from './measures.ts';
import type { Pair } from './pairMeasures.ts';
import { probabilityOf } from './pairScore.ts';

/**
 * A pair with its log-odds, and its probability once its rivals have had their say. `given` marks one that an analyst has
 * accepted: to its rivals it is certain.
 */
export type ScoredPair = Pair & { logOdds: number; score: number; pass: number; given?: true };

const CERTAIN = 1e6;

export const keyOf = (pair: { from: number; to: number }): string => `${pair.from}>${pair.to}`;

/** The share of a pair's shared contacts, by rarity, that a rival lays claim to as well. */
export function claimedBy(pair: Pair, rival: Pair): number {
  if (pair.shared.length === 0) return 1;
  const claimed = new Set(rival.shared.map((tie) => tie.of));
  const both = pair.shared.filter((tie) => claimed.has(tie.of));
  return both.reduce((sum, tie) => sum + tie.rarity, 0) / pair.sharedRarity;
}

const group = (pairs: readonly ScoredPair[], side: 'from' | 'to'): Map<number, ScoredPair[]> => {
  const groups = new Map<number, ScoredPair[]>();
  for (const pair of pairs) {
    const list = groups.get(pair[side]);
    if (list === undefined) groups.set(pair[side], [pair]);
    else list.push(pair);
  }
  return groups;
};

/**
 * Sets each pair's score: its odds against no succession at all and against every rival for its old number or its new one.
 *
 * Two claims on different contacts do not rival each other: a split leaves two new numbers with half the customers
 * each, a merge two old ones. Nor does a later link of a chain rival an earlier one: where A→B and B→C both stand,
 * A→C is their consequence and gives way.
 */
export function settleRivals(pairs: readonly ScoredPair[]): void {
  const byFrom = group(pairs, 'from');
  const byTo = group(pairs, 'to');
  const odds = new Map(
    pairs.map((pair) => [keyOf(pair), pair.given ? CERTAIN : Math.exp(Math.min(30, pair.logOdds))]),
  );
  const links = (from: number, to: number): boolean => (odds.get(`${from}>${to}`) ?? 0) > 1;
  const forNew = (pair: ScoredPair, worth: (rival: ScoredPair) => number): number => {
    let sum = 0;
    for (const rival of byFrom.get(pair.from)!)
      if (rival !== pair && !links(pair.to, rival.to)) sum += claimOf(pair, rival, rival.kept) * worth(rival);
    return sum;
  };
  const forOld = (pair: ScoredPair, worth: (rival: ScoredPair) => number): number => {
    let sum = 0;
    for (const rival of byTo.get(pair.to)!)
      if (rival !== pair && !links(rival.from, pair.from))
        sum += claimOf(pair, rival, rival.containment) * worth(rival);
    return sum;
  };
  const plain = (pair: ScoredPair): number => odds.get(keyOf(pair))!;
  const elsewhere = new Map(
    pairs.map((pair) => [pair, { old: forOld(pair, plain), recent: forNew(pair, plain) }]),
  );
  for (const pair of pairs) {
    const own = plain(pair);
    // A rival whose other end is better explained by a third number is no great rival.
    const rivals =
      forNew(pair, (rival) => plain(rival) / (1 + elsewhere.get(rival)!.old)) +
      forOld(pair, (rival) => plain(rival) / (1 + elsewhere.get(rival)!.recent));
    pair.score = Math.min(probabilityOf(pair.logOdds), own / (1 + own + rivals));
  }
}

/**
 * How much of a rival's odds count: all where it claims nearly all the pair's contacts, or leaves nothing of the number
 * that both claim; none where it leaves half.
 */
const claimOf = (pair: Pair, rival: Pair, rivalShare: number): number =>
  // A person seen in a handful of events takes one new number: what looks like a split there is a mistaken rival.
  pair.inWave || rival.inWave
    ? 1
    : clamp(Math.max((claimedBy(pair, rival) - 0.45) / 0.3, (rivalShare - 0.6) / 0.2), 0, 1);
