// The refused rows of a file as copies to be corrected: CSV, a file for each of its tables or kinds of record.
import {
  CORRECTION_COLUMNS,
  type CorrectableTable,
  correctableTables,
  correctionMark,
} from '../intake/correctable.ts';
import type { RefusedRecord } from '../intake/records/refused.ts';
import { csvField } from '../model/csvField.ts';
import type { Connection } from '../store/connection.ts';
import { ledgerOf, type SourceRow } from '../store/sources.ts';
import { rowTexts } from './originals.ts';
import { optionsOfImport, storedBytes, storedSource } from './storedSource.ts';
import { wishesOf } from './wishes.ts';

const ROWS_A_PAGE = 5000;

/** The tables of a file in the case as they were planned when it was imported. */
export const tablesOf = (db: Connection, { id, name }: SourceRow): CorrectableTable[] =>
  correctableTables(storedBytes(db, id, name), wishesOf(optionsOfImport(db, id)));

type Refused = { sheet: number; line: number; reason: string; cells: string[] };
export type RefusedCopies = { files: { name: string; rows: number; text: string }[]; refused: number };

/** Each table's refused rows as the text of a CSV file, and how many refused rows there are in all. */
export function refusedCopies(db: Connection, source: SourceRow): RefusedCopies {
  const stem = source.name.replace(/\.[^./\\]*$/, '');
  const rows = refusedRows(db, source);
  const tables = tablesOf(db, source);
  const records = tables.some((table) => table.records) ? recordsOf(db, source) : [];
  const files = tables.flatMap((table) => {
    const own: Refused[] = table.records
      ? records.flatMap(({ sheet, copy, ...said }) =>
          copy && sheet === table.sheet && copy.table === table.records
            ? [{ ...said, sheet, cells: table.cellsOf(copy.cells) }]
            : [],
        )
      : rows.flatMap(({ text, ...said }) =>
          said.sheet === table.sheet ? [{ ...said, cells: table.cellsOf(text) }] : [],
        );
    if (own.length === 0) return [];
    const suffix = table.name === '' ? '' : ` ${table.name}`;
    return [
      { name: `${stem}${suffix} refused rows.csv`, rows: own.length, text: textOf(source, table, own) },
    ];
  });
  return { files, refused: rows.length };
}

type RefusedRow = { sheet: number; line: number; reason: string; text: string };

function refusedRows(db: Connection, { id }: SourceRow): RefusedRow[] {
  const rows: RefusedRow[] = [];
  for (;;) {
    const page = ledgerOf(db, id, { outcome: 'rejected', offset: rows.length, limit: ROWS_A_PAGE });
    const texts = rowTexts(
      db,
      page.rows.map(({ sheet, line }) => ({ source_file_id: id, sheet, line })),
    );
    for (const [i, { sheet, line, reason }] of page.rows.entries())
      rows.push({ sheet, line, reason, text: texts[i]!.raw });
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** The refused records of a file whose records are no rows: read again from the kept original, as they were read first. */
function recordsOf(db: Connection, { id, name }: SourceRow): (RefusedRecord & { sheet: number })[] {
  const records: (RefusedRecord & { sheet: number })[] = [];
  storedSource(db, id, name).read(({ sheet, rejected }) => {
    for (const row of rejected as RefusedRecord[])
      if (row.outcome === 'rejected') records.push({ ...row, sheet });
  });
  return records;
}

const lineOf = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

function textOf({ sha256 }: SourceRow, table: CorrectableTable, rows: readonly Refused[]): string {
  const { columns, headerLine } = table.plan.layout;
  const lines = rows.map(({ line, reason, cells }) => {
    const whole = columns.map((_, at) => cells[at] ?? '');
    return lineOf([...whole, String(line), reason, ...cells.slice(columns.length)]);
  });
  const head = headerLine === null ? [] : [lineOf([...columns, ...CORRECTION_COLUMNS])];
  return ['\ufeff', lineOf([correctionMark(sha256, table)]), ...head, ...lines].join('');
}
