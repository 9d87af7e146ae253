// Splits delimited text into rows with their line numbers, and survives quotes that never close.
import Papa from 'papaparse';
import type { Decoder } from '../bytes/encoding.ts';

/** One row of a table: the physical line it starts on, and its cells as text. */
export type TableRow = { line: number; cells: string[] };
export type BrokenRow = { line: number; code: 'QUOTE_NOT_CLOSED' | 'ROW_TOO_LONG'; raw: string };

/** A quoted cell may run over this many characters before its quote counts as never closed. */
const LONGEST_QUOTED = 200_000;
/** After so many broken rows the file's quotes mean nothing: from there each line is split on its own. */
const MOST_BROKEN = 50;
/** How many characters of a broken row are kept. */
const RAW_KEPT = 500;

export type Splitter = {
  /** Takes more text (whole lines) and gives the rows that are complete. */
  push: (text: string) => void;
  finish: () => void;
  /** The physical line that the next text starts on. */
  lineNumber: () => number;
  /** Passes over a line that was not given as text; answers its number. */
  skipLine: () => number;
};

type Sink = { rows: (rows: TableRow[]) => void; broken: (row: BrokenRow) => void };

/**
 * A splitter for one delimiter, after RFC 4180 (papaparse). Lines are counted as in the file, from `firstLine`; a quoted
 * cell may hold line ends. Where a quote never closes, that line alone is reported as broken and reading goes on below it.
 */
export function splitterOf(delimiter: string, sink: Sink, firstLine = 1): Splitter {
  let line = firstLine;
  let rest = '';
  let broken = 0;

  const parse = (text: string, last: boolean): string => {
    const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
    const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    const quoted = text.includes('"');
    if (last && errors.some((error) => error.code === 'MissingQuotes')) {
      const intact = data.slice(0, -1);
      const start = startOfRow(text, intact, delimiter);
      hand(intact, quoted);
      return giveUpLine(text.slice(start));
    }
    hand(data, quoted);
    return last ? '' : text.slice(meta.cursor);
  };

  const hand = (data: string[][], quoted: boolean): void => {
    const rows: TableRow[] = [];
    for (const cells of data) {
      const here = line++;
      if (quoted) for (const cell of cells) line += lineEndsIn(cell);
      if (cells.length === 1 && cells[0] === '') continue;
      rows.push({ line: here, cells });
    }
    if (rows.length > 0) sink.rows(rows);
  };

  const giveUpLine = (text: string): string => {
    const end = text.indexOf('\n');
    const raw = (end < 0 ? text : text.slice(0, end)).slice(0, RAW_KEPT);
    broken++;
    sink.broken({ line: line++, code: 'QUOTE_NOT_CLOSED', raw });
    return end < 0 ? '' : text.slice(end + 1);
  };

  const parseLineByLine = (text: string): string => {
    const end = text.lastIndexOf('\n');
    for (const one of text.slice(0, Math.max(0, end)).split('\n')) parse(one, true);
    return text.slice(end + 1);
  };

  return {
    push: (text) => {
      if (broken > MOST_BROKEN) rest = parseLineByLine(rest + text);
      else {
        rest = parse(rest + text, false);
        while (rest.length > LONGEST_QUOTED && broken <= MOST_BROKEN) rest = parse(giveUpLine(rest), false);
      }
    },
    finish: () => {
      while (rest.length > 0 && broken <= MOST_BROKEN)
        rest = parse(rest.endsWith('\n') ? rest.slice(0, -1) : rest, true);
      if (rest.length > 0) parseLineByLine(`${rest}\n`);
      rest = '';
    },
    lineNumber: () => line + lineEndsIn(rest),
    skipLine: () => {
      while (rest.length > 0) rest = parse(rest.endsWith('\n') ? rest.slice(0, -1) : rest, true);
      return line++;
    },
  };
}

/** Where the row after `intact` starts in the text: what is left when they are split off line by line. */
function startOfRow(text: string, intact: string[][], delimiter: string): number {
  let start = 0;
  for (let i = 0; i < intact.length; i++) {
    const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview: 1 });
    start += (parser.parse(text.slice(start), 0, false) as Papa.ParseResult<string[]>).meta.cursor;
  }
  return start;
}

function lineEndsIn(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** The text of the row that starts on `line`, from a stretch of bytes whose first line is `firstLine`. */
export function rowTextAt(
  bytes: Uint8Array,
  decoder: Decoder,
  firstLine: number,
  line: number,
  delimiter: string | null,
): string {
  const text = decoder.decode(bytes);
  let start = 0;
  for (let at = firstLine; at < line; at++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  const endOfLine = text.indexOf('\n', start);
  const plain = text.slice(start, endOfLine < 0 ? undefined : endOfLine);
  if (delimiter === null || !plain.includes('"')) return plain;
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview: 1 });
  const { meta, errors } = parser.parse(text.slice(start), 0, false) as Papa.ParseResult<string[]>;
  if (errors.length > 0) return plain;
  const row = text.slice(start, start + meta.cursor);
  return row.endsWith('\n') ? row.slice(0, -1) : row;
}

/** The lines from `line` to the next empty one, as a block of a text report has them. */
export function blockTextAt(bytes: Uint8Array, decoder: Decoder, firstLine: number, line: number): string {
  const lines = decoder
    .decode(bytes)
    .split('\n')
    .slice(Math.max(0, line - firstLine));
  const end = lines.findIndex((each) => each.trim() === '');
  return lines.slice(0, Math.min(end < 0 ? lines.length : end, 200)).join('\n');
}
