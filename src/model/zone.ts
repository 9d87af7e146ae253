// Time zones: from a wall clock's reading to UTC, by a table of offsets taken from Intl a year at a time.

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const FIXED = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?$/i;

/** A stretch of UTC time, from and to in milliseconds, over which a zone keeps one offset. */
type Stretch = { from: number; to: number; offset: number };

/** Minutes east of UTC that a zone such as `+01:00` or `UTC+1` stands for; null for a name or nonsense. */
function fixedOffset(zone: string): number | null {
  const found = FIXED.exec(zone);
  if (!found) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60 || Number(found[3] ?? 0) > 59) return null;
  return found[1] === '-' ? -minutes : minutes;
}

function clockOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

/** Whether a name is a time zone: an IANA name such as `Europe/London`, `UTC`, or an offset such as `+01:00`. */
export const isZone = (zone: string): boolean =>
  zone.length <= 64 && (fixedOffset(zone) !== null || (zone !== '' && clockOf(zone) !== null));

function offsetAt(clock: Intl.DateTimeFormat, utc: number): number {
  const at: Record<string, number> = {};
  for (const part of clock.formatToParts(utc)) at[part.type] = Number(part.value);
  const wall = Date.UTC(at.year ?? 0, (at.month ?? 1) - 1, at.day, at.hour, at.minute, at.second);
  return wall - Math.floor(utc / 1000) * 1000;
}

/** The first millisecond, to the second, at which the offset is no longer that at `from`. */
function changeBetween(clock: Intl.DateTimeFormat, from: number, to: number, offset: number): number {
  let before = from;
  let after = to;
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(clock, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}

/** The stretches that cover a year and two days either side. */
function stretchesOf(clock: Intl.DateTimeFormat, year: number): Stretch[] {
  const end = Date.UTC(year + 1, 0, 3);
  let from = Date.UTC(year, 0, -1);
  let offset = offsetAt(clock, from);
  const found: Stretch[] = [];
  for (let at = from + WEEK, last = from; ; last = at, at += WEEK) {
    const stop = Math.min(at, end);
    const next = offsetAt(clock, stop);
    if (next !== offset) {
      const change = changeBetween(clock, last, stop, offset);
      found.push({ from, to: change, offset });
      from = change;
      offset = next;
    }
    if (stop === end) break;
  }
  found.push({ from, to: end, offset });
  return found;
}

/** Turns wall clock readings into UTC, and counts those that the clock showed twice or never. */
export type ZoneClock = {
  /** UTC milliseconds of a wall clock reading, itself given as the milliseconds of the same reading in UTC. */
  toUtc(wall: number): number;
  /** Readings in the hour that an autumn night has twice, each taken as the first of the two (summer time). */
  repeated: number;
  /** Readings in the hour that a spring night lacks, each taken by the offset before the change (winter time). */
  missing: number;
};

/**
 * A clock for a zone; throws RangeError for a name that is none (ask `isZone` first). Readings from 1900 to 2199 work;
 * a run of readings within one half-year costs two comparisons each.
 */
export function zoneClock(zone: string): ZoneClock {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return { toUtc: (wall) => wall - fixed * 60_000, repeated: 0, missing: 0 };
  const intl = zone === '' ? null : clockOf(zone);
  if (intl === null) throw new RangeError(`${zone.slice(0, 64)} is no time zone`);
  const years = new Map<number, Stretch[]>();
  let knownFrom = 0;
  let knownTo = 0;
  let knownOffset = 0;

  const stretchesAround = (wall: number): Stretch[] => {
    const year = new Date(wall).getUTCFullYear();
    const known = years.get(year);
    if (known !== undefined) return known;
    const found = stretchesOf(intl, year);
    years.set(year, found);
    return found;
  };

  const lookUp = (wall: number): number => {
    const stretches = stretchesAround(wall);
    const at = stretches.findIndex((each) => wall < each.to + each.offset);
    const one = stretches[at];
    if (one === undefined) return Number.NaN;
    const before = stretches[at - 1];
    const after = stretches[at + 1];
    if (before && wall < one.from + one.offset) {
      clock.missing++;
      return wall - before.offset;
    }
    if (after && wall >= after.from + after.offset) {
      clock.repeated++;
      return wall - one.offset;
    }
    knownFrom = one.from + Math.max(one.offset, before?.offset ?? one.offset);
    knownTo = one.to + Math.min(one.offset, after?.offset ?? one.offset);
    knownOffset = one.offset;
    return wall - one.offset;
  };

  const clock: ZoneClock = {
    toUtc: (wall) => (wall >= knownFrom && wall < knownTo ? wall - knownOffset : lookUp(wall)),
    repeated: 0,
    missing: 0,
  };
  return clock;
}
