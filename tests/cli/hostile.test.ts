// Hostile and broken files at the command line: refused with one sentence or survived, within a limit on memory.
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowXml, workbookOf, zipOf } from '../intake/zipOf.ts';
import { folderWithCase, json, plumbline, type Ran } from './plumbline.ts';

const MB = 1024 * 1024;
const MOST_MEGABYTES = 500;
const HEADER = 'Calling Number,Called Number,Start Time,Duration';
const ROW = '07700900123,07700900124,2026-03-13 10:00:00,5';
const CSV = `${HEADER}\n${ROW}\n`;
const sms = (more: string): string =>
  `<?xml version="1.0"?>\n<smses count="2">\n<sms address="07700900123" date="1772000000000" type="1" body="one"/>\n${more}`;
const book = (rows: string): Buffer =>
  workbookOf([{ name: 'Calls', rows: rowXml(1, HEADER.split(',')) + rows }]);

let folder = '';
beforeAll(async () => {
  folder = await folderWithCase({}, 'file');
});

/** Imports a file and watches the process: what it printed, how it ended, and the most memory that it held. */
async function importing(
  name: string,
  bytes: string | Uint8Array | null,
): Promise<Ran & { megabytes: number }> {
  if (bytes !== null) writeFileSync(join(folder, name), bytes);
  let megabytes = 0;
  let watch: NodeJS.Timeout | undefined;
  const ran = await plumbline(folder, ['import', 'test.plumb', name, '--json'], {
    onStart: (id) => {
      watch = setInterval(() => {
        megabytes = Math.max(megabytes, heldBy(id));
      }, 10);
    },
  });
  clearInterval(watch);
  return { ...ran, megabytes };
}

/** The high-water mark of a process's memory, where the system tells it (Linux); 0 elsewhere. */
function heldBy(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const protectedBook = (): Buffer => {
  const container = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(container);
  container.write('EncryptedPackage', 1024, 'utf16le');
  return container;
};

const REFUSED: [what: string, name: string, bytes: () => string | Uint8Array, code: string][] = [
  [
    'a zip bomb',
    'bomb.zip',
    () => zipOf([{ name: 'a.csv', bytes: Buffer.alloc(200 * MB, 0x20) }]),
    'FILE_TOO_LARGE',
  ],
  [
    'an archive that is cut off',
    'cut.zip',
    () => zipOf([{ name: 'a.csv', bytes: CSV.repeat(500) }]).subarray(0, 300),
    'FILE_DAMAGED',
  ],
  [
    'a workbook that is cut off',
    'cut.xlsx',
    () => book(rowXml(2, ROW.split(','))).subarray(0, 900),
    'FILE_DAMAGED',
  ],
  ['a workbook behind a password', 'locked.xlsx', protectedBook, 'FILE_PROTECTED'],
  [
    'a row of a hundred thousand cells in a workbook',
    'wide.xlsx',
    () => book(`<row r="2">${'<c><v>1</v></c>'.repeat(100_000)}</row>`),
    'FILE_DAMAGED',
  ],
  [
    'a cell of a hundred megabytes in a workbook',
    'cell.xlsx',
    () =>
      book(
        `<row r="2"><c t="inlineStr"><is><t>${'7'.repeat(1000).concat('x').repeat(100_000)}</t></is></c></row>`,
      ),
    'FILE_TOO_LARGE',
  ],
  [
    'a workbook that declares entities',
    'entities.xlsx',
    () =>
      zipOf([
        { name: 'xl/workbook.xml', bytes: '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets/></workbook>' },
      ]),
    'FILE_DAMAGED',
  ],
  [
    'a value of a hundred megabytes in XML',
    'value.xml',
    () => sms(`<sms address="1" date="1772000000000" type="1" body="${'x'.repeat(100 * MB)}"/></smses>`),
    'FILE_TOO_LARGE',
  ],
  ['JSON nested without end', 'deep.json', () => '[{"a":'.repeat(1_000_000), 'FILE_DAMAGED'],
  [
    'a picture called CSV',
    'picture.csv',
    () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7) % 256)),
    'FILE_BINARY',
  ],
  ['a page of the web called XML', 'page.xml', () => '<html><body>none</body></html>', 'FILE_NOT_RECOGNISED'],
];

