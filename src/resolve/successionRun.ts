// A run of the search for number changes: its options, and what is known as it goes from pass to pass.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Aliases, aliasesFor } from './aliases.ts';
import { type Rarities, raritiesOf } from './circle.ts';
import type { CircleLinks, LikelyCircles } from './circleMatching.ts';
import { circlesIn } from './circleSearch.ts';
import type { CircleTable } from './circleTies.ts';
import { type Groundwork, groundworkOf, type Step } from './contacts.ts';
import { fadingNumbers } from './fading.ts';
import type { FirstPass } from './firstPass.ts';
import { type Given, givenOf } from './givenChanges.ts';
import { habitsIn, type PairGround, pairGroundOf } from './pairMeasures.ts';
import { degreeCap, type PartnerScratch, partnerScratch } from './partners.ts';
import type { ScoredPair } from './rivals.ts';
import type { SwapCircles } from './swapCircles.ts';
import { type Newcomers, newcomersOf } from './swapWave.ts';

export type SuccessionOptions = {
  /** Pairs that share fewer contacts are not looked at (unless both were in one handset). */
  minShared: number;
  /** As many do, known and probable together, where the new number began on the old one's cells when that was left. */
  minSharedInWave: number;
  /** Findings with a lower score are left out. */
  minScore: number;
  /** Pairs at or above this score lend their alias to the next pass. */
  acceptScore: number;
  maxPasses: number;
  /** How many later numbers are measured in full for each number. */
  keep: number;
  /** Pairs that an analyst has accepted, by ids: aliases from the start. */
  accepted: readonly { from: string; to: string }[];
  /** Pairs that an analyst has dismissed, by ids: never an alias, no rival to others, and told as dismissed only. */
  dismissed: readonly { from: string; to: string }[];
  /** Positions of numbers: only pairs with one of them are looked for. */
  only?: ReadonlySet<number>;
  work?: Groundwork;
  /** What the first pass over these events found without any decision, as `firstPassOf` gives it. */
  first?: FirstPass;
  step?: Step;
};
export const SUCCESSION_DEFAULTS: SuccessionOptions = {
  minShared: 3,
  minSharedInWave: 0.2,
  minScore: 0.2,
  acceptScore: 0.85,
  maxPasses: 12,
  keep: 12,
  accepted: [],
  dismissed: [],
};

export type Start = {
  rarities: Rarities;
  ground: PairGround;
  fading: Uint8Array;
  cap: number;
  newcomers: Newcomers;
  /** Groups whose numbers were left, or began, together, and which of them are likely to be one. */
  circles: SwapCircles;
  likely: LikelyCircles;
};

export type Run = Start & {
  set: CallEventSet;
  work: Groundwork;
  options: SuccessionOptions;
  aliases: Aliases;
  scratch: PartnerScratch;
  given: Given;
  /** How probably each class became another, as the last pass had it. */
  chances: Map<number, Map<number, number>>;
  /** How many changes between circles are known or probable, as the last pass had it. */
  links: CircleLinks;
  /** The circles' traffic, as far as it was asked for. */
  tables: { left: Map<number, CircleTable>; begun: Map<number, CircleTable> };
  pairs: Map<number, ScoredPair[]>;
  accepted: ScoredPair[];
};

/** Works out what every pass of a search over these events starts from. */
export function begin(set: CallEventSet, options: SuccessionOptions): Run {
  const work = options.work ?? groundworkOf(set);
  return {
    set,
    work,
    options,
    ...(options.first?.start ?? startOf(set, work, options.minShared)),
    aliases: aliasesFor(set.numbers.length),
    scratch: partnerScratch(set.numbers.length),
    given: givenOf(set, options),
    chances: new Map(),
    links: new Map(),
    tables: { left: new Map(), begun: new Map() },
    pairs: new Map(),
    accepted: [],
  };
}

/** What every search over these events starts from, whatever was decided. */
export function startOf(set: CallEventSet, work: Groundwork, minShared: number): Start {
  const rarities = raritiesOf(set, work);
  const ground = pairGroundOf(set, work, rarities, minShared);
  return {
    rarities,
    ground,
    fading: fadingNumbers(set, work),
    ...circlesIn(work, ground),
    cap: degreeCap(rarities.degree),
    newcomers: newcomersOf(
      work,
      set.numbers.length,
      { first: ground.firstSeen, last: ground.lastSeen, beginning: ground.beginning },
      (n) => habitsIn(ground, n),
    ),
  };
}
