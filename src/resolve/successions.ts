// Successions: which number took over from which, found pass by pass through the aliases that earlier passes gave.
import { type CallEventSet, canBePerson } from '../model/callEvent.ts';
import { type Aliases, aliasesFor, join, membersOf } from './aliases.ts';
import { type Circle, circleOf, type Rarities, raritiesOf } from './circle.ts';
import { type Groundwork, groundworkOf, type Step } from './contacts.ts';
import { fadingNumbers } from './fading.ts';
import { completePair, measurePair, type PairGround, pairGroundOf, type Side } from './pairMeasures.ts';
import { logOddsOf, MOST_BY_EVENTS } from './pairScore.ts';
import { degreeCap, type PartnerScratch, partnerScratch, partnersOf } from './partners.ts';
import { claimedBy, keyOf, type ScoredPair, settleRivals } from './rivals.ts';
import { type Succession, successionOf } from './succession.ts';

export type SuccessionOptions = {
  /** Pairs that share fewer contacts are not looked at (unless both were in one handset). */
  minShared: number;
  /** Findings with a lower score are left out. */
  minScore: number;
  /** Pairs at or above this score lend their alias to the next pass. */
  acceptScore: number;
  maxPasses: number;
  /** How many later numbers are measured in full for each number. */
  keep: number;
  /** Pairs that an analyst has accepted or dismissed, by ids: taken as given. */
  accepted: readonly { from: string; to: string }[];
  dismissed: readonly { from: string; to: string }[];
  /** Positions of numbers: only pairs with one of them are looked for. */
  only?: ReadonlySet<number>;
  work?: Groundwork;
  step?: Step;
};
export const SUCCESSION_DEFAULTS: SuccessionOptions = {
  minShared: 3,
  minScore: 0.2,
  acceptScore: 0.85,
  maxPasses: 12,
  keep: 12,
  accepted: [],
  dismissed: [],
};

/** Log-odds below which a pair is forgotten at once: it would be no finding, and no rival worth the name. */
const leastOdds = ({ minScore }: SuccessionOptions): number =>
  minScore <= 0 ? -12 : Math.min(0, Math.log(minScore / (1 - minScore))) - 0.7;

type Run = {
  set: CallEventSet;
  work: Groundwork;
  options: SuccessionOptions;
  rarities: Rarities;
  ground: PairGround;
  aliases: Aliases;
  fading: Uint8Array;
  scratch: PartnerScratch;
  cap: number;
  dismissed: Set<string>;
  pairs: Map<number, ScoredPair[]>;
  accepted: ScoredPair[];
};

/** The later numbers worth measuring against `n`: by shared contacts, and by a handset that few numbers used. */
function proposalsFor(run: Run, n: number): number[] {
  const limits = {
    cap: run.cap,
    least: run.options.minShared,
    keep: run.options.keep,
    lastMade: run.ground.lastMade,
  };
  const proposed = new Set(
    partnersOf(run.work, run.rarities, run.aliases, n, run.scratch, limits).map((p) => p.number),
  );
  for (const handset of run.ground.handsets.get(n) ?? []) {
    const users = run.ground.handsetUsers.get(handset)!;
    if (users.length > 5) continue;
    for (const y of users)
      if (
        y !== n &&
        run.aliases.of[y] !== run.aliases.of[n] &&
        run.ground.firstSeen[y]! > run.ground.firstSeen[n]!
      )
        proposed.add(y);
  }
  return [...proposed];
}

const sideOf = (run: Run, number: number): Side => ({
  number,
  circle: circleOf(run.work, run.rarities, run.aliases, number),
});

/** Measures a pair, in full only where that could still bring it to the least odds worth keeping. */
function scoredPair(run: Run, from: Side, to: Side, least: number): ScoredPair | undefined {
  const quick = measurePair(run.ground, run.aliases, from, to);
  if (logOddsOf(quick.values) + MOST_BY_EVENTS < least) return undefined;
  const pair = completePair(run.ground, run.aliases, quick, from.circle);
  const logOdds = logOddsOf(pair.values);
  return logOdds < least ? undefined : { ...pair, logOdds, score: 0, pass: 0 };
}

function pairsOf(run: Run, n: number, pass: number): ScoredPair[] {
  const { only } = run.options;
  const found: ScoredPair[] = [];
  const least = leastOdds(run.options);
  let own: Circle | undefined;
  for (const y of proposalsFor(run, n)) {
    if (!canBePerson(run.set.numbers[y]!.kind)) continue;
    if (only !== undefined && !only.has(n) && !only.has(y)) continue;
    if (run.dismissed.has(`${n}>${y}`)) continue;
    own ??= circleOf(run.work, run.rarities, run.aliases, n);
    const pair = scoredPair(run, { number: n, circle: own }, sideOf(run, y), least);
    if (pair !== undefined) found.push({ ...pair, pass });
  }
  return found;
}

/** Whether an accepted pair already speaks for the same contacts of the old number, or of the new one. */
const taken = (pair: ScoredPair, accepted: readonly ScoredPair[]): boolean =>
  accepted.some(
    (other) => (other.from === pair.from || other.to === pair.to) && claimedBy(pair, other) > 0.65,
  );

/** Accepts what is confident, best first, and answers with the numbers whose aliases changed. */
function acceptConfident(run: Run): number[] {
  const all = [...run.pairs.values()].flat();
  const standing = new Set(run.accepted);
  settleRivals([...run.accepted, ...all.filter((pair) => !standing.has(pair))]);
  const changed: number[] = [];
  const confident = all
    .filter((pair) => pair.score >= run.options.acceptScore)
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

function begin(set: CallEventSet, options: SuccessionOptions): Run {
  const work = options.work ?? groundworkOf(set);
  const rarities = raritiesOf(set, work);
  const ground = pairGroundOf(set, work, rarities, options.minShared);
  const aliases = aliasesFor(set.numbers.length);
  const positions = new Map<string, number>();
  const named = [...options.accepted, ...options.dismissed];
  if (named.length > 0)
    set.numbers.forEach((facts, n) => {
      positions.set(facts.id, n);
    });
  for (const { from, to } of options.accepted) {
    const x = positions.get(from);
    const y = positions.get(to);
    if (x !== undefined && y !== undefined) join(aliases, x, y);
  }
  return {
    set,
    work,
    options,
    rarities,
    ground,
    aliases,
    fading: fadingNumbers(set, work),
    scratch: partnerScratch(set.numbers.length),
    cap: degreeCap(rarities.degree),
    dismissed: new Set(
      options.dismissed.map(({ from, to }) => `${positions.get(from)}>${positions.get(to)}`),
    ),
    pairs: new Map(),
    accepted: [],
  };
}

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
    if (changed.length === 0) break;
    const affected = affectedBy(run, changed);
    refreshAccepted(run, affected);
    waiting = affected;
  }
  const kept = new Map(run.accepted.map((pair) => [keyOf(pair), pair]));
  for (const pair of [...run.pairs.values()].flat())
    if (run.aliases.of[pair.from] !== run.aliases.of[pair.to] && pair.score >= options.minScore)
      kept.set(keyOf(pair), pair);
  return [...kept.values()]
    .map((pair) => successionOf(set, run.work, pair, run.accepted))
    .sort((x, y) => y.score - x.score || y.likelihoodRatio - x.likelihoodRatio);
}
