// Dates and times of one format and zone, read into UTC milliseconds at the pace of a million-row file.
import { type DateFormat, readDateFormat } from './dateFormat.ts';
import {
  DAY,
  FIELD_COUNT,
  HALF,
  HOUR,
  MILLISECOND,
  MINUTE,
  MONTH,
  OFFSET_MINUTES,
  SECOND,
  stepsOf,
  YEAR,
  ZONED,
} from './dateSteps.ts';
import { isBlankCode, unwrap } from './rawText.ts';
import { zoneClock } from './zone.ts';

export { isDateFormat, readDateFormat } from './dateFormat.ts';
export { inferDateFormat } from './dateInference.ts';
export { isZone } from './zone.ts';

/** UTC milliseconds, or NaN for what is no date of the format. */
export type DateTimeValue = number;

/** How many local times fell into the hour that October has twice, or into the hour that March lacks. */
export type ClockChanges = {
  /** Times in the repeated hour, each taken as the first of the two: summer time. */
  readonly repeated: number;
  /** Times in the missing hour, each taken by the offset before the change: winter time. */
  readonly missing: number;
};

export type DateTimeParser = ClockChanges & { parse(raw: string): DateTimeValue };
export type DateAndTimeParser = ClockChanges & { parse(date: string, time: string): DateTimeValue };

const DAY_MS = 86_400_000;
/** 1 January 2200: later than this no record is. */
const LATEST = 7_258_118_400_000;
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** A reading of a wall clock, as the UTC milliseconds of the same reading; `offset` is minutes east, null if not told. */
type WallReader = { read(raw: string): number; offset: number | null };

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days from 1 January 1970; NaN for a day that does not exist, or a year outside 1900 to 2199. */
function dayNumber(year: number, month: number, day: number): number {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const before = DAYS_BEFORE[month - 1] ?? 0;
  const leap = isLeap(year);
  const length = (DAYS_BEFORE[month] ?? 0) - before + (leap && month === 2 ? 1 : 0);
  if (day > length) return Number.NaN;
  const y = year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) - 477;
  return (year - 1970) * 365 + leaps + before + (leap && month > 2 ? 1 : 0) + day - 1;
}

/** The hour of 24 from an hour and its AM or PM (0 none, 1 AM, 2 PM); -1 where they contradict each other. */
function hourOfDay(hour: number, half: number): number {
  if (half === 0) return hour;
  if (hour >= 1 && hour <= 12) return (hour % 12) + (half === 2 ? 12 : 0);
  return half === 2 ? hour : hour === 0 ? 0 : -1;
}

/** Milliseconds of the wall clock from the fields; NaN where one is out of its range. */
function wallTime(fields: Int32Array, hasDate: boolean): number {
  const hour = hourOfDay(fields[HOUR] ?? 0, fields[HALF] ?? 0);
  const minute = fields[MINUTE] ?? 0;
  const second = fields[SECOND] ?? 0;
  if (hour < 0 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + (fields[MILLISECOND] ?? 0);
  return hasDate ? dayNumber(fields[YEAR] ?? 0, fields[MONTH] ?? 0, fields[DAY] ?? 0) * DAY_MS + time : time;
}

function patternReader(format: DateFormat): WallReader {
  const steps = stepsOf(format.tokens);
  const fields = new Int32Array(FIELD_COUNT);
  const readPlain = (text: string): number => {
    fields.fill(0);
    let at = 0;
    while (isBlankCode(text.charCodeAt(at))) at++;
    for (const step of steps) {
      at = step(text, at, fields);
      if (at < 0) return Number.NaN;
    }
    while (at < text.length && isBlankCode(text.charCodeAt(at))) at++;
    if (at < text.length) return Number.NaN;
    reader.offset = fields[ZONED] === 1 ? (fields[OFFSET_MINUTES] ?? 0) : null;
    return wallTime(fields, format.hasDate);
  };
  const reader: WallReader = {
    read(raw) {
      const wall = readPlain(raw);
      if (!Number.isNaN(wall)) return wall;
      const inside = unwrap(raw);
      return inside === raw ? wall : readPlain(inside);
    },
    offset: null,
  };
  return reader;
}

/** What some fifteen figures at most say; -1 where there is anything else, or nothing. */
function figures(raw: string): number {
  const { length } = raw;
  if (length === 0 || length > 15) return -1;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const figure = raw.charCodeAt(i) - 0x30;
    if (figure < 0 || figure > 9) return -1;
    count = count * 10 + figure;
  }
  return count;
}

