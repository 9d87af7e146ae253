// Fading: which numbers fall away at all during the case, so that only those are asked who took over from them.
import type { CallEventSet } from '../model/callEvent.ts';
import type { Groundwork } from './contacts.ts';

const BINS = 32;
/** A number whose rate never falls by this share has not been left by its user. */
const LEAST_FALL = 0.5;
/** Below this many events a fall cannot be told from chance, and the number is asked about anyway. */
const FEW = 6;

/**
 * 1 for each number whose own traffic falls at some time by half or more, or is too little to tell. Calls that others still
 * make to a number are left out where it made enough itself. Two quick passes over the events.
 */
export function fadingNumbers(set: CallEventSet, work: Groundwork): Uint8Array {
  const { a, startedAt, count } = set.events;
  const fading = new Uint8Array(set.numbers.length);
  if (count === 0) return fading;
  const from = startedAt[0]!;
  const width = Math.max(1, startedAt[count - 1]! - from) / BINS;
  const made = new Int32Array(BINS);
  const all = new Int32Array(BINS);
  for (let n = 0; n < fading.length; n++) {
    made.fill(0);
    all.fill(0);
    let own = 0;
    for (let i = work.index.start[n]!; i < work.index.start[n + 1]!; i++) {
      const e = work.index.at[i]!;
      const bin = Math.min(BINS - 1, Math.floor((startedAt[e]! - from) / width));
      all[bin]!++;
      if (a[e] !== n) continue;
      made[bin]!++;
      own++;
    }
    fading[n] = falls(own >= FEW ? made : all) ? 1 : 0;
  }
  return fading;
}

/** Whether the rate after some point is at most half the rate from the first event up to it. */
function falls(bins: Int32Array): boolean {
  let first = 0;
  while (first < BINS && bins[first] === 0) first++;
  const total = bins.reduce((sum, count) => sum + count, 0);
  if (total < FEW) return true;
  let before = 0;
  for (let k = first + 1; k < BINS; k++) {
    before += bins[k - 1]!;
    const rateBefore = before / (k - first);
    const rateAfter = (total - before) / (BINS - k);
    // Too short a rest of the case to expect two events in it says nothing yet.
    if (before >= 3 && rateAfter <= (1 - LEAST_FALL) * rateBefore && rateBefore * (BINS - k) >= 2)
      return true;
  }
  // A fall in the last bins cannot be excluded where the last bin alone would hold less than two events.
  return bins[BINS - 1] === 0;
}
