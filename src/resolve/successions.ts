// Successions: which number took over from which, found pass by pass through the aliases that earlier passes gave.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { join, membersOf } from './aliases.ts';
import { type Circle, circleOf } from './circle.ts';
import { completePair, measurePair, type Pair, type Side, type Wave } from './pairMeasures.ts';
import { logOddsOf, MOST_BY_EVENTS } from './pairScore.ts';
import { changeChances, inWaveWith, proposalsFor } from './proposals.ts';
import { claimedBy, keyOf, type ScoredPair, settleRivals } from './rivals.ts';
import { type Succession, successionOf } from './succession.ts';
import { begin, type Run, SUCCESSION_DEFAULTS, type SuccessionOptions } from './successionRun.ts';
import { SAME_CELLS } from './swapWave.ts';

/** Log-odds below which a pair is forgotten at once: it would be no finding, and no rival worth the name. */
const leastOdds = ({ minScore }: SuccessionOptions): number =>
  minScore <= 0 ? -12 : Math.min(0, Math.log(minScore / (1 - minScore))) - 0.7;

/** Whether a pair shares contacts enough, or a handset; or, found on one cell, has at least one contact to show for it. */
const isGrounded = (
  { minShared, minSharedInWave }: SuccessionOptions,
  { shared, expected, values }: Pair,
): boolean =>
  shared.length >= minShared ||
  values.handset > 0 ||
  (shared.length + expected >= minSharedInWave && values.cells >= SAME_CELLS);

const sideOf = (run: Run, number: number): Side => ({
  number,
  circle: circleOf(run.work, run.rarities, run.aliases, number),
});

/** Measures a pair, in full only where that could still bring it to the least odds worth keeping. */
function scoredPair(
  run: Run,
  from: Side,
  to: Side,
  least: number,
  wave: Wave = null,
): ScoredPair | undefined {
  const quick = measurePair(run.ground, run.aliases, from, to, wave);
  if (logOddsOf(quick.values) + MOST_BY_EVENTS < least) return undefined;
  const pair = completePair(run.ground, run.aliases, quick, from.circle);
  const logOdds = logOddsOf(pair.values);
  return logOdds < least || !isGrounded(run.options, pair)
    ? undefined
    : { ...pair, logOdds, score: 0, pass: 0 };
}

function pairsOf(run: Run, n: number, pass: number): ScoredPair[] {
  const { only } = run.options;
  const found: ScoredPair[] = [];
  const least = leastOdds(run.options);
  let own: Circle | undefined;
  const wave = inWaveWith(run, n);
  for (const y of new Set([...proposalsFor(run, n), ...wave])) {
    if (!canBePerson(run.set.numbers[y]!.kind)) continue;
    if (only !== undefined && !only.has(n) && !only.has(y)) continue;
    if (run.dismissed.has(`${n}>${y}`)) continue;
    own ??= circleOf(run.work, run.rarities, run.aliases, n);
    const pair = scoredPair(
      run,
      { number: n, circle: own },
      sideOf(run, y),
      least,
      wave.has(y) ? run.chances : null,
    );
    if (pair !== undefined) found.push({ ...pair, pass });
  }
  return found;
}

/** Whether an accepted pair already speaks for the same contacts of the old number, or of the new one. */
const taken = (pair: ScoredPair, accepted: readonly ScoredPair[]): boolean =>
  accepted.some(
    (other) =>
      (other.from === pair.from || other.to === pair.to) &&
      (pair.inWave || other.inWave || claimedBy(pair, other) > 0.65),
  );

