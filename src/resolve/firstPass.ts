// First pass: what a search finds before anything is known of aliases. Kept with the events, so that a decision costs only what it touches.
import type { CallEventSet } from '../model/callEvent.ts';
import { affectedBy } from './affected.ts';
import { isAskedAbout, pairsOf } from './pairSearch.ts';
import type { ScoredPair } from './rivals.ts';
import { begin, type Run, type Start, SUCCESSION_DEFAULTS, type SuccessionOptions } from './successionRun.ts';

/** The pairs of each number, and the later numbers that were looked at for it; `options` are those it was made with. */
export type FirstPass = {
  start: Start;
  options: SuccessionOptions;
  pairs: ReadonlyMap<number, readonly ScoredPair[]>;
  looked: ReadonlyMap<number, Int32Array>;
};

/** Whether a pass that was made with some options is what others would give, decisions apart. */
export const isSameSearch = (x: SuccessionOptions, y: SuccessionOptions): boolean =>
  x.minShared === y.minShared &&
  x.minSharedInWave === y.minSharedInWave &&
  x.minScore === y.minScore &&
  x.keep === y.keep &&
  x.only === y.only;

/** Asks of every number who took over from it, as if nobody had decided anything. */
export function firstPassOf(set: CallEventSet, given: Partial<SuccessionOptions> = {}): FirstPass {
  const options = { ...SUCCESSION_DEFAULTS, ...given, accepted: [], dismissed: [], first: undefined };
  const run = begin(set, options);
  const pairs = new Map<number, ScoredPair[]>();
  const looked = new Map<number, Int32Array>();
  for (let n = 0; n < set.numbers.length; n++) {
    if (n % 512 === 0) options.step?.(n, set.numbers.length);
    if (!isAskedAbout(run, n)) continue;
    const found = pairsOf(run, n, 1);
    if (found.pairs.length > 0) pairs.set(n, found.pairs);
    if (found.looked.length > 0) looked.set(n, Int32Array.from(found.looked));
  }
  const { rarities, ground, fading, cap, newcomers, circles, likely } = run;
  return { start: { rarities, ground, fading, cap, newcomers, circles, likely }, options, pairs, looked };
}

/**
 * Takes over what a first pass found, and answers with the numbers for which it has to be looked again, since decisions
 * bear on them: those whose circles, or whose later numbers' circles, look different through accepted changes, and those
 * that a dismissed change set out from.
 */
export function takeFirstPass(run: Run, first: FirstPass, joined: readonly number[]): Set<number> {
  for (const [n, pairs] of first.pairs)
    run.pairs.set(
      n,
      pairs.map((pair) => ({ ...pair })),
    );
  const again = affectedBy(run, joined);
  if (again.size > 0) {
    const changed = new Set(again);
    for (const [n, looked] of first.looked) if (looked.some((y) => changed.has(y))) again.add(n);
  }
  for (const { from } of run.given.dismissed) again.add(from);
  return again;
}
