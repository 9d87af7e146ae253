// Call records in layouts that no list holds: each column is known by what its header's words add, or by what it holds.
import { describe, expect, test } from 'vitest';
import { fieldsNamed } from '../../src/intake/table/synonyms.ts';
import { readBytes } from './readFile.ts';
import { readIn } from './readIn.ts';
import { lines, OTHER, OWN, other, own, read, shown, THIRD, third } from './unseenRows.ts';
import { rowXml, workbookOf } from './zipOf.ts';

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
