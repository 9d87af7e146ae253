// Opens an Excel workbook of before 2007 (BIFF), or one written as HTML or XML under its name: read whole, as none holds many rows.
import { read, SSF } from '@e965/xlsx';
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { numberText, shownByCode } from './numberFormats.ts';
import type { Workbook } from './workbook.ts';

/** A full sheet of 65,536 rows and 20 columns takes some 30 MB. */
const LARGEST = 128 * 1024 * 1024;
/** Markup takes many times its size when it is taken apart. */
const LARGEST_MARKUP = 32 * 1024 * 1024;
const MARKUP = /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet|<table\b/i;

/** Whether a text is a table that systems save as HTML or XML and call a workbook (`.xls`). */
export const isMarkupWorkbook = (head: string): boolean => MARKUP.test(head) && !/<!ENTITY/i.test(head);

type Cell = { t: string; v?: unknown; w?: string; z?: string | number };
type CellGrid = (Cell | undefined)[][];

export function openOldWorkbook(source: ByteSource): Workbook {
  const largest = source.slice(0, 1)[0] === 0xd0 ? LARGEST : LARGEST_MARKUP;
  if (source.sizeBytes > largest)
    refuse({
      code: 'FILE_TOO_LARGE',
      detail: `an old workbook of over ${largest / 1024 / 1024} MB is not read; save it as XLSX`,
    });
  const book = parse(source.slice(0, source.sizeBytes));
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name, i) => ({
      name,
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      rows: (take: (row: TableRow) => boolean) => {
        const grid = (book.Sheets[name] as unknown as { '!data'?: CellGrid } | undefined)?.['!data'] ?? [];
        for (const [at, cells] of grid.entries()) {
          const texts = Array.from(cells ?? [], (cell) => (cell ? textOf(cell, from1904) : ''));
          while (texts.length > 0 && texts.at(-1) === '') texts.pop();
          if (texts.length > 0 && !take({ line: at + 1, cells: texts })) return;
        }
      },
    })),
  };
}

function parse(bytes: Uint8Array) {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      raw: true,
    });
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) return refuse({ code: 'FILE_PROTECTED' });
    return refuse({ code: 'FILE_DAMAGED', detail: 'it is not a whole workbook' });
  }
}

function textOf({ t, v, w, z }: Cell, from1904: boolean): string {
  if (v === undefined || v === null || t === 'z') return '';
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  if (t === 'e') return w ?? '#N/A';
  if (t !== 'n') return String(v);
  const code = typeof z === 'number' ? String(SSF.get_table()[z] ?? 'General') : (z ?? 'General');
  return numberText(String(v), shownByCode(code), from1904);
}
