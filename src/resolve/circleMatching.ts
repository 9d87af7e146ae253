// Circle matching: which circle that began is which that was left, by their members' known changes and by their cells.
import { DAY } from './contacts.ts';
import { type CellUse, type Habits, habitEvidence } from './habits.ts';
import { logistic, medianOf } from './measures.ts';
import type { SwapCircles } from './swapCircles.ts';

/** Changes between two circles that are known or thought, added up by their chances: all, and those of one member or pair. */
export type Link = {
  all: number;
  byFrom: Map<number, number>;
  byTo: Map<number, number>;
  byPair: Map<string, number>;
};
/** By left circle and begun circle. */
export type CircleLinks = ReadonlyMap<number, ReadonlyMap<number, Link>>;
/** How probably each begun circle is each left one, before any of their members is known. */
export type LikelyCircles = ReadonlyMap<number, ReadonlyMap<number, number>>;
export type Matching = { circles: SwapCircles; likely: LikelyCircles; links: CircleLinks };

type Change = { from: number; to: number; score: number };

const LEAST_CHANGE = 0.1;

/** Adds up changes between circles, each by how probable it is. */
export function linksBetween({ left, begun }: SwapCircles, changes: Iterable<Change>): CircleLinks {
  const links = new Map<number, Map<number, Link>>();
  for (const { from, to, score } of changes) {
    const [x, y] = [left.of[from]!, begun.of[to]!];
    if (x < 0 || y < 0 || score < LEAST_CHANGE) continue;
    const row = links.get(x) ?? new Map<number, Link>();
    links.set(x, row);
    const link = row.get(y) ?? { all: 0, byFrom: new Map(), byTo: new Map(), byPair: new Map() };
    row.set(y, link);
    link.all += score;
    link.byFrom.set(from, (link.byFrom.get(from) ?? 0) + score);
    link.byTo.set(to, (link.byTo.get(to) ?? 0) + score);
    link.byPair.set(`${from}>${to}`, score);
  }
  return links;
}

/** Changes enough between two circles for their other members to be looked at. */
const LEAST_LINKED = 0.5;

/** The numbers of the circles to which others of a number's circle have changed, or are likely to have. */
export function begunWith({ circles, likely, links }: Matching, n: number): number[] {
  const circle = circles.left.of[n]!;
  const linked = [...(links.get(circle) ?? [])].flatMap(([other, link]) =>
    link.all - (link.byFrom.get(n) ?? 0) >= LEAST_LINKED ? [other] : [],
  );
  const found = new Set([...linked, ...(likely.get(circle)?.keys() ?? [])]);
  return [...found].flatMap((other) => circles.begun.members[other]!);
}

/** Where less of a circle is known or thought to have changed together than this, nothing is made of it. */
export const LEAST_TOGETHER = 0.1;

/** By their members' changes alone, without cells that say so too, this share must be known: acquaintances who change one by one are no circle. */
const LEAST_KNOWN = 0.25;

/** Of a circle that as a whole is thought to have become another, the share that is taken to have changed with it. */
const CHANGES_TOO = 0.8;

/**
 * The share of the others of two numbers' circles who are known or thought to have changed from the one to the other; NaN where
 * either number is in no circle.
 */
export function changedTogether({ circles, likely, links }: Matching, from: number, to: number): number {
  const [x, y] = [circles.left.of[from]!, circles.begun.of[to]!];
  if (x < 0 || y < 0) return Number.NaN;
  const sizes = [circles.left.members[x]!.length, circles.begun.members[y]!.length];
  const supposed = CHANGES_TOO * (likely.get(x)?.get(y) ?? 0) * Math.min(...sizes);
  const link = links.get(x)?.get(y);
  const known =
    link === undefined
      ? 0
      : link.all -
        (link.byFrom.get(from) ?? 0) -
        (link.byTo.get(to) ?? 0) +
        (link.byPair.get(`${from}>${to}`) ?? 0);
  const most = Math.max(...sizes) - 1;
  return Math.max(supposed / most, known / most >= LEAST_KNOWN ? known / most : 0);
}

