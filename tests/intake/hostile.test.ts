// Hostile and broken files: each is refused with one clear code, or read as far as it goes, in bounded memory.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/intake/archives/pieces.ts';
import { openSource } from '../../src/intake/openSource.ts';
import { Refused } from '../../src/intake/refusal.ts';
import { readBytes, readPath, withBytes } from './readFile.ts';
import { WISHES } from './readIn.ts';
import { rowXml, workbookOf, zipOf } from './zipOf.ts';

const HEADER = 'Calling Number,Called Number,Start Time,Duration';
const ROW = '07700900123,07700900124,2026-03-13 10:00:00,5';
const CSV = `${HEADER}\n${ROW}\n`;

/** The code that a file is refused with, or how many of its rows were read. */
function fate(work: () => unknown): string {
  try {
    const read = work() as { events?: unknown[]; rejected?: unknown[] };
    return `read ${read.events?.length ?? '?'}, rejected ${read.rejected?.length ?? '?'}`;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}
const fateOf = (bytes: string | Uint8Array, member: string | null = null): string =>
  fate(() => readBytes(bytes, {}, member));

/** Bytes that memory grew by at most while work was done, as the test itself sees it. */
function grownBy(work: () => void): number {
  const before = process.memoryUsage().rss;
  work();
  return process.memoryUsage().rss - before;
}
const MB = 1024 * 1024;

function withFile<T>(write: (file: number) => void, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-hostile-'));
  try {
    const path = join(folder, 'large.bin');
    const file = openSync(path, 'w');
    write(file);
    closeSync(file);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('an archive', () => {
  test('that swells a thousandfold is refused before it is unpacked', () => {
    const bomb = zipOf([{ name: 'calls.csv', bytes: Buffer.alloc(80 * MB, 0x20) }]);
    expect(fateOf(bomb, 'calls.csv')).toBe('FILE_TOO_LARGE');
    expect(fate(() => withBytes(bomb, piecesOf))).toBe('FILE_TOO_LARGE');
  });

  test('that says less than it unpacks to is refused, and its memory stays small', () => {
    const liar = zipOf([
      { name: 'calls.csv', bytes: Buffer.alloc(200 * MB, 0x20), says: { sizeBytes: 4000 } },
    ]);
    expect(grownBy(() => expect(fateOf(liar, 'calls.csv')).toBe('FILE_TOO_LARGE'))).toBeLessThan(150 * MB);
  });

  test('with a member that fails its own checksum is refused', () => {
    expect(fateOf(zipOf([{ name: 'calls.csv', bytes: CSV, says: { crc: 1 } }]), 'calls.csv')).toBe(
      'FILE_DAMAGED',
    );
  });

  test('behind a password is refused as protected', () => {
    expect(fateOf(zipOf([{ name: 'calls.csv', bytes: CSV, says: { flags: 0x801 } }]), 'calls.csv')).toBe(
      'FILE_PROTECTED',
    );
  });

  test('cut off at any place is refused as damaged, never read in part', () => {
    const whole = zipOf([
      { name: 'calls.csv', bytes: CSV },
      { name: 'more.csv', bytes: CSV },
    ]);
    for (let length = 4; length < whole.length; length += 7)
      expect(fate(() => withBytes(whole.subarray(0, length), piecesOf))).toBe('FILE_DAMAGED');
  });

  test('lists each of its members, and reads one by its content whatever its name', () => {
    const archive = zipOf([
      { name: 'a/calls.dat', bytes: CSV },
      {
        name: 'a/book.csv',
        bytes: workbookOf([{ name: 'S', rows: rowXml(1, HEADER.split(',')) + rowXml(2, ROW.split(',')) }]),
      },
      { name: '__MACOSX/._calls.dat', bytes: 'litter' },
    ]);
    withBytes(archive, (path) => {
      expect(piecesOf(path).map(({ member }) => member)).toEqual(['a/calls.dat', 'a/book.csv']);
      expect(readPath(path, {}, 'a/calls.dat').events).toHaveLength(1);
      expect(readPath(path, {}, 'a/book.csv').events).toHaveLength(1);
    });
  });

  test('is no evidence by itself: its members are', () => {
    expect(
      fateOf(zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'calls.csv', bytes: CSV }]) }]), 'inner.zip'),
    ).toBe('FILE_IS_ARCHIVE');
  });
});

