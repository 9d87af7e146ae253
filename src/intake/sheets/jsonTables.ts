// Opens JSON that holds tables (lists of records, or codes with their names) as sheets; JSON of any other shape is refused.
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf } from '../bytes/encoding.ts';
import { openText } from '../bytes/openText.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** It is parsed as a whole, which takes several times its size. */
const LARGEST = 64 * 1024 * 1024;
const MOST_COLUMNS = 1000;

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function openJsonTables(source: ByteSource): Workbook {
  if (source.sizeBytes > LARGEST)
    refuse({ code: 'FILE_TOO_LARGE', detail: 'JSON of over 64 MB is not read' });
  const { shape } = openText(source);
  const text = decoderOf(shape).decode(source.slice(0, source.sizeBytes).subarray(shape.markBytes));
  const sheets = sheetsOf(parse(text));
  return sheets.length > 0 ? { sheets } : refuse({ code: 'FILE_NOT_RECOGNISED' });
}

/** A long number keeps the digits that it was written with. */
const asWritten = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' ? (context?.source ?? String(value)) : value;
const read = (text: string): unknown =>
  JSON.parse(text, asWritten as (key: string, value: unknown) => unknown);

/** A record a line, without a list around them, is a list too. */
const LINES = /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/;

function parse(text: string): unknown {
  try {
    return LINES.test(text)
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(read)
      : read(text);
  } catch {
    return refuse({ code: 'FILE_DAMAGED', detail: 'it is not whole JSON' });
  }
}

/** A list of records is a sheet; so is each list within one record, and a record of nothing but values. */
function sheetsOf(json: unknown): Sheet[] {
  const whole = recordSheet('Records', json);
  if (whole) return [whole];
  if (!isRecord(json) || json.type === 'FeatureCollection') return [];
  const entries = Object.entries(json);
  if (entries.length > 1 && entries.every(([, value]) => typeof value !== 'object'))
    return [sheetOf('Values', [['id', 'value'], ...entries.map(([name, value]) => [name, String(value)])])];
  return entries.flatMap(([name, value]) => recordSheet(name, value) ?? []);
}

function recordSheet(name: string, list: unknown): Sheet | null {
  if (!Array.isArray(list) || list.length === 0 || !list.every(isRecord)) return null;
  const columns = [...new Set(list.flatMap((record) => Object.keys(record)))];
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  return sheetOf(name, [columns, ...list.map((record) => columns.map((column) => cellOf(record[column])))]);
}

const cellOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** The header is row 1, so that the first record is row 2, as in a spreadsheet. */
export const sheetOf = (name: string, rows: readonly string[][]): Sheet =>
  sheetOfRows(
    name,
    rows.map((cells, i) => ({ line: i + 1, cells })),
  );

/** A sheet of rows that are at hand. */
export const sheetOfRows = (name: string, rows: readonly TableRow[]): Sheet => ({
  name,
  hidden: false,
  rows: (take) => {
    for (const row of rows) if (!take(row)) return;
  },
});
