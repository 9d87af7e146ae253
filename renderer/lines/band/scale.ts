// The time axis of a band: where an instant falls, and which days are marked, at London midnights.
import { isoDayOf, londonDay } from '../../format/time.ts';

export type Period = { from: number; to: number };
export type Scale = Period & { left: number; width: number; x: (utcMs: number) => number };
export type TimeMark = { at: number; x: number; label: string };

const DAY = 86_400_000;

/** A scale from a period to `width` pixels that begin at `left`; what lies outside is held at the edge. */
export function scaleOf({ from, to }: Period, left: number, width: number): Scale {
  const length = Math.max(1, to - from);
  const x = (utcMs: number): number => left + Math.min(width, Math.max(0, ((utcMs - from) / length) * width));
  return { from, to, left, width, x };
}

/** A period with a little room on either side, so that marks at its ends can be seen whole. */
export function roomy({ from, to }: Period): Period {
  const room = Math.max(DAY, (to - from) * 0.015);
  return { from: from - room, to: to + room };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Step = { days: number; next: (year: number, month: number, day: number) => [number, number, number] };
const everyDays = (days: number): Step => ({ days, next: (y, m, d) => [y, m, d + days] });
const everyMonths = (months: number): Step => ({
  days: months * 30.4,
  next: (y, m) => [y, Math.floor(m / months) * months + months, 1],
});
const STEPS: readonly Step[] = [
  everyDays(1),
  everyDays(7),
  everyMonths(1),
  everyMonths(3),
  everyMonths(12),
  everyMonths(60),
];

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The first day that a step marks at or before an instant: a Monday, the first of a month, or any day. */
function firstOf({ days }: Step, utcMs: number): string {
  const [year = 0, month = 1, day = 1] = isoDayOf(utcMs).split('-').map(Number);
  if (days > 7)
    return iso(year, Math.floor((month - 1) / Math.round(days / 30.4)) * Math.round(days / 30.4), 1);
  if (days === 1) return iso(year, month - 1, day);
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  return iso(year, month - 1, day - weekday);
}

function labelOf(days: number, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (days >= 360) return String(year);
  const name = MONTHS[month - 1] ?? '';
  if (days > 7) return month === 1 ? `${name} ${year}` : name;
  return `${date} ${name}`;
}

/** Marks at days, weeks, months or years, whichever leaves at least `apart` pixels between them. */
export function marksOf(scale: Scale, apart = 46): TimeMark[] {
  const perDay = scale.width / ((scale.to - scale.from) / DAY);
  const step = STEPS.find(({ days }) => days * perDay >= apart) ?? STEPS[STEPS.length - 1];
  if (!step) return [];
  const marks: TimeMark[] = [];
  let day = firstOf(step, scale.from);
  for (let n = 0; n < 1000; n += 1) {
    const at = londonDay(day, 'start');
    if (at === null || at > scale.to) break;
    if (at >= scale.from) marks.push({ at, x: scale.x(at), label: labelOf(step.days, day) });
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    day = iso(...step.next(year, month - 1, date));
  }
  return marks;
}
