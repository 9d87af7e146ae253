// Same number: changes of handset or SIM under a number that stayed, told in the form of a succession.

import { MINUTE } from './contacts.ts';
import { handsetSwaps, simSwaps } from './deviceChanges.ts';
import { HYPOTHESES } from './pairSignals.ts';
import type { Succession } from './succession.ts';
import type { Tenure } from './tenures.ts';

/** A change seen within this time is near certain to be one; after longer, less is known of what lay between. */
const LONG = 30 * 24 * 60 * MINUTE;

/**
 * Each change of handset or SIM under a number, as a succession of kind `same-number` whose `from` and `to` are that
 * number. Its score says how surely the device changed, by the gap; whether the holder did is not known, so its ratio is 1.
 */
export function sameNumberSuccessions(tenures: readonly Tenure[]): Succession[] {
  return [...handsetSwaps(tenures), ...simSwaps(tenures)]
    .filter((change) => change.keptKind === 'number')
    .map(
      (change): Succession => ({
        kind: 'same-number',
        from: change.kept,
        to: change.kept,
        score: 0.95 - 0.25 * Math.min(1, (Math.abs(change.gapMinutes) * MINUTE) / LONG),
        likelihoodRatio: 1,
        hypotheses: HYPOTHESES,
        accepted: true,
        pass: 0,
        shared: 0,
        sharedContacts: [],
        containment: 1,
        kept: 1,
        similarity: 1,
        startedAt: change.firstSeen,
        gapMinutes: change.gapMinutes,
        via: [],
        signals: [],
        reasons: [`the number stayed and its ${change.changed} changed`, ...change.reasons],
        against: ['a repair, a loan or a second-hand handset would look alike'],
        eventIds: [change.lastEventId, change.firstEventId],
      }),
    )
    .sort((x, y) => x.startedAt - y.startedAt);
}
