// Archives inside archives: a UFDR in a zip is read where it lies, and what is not read is listed by name.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/intake/archives/pieces.ts';
import { Refused } from '../../src/intake/refusal.ts';
import { readBytes, readPath, withBytes } from './readFile.ts';
import { type Entry, rowXml, workbookOf, zipOf } from './zipOf.ts';

const MB = 1024 * 1024;
const HEADER = 'Calling Number,Called Number,Start Time,Duration';
const ROW = '07700900123,07700900124,2026-03-13 10:00:00,5';
const CSV = `${HEADER}\n${ROW}\n`;
const BOOK = workbookOf([{ name: 'S', rows: rowXml(1, HEADER.split(',')) + rowXml(2, ROW.split(',')) }]);
const PICTURE = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7) % 256));
const REPORT = `<?xml version="1.0"?>
<project id="x" name="invented" xmlns="http://pa.cellebrite.com/report/2.0">
<metadata section="Device Info"><item name="MSISDN">07700 900123</item></metadata>
<decodedData><modelType type="Call">
<model type="Call"><field name="Type"><value>Outgoing</value></field><field name="TimeStamp"><value>2026-03-01T15:00:00Z</value></field><multiModelField name="Parties"><model type="Party"><field name="Identifier"><value>07700900126</value></field><field name="Role"><value>To</value></field></model></multiModelField></model>
</modelType></decodedData></project>`;

/** The members of an archive with why each is not read, and what the refusals of the others are. */
const listed = (entries: readonly Entry[]): [string | null, string | null][] =>
  withBytes(zipOf(entries), (path) =>
    piecesOf(path).map(({ member, refusal }) => [member, refusal?.code ?? null]),
  );

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return 'read';
};

describe('an archive inside an archive', () => {
  const ufdr = [
    { name: 'files/Image/1.jpg', bytes: PICTURE },
    { name: 'report.xml', bytes: REPORT },
  ];

  test.each([
    ['packed', false],
    ['not packed', true],
  ])('gives its report where it lies, %s', (_, stored) => {
    const name = 'exhibits/phone.ufdr';
    const zip = zipOf([
      { name, bytes: zipOf(ufdr), stored },
      { name: 'calls.csv', bytes: CSV },
    ]);
    withBytes(zip, (path) => {
      expect(piecesOf(path).map(({ member, refusal }) => [member, refusal?.code])).toEqual([
        [`${name}/files/Image/1.jpg`, 'FILE_BINARY'],
        [`${name}/report.xml`, undefined],
        ['calls.csv', undefined],
      ]);
      const read = readPath(path, {}, `${name}/report.xml`);
      expect(read.profile).toBe('cellebrite-xml');
      expect(read.events.map(({ line, a, b }) => [line, a.number, b.number])).toEqual([
        [5, '+447700900123', '+447700900126'],
      ]);
    });
  });

  test('that is too large to be held is read from front to back, its list and its members alike', () => {
    const inner = zipOf([
      { name: 'video.bin', bytes: randomBytes(70 * MB), stored: true },
      { name: 'report.xml', bytes: REPORT },
      { name: 'more/calls.csv', bytes: CSV },
    ]);
    withBytes(zipOf([{ name: 'phone.ufdr', bytes: inner }]), (path) => {
      const pieces = piecesOf(path).map(({ member, refusal }) => [member, refusal?.code]);
      expect(pieces).toEqual([
        ['phone.ufdr/video.bin', 'FILE_BINARY'],
        ['phone.ufdr/report.xml', undefined],
        ['phone.ufdr/more/calls.csv', undefined],
      ]);
      expect(readPath(path, {}, 'phone.ufdr/report.xml').events).toHaveLength(1);
      expect(readPath(path, {}, 'phone.ufdr/more/calls.csv').events).toHaveLength(1);
    });
  });

  test('gives workbooks and tables by their content, and lists a third archive without opening it', () => {
    const deepest = zipOf([{ name: 'calls.csv', bytes: CSV }]);
    const inner = zipOf([
      { name: 'book.dat', bytes: BOOK },
      { name: 'deep.zip', bytes: deepest },
      { name: 'empty.csv', bytes: '' },
      { name: '__MACOSX/._book.dat', bytes: 'litter' },
    ]);
    const zip = zipOf([{ name: 'a.zip', bytes: inner }]);
    withBytes(zip, (path) => {
      expect(piecesOf(path).map(({ member, refusal }) => [member, refusal?.code])).toEqual([
        ['a.zip/book.dat', undefined],
        ['a.zip/deep.zip', 'FILE_IS_ARCHIVE'],
        ['a.zip/empty.csv', 'FILE_EMPTY'],
      ]);
      expect(readPath(path, {}, 'a.zip/book.dat').events).toHaveLength(1);
      expect(codeOf(() => readPath(path, {}, 'a.zip/deep.zip'))).toBe('FILE_IS_ARCHIVE');
      expect(codeOf(() => readPath(path, {}, 'a.zip/deep.zip/calls.csv'))).toBe('FILE_NOT_FOUND');
    });
  });

  test('that swells, is cut off or is protected is listed by itself, and its neighbours are read', () => {
    const bomb = zipOf([{ name: 'calls.csv', bytes: Buffer.alloc(80 * MB, 0x20) }]);
    const whole = zipOf([{ name: 'calls.csv', bytes: CSV }]);
    const found = listed([
      { name: 'bomb.zip', bytes: bomb },
      { name: 'cut.zip', bytes: whole.subarray(0, 60) },
      { name: 'locked.zip', bytes: whole, says: { flags: 0x801 } },
      { name: 'lies.zip', bytes: whole, stored: true, says: { sizeBytes: 40 } },
      { name: 'calls.csv', bytes: CSV },
    ]);
    expect(found).toEqual([
      ['bomb.zip', 'FILE_TOO_LARGE'],
      ['cut.zip', 'FILE_DAMAGED'],
      ['locked.zip', 'FILE_PROTECTED'],
      ['lies.zip', 'FILE_DAMAGED'],
      ['calls.csv', null],
    ]);
  });

  test('whose swelling is shared between the two is refused in its piece as in the whole', () => {
    // Each of the two layers swells by less than the limit; together they would by far more.
    const member = { name: 'calls.csv', bytes: Buffer.alloc(60 * MB, `${'7'.repeat(900)}\n`) };
    const inner = { name: 'a.zip', bytes: zipOf([member, member]) };
    expect(codeOf(() => readBytes(zipOf([inner]), {}, 'a.zip/calls.csv'))).toBe('FILE_TOO_LARGE');
    expect(listed([inner])).toEqual([['a.zip', 'FILE_TOO_LARGE']]);
  });
});

test('of two files that bear one name in an archive the second is listed as not read', () => {
  const found = listed([
    { name: 'calls.csv', bytes: CSV },
    { name: 'calls.csv', bytes: CSV.replace('900124', '900125') },
  ]);
  expect(found).toEqual([
    ['calls.csv', null],
    ['calls.csv', 'FILE_DAMAGED'],
  ]);
});
