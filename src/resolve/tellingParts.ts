// Telling parts: which contacts of two circles can speak for or against a succession at a time, and how much.
import { type Aliases, membersOf } from './aliases.ts';
import type { Circle, Tie } from './circle.ts';
import { DAY } from './contacts.ts';
import type { SharedTie } from './handover.ts';

type Weight = { rarity: number; count: number };

/**
 * Adds up ties; where a pace is given, each by the chance that a user of so many times its events is seen with that contact at
 * all: a phone of which ten events are known does not show whom it dropped.
 */
const weightOf = (ties: Iterable<Tie>, pace = Number.POSITIVE_INFINITY): Weight => {
  const sum = { rarity: 0, count: 0 };
  for (const tie of ties) {
    const chance = 1 - Math.exp(-tie.events * pace);
    sum.rarity += chance * tie.rarity;
    sum.count += chance;
  }
  return sum;
};

/**
 * The parts of two circles that can speak for or against a succession at that time. A number that existed before is judged on
 * the contacts that it still has. In a wave, contacts that fell away or came up themselves about then, and were
 * not recognised, say nothing: they may have changed number as well.
 */
export function tellingParts(
  seenAt: { firstSeen: Float64Array; lastSeen: Float64Array },
  aliases: Aliases,
  [from, to]: readonly [Circle, Circle],
  ties: readonly SharedTie[],
  at: number,
  wave: boolean,
): { old: Weight; alive: Weight } {
  const alive = [...to.ties.values()].filter((tie) => tie.last >= at - DAY);
  if (!wave) return { old: weightOf(from.ties.values()), alive: weightOf(alive) };
  const matched = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const seen = (tie: Tie, of: (n: number) => number, pick: (...times: number[]) => number): number =>
    pick(...membersOf(aliases, aliases.of[tie.number]!).map(of));
  const stayed = [...from.ties.values()].filter(
    (tie) => matched.has(tie) || seen(tie, (n) => seenAt.lastSeen[n]!, Math.max) > at + 2 * DAY,
  );
  const known = alive.filter(
    (tie) => matched.has(tie) || seen(tie, (n) => seenAt.firstSeen[n]!, Math.min) < at - 2 * DAY,
  );
  const pace = Math.max(1, to.events) / Math.max(1, from.events);
  return { old: weightOf(stayed, pace), alive: weightOf(known, 1 / pace) };
}
