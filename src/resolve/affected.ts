// Affected numbers: those whose circles look different once some numbers are known to be one holder's.
import { membersOf } from './aliases.ts';
import type { Run } from './successionRun.ts';

/** The holders of the numbers that were joined, under all of their numbers, and everybody in touch with them. */
export function affectedBy(run: Pick<Run, 'work' | 'aliases'>, changed: readonly number[]): Set<number> {
  const affected = new Set<number>();
  const { start, other } = run.work.contacts;
  for (const n of changed)
    for (const member of membersOf(run.aliases, run.aliases.of[n]!)) {
      affected.add(member);
      for (let r = start[member]!; r < start[member + 1]!; r++) affected.add(other[r]!);
    }
  return affected;
}
