// Circle search: what a run knows of circles that changed number together, and what that says of one pair of their members.
import { membersOf } from './aliases.ts';
import {
  begunWith,
  changedTogether,
  gapEvidence,
  LEAST_TOGETHER,
  likelyCircles,
  linksBetween,
} from './circleMatching.ts';
import { type Becoming, type CircleTable, circleTableOf, tieEvidence } from './circleTies.ts';
import type { Groundwork } from './contacts.ts';
import { habitsIn, type InWave, type PairGround } from './pairMeasures.ts';
import { keyOf } from './rivals.ts';
import type { Run, Start } from './successionRun.ts';
import { swapCirclesOf } from './swapCircles.ts';
import { paceOf } from './swapWave.ts';

/** The circles that were left and the circles that began, and which of them are likely to be one. */
export function circlesIn(work: Groundwork, ground: PairGround): Pick<Start, 'circles' | 'likely'> {
  const { firstSeen: first, lastSeen: last, beginning, ending } = ground;
  const { start } = work.index;
  const pace = Float64Array.from(first, (at, n) => paceOf(start[n + 1]! - start[n]!, at, last[n]!));
  const circles = swapCirclesOf(ground.set, work, { first, last, pace, beginning, ending });
  return { circles, likely: likelyCircles(circles, ground.cellUse, (n) => habitsIn(ground, n)) };
}

/** Later numbers of the circle that a number's own circle probably became. */
export const begunInCircle = (run: Run, n: number): number[] =>
  begunWith(run, n).filter(
    (y) => run.aliases.of[y] !== run.aliases.of[n] && run.ground.lastMade[y]! > run.ground.lastMade[n]!,
  );

/** What is known of a pair from the circles that it may have changed with. */
export function waveOf(run: Run, from: number, to: number): InWave {
  const { circles, chances } = run;
  const together = changedTogether(run, from, to);
  // Where too little is known of the circles, the pair is judged on its own contacts.
  if (!(together >= LEAST_TOGETHER))
    return { chances, together: Number.NaN, ties: Number.NaN, gap: Number.NaN, company: [] };
  const [left, begun] = [circles.left.of[from]!, circles.begun.of[to]!];
  return {
    chances,
    together,
    ties: tieEvidence(
      [from, tableIn(run, 'left', left)],
      [to, tableIn(run, 'begun', begun)],
      becomingIn(run, begun),
    ),
    gap: gapEvidence(circles, from, to),
    company: run.accepted.filter(
      (pair) => circles.left.of[pair.from] === left && circles.begun.of[pair.to] === begun,
    ),
  };
}

function tableIn(run: Run, side: 'left' | 'begun', circle: number): CircleTable {
  const known = run.tables[side].get(circle);
  if (known !== undefined) return known;
  const table = circleTableOf(run.work, run.circles[side], circle);
  run.tables[side].set(circle, table);
  return table;
}

/** Who became whom among the numbers of a begun circle: by alias, else by the chances of the last pass; who left no number is themselves. */
const becomingIn =
  (run: Run, circle: number): Becoming =>
  (n) => {
    const inCircle = (of: number): number | undefined =>
      membersOf(run.aliases, of).find((y) => y !== n && run.circles.begun.of[y] === circle);
    const known = inCircle(run.aliases.of[n]!);
    if (known !== undefined) return [[known, 1]];
    if (run.circles.left.of[n]! < 0) return [[n, 1]];
    return [...(run.chances.get(run.aliases.of[n]!) ?? [])].flatMap(([of, chance]) => {
      const y = inCircle(of);
      return y === undefined ? [] : [[y, chance] as const];
    });
  };

/** How far the changes between two circles must have moved for their members to be looked at again. */
const LEAST_MOVED = 0.3;

/** Takes down how many changes between circles are now known or thought, and answers with the members for whom that changed. */
export function changeLinks(run: Run): number[] {
  const changes = new Map(
    [...run.pairs.values()].flatMap((pairs) => pairs.map((pair) => [keyOf(pair), pair] as const)),
  );
  for (const pair of run.accepted) changes.set(keyOf(pair), { ...pair, score: 1 });
  const links = linksBetween(run.circles, changes.values());
  const leaning: number[] = [];
  for (const [circle, row] of links)
    for (const [other, link] of row)
      if (Math.abs(link.all - (run.links.get(circle)?.get(other)?.all ?? 0)) >= LEAST_MOVED)
        leaning.push(...run.circles.left.members[circle]!);
  run.links = links;
  return leaning;
}
