// Shared handsets: IMEIs with several SIMs at once, told apart as two SIM trays, sharing, or a copied IMEI.
import type { CallEventSet } from '../model/callEvent.ts';
import { DAY } from './contacts.ts';
import { cannotBoth, type HandsetSeen, handsetSightings } from './handsetSightings.ts';
import { countText } from './measures.ts';
import type { Tenure } from './tenures.ts';

/**
 * A handset seen with several SIMs by turns. `impossible` counts pairs of sightings that one handset cannot make:
 * calls at the same time on different SIMs, or two places too far apart for the time between.
 */
export type SharedHandset = {
  handset: string;
  sims: string[];
  verdict: 'two SIM trays' | 'shared by turns' | 'copied or shared IMEI';
  alternations: number;
  impossible: number;
  eventIds: number[];
  reasons: string[];
};

const EXAMPLES = 20;

function judge(set: CallEventSet, handset: number, seen: readonly HandsetSeen[]): SharedHandset | undefined {
  const sims = [...new Set(seen.map((s) => s.sim))];
  let alternations = 0;
  const impossible: number[] = [];
  for (let i = 1; i < seen.length; i++) {
    const x = seen[i - 1]!;
    const y = seen[i]!;
    if (x.sim === y.sim) continue;
    alternations++;
    if (cannotBoth(set, x, y)) impossible.push(set.events.eventId[x.e]!, set.events.eventId[y.e]!);
  }
  if (alternations < 3) return undefined;
  const days = Math.max(1, (set.events.startedAt[seen.at(-1)!.e]! - set.events.startedAt[seen[0]!.e]!) / DAY);
  const copied = impossible.length >= 4 || sims.length > 6;
  const verdict = copied
    ? 'copied or shared IMEI'
    : sims.length === 2 && alternations / days >= 0.5
      ? 'two SIM trays'
      : 'shared by turns';
  return {
    handset: set.handsets[handset]!.id,
    sims: sims.map((sim) => set.sims[sim]!.id),
    verdict,
    alternations,
    impossible: impossible.length / 2,
    eventIds: impossible.slice(0, EXAMPLES),
    reasons: [
      `${countText(sims.length, 'SIM')} in one IMEI, changing over ${countText(alternations, 'time')}`,
      copied
        ? impossible.length >= 4
          ? `${countText(impossible.length / 2, 'pair')} of sightings that one handset cannot make, consistent with a copied IMEI`
          : 'more SIMs than one person is likely to use: a placeholder or copied IMEI, or a shop handset'
        : 'no sighting that one handset could not make',
    ],
  };
}

/** Handsets with more than one SIM at a time, from the tenures that overlap on a handset. */
export function sharedHandsets(set: CallEventSet, tenures: readonly Tenure[]): SharedHandset[] {
  const wanted = new Set<number>();
  for (const tenure of tenures) {
    if (tenure.kind !== 'sim-handset') continue;
    for (const other of tenure.overlapsWith)
      if (tenures[other]?.bPosition === tenure.bPosition) wanted.add(tenure.bPosition);
  }
  if (wanted.size === 0) return [];
  const found: SharedHandset[] = [];
  for (const [handset, seen] of handsetSightings(set, wanted)) {
    const judged = judge(
      set,
      handset,
      seen.filter(({ sim }) => sim >= 0),
    );
    if (judged !== undefined) found.push(judged);
  }
  return found.sort((x, y) => y.impossible - x.impossible || y.alternations - x.alternations);
}
