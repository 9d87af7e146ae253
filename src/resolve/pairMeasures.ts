// Pair measures: what is counted of an old and a new number before it is asked whether one took over from the other.
import type { CallEventSet } from '../model/callEvent.ts';
import type { Aliases } from './aliases.ts';
import { BROADCAST_DEFAULTS, broadcastsOf } from './broadcasts.ts';
import type { Circle, Rarities } from './circle.ts';
import { DAY, type Groundwork, HOUR } from './contacts.ts';
import { ownFollowed } from './crew.ts';
import { type CellUse, cellEvidence, cellUseOf, type Habits, habitEvidence, habitsOf } from './habits.ts';
import { type Handover, handoverOf, type SharedTie, sharedTies } from './handover.ts';
import { cosineOf, countBelow } from './measures.ts';
import { fixedLine, handsetsOf, handsetUsersOf, sameHandset, sendsNotices } from './pairKinds.ts';
import { fadeOf, lastMadeBy, onsetOf, overlapOf, shrunk } from './pairTraffic.ts';
import { type Chances, type LikelyTie, likelyTies } from './swapWave.ts';
import { tellingParts } from './tellingParts.ts';

export type PairMeasure =
  | 'shared'
  | 'containment'
  | 'kept'
  | 'separation'
  | 'fade'
  | 'onset'
  | 'timing'
  | 'direct'
  | 'hours'
  | 'cells'
  | 'home'
  | 'handset'
  | 'list'
  | 'fixedLine'
  | 'notices'
  | 'replaced'
  | 'aliases'
  | 'circle'
  | 'ties'
  | 'overlap'
  | 'gap';
export type PairMeasures = Record<PairMeasure, number>;

/** An old and a new number, measured; NaN where the records cannot tell. */
export type Pair = {
  from: number;
  to: number;
  shared: SharedTie[];
  sharedRarity: number;
  /** Shared contacts found only through an alias. */
  throughAliases: SharedTie[];
  /** Contacts that probably changed number in the same days, not yet certain enough to be aliases; `expected` adds up their chances. */
  likely: LikelyTie[];
  expected: number;
  /** Whether the new number began where and when the old one was left. */
  inWave: boolean;
  /** Changes of others from the one circle to the other that this finding leans on. */
  company: readonly { from: number; to: number }[];
  handover: Handover;
  similarity: number;
  containment: number;
  kept: number;
  plain: { from: number; to: number };
  values: PairMeasures;
};

/** What is the same for every pair of the case, and what has been worked out once for each number. */
export type PairGround = {
  set: CallEventSet;
  work: Groundwork;
  rarities: Rarities;
  /** First sightings of the numbers that have contacts enough, ascending. */
  births: Float64Array;
  firstSeen: Float64Array;
  lastSeen: Float64Array;
  /** The last event that the number made itself, or its last sighting where it made few. */
  lastMade: Float64Array;
  handsets: Map<number, Set<number>>;
  /** The numbers that each handset was used with. */
  handsetUsers: Map<number, number[]>;
  habits: Map<number, Habits>;
  cellUse: CellUse;
  beginning: number;
  ending: number;
};

export function pairGroundOf(
  set: CallEventSet,
  work: Groundwork,
  rarities: Rarities,
  least: number,
): PairGround {
  const { start, at } = work.index;
  const { startedAt, count } = set.events;
  const firstSeen = new Float64Array(set.numbers.length);
  const lastSeen = new Float64Array(set.numbers.length);
  const lastMade = new Float64Array(set.numbers.length);
  const births: number[] = [];
  for (let n = 0; n < set.numbers.length; n++) {
    if (start[n] === start[n + 1]) continue;
    firstSeen[n] = startedAt[at[start[n]!]!]!;
    lastSeen[n] = startedAt[at[start[n + 1]! - 1]!]!;
    lastMade[n] = lastMadeBy(set, work.index, n) ?? lastSeen[n]!;
    if (rarities.degree[n]! >= least) births.push(firstSeen[n]!);
  }
  const handsets = handsetsOf(set);
  return {
    set,
    work,
    rarities,
    births: Float64Array.from(births).sort(),
    firstSeen,
    lastSeen,
    lastMade,
    handsets,
    handsetUsers: handsetUsersOf(handsets),
    habits: new Map(),
    cellUse: cellUseOf(set),
    beginning: count === 0 ? 0 : startedAt[0]!,
    ending: count === 0 ? 0 : startedAt[count - 1]!,
  };
}

