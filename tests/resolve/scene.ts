// A small invented scene for the inferences: a line, its customers, and others, in numbers kept for drama.
import { eventSetOf, type PlainCell, type PlainEvent } from '../evaluate/eventSet.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
/** Monday 2 March 2026, midnight in London. */
export const START = Date.UTC(2026, 2, 2);

/** A mobile number of Ofcom's drama range. */
export const mobile = (n: number): string => `+447700900${String(n).padStart(3, '0')}`;
/** IMEIs of a test type code, and IMSIs of the test network. */
export const handset = (n: number): string => `imei:0044001000${String(n).padStart(4, '0')}`;
export const sim = (n: number): string => `imsi:00101${String(n).padStart(10, '0')}`;

export const at = (day: number, hour: number): number => START + day * DAY + hour * HOUR;

export const CITY: PlainCell = { id: 'cell:city', lat: 53.4, lon: -2.99 };
export const CITY_2: PlainCell = { id: 'cell:city-2', lat: 53.41, lon: -2.98 };
export const TOWN: PlainCell = { id: 'cell:town', lat: 54.11, lon: -3.22 };
export const TOWN_2: PlainCell = { id: 'cell:town-2', lat: 54.12, lon: -3.23 };
export const CELLS = [CITY, CITY_2, TOWN, TOWN_2];

/** A line's days: a bulk text to every customer, some of whom ring within the hour, and ring on their own besides. */
export function lineDays(line: string, customers: readonly string[], from: number, to: number): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let day = from; day < to; day++) {
    customers.forEach((customer, i) => {
      if (day % 2 === 0)
        events.push({ a: line, b: customer, at: at(day, 11) + i * 5000, type: 'text', seconds: 0 });
      if ((day + i) % 4 === 0)
        events.push({ a: customer, b: line, at: at(day, 11.3) + i * MINUTE, seconds: 20 + i });
      if ((day + 3 * i) % 5 === 0)
        events.push({ a: customer, b: line, at: at(day, 14 + (i % 7)) + i * MINUTE, seconds: 15 + i });
    });
  }
  return events;
}

/** Friends who each talk to the others now and then, in calls of minutes, over the same days. */
export function friendsDays(friends: readonly string[], from: number, to: number): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let day = from; day < to; day++)
    friends.forEach((a, i) => {
      const b = friends[(i + 1 + (day % (friends.length - 1))) % friends.length]!;
      events.push({ a, b, at: at(day, 9 + ((i * 5 + day) % 12)), seconds: 200 + 10 * i });
    });
  return events;
}

/** A taxi firm's days: short calls in from a different handful of many callers, day and night, and no bulk text. */
export function taxiDays(firm: string, callers: readonly string[], from: number, to: number): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let day = from; day < to; day++)
    for (let i = 0; i < 5; i++) {
      const caller = callers[(day * 5 + i) % callers.length]!;
      events.push({ a: caller, b: firm, at: at(day, 7 + i * 3.5), seconds: 25 });
    }
  return events;
}

/** A school's days: a bulk text to every parent on Fridays, which nobody answers. */
export function schoolDays(
  school: string,
  parents: readonly string[],
  from: number,
  to: number,
): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let day = from; day < to; day++)
    if (day % 7 === 4)
      parents.forEach((parent, i) => {
        events.push({ a: school, b: parent, at: at(day, 15) + i * 3000, type: 'text', seconds: 0 });
      });
  return events;
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
export const mobiles = (from: number, to: number): string[] => range(from, to).map(mobile);
export const scene = (events: readonly PlainEvent[]) => eventSetOf(events, CELLS);
