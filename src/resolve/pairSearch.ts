// Pair search: which pairs of one number with later ones are worth keeping, measured as the aliases stand.
import { canBePerson } from '../model/callEvent.ts';
import { type Circle, circleOf } from './circle.ts';
import { begunInCircle, waveOf } from './circleSearch.ts';
import { completePair, measurePair, type Pair, type Side, type Wave } from './pairMeasures.ts';
import { logOddsOf, MOST_BY_EVENTS } from './pairScore.ts';
import { inWaveWith, proposalsFor } from './proposals.ts';
import { keyOf, type ScoredPair } from './rivals.ts';
import type { Run, SuccessionOptions } from './successionRun.ts';
import { SAME_CELLS } from './swapWave.ts';

/** Log-odds below which a pair is forgotten at once: it would be no finding, and no rival worth the name. */
const leastOdds = ({ minScore }: SuccessionOptions): number =>
  minScore <= 0 ? -12 : Math.min(0, Math.log(minScore / (1 - minScore))) - 0.7;

/**
 * Whether a pair shares contacts enough, or a handset; or, found on one cell, has at
 * least one contact to show for it; or others of its circle changed with it.
 */
export const isGrounded = (
  { minShared, minSharedInWave }: SuccessionOptions,
  { shared, expected, values }: Pair,
): boolean =>
  shared.length >= minShared ||
  values.handset > 0 ||
  (shared.length + expected >= minSharedInWave && values.cells >= SAME_CELLS) ||
  !Number.isNaN(values.circle);

export const sideOf = (run: Run, number: number): Side => ({
  number,
  circle: circleOf(run.work, run.rarities, run.aliases, number),
});

type Bounds = { least?: number; wave?: Wave; ungrounded?: boolean };

/** Measures a pair, in full only where that could still bring it to the least odds worth keeping. */
export function scoredPair(
  run: Run,
  from: Side,
  to: Side,
  { least = Number.NEGATIVE_INFINITY, wave = null, ungrounded = false }: Bounds,
): ScoredPair | undefined {
  const quick = measurePair(run.ground, run.aliases, from, to, wave);
  if (logOddsOf(quick.values) + MOST_BY_EVENTS < least) return undefined;
  const pair = completePair(run.ground, run.aliases, quick, from.circle);
  const logOdds = logOddsOf(pair.values);
  if (logOdds < least || !(ungrounded || isGrounded(run.options, pair))) return undefined;
  return { ...pair, logOdds, score: 0, pass: 0 };
}

/** Whether anybody is to be asked who took over from a number: a person's, with contacts, that falls away. */
export const isAskedAbout = (run: Run, n: number): boolean =>
  run.rarities.degree[n]! >= 1 && run.fading[n] === 1 && canBePerson(run.set.numbers[n]!.kind);

/** The pairs of a number with later ones that are worth keeping, and every later number that was looked at. */
export function pairsOf(run: Run, n: number, pass: number): { pairs: ScoredPair[]; looked: number[] } {
  const { only } = run.options;
  const pairs: ScoredPair[] = [];
  const looked: number[] = [];
  const least = leastOdds(run.options);
  let own: Circle | undefined;
  const wave = new Set([...inWaveWith(run, n), ...begunInCircle(run, n)]);
  for (const y of new Set([...proposalsFor(run, n), ...wave])) {
    if (!canBePerson(run.set.numbers[y]!.kind)) continue;
    if (only !== undefined && !only.has(n) && !only.has(y)) continue;
    looked.push(y);
    if (run.given.dismissedKeys.has(keyOf({ from: n, to: y }))) continue;
    own ??= circleOf(run.work, run.rarities, run.aliases, n);
    const from = { number: n, circle: own };
    const pair = scoredPair(run, from, sideOf(run, y), {
      least,
      wave: wave.has(y) ? waveOf(run, n, y) : null,
    });
    if (pair !== undefined) pairs.push({ ...pair, pass });
  }
  return { pairs, looked };
}
