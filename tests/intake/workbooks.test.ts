// Workbooks: sheets of several kinds, dates in every form, damage that spreadsheets do, evidence by sheet and row.
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readBytes } from './readFile.ts';
import { type CellValue, rowXml, workbookOf } from './zipOf.ts';

const CALLS = ['Calling Number', 'Called Number', 'Start Time', 'Duration', 'Call Type'];
const rowsXml = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((values, i) => rowXml(i + 1, values)).join('');
/** 1 March 2026, 14:30:05, as a serial number of the 1900 calendar. */
const SERIAL = 46_082 + (14 * 3600 + 30 * 60 + 5) / 86_400;

describe('a workbook', () => {
  test('gives one file with rows of every sheet, each by its own kind', () => {
    const book = workbookOf([
      { name: 'Notes', rows: rowsXml([['Prepared for the invented operation', ''], ['Nothing else here']]) },
      {
        name: 'Voice',
        rows: rowsXml([
          ['Target', '07700 900123'],
          [],
          CALLS,
          ['07700900123', '07700900124', '01/03/2026 14:30:05', 62, 'MOC'],
        ]),
      },
      {
        name: 'Cells',
        rows: rowsXml([
          ['Cell ID', 'Latitude', 'Longitude', 'Azimuth'],
          ['234-10-1-2', 51.5, -0.1, 120],
        ]),
      },
      {
        name: 'Subscriber',
        rows: rowsXml([
          ['MSISDN', 'Subscriber Name', 'Address'],
          ['07700900123', 'Alex Example', '1 Test Street'],
        ]),
      },
    ]);
    const read = readBytes(book);
    expect(read.kind).toBe('calls');
    expect(read.sheets).toEqual(['', 'Notes', 'Voice', 'Cells', 'Subscriber']);
    expect(read.events).toMatchObject([
      { sheet: 2, line: 4, at: '2026-03-01T14:30:05.000Z', seconds: 62, type: 'call' },
    ]);
    expect(read.facts.map((fact) => [fact.sheet, fact.line])).toEqual([
      [3, 2],
      [4, 2],
    ]);
    expect(read.rejected).toMatchObject([{ sheet: 1, line: 1, code: 'ROW_NOT_A_RECORD' }]);
    expect(read.kept.get(0)).toEqual(book);
    expect(read.kept.get(2)?.toString().split('\n')[3]).toBe(
      '07700900123\t07700900124\t01/03/2026 14:30:05\t62\tMOC',
    );
  });

  test('keeps dates that are numbers and dates that are text in one column, in both calendars', () => {
    const rows = rowsXml([
      CALLS,
      ['07700900123', '07700900124', { number: SERIAL, style: 2 }, 1, 'MOC'],
      ['07700900123', '07700900124', '13/03/2026 10:00:00', 1, 'MOC'],
    ]);
    expect(readBytes(workbookOf([{ name: 'Calls', rows }])).events.map((event) => event.at)).toEqual([
      '2026-03-01T14:30:05.000Z',
      '2026-03-13T10:00:00.000Z',
    ]);
    const early = rowsXml([
      CALLS,
      ['07700900123', '07700900124', { number: SERIAL - 1462, style: 2 }, 1, 'MOC'],
    ]);
    const [event] = readBytes(workbookOf([{ name: 'Calls', rows: early }], { from1904: true })).events;
    expect(event?.at).toBe('2026-03-01T14:30:05.000Z');
  });

  test('of calls that lacks whose record it is says so', () => {
    const book = workbookOf([
      {
        name: 'Calls',
        rows: rowsXml([
          ['Other Party', 'Start Time', 'Duration'],
          ['07700900124', '25/03/2026 09:00:00', 60],
        ]),
      },
    ]);
    expect(() => readBytes(book)).toThrow('MAPPING_INCOMPLETE');
    expect(readBytes(book, { subject: '07700900123' }).events).toHaveLength(1);
  });

  test('joins a date column and a time column that are both numbers', () => {
    const header = ['Calling Number', 'Called Number', 'Date', 'Time', 'Duration'];
    const row = ['07700900123', '07700900124', { number: 46_082, style: 1 }, { number: 0.5, style: 3 }, 5];
    const read = readBytes(workbookOf([{ name: 'Calls', rows: rowsXml([header, row]) }]));
    expect(read.events[0]?.at).toBe('2026-03-01T12:00:00.000Z');
  });

  test('reads numbers typed as numbers, and with leading zeros by format, but refuses rounded ones', () => {
    const read = readBytes(
      workbookOf([
        {
          name: 'Calls',
          rows: rowsXml([
            CALLS,
            [447700900123, { number: 7700900124, style: 4 }, '01/03/2026 10:00:00', 1, 'MOC'],
            ['4.47701E+11', '07700900124', '13/03/2026 10:00:00', 1, 'MOC'],
          ]),
        },
      ]),
    );
    expect(read.events).toMatchObject([{ a: { number: '+447700900123' }, b: { number: '+447700900124' } }]);
    expect(read.rejected).toMatchObject([{ line: 3, code: 'NUMBER_ROUNDED' }]);
  });

  test('takes the value that a formula had, and never the formula', () => {
    const formula = { formula: 'HYPERLINK("x")', value: '07700900124' };
    const read = readBytes(
      workbookOf([
        { name: 'Calls', rows: rowsXml([CALLS, ['07700900123', formula, '01/03/2026 10:00:00', 1, 'MOC']]) },
      ]),
    );
    expect(read.events[0]?.b.number).toBe('+447700900124');
    expect(read.kept.get(1)?.toString()).not.toContain('HYPERLINK');
  });

  test('reads shared strings in runs, with entities and escapes', () => {
    const rows = `${rowXml(1, CALLS)}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>2026-03-01 10:00:00</t></is></c></row>`;
    const strings = ['</t></si><si><r><t>07700</t></r><r><t>900123</t></r>'];
    const book = workbookOf([{ name: 'A &amp; B', rows }], { strings: ['07700900124', ...strings.slice(1)] });
    expect(readBytes(book).sheets).toEqual(['', 'A & B']);
    const [event] = readBytes(
      workbookOf([{ name: 'Calls', rows }], { strings: ['07700900124', '07700&#57;00125'] }),
    ).events;
    expect([event?.a.number, event?.b.number]).toEqual(['+447700900124', '+447700900125']);
  });

  test('of before 2007 is read like a newer one', () => {
    const sheet = utils.aoa_to_sheet(
      [CALLS, ['07700900123', '07700900124', new Date(2026, 2, 1, 14, 30, 5), 62, 'MOC']],
      {
        cellDates: false,
        dateNF: 'dd/mm/yyyy hh:mm:ss',
      },
    );
    const bytes = write(
      { SheetNames: ['Calls'], Sheets: { Calls: sheet } },
      { type: 'buffer', bookType: 'biff8' },
    ) as Buffer;
    const read = readBytes(bytes);
    expect(read.events).toMatchObject([{ sheet: 1, line: 2, seconds: 62, a: { number: '+447700900123' } }]);
    expect(read.events[0]?.at).toBe('2026-03-01T14:30:05.000Z');
  });
});

