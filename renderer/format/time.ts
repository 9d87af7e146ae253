// Times as the analyst's clock in London showed them, with the zone, and in UTC for those who ask.

const LONDON = 'Europe/London';

const minutes = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const seconds = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: LONDON });

const plain = (text: string): string => text.replaceAll(',', '').replace('Sept', 'Sep');

/** `14 Mar 2026 09:12 GMT` */
export const timeOf = (utcMs: number): string => plain(minutes.format(utcMs));
/** `14 Mar 2026 09:12:33 GMT`; a day of one digit has the room of two, so that columns of times stay in line. */
export const exactTimeOf = (utcMs: number): string => plain(seconds.format(utcMs)).replace(/^0/, '\u2007');
/** `14 Mar 2026` */
export const dayOf = (utcMs: number): string => plain(day.format(utcMs));
/** The same instant for a title: `2026-03-14 09:12:33 UTC` */
export const utcTitle = (utcMs: number): string =>
  `${new Date(utcMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** `1:02:03`, `4:05` or `12 s`; a dash where the record does not say. */
export function durationOf(totalSeconds: number | null): string {
  if (totalSeconds === null || totalSeconds < 0) return '–';
  if (totalSeconds < 60) return `${totalSeconds} s`;
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(totalSeconds / 3600);
  const rest = `${Math.floor((totalSeconds % 3600) / 60)}`;
  return hours > 0
    ? `${hours}:${two(Number(rest))}:${two(totalSeconds % 60)}`
    : `${rest}:${two(totalSeconds % 60)}`;
}

/** How far London is ahead of UTC at an instant, in milliseconds. */
function londonOffset(utcMs: number): number {
  const parts = new Map(seconds.formatToParts(utcMs).map((part) => [part.type, part.value]));
  return parts.get('timeZoneName') === 'BST' ? 3_600_000 : 0;
}

/** The first instant of a London day given as `2026-03-14`, or of the day after it. */
export function londonDay(iso: string, edge: 'start' | 'end'): number | null {
  const utc = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(utc)) return null;
  const midnight = edge === 'end' ? utc + 86_400_000 : utc;
  return midnight - londonOffset(midnight - 3_600_000) - (edge === 'end' ? 1 : 0);
}

/** The London day of an instant as `2026-03-14`, as a date field holds it. */
export const isoDayOf = (utcMs: number): string => isoDay.format(utcMs);
