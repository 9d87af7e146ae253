// Days as people in Britain type them, so that a date never depends on how the machine is set up.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `14/3/2026`, `14.03.26`, `14 Mar 2026`, `14 March 2026` or `2026-03-14` as `2026-03-14`; null for anything else. */
export function parseDay(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = /^(\d{1,2})[\s/.-]+(\d{1,2}|[a-z]{3,9})[\s/.-]+(\d{4}|\d{2})$/.exec(typed);
  if (!british) return null;
  const [, day = '', month = '', year = ''] = british;
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  return isoDay(Number(year.length === 2 ? `20${year}` : year), number, Number(day));
}

/** A real day of the calendar in ISO form; null for 31 February and the like. */
function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** A date of birth: as `parseDay`, but a year of two figures is never one to come (`14/3/90` is 1990 until 2090). */
export function parseBirthDay(text: string, now: number): string | null {
  const day = parseDay(text);
  if (day === null || Date.parse(day) <= now || /\d{4}/.test(text)) return day;
  return `${Number(day.slice(0, 4)) - 100}${day.slice(4)}`;
}

const DAY_MS = 86_400_000;
/** The day that spreadsheets number 0 (1900 dates), and the numbers that can be days of birth: 1927 to 2064. */
const SHEET_ZERO = Date.UTC(1899, 11, 30);
const SHEET_BIRTHS = /^(?:[1-5]\d{4})$/;

/**
 * The last day that a date of birth can mean, for whoever asks whether somebody may be a child: of a year alone its last day,
 * of a month and a year the last of the month, of a spreadsheet's number the day it counts. Null where it tells no year.
 */
export function latestBirthDay(text: string, now: number): string | null {
  const whole = parseBirthDay(text.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/i, ''), now);
  if (whole !== null) return whole;
  const typed = text.trim().toLowerCase();
  if (SHEET_BIRTHS.test(typed))
    return new Date(SHEET_ZERO + Number(typed) * DAY_MS).toISOString().slice(0, 10);
  const [, name, figures, year] =
    /^(?:([a-z]{3,9})[\s/.,-]+|(\d{1,2})[\s/.-]+)?(?:c(?:irca|\.)? ?)?((?:19|20)\d\d)$/.exec(typed) ?? [];
  if (year === undefined) return null;
  const month = name !== undefined ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(figures ?? 12);
  const known = month >= 1 && month <= 12 ? month : 12;
  return new Date(Date.UTC(Number(year), known, 0)).toISOString().slice(0, 10);
}

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day in London of a moment, as `2026-03-14`. */
export const londonDayOf = (at: number): string => LONDON_DAY.format(at);