const COUNT = /^\d{1,15}(?:[.,]\d{1,18})?$/;

function countOf(raw: string): number {
  const plain = figures(raw);
  if (plain >= 0) return plain;
  const text = unwrap(raw);
  return text.length <= 34 && COUNT.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function epochReader(unit: number): WallReader {
  return {
    read(raw) {
      const time = Math.round(countOf(raw) * unit);
      return time < LATEST ? time : Number.NaN;
    },
    offset: 0,
  };
}

/** Excel's count of days since 30 December 1899, local; short fractions carry seconds, longer ones milliseconds. */
function excelReader(): WallReader {
  return {
    read(raw) {
      const serial = countOf(raw);
      const unit = unwrap(raw).length > 14 ? 1 : 1000;
      const wall = (serial < 1 ? 0 : -25_569 * DAY_MS) + Math.round((serial * DAY_MS) / unit) * unit;
      return wall < LATEST ? wall : Number.NaN;
    },
    offset: null,
  };
}

function readerOf(name: string): { format: DateFormat; reader: WallReader } {
  const format = readDateFormat(name);
  if (format === null) throw new RangeError(`${name.slice(0, 80)} is no date format`);
  if (format.word === 'excel') return { format, reader: excelReader() };
  if (format.word !== null) return { format, reader: epochReader(format.word === 'epoch-s' ? 1000 : 1) };
  return { format, reader: patternReader(format) };
}

/**
 * A parser for one column that holds day and time (or the day alone: midnight). Local times are read in `zone`, an IANA
 * name or an offset; a value that carries its own zone is read in that. Answers NaN for what is not of the format and for
 * dates that do not exist (31/02, 25:61). Throws RangeError for a format or zone that is none: ask `isDateFormat` and
 * `isZone` first. A format that tells no day answers NaN always.
 */
export function compileDateTime(format: string, zone: string): DateTimeParser {
  const { format: known, reader } = readerOf(format);
  const clock = zoneClock(zone);
  return {
    parse(raw) {
      const wall = known.hasDate ? reader.read(raw) : Number.NaN;
      if (Number.isNaN(wall)) return wall;
      return reader.offset === null ? clock.toUtc(wall) : wall - reader.offset * 60_000;
    },
    get repeated() {
      return clock.repeated;
    },
    get missing() {
      return clock.missing;
    },
  };
}

/**
 * A parser for a day and a time of day in two columns. The day's own time and the time's own day, where a spreadsheet
 * added them (`01/05/2022 00:00`, `30/12/1899 20:10`), are left out. Otherwise as `compileDateTime`.
 */
export function compileDateAndTime(dateFormat: string, timeFormat: string, zone: string): DateAndTimeParser {
  const { format, reader: days } = readerOf(dateFormat);
  const { reader: times } = readerOf(timeFormat);
  const clock = zoneClock(zone);
  return {
    parse(date, time) {
      const day = format.hasDate ? Math.floor(days.read(date) / DAY_MS) * DAY_MS : Number.NaN;
      const wall = day + (((times.read(time) % DAY_MS) + DAY_MS) % DAY_MS);
      if (Number.isNaN(wall)) return wall;
      const offset = times.offset ?? days.offset;
      return offset === null ? clock.toUtc(wall) : wall - offset * 60_000;
    },
    get repeated() {
      return clock.repeated;
    },
    get missing() {
      return clock.missing;
    },
  };
}
