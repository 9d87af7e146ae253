// Successions: which number took over from which, found pass by pass through the aliases that earlier passes gave.
import type { CallEventSet } from '../model/callEvent.ts';
import { affectedBy } from './affected.ts';
import { join } from './aliases.ts';
import { changeLinks } from './circleSearch.ts';
import { firstPassOf, isSameSearch, takeFirstPass } from './firstPass.ts';
import {
  ACCEPTED_WORDS,
  DISMISSED_WORDS,
  dismissedBy,
  dismissedPairs,
  takeAccepted,
} from './givenChanges.ts';
import { isAskedAbout, isGrounded, pairsOf, scoredPair, sideOf } from './pairSearch.ts';
import { changeChances } from './proposals.ts';
import { claimedBy, keyOf, type ScoredPair, settleRivals } from './rivals.ts';
import { type Succession, successionOf } from './succession.ts';
import { begin, type Run, SUCCESSION_DEFAULTS, type SuccessionOptions } from './successionRun.ts';

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
  settleRivals([...run.accepted, ...all.filter((pair) => !standing.has(pair))], run.given.dismissedKeys);
  const changed: number[] = [];
  const confident = all
    .filter((pair) => pair.score >= run.options.acceptScore && isGrounded(run.options, pair))
    .sort((x, y) => y.score - x.score || y.logOdds - x.logOdds || x.from - y.from || x.to - y.to);
  for (const pair of confident) {
    if (run.aliases.of[pair.from] === run.aliases.of[pair.to] || taken(pair, run.accepted)) continue;
    if (dismissedBy(run, pair) !== undefined) continue;
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
    const fresh = scoredPair(run, sideOf(run, pair.from), sideOf(run, pair.to), {});
    if (fresh !== undefined && fresh.logOdds > pair.logOdds)
      Object.assign(pair, fresh, { score: pair.score, pass: pair.pass });
  }
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
 * was found and through which aliases. What an analyst accepted is an alias from the start; what was dismissed is none, and
 * is told with what speaks for it still, so that it can be taken back. `step` is called between batches and may throw to cancel.
 */
export function successions(set: CallEventSet, given: Partial<SuccessionOptions> = {}): Succession[] {
  const options = { ...SUCCESSION_DEFAULTS, ...given };
  const known = options.first;
  const first = known && isSameSearch(known.options, options) ? known : firstPassOf(set, options);
  const run = begin(set, { ...options, first });
  look(run, takeFirstPass(run, first, takeAccepted(run)), 1);
  run.pairs = new Map([...run.pairs].sort(([x], [y]) => x - y));
  let idle = 0;
  for (let pass = 1; pass < options.maxPasses; ) {
    const changed = acceptConfident(run);
    const leaning = [...changeChances(run), ...changeLinks(run)];
    if (changed.length === 0 && (leaning.length === 0 || ++idle > MOST_IDLE)) break;
    const affected = affectedBy(run, [...changed, ...leaning]);
    refreshAccepted(run, affected);
    look(run, affected, ++pass);
  }
  return findingsOf(run);
}

/** Asks again of numbers who took over from them. */
function look(run: Run, numbers: Iterable<number>, pass: number): void {
  const { step } = run.options;
  let done = 0;
  for (const n of numbers) {
    if (done++ % 512 === 0) step?.(Math.min(done, run.set.numbers.length), run.set.numbers.length);
    if (!isAskedAbout(run, n)) continue;
    const { pairs } = pairsOf(run, n, pass);
    if (pairs.length > 0) run.pairs.set(n, pairs);
    else run.pairs.delete(n);
  }
}

/** What was accepted, what else is likely enough to be told, and what an analyst has dismissed. */
function findingsOf(run: Run): Succession[] {
  const { set, work, options, aliases } = run;
  const kept = new Map(run.accepted.map((pair) => [keyOf(pair), pair]));
  for (const pair of [...run.pairs.values()].flat())
    if (
      aliases.of[pair.from] !== aliases.of[pair.to] &&
      pair.score >= options.minScore &&
      isGrounded(options, pair)
    )
      kept.set(keyOf(pair), pair);
  for (const pair of dismissedPairs(run)) kept.set(keyOf(pair), pair);
  return [...kept.values()]
    .map((pair) => withDecisions(run, pair, successionOf(set, work, pair, run.accepted)))
    .sort(
      (x, y) =>
        y.score - x.score ||
        y.likelihoodRatio - x.likelihoodRatio ||
        x.from.localeCompare(y.from) ||
        x.to.localeCompare(y.to),
    );
}

/** Says of a finding what decisions have made of it. */
function withDecisions(run: Run, pair: ScoredPair, finding: Succession): Succession {
  if (run.given.dismissedKeys.has(keyOf(pair)))
    return { ...finding, against: [DISMISSED_WORDS, ...finding.against] };
  if (pair.given) return { ...finding, reasons: [...finding.reasons, ACCEPTED_WORDS] };
  const apart = finding.accepted ? undefined : dismissedBy(run, pair);
  if (apart === undefined) return finding;
  const label = (n: number): string => run.set.numbers[n]!.label;
  const words = `it would join ${label(apart.from)} and ${label(apart.to)}, which an analyst holds apart`;
  return { ...finding, against: [words, ...finding.against] };
}
