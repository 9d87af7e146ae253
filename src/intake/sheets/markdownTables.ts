// Opens the tables of a Markdown document as sheets, each called by the heading above it; rows keep the document's lines.
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf } from '../bytes/encoding.ts';
import { openText } from '../bytes/openText.ts';
import { refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { sheetOfRows } from './jsonTables.ts';
import type { Workbook } from './workbook.ts';

const LARGEST = 64 * 1024 * 1024;
/** The line under a table's header: dashes between bars, with colons for alignment. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)+\|?\s*$/;

export const hasMarkdownTable = (head: string): boolean => head.split('\n').some((line) => RULE.test(line));

/** A row's cells without the marks for bold, slanted and code. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .trim()
        .replace(/^([*_`]{1,3})(.*)\1$/, '$2')
        .replaceAll('\\|', '|'),
    );

export function openMarkdownTables(source: ByteSource): Workbook {
  if (source.sizeBytes > LARGEST)
    refuse({ code: 'FILE_TOO_LARGE', detail: 'a Markdown document of over 64 MB is not read' });
  const { shape } = openText(source);
  const text = decoderOf(shape).decode(source.slice(0, source.sizeBytes).subarray(shape.markBytes));
  const tables: { name: string; rows: TableRow[] }[] = [];
  const lines = text.split('\n');
  let heading = '';
  let open: TableRow[] | null = null;
  for (const [i, line] of lines.entries()) {
    if (open && line.includes('|')) {
      if (!RULE.test(line)) open.push({ line: i + 1, cells: cellsOf(line) });
    } else if (RULE.test(lines[i + 1] ?? '') && line.includes('|')) {
      open = [{ line: i + 1, cells: cellsOf(line) }];
      tables.push({ name: heading || `Table ${tables.length + 1}`, rows: open });
      heading = '';
    } else {
      open = null;
      if (/^#+\s/.test(line))
        heading = line
          .replace(/^#+\s*|\*+/g, '')
          .trim()
          .slice(0, 100);
    }
  }
  return { sheets: tables.map(({ name, rows }) => sheetOfRows(name, rows)) };
}
