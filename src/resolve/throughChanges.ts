// Lines through number changes: a number that an accepted change joins to a likely line is not judged alone.
import type { LineRank } from './lineRanks.ts';
import { percentText } from './measures.ts';

/** A number change that is held to be true; `score` is how probable it is. */
export type HeldChange = { from: string; to: string; score: number };

const LEAST = 1e-14;
const logit = (score: number): number => {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, score));
  return Math.log(inside / (1 - inside));
};

/** The best that each number may claim: its own score, or that of a line which changes join it to, times how probable those are. */
function claimsOf(ranks: readonly LineRank[], changes: readonly HeldChange[]) {
  const claims = new Map(
    ranks.map((rank) => [
      rank.number,
      { score: rank.likely ? rank.score : 0, by: null as HeldChange | null },
    ]),
  );
  for (let again = true; again; ) {
    again = false;
    for (const change of changes)
      for (const [giver, taker] of [
        [change.from, change.to],
        [change.to, change.from],
      ] as const) {
        const score = (claims.get(giver)?.score ?? 0) * change.score;
        const known = claims.get(taker);
        if (known === undefined || score <= known.score + LEAST) continue;
        claims.set(taker, { score, by: change });
        again = true;
      }
  }
  return claims;
}

/**
 * Ranks in which a number little seen, that an accepted change joins to a likely line, takes over its score, with the tie
 * told; what an analyst has marked as explained neither gives nor takes. Best first.
 */
export function throughChanges(ranks: readonly LineRank[], changes: readonly HeldChange[]): LineRank[] {
  const open = ranks.filter(({ explained }) => !explained);
  const claims = claimsOf(open, changes);
  const labels = new Map(ranks.map(({ number, label }) => [number, label]));
  const joined = ranks.map((rank): LineRank => {
    const claim = rank.explained ? undefined : claims.get(rank.number);
    if (rank.likely || !claim?.by || claim.score <= rank.score) return rank;
    const later = claim.by.to === rank.number;
    const number = later ? claim.by.from : claim.by.to;
    const label = labels.get(number) ?? number;
    const words = `a number change held at ${percentText(claim.by.score)} joins it to ${label}, a likely line or joined to one: it ${later ? 'came after' : 'came before'} that number; alone it would score ${rank.score.toFixed(2)}`;
    const contribution = logit(claim.score) - logit(rank.score) + (rank.tie?.contribution ?? 0);
    return {
      ...rank,
      score: claim.score,
      likely: claim.score >= 0.5,
      leading: words,
      tie: { how: 'change', number, label, contribution, words },
    };
  });
  return joined.sort((x, y) => Number(x.explained) - Number(y.explained) || y.score - x.score);
}
