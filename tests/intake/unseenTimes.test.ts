// Times and durations in layouts that no list holds: each is read by what its header and its values say.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';
import { lines, OTHER, OWN, other, own, read, shown } from './unseenRows.ts';

describe('how long a call lasted', () => {
  const duration = (header: string, ...values: string[]): (number | null)[] =>
    readIn(
      lines(
        ['A Number', 'B Number', 'Date/Time', header],
        ...values.map((value, i) => [OWN, OTHER, `${13 + i}/03/2026 10:00:00`, value]),
      ),
    ).events.map(({ seconds }) => seconds);

  test('is read in the unit that the header names', () => {
    expect(duration('Duration (mins)', '1.5', '2', '0.25')).toEqual([90, 120, 15]);
    expect(duration('dur_ms', '12000', '61000')).toEqual([12, 61]);
    expect(duration('Duration (hhmmss)', '000105', '010203')).toEqual([65, 3723]);
    expect(duration('Duration (mins)', '1:05', '0:09')).toEqual([65, 9]);
  });

  test('has commas between thousands where shorter values have none, and decimals where all have one', () => {
    expect(duration('Duration (sec)', '1,234', '59')).toEqual([1234, 59]);
    expect(duration('Dauer', '12,400', '3,600')).toEqual([12, 4]);
    const quoted = `A Number,B Number,Date/Time,Duration\n${OWN},${OTHER},13/03/2026 10:00:00,"1,234"\n`;
    expect(readIn(quoted).events[0]?.seconds).toBe(1234);
  });

  test('is the time to an end in two columns, past midnight too, or to a time of day alone', () => {
    const start = [OWN, OTHER, '13/03/2026', '23:59:50'];
    const header = ['Caller', 'Callee', 'Answer Date', 'Answer Time'];
    expect(
      read([
        [...header, 'Release Date', 'Release Time'],
        [...start, '14/03/2026', '00:00:20'],
      ]),
    ).toEqual([`call 2026-03-13T23:59:50 30 ${own} ${other}`]);
    expect(
      read([
        [...header, 'End Time'],
        [...start, '00:00:20'],
      ]),
    ).toEqual([`call 2026-03-13T23:59:50 30 ${own} ${other}`]);
  });
});

describe('when a call was', () => {
  test('is read in the zone that each row states', () => {
    expect(
      read([
        ['A Number', 'B Number', 'Date', 'Time', 'UTC Offset', 'Duration'],
        [OWN, OTHER, '13/07/2026', '10:00:00', '+01:00', '1'],
        [OWN, OTHER, '14/07/2026', '10:00:00', 'UTC+2', '1'],
        [OWN, OTHER, '15/07/2026', '10:00:00', '', '1'],
      ]),
    ).toEqual([
      `call 2026-07-13T09:00:00 1 ${own} ${other}`,
      `call 2026-07-14T08:00:00 1 ${own} ${other}`,
      `call 2026-07-15T09:00:00 1 ${own} ${other}`,
    ]);
  });

  test('is told with dots for colons, which is no decimal', () => {
    expect(
      read([
        ['A Number', 'B Number', 'Date', 'Time', 'Duration'],
        [OWN, OTHER, '13.03.26', '10.05', '7'],
      ]),
    ).toEqual([`call 2026-03-13T10:05:00 7 ${own} ${other}`]);
  });

  test('is told with two dots, which is no date either', () => {
    expect(
      read([
        ['A Number', 'B Number', 'Date', 'Time', 'Duration'],
        [OWN, OTHER, '2026/03/13', '10.30.05', '7'],
        [OWN, OTHER, '2026/03/14', '11.12.13', '7'],
      ]),
    ).toEqual([`call 2026-03-13T10:30:05 7 ${own} ${other}`, `call 2026-03-14T11:12:13 7 ${own} ${other}`]);
  });

  test('is said to be open where no column tells the time of day', () => {
    const days = [
      ['A Number', 'B Number', 'Date', 'Duration'],
      [OWN, OTHER, '13/03/2026', '7'],
    ];
    expect(readIn(lines(...days)).trailer.warnings).toContain(
      'No column tells the time of day: every event stands at the beginning of its day.',
    );
  });

  test('is not taken from a column called a time that holds how long it rang', () => {
    expect(
      read([
        ['ConnDateTime', 'Seizure Time', 'ET', 'Originating Number', 'Terminating Number'],
        ['02/25/26 14:10:11', '0:10', '2:03', OWN, OTHER],
      ]),
    ).toEqual([`call 2026-02-25T14:10:11 123 ${own} ${other}`]);
  });

  test('is found among page headers, blank rows and totals', () => {
    const header = ['A Number', 'B Number', 'Date', 'Time', 'Duration'];
    const result = readIn(
      lines(
        ['Page 1 of 2'],
        header,
        [OWN, OTHER, '13/03/2026', '10:05:00', '65'],
        ['', '', '', '', ''],
        ['Page 2 of 2'],
        header,
        ['Total', '', '', '', '65'],
      ),
    );
    expect(result.events.map(shown)).toEqual([`call 2026-03-13T10:05:00 65 ${own} ${other}`]);
    expect(result.rejected.map(({ code }) => code)).toEqual([
      'ROW_EMPTY',
      'TOTAL_LINE',
      'HEADER_REPEATED',
      'TOTAL_LINE',
    ]);
  });
});
