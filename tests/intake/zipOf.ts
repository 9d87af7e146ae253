// Builds zip archives byte by byte, so that a test can also build ones that lie.
import { crc32, deflateRawSync } from 'node:zlib';

export type Entry = {
  name: string;
  bytes: Uint8Array | string;
  /** Kept as it is, not packed. */
  stored?: boolean;
  /** What the archive says instead of the truth. */
  says?: { sizeBytes?: number; crc?: number; method?: number; flags?: number };
};

/** A zip archive with these entries, deflated where they are not to be stored. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored = false, says = {} } of entries) {
    const raw = Buffer.from(bytes as string);
    const packed = stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(says.flags ?? 0x800, 2);
    common.writeUInt16LE(says.method ?? (stored ? 0 : 8), 4);
    common.writeUInt32LE(says.crc ?? crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says.sizeBytes ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]),
    );
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const NS = 'http://schemas.openxmlformats.org';
const REL = `${NS}/officeDocument/2006/relationships`;

export type SheetXml = { name: string; rows: string; hidden?: boolean };

/** A workbook around the XML of its sheets' rows; styles 1 to 4 are a date, a date with time, a time, eleven digits. */
export function workbookOf(
  sheets: readonly SheetXml[],
  { strings = [], from1904 = false }: { strings?: readonly string[]; from1904?: boolean } = {},
): Buffer {
  const list = sheets
    .map(
      ({ name, hidden }, i) =>
        `<sheet name="${name}" sheetId="${i + 1}" ${hidden ? 'state="hidden"' : ''} r:id="r${i + 1}"/>`,
    )
    .join('');
  const relations = sheets
    .map(
      (_, i) =>
        `<Relationship Id="r${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  const formats = [0, 14, 165, 166, 167].map((id) => `<xf numFmtId="${id}"/>`).join('');
  return zipOf([
    {
      name: 'xl/workbook.xml',
      bytes: `<?xml version="1.0"?><workbook xmlns="${NS}/spreadsheetml/2006/main" xmlns:r="${REL}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', bytes: `<Relationships>${relations}</Relationships>` },
    {
      name: 'xl/styles.xml',
      bytes: `<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm:ss"/><numFmt numFmtId="166" formatCode="hh:mm:ss"/><numFmt numFmtId="167" formatCode="00000000000"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      bytes: `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ]);
}

export type CellValue =
  | string
  | number
  | { number: number; style: number }
  | { formula: string; value: string };

/** A row's XML from its values: texts inline, numbers with a style where one is given. */
export function rowXml(row: number, values: readonly CellValue[]): string {
  const cells = values.map((value, i) => {
    const at = `r="${String.fromCharCode(65 + i)}${row}"`;
    if (value === '') return '';
    if (typeof value === 'string') return `<c ${at} t="inlineStr"><is><t>${value}</t></is></c>`;
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
    if ('formula' in value) return `<c ${at} t="str"><f>${value.formula}</f><v>${value.value}</v></c>`;
    return `<c ${at} s="${value.style}"><v>${value.number}</v></c>`;
  });
  return `<row r="${row}">${cells.join('')}</row>`;
}
