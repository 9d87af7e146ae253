// Calibration: of findings of each score, how many were right in cases with known answers.
import type { CallEventSet } from '../../src/model/callEvent.ts';
import type { Groundwork } from '../../src/resolve/contacts.ts';
import { fingerprintOf, lineRanks, watchHits } from '../../src/resolve/index.ts';
import type { KnownCase } from './cases.ts';

/** Bands by score, from one edge of `BANDS` to the next. */
export type Calibration = { right: number; all: number; sum: number }[];
export const BANDS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 1.01];

export const newCalibration = (): Calibration => BANDS.slice(1).map(() => ({ right: 0, all: 0, sum: 0 }));

/** What is calibrated: number changes, numbers weighed as lines, and hits of the watch. */
export type Calibrations = Record<'changes' | 'lines' | 'watch', Calibration>;
export const newCalibrations = (): Calibrations => ({
  changes: newCalibration(),
  lines: newCalibration(),
  watch: newCalibration(),
});

/** Counts one finding where its score belongs. */
export function calibrate(into: Calibration, score: number, isRight: boolean): void {
  const band = into[BANDS.findIndex((edge) => score < edge) - 1]!;
  band.all++;
  band.sum += score;
  if (isRight) band.right++;
}

/** Every number that was weighed, right where it is any number of a line. */
export function calibrateLines({ set, allLines }: KnownCase, work: Groundwork, into: Calibration): void {
  for (const { number, score } of lineRanks(set, { work, limit: Number.POSITIVE_INFINITY }))
    calibrate(into, score, allLines.has(number));
}

const lastSeenOf = (set: CallEventSet, { index }: Groundwork, id: string): number => {
  const n = set.numbers.findIndex((facts) => facts.id === id);
  return set.events.startedAt[index.at[index.start[n + 1]! - 1]!]!;
};

/** Each number of a line that was given up, taken as closed when it was last seen: a later number of the line is right. */
export function calibrateWatch(
  { set, changes, lineChanges }: KnownCase,
  work: Groundwork,
  into: Calibration,
): void {
  const earlier = new Map([...lineChanges].map((to) => [to, changes.get(to)!]));
  const isLater = (number: string, than: string): boolean => {
    for (let at = earlier.get(number); at !== undefined; at = earlier.get(at)) if (at === than) return true;
    return false;
  };
  const prints = [...new Set(earlier.values())].map((from) =>
    fingerprintOf(set, from, [from], lastSeenOf(set, work, from), { work }),
  );
  for (const { line, number, score } of watchHits(set, prints, { work }))
    calibrate(into, score, isLater(number, line));
}

const rate = (count: number, of: number): string => (of === 0 ? '    –' : (count / of).toFixed(3));

export const showCalibration = (calibration: Calibration): string[] =>
  calibration.map(
    (band, i) =>
      `  score ${BANDS[i]!.toFixed(2)}-${Math.min(1, BANDS[i + 1]!).toFixed(2)}   ${String(band.all).padStart(6)} findings   mean score ${rate(band.sum, band.all)}   right ${rate(band.right, band.all)}`,
  );
