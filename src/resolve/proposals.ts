// Proposals: the later numbers worth measuring against a number, and how probable those found in a wave now are.

import { cellEvidence } from './habits.ts';
import { habitsIn } from './pairMeasures.ts';
import { partnersOf } from './partners.ts';
import type { Run } from './successionRun.ts';
import { beganWhere, FEW_CONTACTS, paceOf } from './swapWave.ts';

/** Later numbers that began on the usual cell of `n` when it was left, where neither has contacts enough to need no such help. */
export function inWaveWith(run: Run, n: number): Set<number> {
  if (run.rarities.degree[n]! > FEW_CONTACTS || run.newcomers.size === 0) return new Set();
  const { firstSeen, lastSeen } = run.ground;
  const events = run.work.index.start[n + 1]! - run.work.index.start[n]!;
  const pace = paceOf(events, firstSeen[n]!, lastSeen[n]!);
  const own = habitsIn(run.ground, n);
  const likeness = (y: number): number => cellEvidence(run.ground.cellUse, own, habitsIn(run.ground, y));
  const found = beganWhere(run.newcomers, own, lastSeen[n]!, pace, likeness);
  return new Set(found.filter((y) => y !== n && run.aliases.of[y] !== run.aliases.of[n]));
}

/** The later numbers worth measuring against `n`: by shared contacts, and by a handset that few numbers used. */
export function proposalsFor(run: Run, n: number): Set<number> {
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
  return proposed;
}

const LEAST_CHANGE = 0.1;

/** Takes down how probable each pair found in a wave now is, and answers with the numbers for which that changed. */
export function changeChances(run: Run): number[] {
  const chances = new Map<number, Map<number, number>>();
  const leaning: number[] = [];
  for (const pair of [...run.pairs.values()].flat()) {
    const from = run.aliases.of[pair.from]!;
    const to = run.aliases.of[pair.to]!;
    if (!pair.inWave || from === to || pair.score < LEAST_CHANGE) continue;
    const row = chances.get(from) ?? new Map<number, number>();
    chances.set(from, row);
    row.set(to, Math.max(pair.score, row.get(to) ?? 0));
    if (Math.abs(pair.score - (run.chances.get(from)?.get(to) ?? 0)) >= LEAST_CHANGE)
      leaning.push(pair.from, pair.to);
  }
  run.chances = chances;
  return leaning;
}
