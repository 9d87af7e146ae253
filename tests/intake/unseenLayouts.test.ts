// Call records in layouts that no list holds: each column is known by what its header's words add, or by what it holds.
import { describe, expect, test } from 'vitest';
import { fieldsNamed } from '../../src/intake/table/synonyms.ts';
import { readBytes } from './readFile.ts';
import { type ReadEvent, readIn } from './readIn.ts';
import { rowXml, workbookOf } from './zipOf.ts';

const [OWN, OTHER, THIRD] = ['07700900001', '07700900002', '07700900003'];
const [own, other, third] = ['+447700900001', '+447700900002', '+447700900003'];

const lines = (...rows: string[][]): string => rows.map((row) => row.join(';')).join('\n');
const shown = ({ type, at, seconds, a, b }: ReadEvent): string =>
  [type, at.slice(0, 19), seconds ?? '-', a ?? '-', b ?? '-'].join(' ');
const read = (rows: string[][], wishes: Parameters<typeof readIn>[1] = {}): string[] =>
  readIn(lines(...rows), wishes).events.map(shown);

const sheet = (name: string, ...rows: string[][]) => ({
  name,
  rows: rows.map((cells, i) => rowXml(i + 1, cells)).join(''),
});

describe('a header that no list holds', () => {
  test.each([
    ['REC_TYPE', 'type'],
    ['Dialed Digit Number', 'b'],
    ['Remote party phone', 'b'],
    ['First Serving Cell Site', 'cell'],
    ['LAST CELL GLOBAL ID', 'cellEnd'],
    ['1st Tower Latitude', 'lat'],
    ['Connect Date', 'date'],
    ['Message Sent Date/Time - UTC+00:00 (dd/MM/yyyy)', 'start'],
    ['STARTDATETIME', 'start'],
    ['servedIMEISV', 'imei'],
    ['CALL_DURN', 'duration'],
    ['Länge', 'lon'],
    ['Event Stop', 'end'],
    ['Call Seconds', 'duration'],
    ['Person 1', 'a'],
    ['Subject Name', 'name'],
  ])('"%s" is told by its words together', (header, meant) => {
    expect(fieldsNamed(header)[0]?.field).toBe(meant);
  });

  test.each(['Entity A Type', 'Officer Name', 'First Serving Cell Face', 'A Party Name', 'Number of calls'])(
    '"%s" means nothing that is read, for a word of it says something else',
    (header) => {
      expect(fieldsNamed(header)).toEqual([]);
    },
  );
});

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

describe('what went, and which way', () => {
  test('is told by the values where the header is not known', () => {
    expect(
      read([
        ['MOBILE ROLE', 'CALLING_NBR', 'CALLED_NBR', 'START', 'SECS', 'Leg'],
        ['OUTBOUND', OWN, OTHER, '13/03/2026 10:00:00', '5', 'MOC'],
        ['INBOUND', OTHER, OWN, '14/03/2026 10:00:00', '', 'SMMT'],
      ]),
    ).toEqual([`call 2026-03-13T10:00:00 5 ${own} ${other}`, `text 2026-03-14T10:00:00 - ${other} ${own}`]);
  });

  test('is a text where there are words and nothing that lasts', () => {
    expect(
      read([
        ['Sent By', 'Sent To', 'Sent At', 'Way', 'Message Content'],
        [OWN, OTHER, '13/03/2026 10:00:00', 'Outgoing', 'hello'],
      ]),
    ).toEqual([`text 2026-03-13T10:00:00 - ${own} ${other}`]);
  });

  test('is a call where a type says the network alone and the call lasts', () => {
    expect(
      read([
        ['Calling', 'Called', 'Start', 'Secs', 'Call type'],
        [OWN, OTHER, '13/03/2026 10:00:00', '5', 'Landline'],
      ]),
    ).toEqual([`call 2026-03-13T10:00:00 5 ${own} ${other}`]);
  });
});