/** Accepts what is confident, best first, and answers with the numbers whose aliases changed. */
function acceptConfident(run: Run): number[] {
  const all = [...run.pairs.values()].flat();
  const standing = new Set(run.accepted);
  settleRivals([...run.accepted, ...all.filter((pair) => !standing.has(pair))]);
  const changed: number[] = [];
  const confident = all
    .filter((pair) => pair.score >= run.options.acceptScore && isGrounded(run.options, pair))
    .sort((x, y) => y.score - x.score || y.logOdds - x.logOdds || x.from - y.from || x.to - y.to);
  for (const pair of confident) {
    if (run.aliases.of[pair.from] === run.aliases.of[pair.to] || taken(pair, run.accepted)) continue;
    join(run.aliases, pair.from, pair.to);
    run.accepted.push(pair);
    changed.push(pair.from, pair.to);
  }
  return changed;
}

/** Measures the accepted pairs again whose circles have changed, so that they meet their rivals at full strength. */
function refreshAccepted(run: Run, affected: ReadonlySet<number>): void {
  for (const pair of run.accepted) {
    if (!affected.has(pair.from) && !affected.has(pair.to)) continue;
    const fresh = scoredPair(run, sideOf(run, pair.from), sideOf(run, pair.to), Number.NEGATIVE_INFINITY);
    if (fresh !== undefined && fresh.logOdds > pair.logOdds)
      Object.assign(pair, fresh, { score: pair.score, pass: pair.pass });
  }
}

/** The numbers whose circles look different once those aliases are known: their holders, and all in touch with them. */
function affectedBy(run: Run, changed: readonly number[]): Set<number> {
  const affected = new Set<number>();
  const { start, other } = run.work.contacts;
  for (const n of changed)
    for (const member of membersOf(run.aliases, run.aliases.of[n]!)) {
      affected.add(member);
      for (let r = start[member]!; r < start[member + 1]!; r++) affected.add(other[r]!);
    }
  return affected;
}

/** Passes in which only chances changed before the search ends. */
const MOST_IDLE = 3;

/**
 * Number changes, best first.
 *
 * For every number the later numbers that share rare contacts are proposed by an inverted index, then measured and
 * scored (`pairSignals.ts`). Overlap of communities of interest is the method of Cortes, Pregibon and Volinsky, and of
 * Becker, Volinsky and Wilks (2010); containment and a minimum of shared contacts keep tiny phones from matching by
 * chance. Confident pairs become aliases, the circles they touch are rewritten and scored again, until nothing changes:
 * so a person whose whole circle changed number is reached through the circle. Every finding says in which pass it
 * was found and through which aliases. `step` is called between batches and may throw to cancel.
 */
export function successions(set: CallEventSet, given: Partial<SuccessionOptions> = {}): Succession[] {
  const options = { ...SUCCESSION_DEFAULTS, ...given };
  const run = begin(set, options);
  let waiting: Iterable<number> = set.numbers.keys();
  let idle = 0;
  for (let pass = 1; pass <= options.maxPasses; pass++) {
    let done = 0;
    for (const n of waiting) {
      if (done++ % 512 === 0) options.step?.(Math.min(done, set.numbers.length), set.numbers.length);
      if (run.rarities.degree[n]! < 1 || run.fading[n] === 0 || !canBePerson(set.numbers[n]!.kind)) continue;
      const found = pairsOf(run, n, pass);
      if (found.length > 0) run.pairs.set(n, found);
      else run.pairs.delete(n);
    }
    const changed = acceptConfident(run);
    const leaning = changeChances(run);
    if (changed.length === 0 && (leaning.length === 0 || ++idle > MOST_IDLE)) break;
    const affected = affectedBy(run, [...changed, ...leaning]);
    refreshAccepted(run, affected);
    waiting = affected;
  }
  const kept = new Map(run.accepted.map((pair) => [keyOf(pair), pair]));
  for (const pair of [...run.pairs.values()].flat())
    if (
      run.aliases.of[pair.from] !== run.aliases.of[pair.to] &&
      pair.score >= options.minScore &&
      isGrounded(options, pair)
    )
      kept.set(keyOf(pair), pair);
  return [...kept.values()]
    .map((pair) => successionOf(set, run.work, pair, run.accepted))
    .sort((x, y) => y.score - x.score || y.likelihoodRatio - x.likelihoodRatio);
}
