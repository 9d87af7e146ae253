// How the window and the command line say what was found of two files' clocks, in one sentence.
import type { ClockPair } from './evidenceCalls.ts';

const ONE: Record<string, string> = { second: 'one second', minute: 'one minute', hour: 'one hour' };

/** A length of time in the largest unit that tells it exactly: "one hour", "90 minutes", "37 seconds". */
function lengthOf(seconds: number): string {
  const whole = Math.round(seconds);
  const [size, unit] =
    whole > 0 && whole % 3600 === 0
      ? [3600, 'hour']
      : whole > 0 && whole % 60 === 0
        ? [60, 'minute']
        : [1, 'second'];
  const count = size === 1 ? seconds : whole / size;
  return count === 1 ? ONE[unit]! : `${count} ${unit}s`;
}

/** Two records of one call hardly ever stand further apart. */
const USUAL_SECONDS = 5;

/** Zones differ by whole quarters of an hour; clocks hardly ever do. */
const isZone = (seconds: number): boolean => {
  const nearest = Math.round(seconds / 900) * 900;
  return nearest !== 0 && Math.abs(seconds - nearest) <= 5;
};

const roundedZone = (seconds: number): number => Math.round(seconds / 900) * 900;

/** What the pair's calls are consistent with, and what to do about it. */
export function clockWords({
  one,
  other,
  seconds,
  count,
  of,
  driftSecondsPerDay,
  merged,
}: ClockPair): string {
  const apart = Math.abs(seconds);
  const order = seconds > 0 ? 'later' : 'earlier';
  const calls = `${count.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} calls compared`;
  const drift =
    driftSecondsPerDay === null
      ? ''
      : ` It ${driftSecondsPerDay > 0 ? 'gains' : 'loses'} ${Math.abs(driftSecondsPerDay)} s a day on the other.`;
  if (isZone(apart) && !merged)
    return `The times of ${other.name} appear to be ${lengthOf(roundedZone(apart))} ${order} than those of ${one.name} (${calls}): check the zone that each was read in. Nothing was changed.${drift}`;
  if (apart < 0.5) return `The clocks of ${one.name} and ${other.name} agree (${calls}).${drift}`;
  const kept = merged
    ? apart > USUAL_SECONDS
      ? ' What both tell of is one event with both records, each at its own time.'
      : ''
    : ' They are further apart than two records of one call may be, so each call stands twice. Nothing was changed.';
  return `The times of ${other.name} appear to be ${lengthOf(apart)} ${order} than those of ${one.name} (${calls}).${kept}${drift}`;
}
