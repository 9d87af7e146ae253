// A run of the search for number changes: its options, and what is known as it goes from pass to pass.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Aliases, aliasesFor, join } from './aliases.ts';
import { type Rarities, raritiesOf } from './circle.ts';
import { type Groundwork, groundworkOf, type Step } from './contacts.ts';
import { fadingNumbers } from './fading.ts';
import { habitsIn, type PairGround, pairGroundOf } from './pairMeasures.ts';
import { degreeCap, type PartnerScratch, partnerScratch } from './partners.ts';
import type { ScoredPair } from './rivals.ts';
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
  minSharedInWave: 0.2,
  minScore: 0.2,
  acceptScore: 0.85,
  maxPasses: 12,
  keep: 12,
  accepted: [],
  dismissed: [],
};

export type Run = {
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
  newcomers: Newcomers;
  /** How probably each class became another, as the last pass had it. */
  chances: Map<number, Map<number, number>>;
  pairs: Map<number, ScoredPair[]>;
  accepted: ScoredPair[];
};

/** Works out what every pass of a search over these events starts from. */
export function begin(set: CallEventSet, options: SuccessionOptions): Run {
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
    newcomers: newcomersOf(
      work,
      set.numbers.length,
      { first: ground.firstSeen, last: ground.lastSeen, beginning: ground.beginning },
      (n) => habitsIn(ground, n),
    ),
    chances: new Map(),
    pairs: new Map(),
    accepted: [],
  };
}
