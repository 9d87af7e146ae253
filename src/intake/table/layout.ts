// Works out how a table of text is laid out from its first lines: delimiter, preamble, header row.

import { splitterOf, type TableRow } from './delimited.ts';
import { isMatrix, markMatrix } from './graphShape.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';

export type Layout = {
  delimiter: string;
  /** Physical line of the header; null for a file without one. */
  headerLine: number | null;
  /** Physical line of the first row of data. */
  firstDataLine: number;
  columns: string[];
  /** Lines above the header, as they stand. */
  preamble: string[];
};

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A header is looked for in so many rows. */
const ROWS_SEARCHED = 80;

export function rowsOf(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  const splitter = splitterOf(delimiter, {
    rows: (more) => {
      for (const row of more) rows.push(row);
    },
    broken: ({ line, raw }) => rows.push({ line, cells: raw.split(delimiter) }),
  });
  splitter.push(text);
  splitter.finish();
  return rows;
}

/** How many different fields a row's cells name: a header names several, and is made of words. */
export function headerScore(cells: readonly string[]): number {
  const named = new Set<string>();
  let filled = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled++;
    const fields = fieldsNamed(cell);
    if (fields.length > 0) named.add(fields[0]!.field);
    else if (/^[+\d][\d\s:./+-]*$/.test(cell.trim())) return 0;
  }
  return named.size >= 2 || (named.size === 1 && filled <= 3)
    ? named.size + named.size / Math.max(1, filled)
    : 0;
}

/** The number of cells that most rows have, and the share of rows that have it. */
function usualWidth(rows: readonly TableRow[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [cells, count] of counts)
    if (count > most || (count === most && cells > width)) {
      width = cells;
      most = count;
    }
  return { width, share: rows.length ? most / rows.length : 0 };
}

type Guess = {
  delimiter: string;
  rows: TableRow[];
  header: number;
  score: number;
  width: number;
  share: number;
};

function guessWith(delimiter: string, rows: TableRow[], wanted: readonly string[]): Guess {
  const { width, share } = usualWidth(rows);
  let header = -1;
  let score = 0;
  for (const [i, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const named =
      wanted.length > 0 && wanted.every((name) => row.cells.some((cell) => sameHeader(cell, name)));
    const here = named ? 1000 : headerScore(row.cells) * (row.cells.length >= Math.min(2, width) ? 1 : 0);
    if (here > score) {
      score = here;
      header = i;
    }
  }
  return { delimiter, rows, header, score, width, share };
}

/** Whether a column's header and the name that a user gave it mean the same. */
export const sameHeader = (header: string, name: string): boolean =>
  header.trim() === name.trim() || (headerWords(header) !== '' && headerWords(header) === headerWords(name));

/**
 * A row of plain words over rows with figures is a header too, though its words are not known. Lines above it (a title, whose
 * record it is) fill a cell or two of their width.
 */
function unknownHeader(rows: readonly TableRow[], width: number): number {
  if (width < 2) return -1;
  const words = (cells: readonly string[]): number =>
    cells.filter((cell) => /^[\p{L}_:#][^\d]*$/u.test(cell.trim())).length;
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
  const at = rows.findIndex(
    ({ cells }) => cells.length === width && (filled(cells) > 2 || filled(cells) === width),
  );
  if (at < 0 || rows.length <= at + 1) return -1;
  const first = rows[at]!.cells;
  const distinct = new Set(first.map((cell) => cell.trim().toLowerCase())).size === first.length;
  const below = rows.slice(at + 1, at + 20).filter((row) => row.cells.length === width);
  const figures = below.some((row) => words(row.cells) < words(first));
  return distinct && words(first) === width && (figures || below.length > 0) ? at : -1;
}

/**
 * The layout of a delimited text from its first lines; null where nothing like a table is seen.
 * `wanted` are header names that the user gave: the row that has them all is the header.
 */
export function layoutOf(head: string, wanted: readonly string[] = []): Layout | null {
  const guesses = DELIMITERS.map((delimiter) => guessWith(delimiter, rowsOf(head, delimiter), wanted));
  guesses.sort(
    (x, y) =>
      y.score - x.score ||
      (y.width > 1 ? 1 : 0) - (x.width > 1 ? 1 : 0) ||
      y.share * Math.min(y.width, 4) - x.share * Math.min(x.width, 4),
  );
  const best = guesses[0]!;
  if (best.rows.length === 0) return null;
  if (isMatrix(best.rows)) return matrixLayout(best);
  const header = best.score > 0 ? best.header : unknownHeader(best.rows, best.width);
  if (header < 0) return headerless(best);
  const row = best.rows[header]!;
  const columns = namedByGroups(row.cells, best.rows[header - 1]?.cells ?? []);
  return { ...headed(best, row), columns, preamble: head.split('\n').slice(0, row.line - 1) };
}

/**
 * A header of two rows: names that stand twice (`Number`, `IMEI`) are told apart by the group above them (`Calling party`, `Called
 * party`), whose name stands over its first column alone.
 */
function namedByGroups(cells: readonly string[], above: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  const groups = above.map((cell) => cell.trim());
  const said = groups.filter((group) => group !== '');
  const twice = (name: string): boolean => name !== '' && names.filter((each) => each === name).length > 1;
  if (said.length < 2 || said.some((group) => /\d/.test(group)) || !names.some(twice)) return names;
  let group = '';
  return names.map((name, at) => {
    group = groups[at] || group;
    return twice(name) ? `${group} ${name}`.trim() : name;
  });
}

const headed = ({ delimiter }: Guess, row: TableRow) => ({
  delimiter,
  headerLine: row.line,
  firstDataLine: row.line + 1,
  columns: row.cells.map((cell) => cell.trim()),
});

/** What parts the cells of a sheet's row in its text. */
export const SHEET_DELIMITER = '\t';

/** The layout of a sheet from its first rows; null where they are no table. Rows end at their last filled cell. */
export function layoutOfSheet(rows: readonly TableRow[], wanted: readonly string[] = []): Layout | null {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const padded = rows.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: widest }, (_, i) => cells[i] ?? ''),
  }));
  const guess = guessWith(SHEET_DELIMITER, padded, wanted);
  if (padded.length === 0 || widest < 2) return null;
  if (isMatrix(padded)) return matrixLayout(guess);
  const header = guess.score > 0 ? guess.header : unknownHeader(padded, widest);
  if (header < 0) return headerless(guess);
  const preamble = rows.slice(0, header).map((row) => row.cells.filter((cell) => cell !== '').join(' '));
  const columns = namedByGroups(padded[header]!.cells, padded[header - 1]?.cells ?? []);
  return { ...headed(guess, padded[header]!), columns, preamble };
}

function matrixLayout(guess: Guess): Layout {
  const layout = { ...headed(guess, guess.rows[0]!), preamble: [] };
  return { ...layout, columns: markMatrix(layout.columns) };
}

function headerless({ delimiter, rows, width }: Guess): Layout | null {
  if (width < 2) return null;
  const first = rows.find((row) => row.cells.length === width)!;
  return {
    delimiter,
    headerLine: null,
    firstDataLine: first.line,
    columns: Array.from({ length: width }, (_, i) => `#${i + 1}`),
    preamble: [],
  };
}