/** A circle may begin this long before the other was left, and this long after, beside their members' usual gaps. */
const SOONEST = -2 * DAY;
const LATEST = 6 * DAY;
/** What one member's cells are worth at most; and how far their sum is believed, since members may live as neighbours do. */
const MOST_OF_ONE = 4;
const BELIEVED = 0.6;
/** Log-odds before any evidence that a circle which began as another was left is the same one. */
const CIRCLE_PRIOR = -2;
const LEAST_LIKELY = 0.1;

/** How probably each begun circle is each left one, by when the two ended and began and by whether its members' cells are the others'. */
export function likelyCircles(
  { left, begun, seen }: SwapCircles,
  use: CellUse,
  habits: (n: number) => Habits,
): LikelyCircles {
  const middle = (members: readonly number[], of: Float64Array): number =>
    medianOf(Float64Array.from(members, (n) => of[n]!).sort());
  const ends = left.members.map((members) => middle(members, seen.last));
  const begins = begun.members.map((members) => middle(members, seen.first));
  const found = new Map<number, Map<number, number>>();
  left.members.forEach((old, x) => {
    const near = begins.flatMap((at, y) => {
      const latest = LATEST + middle(old, seen.pace) + middle(begun.members[y]!, seen.pace);
      return at - ends[x]! > SOONEST && at - ends[x]! < latest ? [y] : [];
    });
    if (near.length === 0) return;
    // Most circles live elsewhere: only those whose cells meet are compared member by member.
    const cells = new Set(old.flatMap((n) => [...habits(n).cells.keys()]));
    for (const y of near) {
      const meeting = begun.members[y]!.filter((n) => [...habits(n).cells.keys()].some((c) => cells.has(c)));
      if (2 * meeting.length < begun.members[y]!.length) continue;
      const nats = begun.members[y]!.reduce((sum, n) => sum + oneOf(use, old, n, habits), 0);
      const chance = logistic(CIRCLE_PRIOR - Math.log(near.length) + BELIEVED * nats);
      if (chance >= LEAST_LIKELY) found.set(x, (found.get(x) ?? new Map<number, number>()).set(y, chance));
    }
  });
  return found;
}

/** In nats, how much better a number's cells are foretold by those of somebody of a circle, whoever it is, than by the neighbourhood's. */
function oneOf(use: CellUse, circle: readonly number[], n: number, habits: (n: number) => Habits): number {
  const evidence = circle
    .map((member) => habitEvidence(use, habits(member), habits(n)))
    .filter((nats) => !Number.isNaN(nats));
  if (evidence.length === 0) return 0;
  const mean = evidence.reduce((sum, nats) => sum + Math.exp(Math.min(10, nats)), 0) / evidence.length;
  return Math.max(-MOST_OF_ONE, Math.min(MOST_OF_ONE, Math.log(mean)));
}

/** The share of changes in which the old number fell silent long before, or went on for a while. */
const UNUSUAL = 0.15;
/** How many usual gaps of both numbers the silence between them lasts, on average. */
const WORN = 1.5;
const OVERLAP = DAY / 4;

/**
 * In nats, how much likelier the silence between one number's last event and another's first is where one person changed then, by
 * how often the two are seen, than where any two members of their circles are compared.
 */
export function gapEvidence({ left, begun, seen }: SwapCircles, from: number, to: number): number {
  const gap = seen.first[to]! - seen.last[from]!;
  const usual = WORN * (seen.pace[from]! + seen.pace[to]!) + DAY / 4;
  const range = 2 * (left.spread[left.of[from]!]! + begun.spread[begun.of[to]!]!) + usual;
  const same = (gap >= 0 ? Math.exp(-gap / usual) : Math.exp(gap / OVERLAP)) / usual;
  return Math.log((1 - UNUSUAL) * same * range + UNUSUAL);
}
