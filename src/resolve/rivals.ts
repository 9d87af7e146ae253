// Rivals: what becomes of a pair's probability when other numbers claim the same old or new number.
import type { Pair } from './pairMeasures.ts';
import { probabilityOf } from './pairScore.ts';

/** A pair with its log-odds, and its probability once its rivals have had their say. */
export type ScoredPair = Pair & { logOdds: number; score: number; pass: number };

export const keyOf = (pair: { from: number; to: number }): string => `${pair.from}>${pair.to}`;

/** The share of the smaller set of shared contacts that both pairs lay claim to. */
export function claimsOverlap(x: Pair, y: Pair): number {
  const smaller = x.shared.length <= y.shared.length ? x : y;
  const larger = smaller === x ? y : x;
  if (smaller.shared.length === 0) return 1;
  const claimed = new Set(larger.shared.map((tie) => tie.of));
  return smaller.shared.filter((tie) => claimed.has(tie.of)).length / smaller.shared.length;
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
  const odds = new Map(pairs.map((pair) => [keyOf(pair), Math.exp(Math.min(30, pair.logOdds))]));
  const links = (from: number, to: number): boolean => (odds.get(`${from}>${to}`) ?? 0) > 1;
  for (const pair of pairs) {
    const own = odds.get(keyOf(pair))!;
    let rivals = 0;
    for (const rival of byFrom.get(pair.from)!)
      if (rival !== pair && !links(pair.to, rival.to))
        rivals += claimOf(pair, rival) * odds.get(keyOf(rival))!;
    for (const rival of byTo.get(pair.to)!)
      if (rival !== pair && !links(rival.from, pair.from))
        rivals += claimOf(pair, rival) * odds.get(keyOf(rival))!;
    pair.score = Math.min(probabilityOf(pair.logOdds), own / (1 + own + rivals));
  }
}

/** How much of a rival's odds count: all where both claim the same contacts, none where their claims are apart. */
const claimOf = (pair: Pair, rival: Pair): number => {
  const overlap = claimsOverlap(pair, rival);
  return overlap <= 0.25 ? 0 : Math.min(1, (overlap - 0.25) / 0.5);
};