describe('a workbook', () => {
  const book = (rows: string): Buffer => workbookOf([{ name: 'Calls', rows }]);
  const header = rowXml(1, HEADER.split(','));

  test('behind a password is refused as protected', () => {
    const container = Buffer.alloc(4096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
    container.write('EncryptedPackage', 1024, 'utf16le');
    expect(fateOf(container)).toBe('FILE_PROTECTED');
  });

  test('with a row of a hundred thousand columns is refused', () => {
    const cells = Array.from({ length: 100_000 }, () => '<c><v>1</v></c>').join('');
    expect(fateOf(book(`${header}<row r="2">${cells}</row>`))).toBe('FILE_DAMAGED');
  });

  test('with a cell of hundreds of megabytes is refused, and its memory stays small', () => {
    const cell = `<row r="2"><c t="inlineStr"><is><t>${'7'.repeat(1000).concat('x').repeat(60_000)}</t></is></c></row>`;
    const bytes = book(header + cell);
    expect(grownBy(() => expect(fateOf(bytes)).toBe('FILE_TOO_LARGE'))).toBeLessThan(300 * MB);
  });

  test('that declares entities of its own is refused', () => {
    const bytes = zipOf([
      {
        name: 'xl/workbook.xml',
        bytes: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook><sheets/></workbook>',
      },
    ]);
    expect(fateOf(bytes)).toBe('FILE_DAMAGED');
  });

  test('without the sheet that it lists, or with rows out of order, is refused as damaged', () => {
    const missing = zipOf([
      { name: 'xl/workbook.xml', bytes: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>' },
    ]);
    expect(fateOf(missing)).toBe('FILE_DAMAGED');
    expect(fateOf(book(`${header}${rowXml(9, ROW.split(','))}${rowXml(3, ROW.split(','))}`))).toBe(
      'FILE_DAMAGED',
    );
  });

  test('whose sheet breaks off is refused as damaged', () => {
    const bytes = zipOf([
      {
        name: 'xl/workbook.xml',
        bytes: '<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: `<worksheet><sheetData>${header}${rowXml(2, ROW.split(','))}<row r="3"><c t="inl`,
      },
    ]);
    expect(fateOf(bytes)).toBe('FILE_DAMAGED');
  });
});

describe('XML', () => {
  const sms = (more: string): string =>
    `<?xml version="1.0"?>\n<smses count="2">\n<sms address="07700900123" date="1772000000000" type="1" body="one"/>\n${more}`;

  test('with entities that multiply is read up to the first of them', () => {
    const laughs = `<!DOCTYPE smses [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sms('<sms address="&b;" date="1772000000000" type="1" body="&b;"/></smses>').slice(21)}`;
    const read = readBytes(laughs);
    expect([read.events.length, read.rejected.length]).toEqual([1, 1]);
    expect(read.warnings.join(' ')).toContain('not whole');
  });

  test('cut off in the middle keeps what stands before the cut and says so', () => {
    const read = readBytes(sms('<sms address="07700900124" date="17720'));
    expect(read.events).toHaveLength(1);
    expect(read.rejected).toMatchObject([{ code: 'ROW_NOT_A_RECORD' }]);
  });

  test('nested without end, or with a value of a hundred megabytes, ends in bounded memory', () => {
    expect(readBytes(sms('<x>'.repeat(100_000))).events).toHaveLength(1);
    const deep = sms(
      `<sms address="07700900124" date="1772000000000" type="1" body="${'x'.repeat(100 * MB)}"/></smses>`,
    );
    expect(fateOf(deep)).toBe('FILE_TOO_LARGE');
  });

  test('of no kind that is read is refused by that name', () => {
    expect(fateOf('<?xml version="1.0"?><html><body>no evidence</body></html>')).toBe('FILE_NOT_RECOGNISED');
  });
});

describe('text', () => {
  test('of brackets alone is no header, and keeps nothing busy', () => {
    expect(fateOf('['.repeat(400_000))).toBe('HEADER_NOT_FOUND');
  });

  test('with a row of a hundred thousand columns rejects that row alone', () => {
    const read = readBytes(
      `${CSV}${new Array(100_000).fill('1').join(',')}\n${ROW.replace('10:00', '11:00')}\n`,
    );
    expect([read.events.length, read.rejected.map((row) => row.code)]).toEqual([2, ['ROW_TOO_WIDE']]);
  });

  test('with mixed line ends and NULs reads every row', () => {
    const rows = [10, 11, 12, 13].map((hour) => ROW.replace('10:00', `${hour}:00`));
    const read = readBytes(`${HEADER}\r\n${rows[0]}\n${rows[1]}\r\n\0${rows[2]}\r${rows[3]}\n`);
    expect([read.events.length, read.rejected.length]).toEqual([4, 0]);
  });

  test('with a cell of a gibibyte loses that row alone, in bounded memory', () => {
    const write = (file: number): void => {
      writeSync(file, `${CSV}"`);
      const block = Buffer.alloc(16 * MB, 0x78);
      for (let i = 0; i < 64; i++) writeSync(file, block);
      writeSync(file, `"\n${ROW.replace('10:00', '11:00')}\n`);
    };
    withFile(write, (path) => {
      let most = 0;
      const before = process.memoryUsage().rss;
      const watch = (): void => {
        most = Math.max(most, process.memoryUsage().rss - before);
      };
      const read = countRows(path, watch);
      expect(read).toEqual({ rows: 3, events: 2, rejected: ['ROW_TOO_LONG'] });
      expect(most).toBeLessThan(400 * MB);
    });
  });

  test('that is a picture by another name is refused as binary', () => {
    expect(fateOf(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256)))).toBe('FILE_BINARY');
  });
});

/** Reads a file without keeping anything of it. */
function countRows(path: string, watch: () => void): { rows: number; events: number; rejected: string[] } {
  let events = 0;
  const rejected: string[] = [];
  const trailer = openSource(path, WISHES).read((batch) => {
    events += batch.events?.count ?? 0;
    rejected.push(...batch.rejected.map((row) => row.code));
    watch();
  });
  return { rows: trailer.rows, events, rejected };
}

describe('a folder', () => {
  test('stands for all its files, the members of archives among them, and a broken one in its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-folder-'));
    try {
      writeFileSync(join(folder, 'a.csv'), CSV);
      writeFileSync(join(folder, 'b.zip'), zipOf([{ name: 'x.csv', bytes: CSV }]));
      writeFileSync(join(folder, 'c.zip'), zipOf([{ name: 'x.csv', bytes: CSV }]).subarray(0, 60));
      writeFileSync(join(folder, 'd.csv'), '');
      const shown = piecesOf(folder).map(({ name, member }) => [name.split('/').slice(1).join('/'), member]);
      expect(shown).toEqual([
        ['a.csv', null],
        ['b.zip/x.csv', 'x.csv'],
        ['c.zip', null],
        ['d.csv', null],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