describe('a party', () => {
  const header = ['Name', 'Number', 'Type', 'Date', 'Duration'];
  const row = ['Jerry', OTHER, 'Missed', '13 Jul 2026 11:00:00', '0:00'];

  test('called "Number" alone is the other one of a call log, whose own number is asked for', () => {
    expect(read([header, row], { subject: OWN })).toEqual([`call 2026-07-13T10:00:00 0 ${other} ${own}`]);
    expect(() => read([header, row])).toThrow('MAPPING_INCOMPLETE');
  });

  test('called "Number" beside another number is the record’s own', () => {
    expect(
      read([
        ['Number', 'Other Number', 'Direction', 'Date', 'Time', 'Duration'],
        [OWN, OTHER, 'Incoming', '13/03/2026', '10:00:00', '1'],
      ]),
    ).toEqual([`call 2026-03-13T10:00:00 1 ${other} ${own}`]);
  });

  test('is where the figures are: a name or where a row came from is none', () => {
    expect(
      read(
        [
          ['Source', 'Remote party', 'Remote party phone', 'Direction', 'Time stamp', 'Duration'],
          ['callhistory', 'Jerry', OTHER, 'Outgoing', '13/03/2026 10:00:00', '5'],
        ],
        { subject: OWN },
      ),
    ).toEqual([`call 2026-03-13T10:00:00 5 ${own} ${other}`]);
  });

  test('is the owner where it is called so, or left blank on the owner’s side', () => {
    const rows = (mine: string): string[][] => [
      ['Sender', 'Receiver', 'Sent Date', 'Direction', 'Message'],
      [mine, OTHER, '13/03/2026 10:00:00', 'Outgoing', 'hi'],
      [THIRD, mine, '14/03/2026 11:00:00', 'Incoming', 'yo'],
    ];
    for (const mine of ['Local User', ''])
      expect(read(rows(mine), { subject: OWN })).toEqual([
        `text 2026-03-13T10:00:00 - ${own} ${other}`,
        `text 2026-03-14T11:00:00 - ${third} ${own}`,
      ]);
  });

  test('may be several: each is an event, and counts as a row', () => {
    const { events, trailer } = readIn(
      lines(
        ['Timestamp', 'From', 'To', 'Body'],
        ['2026-03-13 10:00:00', OWN, `"${OTHER}; ${THIRD}"`, 'new number'],
      ),
    );
    expect(events.map(({ b, line }) => [b, line])).toEqual([
      [other, 2],
      [third, 2],
    ]);
    expect(trailer.rows).toBe(2);
  });

  test('keeps its digits without a record’s mark behind them', () => {
    expect(
      read([
        ['Calling', 'Called', 'Start', 'Secs'],
        ['447700900001(F)', '447700900002(D)', '13/03/2026 10:00:00', '5'],
      ]),
    ).toEqual([`call 2026-03-13T10:00:00 5 ${own} ${other}`]);
  });
});

test('columns that stand twice are the caller’s and then the called party’s', () => {
  const { events, opened } = readIn(
    lines(
      ['Number', 'IMEI', 'Date', 'Time', 'Duration', 'Number', 'IMEI'],
      [OWN, '004999010640001', '13/03/2026', '10:00:00', '5', OTHER, '004999010640019'],
    ),
  );
  expect(events.map(shown)).toEqual([`call 2026-03-13T10:00:00 5 ${own} ${other}`]);
  expect(opened.mapping).toMatchObject({ b: '#6', imeiB: '#7' });
});

test('the last cell has the area that stands beside it', () => {
  const book = workbookOf([
    sheet(
      'Calls',
      [
        'Calling Number',
        'Called Number',
        'Start Time',
        'Duration',
        'Start LAC',
        'Start Cell ID',
        'End LAC',
        'End Cell ID',
      ],
      [OWN, OTHER, '13/03/2026 10:00:00', '30', '10', '20', '11', '21'],
    ),
  ]);
  expect(readBytes(book).events[0]?.a.cell).toBe('10-20');
  const { opened } = readIn(
    lines(
      ['Caller', 'Callee', 'Start', 'Secs', 'End LAC', 'End Cell ID'],
      [OWN, OTHER, '13/03/2026 10:00:00', '30', '11', '21'],
    ),
  );
  expect(opened.mapping.cellEnd).toBe('End Cell ID');
});

