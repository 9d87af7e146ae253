// Which column holds what: by the header's words in the ways that providers write them, and by what the user says.
import { describe, expect, test } from 'vitest';
import { readIn, refusalOf } from './readIn.ts';

const ROW = ['07700900001', '07700900002', '14/03/2026 09:00:00', '60'];
const fileOf = (header: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;

const EXPECTED = {
  a: '+447700900001',
  b: '+447700900002',
  at: '2026-03-14T09:00:00.000Z',
  seconds: 60,
};

describe('headers', () => {
  test.each([
    ['Calling Number', 'Called Number', 'Start Time', 'Duration'],
    ['A Number', 'B Number', 'Start Date/Time', 'Duration (s)'],
    ['A_PARTY', 'B_PARTY', 'CALL_START', 'DURATION_SEC'],
    ['aNumber', 'bNumber', 'startTime', 'duration'],
    ['Originating Number', 'Terminating Number', 'Event Date Time', 'Call Duration'],
    ['CLI', 'Dialled Number', 'Date & Time', 'Talk Time'],
    ['MSISDN', 'Other Party', 'Timestamp', 'Length'],
    [' caller ', ' RECIPIENT ', ' datetime ', ' dur. (s) '],
  ])('%s, %s, %s, %s are understood', (...header) => {
    expect(readIn(fileOf(header, ROW, ROW)).events[0]).toMatchObject(EXPECTED);
  });

  test('handset, SIM, cell, type and direction are found beside them', () => {
    const header = [
      'A Number',
      'B Number',
      'Start',
      'Duration',
      'IMEI',
      'IMSI',
      'First Cell ID',
      'Call Type',
      'Direction',
    ];
    const rest = ['00499901064000', '001019000000001', '234-30-1001-2002', 'Voice', 'MO'];
    const read = readIn(fileOf(header, [...ROW, ...rest]));
    expect(read.events[0]).toMatchObject({
      ...EXPECTED,
      type: 'call',
      side: 1,
      imei: '00499901064000',
      imsi: '001019000000001',
    });
    expect(read.events[0]?.cell).not.toBeNull();
  });

  test('a column that is called a time but holds a date too is taken for both', () => {
    const read = readIn(fileOf(['A Number', 'B Number', 'Time', 'Duration'], ROW));
    expect(read.events[0]).toMatchObject(EXPECTED);
  });
});

describe('a mapping by hand', () => {
  const header = ['Left', 'Right', 'Moment', 'Figure'];

  test('by header', () => {
    const read = readIn(fileOf(header, ROW), {
      map: { a: 'Left', b: 'Right', start: 'Moment', duration: 'Figure' },
    });
    expect(read.events[0]).toMatchObject(EXPECTED);
    expect(read.opened.mapping).toMatchObject({ a: 'Left', b: 'Right', start: 'Moment', duration: 'Figure' });
  });

  test('by header in other capitals and spaces', () => {
    const read = readIn(fileOf(header, ROW), { map: { a: 'LEFT', b: ' right ', start: 'moment' } });
    expect(read.events[0]).toMatchObject({ ...EXPECTED, seconds: null });
  });

  test('by place', () => {
    const read = readIn(fileOf(header, ROW), { map: { a: '#1', b: '#2', start: '#3', duration: '#4' } });
    expect(read.events[0]).toMatchObject(EXPECTED);
  });

  test('by a value that is the same in every row', () => {
    const map = { a: '=07700900009', b: 'Right', start: 'Moment', type: '=SMS' };
    const read = readIn(fileOf(header, ROW, ROW), { map });
    expect(read.events.map(({ a, type }) => [a, type])).toEqual([
      ['+447700900009', 'text'],
      ['+447700900009', 'text'],
    ]);
  });

  test('wins over what the header says', () => {
    const named = ['Called Number', 'Calling Number', 'Start Time', 'Duration'];
    expect(readIn(fileOf(named, ROW)).events[0]).toMatchObject({ a: EXPECTED.b, b: EXPECTED.a });
    const read = readIn(fileOf(named, ROW), { map: { a: 'Called Number', b: 'Calling Number' } });
    expect(read.events[0]).toMatchObject(EXPECTED);
  });

  test('may leave out a column that was guessed', () => {
    const named = ['A Number', 'B Number', 'Start Time', 'Duration'];
    expect(readIn(fileOf(named, ROW), { unmap: ['duration'] }).events[0]?.seconds).toBeNull();
  });

  test('finds the header by the names that the user gives, wherever it stands', () => {
    const text = `Some words\nMore, words, here\n${fileOf(header, ROW)}`;
    const read = readIn(text, { map: { a: 'Left', b: 'Right', start: 'Moment' } });
    expect(read.events.map((event) => event.line)).toEqual([4]);
  });
});

describe('a file whose columns are not understood', () => {
  test('a column that is not there is named, with those that are', () => {
    const refusal = refusalOf(fileOf(['A Number', 'B Number', 'Start Time', 'Duration'], ROW), {
      map: { imei: 'Handset' },
    });
    expect(refusal).toEqual({
      code: 'COLUMN_NOT_FOUND',
      column: 'Handset',
      columns: ['A Number', 'B Number', 'Start Time', 'Duration'],
    });
  });

  test('a record without a time says what is missing', () => {
    const refusal = refusalOf(fileOf(['A Number', 'B Number', 'Duration'], [ROW[0]!, ROW[1]!, ROW[3]!]), {
      kind: 'calls',
    });
    expect(refusal.code).toBe('MAPPING_INCOMPLETE');
    expect(refusal).toMatchObject({ missing: [expect.stringContaining('start')] });
  });

  test('words that are no table have no usable header', () => {
    const refusal = refusalOf('Dear Sir,\nplease find the record in the post.\nYours faithfully\n');
    expect(['HEADER_NOT_FOUND', 'MAPPING_INCOMPLETE']).toContain(refusal.code);
  });
});
