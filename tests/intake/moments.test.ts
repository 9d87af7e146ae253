// When an event happened: in one column or two, day first, in the zone of the file, and across the change of clocks.
import { describe, expect, test } from 'vitest';
import { readIn, refusalOf } from './readIn.ts';

const joined = (moments: readonly string[]): string =>
  `A Number,B Number,Start Time,Duration\n${moments.map((at) => `07700900001,07700900002,${at},1`).join('\n')}\n`;
const timesOf = (read: ReturnType<typeof readIn>): string[] =>
  read.events.map((event) => event.at.replace(':00.000Z', 'Z'));

describe('the moment of an event', () => {
  test('stands in one column or in two, and means the same', () => {
    const parted = readIn(
      'A Number,B Number,Date,Time,Duration\n07700900001,07700900002,14/03/2026,09:15:30,1\n07700900001,07700900002,3/4/2026,7:05:00,1\n',
    );
    expect(parted.events.map((event) => event.at)).toEqual([
      '2026-03-14T09:15:30.000Z',
      '2026-04-03T06:05:00.000Z',
    ]);
    expect(
      readIn(joined(['14/03/2026 09:15:30', '3/4/2026 7:05:00'])).events.map((event) => event.at),
    ).toEqual(parted.events.map((event) => event.at));
  });

  test('is read day first where nothing says otherwise, and the file says so', () => {
    const read = readIn(joined(['03/04/2026 12:00', '05/06/2026 12:00']));
    expect(timesOf(read)).toEqual(['2026-04-03T11:00Z', '2026-06-05T11:00Z']);
    expect(read.trailer.warnings.join(' ')).toContain('day first');
  });

  test('is read month first where a value can be nothing else', () => {
    const read = readIn(joined(['03/04/2026 12:00', '05/16/2026 12:00']), { zone: 'UTC' });
    expect(timesOf(read)).toEqual(['2026-03-04T12:00Z', '2026-05-16T12:00Z']);
    expect(read.trailer.warnings).toEqual([]);
  });

  test('is judged by the whole file where its beginning leaves the order open', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => `0${1 + (i % 9)}/0${1 + (i % 7)}/2026 12:00`);
    const read = readIn(joined([...many, '05/16/2026 12:00']), { zone: 'UTC' });
    expect(read.rejected).toEqual([]);
    expect(read.events.at(-1)?.at).toBe('2026-05-16T12:00:00.000Z');
  });

  test('follows the format that the user gives', () => {
    const read = readIn(joined(['03/04/2026 12:00', '05/06/2026 12:00']), {
      dateFormat: 'MM/dd/yyyy HH:mm',
      zone: 'UTC',
    });
    expect(timesOf(read)).toEqual(['2026-03-04T12:00Z', '2026-05-06T12:00Z']);
  });

  test.each([
    ['Europe/London', '2026-07-01T11:00Z'],
    ['UTC', '2026-07-01T12:00Z'],
    ['Asia/Karachi', '2026-07-01T07:00Z'],
    ['+02:00', '2026-07-01T10:00Z'],
  ])('in the zone %s', (zone, at) => {
    expect(timesOf(readIn(joined(['01/07/2026 12:00']), { zone }))).toEqual([at]);
  });

  test('in the hour that October has twice is read as summer time, and counted', () => {
    const read = readIn(joined(['25/10/2026 01:30:00', '25/10/2026 02:30:00', '25/10/2026 00:30:00']));
    expect(timesOf(read)).toEqual(['2026-10-25T00:30Z', '2026-10-25T02:30Z', '2026-10-24T23:30Z']);
    expect(read.trailer.warnings.join(' ')).toMatch(/\b1 row falls? in/);
  });

  test('in the hour that March lacks is counted, since the zone may be wrong', () => {
    const read = readIn(joined(['29/03/2026 01:30:00', '28/03/2026 01:30:00']));
    expect(read.events).toHaveLength(2);
    expect(read.trailer.warnings.join(' ')).toContain('clocks leave out in March');
  });

  test('that is none is rejected with what was written', () => {
    const read = readIn(
      joined(['14/03/2026 09:00:00', '31/02/2026 09:00:00', 'yesterday', '', '15/03/2026 25:00:00']),
    );
    expect(read.rejected.map(({ line, code }) => [line, code])).toEqual([
      [3, 'DATE_INVALID'],
      [4, 'DATE_INVALID'],
      [5, 'DATE_MISSING'],
      [6, 'DATE_INVALID'],
    ]);
    expect(read.rejected[0]?.reason).toContain('31/02/2026 09:00:00');
  });

  test('a zone or region that does not exist is refused', () => {
    const text = joined(['14/03/2026 09:00:00']);
    expect(refusalOf(text, { zone: 'Europe/Atlantis' })).toMatchObject({
      code: 'OPTION_INVALID',
      name: 'zone',
    });
    expect(refusalOf(text, { region: 'GBR' })).toMatchObject({ code: 'OPTION_INVALID', name: 'region' });
  });

  test('outside the authorised period is told, and the last day counts as inside', () => {
    const read = readIn(joined(['14/03/2026 09:00:00', '15/03/2026 23:59:59', '16/03/2026 00:00:00']), {
      authorisedFrom: '2026-03-15',
      authorisedTo: '15/03/2026',
    });
    expect(read.events).toHaveLength(3);
    expect(read.trailer.warnings.join(' ')).toContain('2 rows fall outside the authorised period');
  });

  test('an end gives the duration where there is no column of it', () => {
    const read = readIn(
      'A Number,B Number,Start Time,End Time\n07700900001,07700900002,14/03/2026 09:00:00,14/03/2026 09:01:05\n',
    );
    expect(read.events[0]?.seconds).toBe(65);
  });
});