test('a location that holds whole cells is where the call was made, not who was called', () => {
  const { events } = readIn(
    lines(
      ['servedMSISDN', 'calledNumber', 'recordOpeningTime', 'callDuration', 'location'],
      [OWN, OTHER, '20260313T100000Z', '30', '001-01-1234-5678'],
    ),
  );
  expect(events[0]).toMatchObject({ b: other, cell: '001-01-1234-5678' });
});

test('a record without a header has durations beside its times', () => {
  expect(
    read([
      [OWN, OTHER, '13/03/2026', '10:00:00', '30', 'VOICE'],
      [OWN, THIRD, '14/03/2026', '11:00:00', '31', 'VOICE'],
    ]),
  ).toEqual([`call 2026-03-13T10:00:00 30 ${own} ${other}`, `call 2026-03-14T11:00:00 31 ${own} ${third}`]);
});

test('a day and nothing else is no event, whoever the subject is', () => {
  const text = '13/03/2026;13\n14/03/2026;14\n15/03/2026;15\n';
  expect(() => readIn(text, { kind: 'calls', subject: OWN })).toThrow('MAPPING_INCOMPLETE');
});

test('a title says whose record it is, whatever period stands behind the number', () => {
  expect(
    read([
      ['CALL DATA FOR 07700 900001 - 01/03/2026 TO 31/03/2026'],
      ['Direction', 'Contact Number', 'Date', 'Start', 'Finish'],
      ['IN', OTHER, '13/03/2026', '10:00:00', '10:00:30'],
    ]),
  ).toEqual([`call 2026-03-13T10:00:00 30 ${other} ${own}`]);
});

describe('sheets', () => {
  const log = [
    ['Date', 'Time', 'Direction', 'Other Number', 'Secs'],
    ['13/03/2026', '10:00:00', 'Outgoing', '07700900009', '30'],
  ];

  test('have each the subject that stands above their table, or that they are called by', () => {
    const book = workbookOf([
      sheet('Target 1', ['Target:', OWN], ...log),
      sheet('Target 2', ['Target:', OTHER], ...log),
      sheet(THIRD, ...log),
    ]);
    expect(readBytes(book).events.map(({ a }) => a.number)).toEqual([own, other, third]);
  });

  test('of different subjects lend theirs to no sheet that names none', () => {
    const book = workbookOf([
      sheet('Target 1', ['Target:', OWN], ...log),
      sheet('Target 2', ['Target:', OTHER], ...log),
      sheet('More', ...log),
    ]);
    expect(readBytes(book).events.map(({ sheet }) => sheet)).toEqual([1, 2]);
  });

  test('are of the kind of event that their name says, where no column does', () => {
    const rows = [
      ['A Number', 'B Number', 'Date', 'Time'],
      [OWN, OTHER, '13/03/2026', '12:00:00'],
    ];
    const book = workbookOf([sheet('SMS', ...rows), sheet('Data', ...rows)]);
    expect(readBytes(book).events.map(({ type }) => type)).toEqual(['text', 'other']);
  });

  test('of a handset have their day and time in two plain columns, and one party in a cell', () => {
    const book = workbookOf([
      sheet(
        'Call Log (1)',
        ['#', 'Party', 'Date', 'Time', 'Duration', 'Direction', 'Deleted'],
        ['1', `To: ${OTHER} Jerry`, '13/03/2026', '13/03/2026 10:00:00(UTC+0)', '00:00:30', 'Outgoing', ''],
      ),
    ]);
    expect(readBytes(book, { subject: OWN }).events).toMatchObject([
      { at: '2026-03-13T10:00:00.000Z', seconds: 30, a: { number: own }, b: { number: other } },
    ]);
  });
});
