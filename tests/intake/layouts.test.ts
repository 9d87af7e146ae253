// Finds the table in a file: its delimiter, the lines above it, its header, and the lines in it that are no records.
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const table = (delimiter: string, rows: readonly (readonly string[])[]): string =>
  `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;

const HEADER = ['Calling Number', 'Called Number', 'Start Time', 'Duration'];
const ROWS = [
  ['07700900001', '07700900002', '14/03/2026 09:00:00', '60'],
  ['07700900002', '07700900003', '15/03/2026 10:00:00', '5'],
  ['07700900003', '07700900001', '16/03/2026 11:00:00', '0'],
];
const PAIRS = [
  ['+447700900001', '+447700900002'],
  ['+447700900002', '+447700900003'],
  ['+447700900003', '+447700900001'],
];
const pairsOf = (read: ReturnType<typeof readIn>) => read.events.map(({ a, b }) => [a, b]);
const codesOf = (read: ReturnType<typeof readIn>) => read.rejected.map(({ line, code }) => [line, code]);

describe('the delimiter', () => {
  test.each([',', ';', '\t', '|'])('%j is found', (delimiter) => {
    const read = readIn(table(delimiter, [HEADER, ...ROWS]));
    expect(read.opened.layout.delimiter).toBe(delimiter);
    expect(pairsOf(read)).toEqual(PAIRS);
  });

  test('a comma inside quoted cells of a semicolon file splits nothing', () => {
    const rows = ROWS.map((row) => [...row, '"Flat 1, 2, 3, Test Street"']);
    const read = readIn(table(';', [[...HEADER, 'Location'], ...rows]));
    expect(read.opened.layout.delimiter).toBe(';');
    expect(pairsOf(read)).toEqual(PAIRS);
  });
});

describe('lines around the table', () => {
  test('lines above the header are passed over', () => {
    const preamble = 'Provider of Tests Ltd\nRequest: ABC/123, 2 pages\nCreated: 20/03/2026\n\n';
    const read = readIn(preamble + table(',', [HEADER, ...ROWS]));
    expect(read.events.map((event) => event.line)).toEqual([6, 7, 8]);
    expect(read.trailer.rows).toBe(3);
    expect(pairsOf(read)).toEqual(PAIRS);
  });

  test("a number above the header that is called the target is the record's own", () => {
    const rows = [
      ['Other Party', 'Direction', 'Start Time', 'Duration'],
      ['07700900002', 'OUT', '14/03/2026 09:00:00', '60'],
      ['07700900003', 'IN', '15/03/2026 10:00:00', '5'],
    ];
    const read = readIn(`Target number: 07700 900001\n${table(',', rows)}`);
    expect(pairsOf(read)).toEqual([
      ['+447700900001', '+447700900002'],
      ['+447700900003', '+447700900001'],
    ]);
    expect(read.trailer.warnings.join(' ')).toContain('07700900001'.slice(1));
  });

  test('a repeated header, totals and closing words are rejected, each with its reason', () => {
    const rows = [HEADER, ROWS[0]!, HEADER, ROWS[1]!, ['Total', '2', '', '65'], ['End of report']];
    const read = readIn(table(',', rows));
    expect(pairsOf(read)).toEqual(PAIRS.slice(0, 2));
    expect(codesOf(read)).toEqual([
      [3, 'HEADER_REPEATED'],
      [5, 'TOTAL_LINE'],
      [6, 'TOTAL_LINE'],
    ]);
    expect(read.trailer.rows).toBe(5);
  });

  test('a row of empty cells is rejected as empty', () => {
    const read = readIn(table(',', [HEADER, ROWS[0]!, ['', '', '', ''], ROWS[1]!]));
    expect(codesOf(read)).toEqual([[3, 'ROW_EMPTY']]);
  });

  test('a row with more values than columns is rejected, because what stands where is not certain', () => {
    const read = readIn(table(',', [HEADER, [...ROWS[0]!, 'extra'], ROWS[1]!]));
    expect(codesOf(read)).toEqual([[2, 'ROW_TOO_WIDE']]);
    expect(read.rejected[0]?.raw).toBe('07700900001,07700900002,14/03/2026 09:00:00,60,extra');
  });

  test('a row that ends early is read with what it has', () => {
    const read = readIn(table(',', [HEADER, ROWS[0]!.slice(0, 3), ROWS[1]!, ROWS[2]!]));
    expect(pairsOf(read)).toEqual(PAIRS);
    expect(read.events.map((event) => event.seconds)).toEqual([null, 5, 0]);
  });
});

describe('a file without a header', () => {
  test('is read by what its values look like', () => {
    const read = readIn(table(',', ROWS));
    expect(pairsOf(read)).toEqual(PAIRS);
    expect(read.events.map((event) => event.line)).toEqual([1, 2, 3]);
  });

  test('is read by the places that the user names', () => {
    const read = readIn(table(',', ROWS), { map: { a: '#2', b: '#1', start: '#3', duration: '#4' } });
    expect(pairsOf(read)).toEqual(PAIRS.map(([a, b]) => [b, a]));
    expect(read.events.map((event) => event.seconds)).toEqual([60, 5, 0]);
  });
});

describe('quoted cells', () => {
  const header = [...HEADER, 'Message'];

  test('hold delimiters, quotation marks and line ends, and lines are still counted as in the file', () => {
    const text = `${header.join(',')}\n${ROWS[0]!.join(',')},"one\ntwo\nthree"\n${ROWS[1]!.join(',')},"a ""b"", c"\n${ROWS[2]!.join(',')},plain\n`;
    const read = readIn(text);
    expect(read.events.map(({ line, text: body }) => [line, body])).toEqual([
      [2, 'one\ntwo\nthree'],
      [5, 'a "b", c'],
      [6, 'plain'],
    ]);
    expect(read.rejected).toEqual([]);
  });

  test('a quotation mark that never closes loses its own line and no other', () => {
    const text = `${header.join(',')}\n${ROWS[0]!.join(',')},"never closed\n${ROWS[1]!.join(',')},plain\n${ROWS[2]!.join(',')},plain\n`;
    const read = readIn(text);
    expect(codesOf(read)).toEqual([[2, 'QUOTE_NOT_CLOSED']]);
    expect(read.rejected[0]?.raw).toBe(`${ROWS[0]!.join(',')},"never closed`);
    expect(pairsOf(read)).toEqual(PAIRS.slice(1));
    expect(read.events.map((event) => event.line)).toEqual([3, 4]);
  });

  test('many quotation marks that never close lose no line but their own', () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      i % 2 === 0 ? `${ROWS[0]!.join(',')},"open ${i}` : `${ROWS[1]!.join(',')},plain`,
    );
    const read = readIn(`${header.join(',')}\n${lines.join('\n')}\n`);
    expect(read.trailer.rows).toBe(400);
    expect(read.events.length + read.rejected.length).toBe(400);
    expect(read.events.filter((event) => event.text === 'plain')).toHaveLength(200);
  });
});

describe('very long lines', () => {
  const row = `${ROWS[1]!.join(',')}\n`;

  test('a line of 5 MB is one rejected row, its neighbours are read, and its bytes are kept', () => {
    const text = `${HEADER.join(',')}\n${ROWS[0]!.join(',')}\n${'x'.repeat(5 * 1024 * 1024)}\n${row}`;
    const read = readIn(text);
    expect(codesOf(read)).toEqual([[3, 'ROW_TOO_LONG']]);
    expect(read.events.map(({ line, a }) => [line, a])).toEqual([
      [2, '+447700900001'],
      [4, '+447700900002'],
    ]);
    expect(read.trailer.rows).toBe(3);
    expect(read.original.equals(Buffer.from(text))).toBe(true);
  });

  test('a line of 5 MB at the very end is one rejected row', () => {
    const read = readIn(`${HEADER.join(',')}\n${row}${'y'.repeat(5 * 1024 * 1024)}`);
    expect(codesOf(read)).toEqual([[3, 'ROW_TOO_LONG']]);
    expect(read.events).toHaveLength(1);
  });
});
