// The same record in every encoding and with every line end is read the same, and its bytes are kept as they are.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readIn } from './readIn.ts';

const HEADER = 'Calling Number,Called Number,Start Time,Duration,Type,Message';
const ROWS = [
  '07700900001,07700900002,14/03/2026 09:00:00,60,Voice,',
  '07700900002,07700900001,14/03/2026 09:05:00,,SMS,"Café £20 – naïve, ok"',
  '07700900001,07700900003,14/03/2026 10:00:00,5,Voice,',
];
const TEXT = [HEADER, ...ROWS, ''].join('\r\n');

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** Windows-1252 where it is not Latin-1: the en dash. */
const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

const ENCODED: [string, string, Buffer][] = [
  ['UTF-8', 'utf-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', 'utf-8', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, low byte first, with a mark', 'utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16, low byte first, without a mark', 'utf-16le', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16, high byte first, with a mark', 'utf-16be', utf16be(`\ufeff${TEXT}`)],
  ['UTF-16, high byte first, without a mark', 'utf-16be', utf16be(TEXT)],
  ['Windows-1252', 'windows-1252', windows1252(TEXT)],
];

describe('a record in any encoding', () => {
  const plain = readIn(TEXT);

  test('is read as it was meant', () => {
    expect(plain.rejected).toEqual([]);
    expect(plain.events.map(({ line, a, b, text }) => [line, a, b, text])).toEqual([
      [2, '+447700900001', '+447700900002', null],
      [3, '+447700900002', '+447700900001', 'Café £20 – naïve, ok'],
      [4, '+447700900001', '+447700900003', null],
    ]);
  });

  test.each(ENCODED)('%s gives the same events', (_name, encoding, bytes) => {
    const read = readIn(bytes);
    expect(read.opened.encoding).toBe(encoding);
    expect(read.events).toEqual(plain.events);
    expect(read.rejected).toEqual([]);
  });

  test.each(ENCODED)('%s is kept byte for byte under its own SHA-256', (_name, _encoding, bytes) => {
    const read = readIn(bytes);
    expect(read.original.equals(bytes)).toBe(true);
    expect(read.trailer.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('a stretch that is not in the encoding of the rest loses no character, and the file says so', () => {
    const many = Array.from(
      { length: 30_000 },
      (_, i) =>
        `07700900001,07700900002,14/03/2026 09:00:${String(i % 60).padStart(2, '0')},60,SMS,plain words`,
    ).join('\n');
    const tail = windows1252('\n07700900004,07700900005,14/03/2026 09:00:00,60,SMS,£5 only\n');
    const read = readIn(Buffer.concat([Buffer.from(`${HEADER}\n${many}`), tail]));
    expect(read.opened.encoding).toBe('utf-8');
    expect(read.events.at(-1)?.text).toBe('£5 only');
    expect(read.trailer.warnings.join(' ')).toContain('Windows-1252');
  });
});

describe('line ends', () => {
  const lines = [HEADER, ...ROWS];
  const plain = readIn(`${lines.join('\n')}\n`);
  const ENDS: [string, string][] = [
    ['CR and LF', `${lines.join('\r\n')}\r\n`],
    ['CR alone', `${lines.join('\r')}\r`],
    ['none after the last row', lines.join('\n')],
    ['mixed ones', `${lines[0]}\r\n${lines[1]}\n${lines[2]}\r\n${lines[3]}`],
    ['CR alone among LF', `${lines[0]}\n${lines[1]}\r${lines[2]}\n${lines[3]}\n`],
  ];

  test.each(ENDS)('%s give the same rows on the same lines', (_name, text) => {
    const read = readIn(text);
    expect(read.events).toEqual(plain.events);
    expect(read.trailer.rows).toBe(3);
  });

  test('blank lines are no rows, and lines are still counted as in the file', () => {
    const read = readIn(`${lines[0]}\n\n${lines[1]}\n\n\n${lines[2]}\n`);
    expect(read.events.map((event) => event.line)).toEqual([3, 6]);
    expect(read.trailer.rows).toBe(2);
  });
});
