// A line's records as two files: its first number with its customers, and what came to be known later.
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { friendsDays, lineDays, mobile, mobiles, range, taxiDays } from '../resolve/scene.ts';
import { openedCase } from './startedEngine.ts';

export const LINE = mobile(1);
export const NEXT = mobile(2);
export const TAXI = mobile(3);
const friends = range(0, 13).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 42));
export const first = [
  ...lineDays(LINE, mobiles(100, 125), 5, 25),
  ...taxiDays(TAXI, mobiles(100, 180), 0, 42),
  ...friends,
];
/** The line's next number, with a few new people; some of it lies before the end of what came first. */
export const second = [
  ...lineDays(NEXT, mobiles(104, 130), 25, 40),
  ...friendsDays(mobiles(200, 206), 3, 30),
];

/** Events as a provider would write them, one party's device on each row. */
export const csv = (events: readonly PlainEvent[]): string =>
  [
    'Calling Number,Called Number,Start Time,Duration,Type',
    ...[...events]
      .sort((x, y) => x.at - y.at)
      .map(({ a, b, at, seconds, type }) =>
        [
          a,
          b,
          new Date(at).toISOString().slice(0, 19).replace('T', ' '),
          seconds ?? 0,
          type === 'text' ? 'SMS' : 'Voice',
        ].join(','),
      ),
    '',
  ].join('\n');

export async function grownCase() {
  const opened = await openedCase();
  await opened.bring('first.csv', csv(first));
  return opened;
}
