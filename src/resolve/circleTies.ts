// Circle ties: whether a new number's traffic with each person of its circle is the old number's, or any member's.
import type { Groundwork } from './contacts.ts';
import { clamp, logGamma } from './measures.ts';
import type { Circles } from './swapCircles.ts';

/** How often each member of a circle was in touch with each number: by that number, then by the member. */
type Columns = Map<number, Map<number, number>>;

/**
 * A circle's traffic. `within` and `outside` say how unequal ties are, among members and with others: the shape of a gamma
 * distribution with a mean of one, small where a few ties carry nearly everything.
 */
export type CircleTable = {
  columns: Columns;
  members: ReadonlySet<number>;
  within: number;
  outside: number;
};

const LEAST_SHAPE = 0.15;
const MOST_SHAPE = 60;

function columnsOf({ contacts }: Groundwork, members: readonly number[]): Columns {
  const { start, other, outCalls, inCalls, outTexts, inTexts } = contacts;
  const columns: Columns = new Map();
  for (const n of members)
    for (let r = start[n]!; r < start[n + 1]!; r++) {
      const column = columns.get(other[r]!) ?? new Map<number, number>();
      columns.set(other[r]!, column);
      column.set(n, outCalls[r]! + inCalls[r]! + outTexts[r]! + inTexts[r]!);
    }
  return columns;
}

/** How many members can be in touch with a number: all but itself. */
const partnersOf = (members: ReadonlySet<number>, n: number): number =>
  Math.max(1, members.size - (members.has(n) ? 1 : 0));

const total = (column: ReadonlyMap<number, number> | undefined): number =>
  [...(column?.values() ?? [])].reduce((sum, count) => sum + count, 0);

/** By moments: the squares of the columns' means, over what their counts vary beyond chance. */
function shapeOf(columns: Columns, members: ReadonlySet<number>, wanted: (n: number) => boolean): number {
  let square = 0;
  let beyond = 0;
  for (const [other, column] of columns) {
    if (!wanted(other)) continue;
    const many = partnersOf(members, other);
    const mean = total(column) / many;
    let spread = (many - column.size) * mean * mean;
    for (const count of column.values()) spread += (count - mean) ** 2;
    square += mean * mean;
    beyond += spread / Math.max(1, many - 1) - mean;
  }
  return beyond <= 0 ? MOST_SHAPE : Math.min(MOST_SHAPE, Math.max(LEAST_SHAPE, square / beyond));
}

export function circleTableOf(work: Groundwork, circles: Circles, circle: number): CircleTable {
  const list = circles.members[circle]!;
  const members = new Set(list);
  const columns = columnsOf(work, list);
  return {
    columns,
    members,
    within: shapeOf(columns, members, (n) => members.has(n)),
    outside: shapeOf(columns, members, (n) => !members.has(n)),
  };
}

/** The logarithm of the chance of `count` events in an exposure, where the rate is gamma distributed. */
const logChance = (count: number, shape: number, rate: number, exposure: number): number =>
  logGamma(count + shape) -
  logGamma(shape) -
  logGamma(count + 1) +
  shape * Math.log(rate / (rate + exposure)) +
  count * Math.log(exposure / (rate + exposure));

/** In nats, how much better `count` events are foretold by `earlier` ones of the same tie than by what a usual tie has. */
function sameTie(earlier: number, count: number, before: number, after: number, shape: number): number {
  if (before <= 0 || after <= 0) return 0;
  return logChance(count, shape + earlier, shape + before, after) - logChance(count, shape, shape, after);
}

/** One tie is worth no more than this, either way: two customers of a busy line have as strong a tie in common. */
const MOST_OF_TIE = 2;

/** Who became whom among the new circle, and how surely, as far as it is known or thought; who kept their number is themselves. */
export type Becoming = (n: number) => Iterable<readonly [to: number, chance: number]>;

/**
 * In nats, how much better the new number's traffic with each person is foretold by the old number's with the same person than by
 * the rest of the circle's with them. Who is the same person is taken from the changes found so far, by how sure they are. Ties are
 * gamma distributed about each person's mean, so that a strong tie that was kept counts, and one more weak tie hardly does.
 */
export function tieEvidence(
  [from, old]: readonly [number, CircleTable],
  [to, recent]: readonly [number, CircleTable],
  becoming: Becoming,
): number {
  let sum = 0;
  for (const [other, column] of old.columns) {
    if (other === from) continue;
    const before = total(column) / partnersOf(old.members, other);
    const shape = old.members.has(other)
      ? Math.sqrt(old.within * recent.within)
      : Math.sqrt(old.outside * recent.outside);
    for (const [next, chance] of becoming(other)) {
      if (next === to) continue;
      const theirs = recent.columns.get(next);
      const after = total(theirs) / partnersOf(recent.members, next);
      const [earlier, later] = [column.get(from) ?? 0, theirs?.get(to) ?? 0];
      // That neither knows somebody outside only says that neither is whoever of the circle does.
      if (earlier + later === 0 && !old.members.has(other)) continue;
      const nats = sameTie(earlier, later, before, after, shape);
      sum += chance * clamp(nats, -MOST_OF_TIE, MOST_OF_TIE);
    }
  }
  return sum;
}
