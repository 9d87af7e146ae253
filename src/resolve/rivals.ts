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

/** A rival by position, and how much of its odds count. */
type Claim = { rival: number; share: number };

const ROUNDS = 30;
const SETTLED = 1e-3;

/**
 * Sets each pair's score: its odds against no succession at all and against every rival for its old number or its new one.
 *
 * Odds are passed along between rivals until they settle (belief propagation for matchings, as in Bayati, Shah and Sharma 2008):
 * a rival that has lost its other end to a third number is no great rival. Two claims on different contacts do
 * not rival each other: a split leaves two new numbers with half the customers each, a merge two old ones. Nor does a later
 * link of a chain rival an earlier one: where A→B and B→C both stand, A→C is their consequence and gives way. `dismissed`
 * are links, as `keyOf` names them, that an analyst does not hold to be true: A→C is no rival to A→B for that.
 */
export function settleRivals(pairs: readonly ScoredPair[], dismissed: ReadonlySet<string> = new Set()): void {
  const odds = Float64Array.from(pairs, (pair) =>
    pair.given ? CERTAIN : Math.exp(Math.min(30, pair.logOdds)),
  );
  const { forOld, forNew } = claimsAmong(pairs, odds, dismissed);
  // The share of a pair's odds that is left by rivals for its old number, and by rivals for its new one.
  const ofOld = new Float64Array(pairs.length).fill(1);
  const ofNew = new Float64Array(pairs.length).fill(1);
  const settle = (into: Float64Array, claims: readonly Claim[][], other: Float64Array): number => {
    let moved = 0;
    for (let p = 0; p < pairs.length; p++) {
      let all = 1;
      for (const { rival, share } of claims[p]!) all += share * odds[rival]! * other[rival]!;
      moved = Math.max(moved, Math.abs(1 / all - into[p]!));
      into[p] = 1 / all;
    }
    return moved;
  };
  for (let round = 0; round < ROUNDS; round++)
    if (settle(ofOld, forOld, ofNew) + settle(ofNew, forNew, ofOld) < SETTLED) break;
  pairs.forEach((pair, p) => {
    const own = odds[p]! * ofOld[p]! * ofNew[p]!;
    pair.score = Math.min(probabilityOf(pair.logOdds), own / (1 + own));
  });
}

/** For each pair its rivals: other pairs of its old number, and other pairs of its new one. */
function claimsAmong(
  pairs: readonly ScoredPair[],
  odds: Float64Array,
  dismissed: ReadonlySet<string>,
): { forOld: Claim[][]; forNew: Claim[][] } {
  const places = new Map(pairs.map((pair, p) => [pair, p]));
  const likely = new Set([...dismissed, ...pairs.filter((_, p) => odds[p]! > 1).map(keyOf)]);
  const links = (from: number, to: number): boolean => likely.has(keyOf({ from, to }));
  const byFrom = group(pairs, 'from');
  const byTo = group(pairs, 'to');
  const claims = (
    pair: ScoredPair,
    rivals: readonly ScoredPair[],
    isLink: (rival: ScoredPair) => boolean,
    side: 'kept' | 'containment',
  ): Claim[] =>
    rivals.flatMap((rival) => {
      const share = rival === pair || isLink(rival) ? 0 : claimOf(pair, rival, rival[side]);
      return share === 0 ? [] : [{ rival: places.get(rival)!, share }];
    });
  return {
    forOld: pairs.map((pair) =>
      claims(pair, byFrom.get(pair.from)!, (rival) => links(pair.to, rival.to), 'kept'),
    ),
    forNew: pairs.map((pair) =>
      claims(pair, byTo.get(pair.to)!, (rival) => links(rival.from, pair.from), 'containment'),
    ),
  };
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