describe('a Cellebrite workbook', () => {
  const header = [
    '#',
    'Parties',
    'Direction',
    'Timestamp: Date',
    'Timestamp: Time',
    'Status',
    'Body',
    'Deleted',
  ];
  test('gives calls and messages by the parties in its cells', () => {
    const book = workbookOf([
      {
        name: 'Summary',
        rows: rowsXml([
          ['Device report', ''],
          ['MSISDN', '07700 900123'],
        ]),
      },
      {
        name: 'SMS Messages (2)',
        rows: rowsXml([
          header,
          [
            1,
            'From: +447700900124 Jerry',
            'Incoming',
            '13/03/2026',
            '13/03/2026 10:00:00(UTC+0)',
            'Read',
            'two white',
            '',
          ],
          [
            2,
            'To: +447700900125 Deano',
            'Outgoing',
            '13/03/2026',
            '13/03/2026 11:00:00(UTC+0)',
            'Sent',
            'ok',
            'Yes',
          ],
        ]),
      },
    ]);
    const read = readBytes(book);
    expect(read.kind).toBe('extraction');
    expect(read.events).toMatchObject([
      {
        type: 'text',
        side: 2,
        a: { number: '+447700900124' },
        b: { number: '+447700900123' },
        text: 'two white',
      },
      {
        type: 'text',
        side: 1,
        a: { number: '+447700900123' },
        b: { number: '+447700900125' },
        text: '[deleted] ok',
      },
    ]);
    expect(read.events[0]?.at).toBe('2026-03-13T10:00:00.000Z');
  });

  test('gives the names in its contacts as what its owner saved numbers as, deleted ones too', () => {
    const { kind, facts, rejected } = readBytes(
      workbookOf([
        {
          name: 'Summary',
          rows: rowsXml([
            ['Device report', ''],
            ['MSISDN', '07700 900123'],
          ]),
        },
        {
          name: 'Contacts (3)',
          rows: rowsXml([
            ['#', 'Name', 'Interaction Statuses', 'Entries', 'Source', 'Deleted'],
            [
              1,
              'Deano',
              '',
              'Phone-Mobile: +447700900124\nPhone-: 07700 900125\nEmail: d@example.com',
              'SIM',
              '',
            ],
            [2, 'Old line', '', 'Phone-: 07700900126', 'Phone', 'Yes'],
            [3, 'Nobody', '', 'Email: n@example.com', 'Phone', ''],
          ]),
        },
      ]),
    );
    expect(kind).toBe('things');
    expect(facts.map(({ attributes }) => attributes.map(({ name, value }) => `${name}: ${value}`))).toEqual([
      ['saved as: Deano', 'saved as: Deano'],
      ['saved as: Old line', 'contact: deleted'],
    ]);
    expect(facts[0]?.entities.map(({ key }) => key)).toEqual([
      '+447700900124',
      '+447700900125',
      '+447700900123',
    ]);
    expect(facts[0]?.links.map(({ label }) => label)).toEqual(['saved as "Deano"', 'saved as "Deano"']);
    expect(rejected.map(({ code }) => code)).toContain('PARTY_MISSING');
  });
});
