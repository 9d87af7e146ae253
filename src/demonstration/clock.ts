// The case's calendar: a fixed period in UTC milliseconds, and London's clock without asking the machine's.

export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** Monday 5 January 2026, midnight in London. */
export const START = Date.UTC(2026, 0, 5);
/** Fourteen weeks, over the change to summer time on 29 March. */
export const DAYS = 98;

const SUMMER_FROM = Date.UTC(2026, 2, 29, 1);
const SUMMER_TO = Date.UTC(2026, 9, 25, 1);

/** Milliseconds by which London's clock is ahead of UTC. Right for 2026, the year of the case. */
export const londonAhead = (at: number): number => (at >= SUMMER_FROM && at < SUMMER_TO ? HOUR : 0);

/** The instant at which London's clock shows `hours` on the case's day `day` (0 is the first). Whole seconds. */
export function atLondon(day: number, hours: number): number {
  const shown = START + day * DAY + Math.round(hours * 3_600) * SECOND;
  return shown - londonAhead(shown - londonAhead(shown));
}

/** The end of the case: midnight after its last day, in London. */
export const END = atLondon(DAYS, 0);

/** The case's day on which an instant falls in London. */
export const londonDay = (at: number): number => Math.floor((at + londonAhead(at) - START) / DAY);

/** The hour on London's clock, with its fraction. */
export const londonHour = (at: number): number => ((at + londonAhead(at)) % DAY) / HOUR;

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => ((day % 7) + 7) % 7;

export const wholeSecond = (at: number): number => Math.round(at / SECOND) * SECOND;

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
export const two = (n: number): string => TWO[n] ?? String(n);

/** Year, month and day of a count of days since 1970 (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function civil(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const timeOf = (at: number): string => {
  const seconds = Math.floor((((at % DAY) + DAY) % DAY) / SECOND);
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** London's date as dd/mm/yyyy. */
export function londonDate(at: number): string {
  const { year, month, day } = civil(Math.floor((at + londonAhead(at)) / DAY));
  return `${two(day)}/${two(month)}/${year}`;
}

/** London's time as hh:mm:ss. */
export const londonTime = (at: number): string => timeOf(at + londonAhead(at));

/** UTC as yyyy-mm-ddThh:mm:ssZ. */
export function utcStamp(at: number): string {
  const { year, month, day } = civil(Math.floor(at / DAY));
  return `${year}-${two(month)}-${two(day)}T${timeOf(at)}Z`;
}

/** London's date as yyyy-mm-dd. */
export function isoDate(at: number): string {
  const { year, month, day } = civil(Math.floor((at + londonAhead(at)) / DAY));
  return `${year}-${two(month)}-${two(day)}`;
}

/** Seconds as hh:mm:ss. */
export const hms = (seconds: number): string =>
  `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
