// Tables whose dates are written in several ways: every kind of table takes each row by its own shape.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const WAYS = [
  '01/03/2026 22:15',
  '2026-03-01 22:15:00',
  '1 Mar 2026 22:15',
  '1st March 2026 at 22:15',
  '01/03/2026 2215hrs',
];
const AT = Date.UTC(2026, 2, 1, 22, 15);
const table = (header: string, row: (date: string, i: number) => string): string =>
  `${header}\n${WAYS.map(row).join('\n')}\n`;

describe('dates in several ways in one column', () => {
  test.each([
    [
      'missing',
      'Name,DOB,Missing from,Returned',
      (date: string, i: number) => `Person ${i},14/05/2010,${date},still missing`,
    ],
    [
      'custody',
      'Detainee,Detained at,Released,Custody suite',
      (date: string, i: number) => `Person ${i},${date},25/03/2026,AA Central`,
    ],
    [
      'topups',
      'Mobile number,Top up date,Top up amount',
      (date: string, i: number) => `0770090000${i},${date},10`,
    ],
  ])('are all read in %s', (kind, header, row) => {
    const { facts, rejected, opened } = readIn(table(header, row));
    expect([opened.kind, rejected]).toEqual([kind, []]);
    const dates = facts.flatMap(({ claims = [] }) =>
      claims.flatMap(({ from, name }) => (/missing|custody|top-up/.test(name) ? [from] : [])),
    );
    expect(dates).toEqual(WAYS.map(() => AT));
  });

  test('are all read in calls and in plate reads', () => {
    const calls = readIn(
      table('A Number,B Number,Start Time,Duration', (date, i) => `0770090000${i},07700900009,${date},60`),
    );
    expect(calls.rejected).toEqual([]);
    expect(new Set(calls.events.map(({ at }) => at))).toEqual(new Set([new Date(AT).toISOString()]));
    const reads = readIn(table('VRM,Date Time,Camera', (date, i) => `AB95 XY${'ABCDE'[i]},${date},A1 North`));
    expect([reads.opened.kind, reads.rejected]).toEqual(['anpr', []]);
  });

  test('a column in doubt is read as the columns beside it', () => {
    const text =
      'Name,Missing from,Returned\nAnn Other,03/04/2026,03/25/2026\nBen Other,02/03/2026,02/04/2026\n';
    const { facts } = readIn(text);
    const [first] = facts[0]!.claims!.filter(({ name }) => name === 'missing episode');
    expect(new Date(first!.from!).toISOString()).toBe('2026-03-04T00:00:00.000Z');
  });
});
