// Left at home: whether a personal phone that was elsewhere lay still and unused, or was being used by somebody.
import { type CallEventSet, eventTypeCode } from '../model/callEvent.ts';
import { kilometresOf } from './distanceModel.ts';
import type { Fix } from './fixes.ts';

/**
 * Of the moments at which a line's phone was far from a personal phone: at how many the personal phone was on its usual
 * cell, and at how many it did only what a phone does by itself (data, texts received, calls not answered).
 */
export type LeftAtHome = { apart: number; onUsualCell: number; unused: number };

const TEXT = eventTypeCode('text');
const CALL = eventTypeCode('call');
const FAR = 15;

/** Whether a person must have acted: made a call, sent a text, or answered. */
function handled(set: CallEventSet, event: number, number: number): boolean {
  const { a, type, durationSeconds } = set.events;
  const own = a[event] === number;
  if (type[event] === TEXT) return own;
  return type[event] === CALL && (own || durationSeconds[event]! > 0);
}

function usualCell(fixes: readonly Fix[]): number {
  const counts = new Map<number, number>();
  let usual = -1;
  for (const { cell } of fixes) {
    const count = (counts.get(cell) ?? 0) + 1;
    counts.set(cell, count);
    if (usual < 0 || count > counts.get(usual)!) usual = cell;
  }
  return usual;
}

/** UK experts are told to examine this: a phone left behind makes two phones of one person look like two people's. */
export function leftAtHome(
  set: CallEventSet,
  personal: number,
  fixes: readonly Fix[],
  met: readonly (readonly [line: Fix, personal: Fix])[],
): LeftAtHome {
  const home = usualCell(fixes);
  const found = { apart: 0, onUsualCell: 0, unused: 0 };
  for (const pair of met) {
    if (kilometresOf(pair) <= FAR) continue;
    found.apart++;
    if (pair[1].cell === home) found.onUsualCell++;
    if (!handled(set, pair[1].event, personal)) found.unused++;
  }
  return found;
}
