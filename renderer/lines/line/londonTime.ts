// A day and a time as London's clocks showed them, as an instant.
import { londonDay } from '../../format/time.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const HOUR = 3_600_000;

/** `9:30`, `09.30` or `0930` as `09:30`; null for anything else. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${parts[2]}`;
}

/** The instant of a day (`2026-03-14`) and time (`09:30`) in London; null for one that the clocks skipped. */
export function londonTime(day: string, time: string): number | null {
  const midnight = londonDay(day, 'start');
  const [hours, minutes] = time.split(':').map(Number);
  if (midnight === null || hours === undefined || minutes === undefined) return null;
  const near = midnight + hours * HOUR + minutes * 60_000;
  return [near, near - HOUR, near + HOUR].find((at) => clock.format(at) === time) ?? null;
}
