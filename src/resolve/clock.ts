// The analyst's clock: hours and days in the United Kingdom from UTC milliseconds, by the rule of the law.
import { DAY, HOUR } from './contacts.ts';

const lastSunday = (year: number, month: number): number => {
  const end = Date.UTC(year, month + 1, 0);
  return end - new Date(end).getUTCDay() * DAY;
};

type Summer = { yearFrom: number; yearTo: number; from: number; to: number };
let recent: Summer = { yearFrom: 0, yearTo: 0, from: 0, to: 0 };

const summerOf = (year: number): Summer => ({
  yearFrom: Date.UTC(year, 0, 1),
  yearTo: Date.UTC(year + 1, 0, 1),
  from: lastSunday(year, 2) + HOUR,
  to: lastSunday(year, 9) + HOUR,
});

/** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummer(time: number): boolean {
  if (time < recent.yearFrom || time >= recent.yearTo) recent = summerOf(new Date(time).getUTCFullYear());
  return time >= recent.from && time < recent.to;
}

/** Milliseconds of UK local time, for taking hours and days of; not a moment. */
export const localTime = (time: number): number => (isSummer(time) ? time + HOUR : time);

/** The UK hour of day, 0 to 23. */
export const hourOf = (time: number): number => Math.floor((((localTime(time) % DAY) + DAY) % DAY) / HOUR);

/** The UK calendar day, counted from 1 January 1970. */
export const dayOf = (time: number): number => Math.floor(localTime(time) / DAY);

/** Monday is 0; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** A date for a reason's text, as in "4 Mar 2026". */
export const dateText = (time: number): string => {
  if (!Number.isFinite(time)) return 'a date not known';
  const local = new Date(localTime(time));
  return `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
};

/** A day and time for a reason's text. */
export const momentText = (time: number): string => {
  const local = new Date(localTime(time)).toISOString();
  return `${dateText(time)} ${local.slice(11, 16)}`;
};

/** A length of time in the largest unit that reads well. */
export const spanText = (milliseconds: number): string => {
  const hours = Math.abs(milliseconds) / HOUR;
  if (hours < 2) return `${Math.round(hours * 60)} minutes`;
  if (hours < 72) return `${Math.round(hours)} hours`;
  return `${Math.round(hours / 24)} days`;
};
