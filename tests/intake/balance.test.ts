// Whatever a file holds, each of its rows is read or rejected exactly once, in any encoding.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const HEADER = ['Calling Number', 'Called Number', 'Start Time', 'Duration', 'Message'];

const number = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 999 }).map((n) => `07700900${String(n).padStart(3, '0')}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Withheld', '', '60060', '4.477E+11', 'BANK', '+33600000000', 'Total'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const moment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 19).replace('T', ' ')),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'n/a', '2026-02-30 10:00:00', '2026-13-01 00:00:00') },
);
const duration = fc.constantFrom('0', '61', '00:01:01', '', 'long', '-1');
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('two\nlines', 'a "quoted" word', 'a,b;c|d\te', 'Café £5 – ok', "it's", '=1+1', ' '),
);
const rows = fc.array(fc.tuple(number, number, moment, duration, text), { minLength: 1, maxLength: 30 });

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A file of these rows: every cell in quotation marks, so that what was meant is beyond doubt. */
const fileOf = (table: readonly (readonly string[])[], delimiter: string, newline: string): string =>
  [HEADER, ...table].map((row) => `${row.map(quoted).join(delimiter)}${newline}`).join('');

const encodings = {
  'utf-8': (content: string): Buffer => Buffer.from(content),
  'utf-16le': (content: string): Buffer => Buffer.from(`\ufeff${content}`, 'utf16le'),
  'utf-16be': (content: string): Buffer => Buffer.from(`\ufeff${content}`, 'utf16le').swap16(),
};

describe('the balance of a file', () => {
  test('each row is read or rejected exactly once, whatever stands in it', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
        (table, delimiter, newline, encoding) => {
          // A NUL is no character of a text file.
          const clean = table.map((row) => row.map((cell) => cell.replaceAll('\0', '')));
          const bytes = encodings[encoding](fileOf(clean, delimiter, newline));
          const read = readIn(bytes, { zone: 'UTC', map: { a: HEADER[0], b: HEADER[1], start: HEADER[2] } });
          expect(read.trailer.rows).toBe(table.length);
          expect(read.events.length + read.rejected.length).toBe(table.length);
          const lines = [...read.events, ...read.rejected].map((row) => row.line);
          expect(new Set(lines).size).toBe(table.length);
          expect(read.original.equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a good row is never rejected for what stands beside it', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const good = ['07700900001', '07700900002', '2026-03-14 09:00:00', '60', 'kept'];
        const clean = table.map((row) => row.map((cell) => cell.replaceAll('\0', '')));
        const read = readIn(fileOf([good, ...clean, good], ',', '\n'), { zone: 'UTC' });
        expect(read.events.filter((event) => event.text === 'kept')).toHaveLength(2);
      }),
      { numRuns: 200 },
    );
  });

  test('bytes that are anything at all are read in whole or refused, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, headed) => {
        const head = headed ? Buffer.from(`${HEADER.join(',')}\n`) : Buffer.alloc(0);
        const bytes = Buffer.concat([head, noise]);
        try {
          const read = readIn(bytes);
          expect(read.original.equals(bytes)).toBe(true);
          expect(read.events.length + read.facts.length + read.rejected.length).toBe(read.trailer.rows);
        } catch (error) {
          expect(error).toHaveProperty('refusal');
        }
      }),
      { numRuns: 400 },
    );
  });
});