/** A number's habits, kept for the next pair that asks. */
export function habitsIn(ground: PairGround, n: number): Habits {
  const known = ground.habits.get(n);
  if (known !== undefined) return known;
  const habits = habitsOf(ground.set, ground.work.index, n);
  if (ground.habits.size > 20_000) ground.habits.clear();
  ground.habits.set(n, habits);
  return habits;
}

/** A share of few contacts says little either way: it is drawn towards what would say nothing. */
const towards = (neutral: number, share: number, count: number): number =>
  (share * count + 1.5 * neutral) / (count + 1.5);

/**
 * In nats, how unusual it is for a number to first appear as near to the old one's end as this one did. The two are
 * compared by their own last and first events, or by when most shared contacts left and came, whichever lie closer.
 */
function timingOf(ground: PairGround, from: number, to: number, handover: Handover): number {
  const whole = { end: ground.lastMade[from]!, start: ground.firstSeen[to]! };
  const shared = { end: handover.ending, start: handover.beginning };
  const gap = (span: { end: number; start: number }): number => Math.abs(span.start - span.end);
  const closer = gap(whole) <= gap(shared) ? whole : shared;
  const window = gap(closer) + DAY / 2;
  const near =
    countBelow(ground.births, closer.end + window) - countBelow(ground.births, closer.end - window);
  return Math.log((ground.births.length + 2) / (near + 1));
}

/** The share of the new number's first burst of texts that went to contacts of the old one. */
function listShare(ground: PairGround, to: number, from: Circle, aliases: Aliases): number {
  const latest = ground.firstSeen[to]! + 14 * DAY;
  // An hour more, so that a burst that begins in time is seen whole.
  const [first] = broadcastsOf(ground.set, ground.work.index, to, BROADCAST_DEFAULTS, latest + HOUR);
  if (first === undefined || first.startedAt > latest) return Number.NaN;
  return first.recipients.filter((r) => from.ties.has(aliases.of[r]!)).length / first.recipients.length;
}

/** A number with its circle. */
export type Side = { number: number; circle: Circle };

/**
 * What is known of a pair that may have changed with others: how probably contacts changed too, and, where the whole circle did,
 * the share of the circle that is known or thought to have changed, the evidence of who was in touch with whom and of the silence
 * between the two numbers (nats), and the changes of others that were accepted; NaN where the circle is not known to have.
 */
export type InWave = {
  chances: Chances;
  together: number;
  ties: number;
  gap: number;
  company: readonly { from: number; to: number }[];
};
export type Wave = InWave | null;

/**
 * Measures what two circles alone tell of a pair: cheap, and enough to drop most pairs. What needs the numbers' events is
 * NaN until `completePair` fills it in. `wave` is given for two numbers that gave way to each other on one cell.
 */
