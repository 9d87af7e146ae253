// Opens a text of labels with their values, one a line, as a sheet: a form as it is printed, or a spreadsheet's export of one.
import type { Kind } from '../../model/importFields.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf } from '../bytes/encoding.ts';
import { openText } from '../bytes/openText.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { rowsOf } from '../table/layout.ts';
import { sheetOfRows } from './jsonTables.ts';
import { uprightTable } from './upright.ts';
import type { Workbook } from './workbook.ts';

/** The whole of it is held: nobody's form is larger. */
const LARGEST = 16 * 1024 * 1024;
/** How much of a file is looked at to tell; a table of records fills it with them. */
const HEAD_CHARACTERS = 16 * 1024;

const SHEET_NAME = 'Records, one a line';

/** `Label: value`, a line each. */
const byColons = (text: string): TableRow[] =>
  text.split(/\r\n|\r|\n/).map((row, i) => {
    const found = /^([^:]{2,40}):(.*)$/.exec(row);
    return { line: i + 1, cells: (found ? [found[1]!, found[2]!] : [row]).map((cell) => cell.trim()) };
  });

const WAYS: readonly ((text: string) => TableRow[])[] = [
  ...[',', ';', '\t', '|'].map((delimiter) => (text: string) => rowsOf(text, delimiter)),
  byColons,
];

const sheetIn = (rows: readonly TableRow[]) => sheetOfRows(SHEET_NAME, rows);

/** The way in which labels and values are parted in a text that is laid out upright; null for any other text. */
function wayOf(text: string, kind: Kind | 'auto') {
  const end = text.lastIndexOf('\n', HEAD_CHARACTERS);
  const head = text.length > HEAD_CHARACTERS && end > 0 ? text.slice(0, end) : text;
  const wishes = { kind, map: {}, unmap: [], subject: null };
  return (
    WAYS.find(
      (rows) => uprightTable(sheetIn([]), { head: rows(head), whole: head === text }, wishes) !== null,
    ) ?? null
  );
}

export const isUprightText = (text: string, kind: Kind | 'auto'): boolean => wayOf(text, kind) !== null;

/** The rows of such a text as a sheet. Refuses one that is larger than any form, or laid out otherwise. */
export function openUprightText(source: ByteSource, kind: Kind | 'auto'): Workbook {
  if (source.sizeBytes > LARGEST)
    refuse({ code: 'FILE_TOO_LARGE', detail: 'labels with their values are read up to 16 MB' });
  const { shape } = openText(source);
  const text = decoderOf(shape).decode(source.slice(0, source.sizeBytes).subarray(shape.markBytes));
  const rows = wayOf(text, kind) ?? refuse({ code: 'HEADER_NOT_FOUND' });
  return { sheets: [sheetIn(rows(text))] };
}
