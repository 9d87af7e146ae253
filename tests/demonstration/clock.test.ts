// The case's own calendar agrees with the one that the platform has.
import { expect, test } from 'vitest';
import {
  atLondon,
  DAY,
  HOUR,
  isoDate,
  londonDate,
  londonHour,
  londonTime,
  START,
  utcStamp,
} from '../../src/demonstration/clock.ts';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
});

test('London’s date and time are the platform’s, through the change to summer time', () => {
  for (let at = START; at < START + 98 * DAY; at += 5 * HOUR + 7_000)
    expect(`${londonDate(at)}, ${londonTime(at)}`).toBe(london.format(at));
  for (const at of [Date.UTC(2026, 2, 29, 0, 59, 59), Date.UTC(2026, 2, 29, 1)])
    expect(`${londonDate(at)}, ${londonTime(at)}`).toBe(london.format(at));
});

test('UTC stamps and ISO dates are the platform’s', () => {
  for (let at = START; at < START + 98 * DAY; at += 11 * HOUR + 13_000) {
    expect(utcStamp(at)).toBe(new Date(at).toISOString().replace('.000', ''));
    expect(isoDate(at)).toBe(london.format(at).slice(0, 10).split('/').reverse().join('-'));
  }
});

test('an hour on London’s clock is found again, before and after the change', () => {
  for (const day of [0, 40, 82, 83, 84, 97])
    for (const hour of [0, 3, 9.5, 23.25]) expect(londonHour(atLondon(day, hour))).toBeCloseTo(hour, 6);
});