describe('a hostile or broken file', () => {
  test.each(REFUSED)(
    '%s is refused with one sentence, within the limit on memory',
    async (_, name, bytes, code) => {
      const { status, out, err, megabytes } = await importing(name, bytes());
      expect([status, out]).toEqual([3, '']);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(code);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
      expect(await json(folder, ['sources', 'test.plumb'])).toEqual({ sources: [] });
    },
  );

  test.each([
    ['that lies about its size', 200 * MB, { sizeBytes: 4000 }, 'FILE_TOO_LARGE'],
    ['behind a password', 4000, { flags: 0x801 }, 'FILE_PROTECTED'],
  ])('a member of an archive %s is left out with its reason', async (what, size, says, code) => {
    const name = `${what.replaceAll(' ', '-')}.zip`;
    const archive = zipOf([{ name: 'a.csv', bytes: Buffer.alloc(size, 0x20), says }]);
    const { out, err, megabytes } = await importing(name, archive);
    expect(out + err).toContain(code);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(await json(folder, ['sources', 'test.plumb'])).toEqual({ sources: [] });
  });
});

describe('a file with something strange in it', () => {
  type Counted = { rows: number; accepted: number; duplicates: number; rejected: number };
  const counts = (out: string): number[] => {
    const [file] = (JSON.parse(out) as { files: Counted[] }).files;
    return [file!.rows, file!.accepted + file!.duplicates, file!.rejected];
  };
  const SURVIVED: [
    string,
    string,
    () => string | Uint8Array,
    [rows: number, kept: number, rejected: number],
  ][] = [
    [
      'a row of a hundred thousand columns',
      'wide.csv',
      () => `${CSV}${new Array(100_000).fill('1').join(',')}\n`,
      [2, 1, 1],
    ],
    [
      'mixed line ends and NULs',
      'mixed.csv',
      () => `${HEADER}\r\n${ROW}\n${ROW.replace('10:', '11:')}\r\n\0${ROW.replace('10:', '12:')}\r`,
      [3, 3, 0],
    ],
    [
      'XML entities that multiply',
      'laughs.xml',
      () =>
        `<!DOCTYPE smses [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${sms('<sms address="&b;" date="1" type="1"/></smses>').slice(21)}`,
      [2, 1, 1],
    ],
    ['XML that is cut off', 'cut.xml', () => sms('<sms address="07700'), [2, 1, 1]],
    [
      'formulas in a workbook, by the values that they had',
      'formulas.xlsx',
      () =>
        book(
          rowXml(2, [
            '07700900123',
            { formula: 'HYPERLINK("http://a")', value: '07700900124' },
            '2026-03-13 10:00:00',
            '5',
          ]),
        ),
      [1, 1, 0],
    ],
    [
      'a workbook called CSV',
      'book.csv',
      () => book(rowXml(2, ROW.replace('10:', '13:').split(','))),
      [1, 1, 0],
    ],
  ];
  test.each(SURVIVED)(
    '%s is read with every row told, within the limit on memory',
    async (_, name, bytes, expected) => {
      const { status, out, megabytes } = await importing(name, bytes());
      expect(status).toBe(0);
      expect(counts(out)).toEqual(expected);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    },
  );

  test('a cell of a gibibyte loses its own row alone, within the limit on memory', async () => {
    const file = openSync(join(folder, 'long.csv'), 'w');
    writeSync(file, `${CSV}"`);
    for (let i = 0; i < 64; i++) writeSync(file, Buffer.alloc(16 * MB, 0x78));
    writeSync(file, `"\n${ROW.replace('10:', '14:')}\n`);
    closeSync(file);
    const { status, out, megabytes } = await importing('long.csv', null);
    expect(status).toBe(0);
    expect(counts(out)).toEqual([3, 2, 1]);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});