export function measurePair(ground: PairGround, aliases: Aliases, from: Side, to: Side, wave: Wave): Pair {
  const shared = sharedTies(from.circle, to.circle);
  const likely = wave === null ? [] : likelyTies(wave.chances, from.circle, to.circle);
  const both = [...shared, ...likely];
  const handover = handoverOf(both, ground.lastSeen[from.number]!, ground.firstSeen[to.number]!);
  const sharedRarity =
    shared.reduce((sum, tie) => sum + tie.rarity, 0) +
    likely.reduce((sum, tie) => sum + tie.chance * tie.rarity, 0);
  const inCircle = wave !== null && !Number.isNaN(wave.together);
  const throughAliases = shared.filter((tie) => tie.from.number !== tie.to.number);
  const expected = likely.reduce((sum, tie) => sum + tie.chance, 0);
  const { old, alive } = tellingParts(
    ground,
    aliases,
    [from.circle, to.circle],
    both,
    handover.at,
    wave !== null,
  );
  const containment = Math.min(1, sharedRarity / Math.max(1e-9, alive.rarity));
  const kept = Math.min(1, sharedRarity / Math.max(1e-9, old.rarity));
  return {
    from: from.number,
    to: to.number,
    shared,
    sharedRarity,
    throughAliases,
    likely,
    expected,
    inWave: wave !== null,
    company: wave?.company ?? [],
    handover,
    similarity: sharedRarity / Math.max(1e-9, from.circle.rarity + to.circle.rarity - sharedRarity),
    containment,
    kept,
    plain: { from: from.circle.ties.size, to: to.circle.ties.size },
    values: {
      shared: inCircle ? Number.NaN : sharedRarity,
      containment: inCircle ? Number.NaN : towards(0.35, containment, alive.count),
      kept: inCircle ? Number.NaN : towards(0.27, kept, old.count),
      separation: inCircle ? Number.NaN : shrunk(handover.separation, both.length, 1.5),
      fade: Number.NaN,
      onset: Number.NaN,
      timing: inCircle ? Number.NaN : timingOf(ground, from.number, to.number, handover),
      direct: from.circle.ties.has(aliases.of[to.number]!) ? 1 : 0,
      hours: Number.NaN,
      cells: Number.NaN,
      home: Number.NaN,
      handset: sameHandset(ground, from.number, to.number),
      list: Number.NaN,
      fixedLine: fixedLine(ground.set, from.number, to.number),
      aliases:
        inCircle || both.length === 0 ? Number.NaN : (throughAliases.length + likely.length) / both.length,
      circle: wave?.together ?? Number.NaN,
      ties: wave?.ties ?? Number.NaN,
      overlap: Number.NaN,
      gap: wave?.gap ?? Number.NaN,
      replaced: Number.NaN,
      notices: sendsNotices(ground.work, from.number) || sendsNotices(ground.work, to.number) ? 1 : 0,
    },
  };
}

/** The most nats that cells are worth where both numbers were in use at once: people of one household share cells and friends. */
const HOUSEHOLD = 3;

/** A number with more contacts than this may be a trade, which can be sold and go on from elsewhere; a private one is not sold. */
const PRIVATE = 10;

/** Fills in what needs the two numbers' own events. */
export function completePair(ground: PairGround, aliases: Aliases, pair: Pair, old: Circle): Pair {
  const own = habitsIn(ground, pair.from);
  const theirs = habitsIn(ground, pair.to);
  const cells = cellEvidence(ground.cellUse, own, theirs);
  const isPrivate = Math.max(pair.plain.from, pair.plain.to) <= PRIVATE;
  const inCircle = !Number.isNaN(pair.values.circle);
  const days = {
    old: (pair.handover.at - ground.firstSeen[pair.from]!) / DAY,
    recent: Math.max(0, ground.lastSeen[pair.to]! - pair.handover.at) / DAY,
  };
  const values = {
    ...pair.values,
    fade: inCircle ? Number.NaN : fadeOf(ground, pair.from, pair.handover.at),
    onset: inCircle ? Number.NaN : onsetOf(ground, pair.to, pair.handover.at),
    hours: inCircle ? Number.NaN : (cosineOf(own.hours, theirs.hours) ?? Number.NaN),
    overlap: inCircle ? overlapOf(ground, pair.from, pair.to) : Number.NaN,
    cells: inCircle
      ? habitEvidence(ground.cellUse, own, theirs)
      : pair.inWave
        ? cells
        : Math.min(cells, HOUSEHOLD),
    // Whoever kept the handset may have moved house.
    home: !inCircle && isPrivate && !(pair.values.handset > 0.5) ? Math.min(0, cells) : Number.NaN,
    list: listShare(ground, pair.to, old, aliases),
    replaced: pair.values.handset > 0.5 ? Number.NaN : ownFollowed(ground.work.contacts, aliases, pair, days),
  };
  return { ...pair, values };
}
