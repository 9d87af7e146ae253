// Sheets that are laid out upright: a label in one cell and its value in the next, a record under the other.
import type { Kind } from '../../model/importFields.ts';
import type { TableRow } from '../table/delimited.ts';
import { type Layout, SHEET_DELIMITER } from '../table/layout.ts';
import { type GuessedMapping, guessMapping, type MappingWishes } from '../table/mapping.ts';
import { RECORD_WORDS } from '../table/recordWords.ts';
import { fieldsNamed, headerWords } from '../table/synonyms.ts';
import type { RowShaper } from './shapers.ts';
import { type LabelTests, type Reading, type RecordsOf, recordsOf } from './uprightRecords.ts';
import type { Sheet } from './workbook.ts';

export type UprightTable = {
  layout: Layout;
  shape: RowShaper;
  /** The sheet's records, each as one row of labels and values at the line where it begins. */
  sheet: Sheet;
  /** The first of them. */
  rows: TableRow[];
};

/** The first rows of a sheet, and whether they are all of it. */
export type SheetHead = { head: readonly TableRow[]; whole: boolean };

/** A record of more is a list of something else. */
const MOST_LABELS = 200;
const LEAST_FIELDS = 3;
/** Rows of three cells and more are the mark of a table with its header above it. */
const MOSTLY = 0.8;
/** What is read from records that stand upright; things and ties are told by columns, reports by their forms. */
const KINDS: ReadonlySet<Kind> = new Set([
  'subscribers',
  'nominals',
  'missing',
  'custody',
  'safeguarding',
  'addresses',
  'vehicles',
  'topups',
]);

/** How many figures a value of these fields has at least: a list of what columns mean has words there. */
const FIGURES = { a: 5, vrm: 1, dateOfBirth: 4, since: 4 };

/** What a label names: nothing for most words, the name of the field for those that we read. */
function fieldOf(label: string): string | null {
  const words = headerWords(label);
  return fieldsNamed(label)[0]?.field ?? RECORD_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A sheet as the records that stand upright in it; null where it is laid out otherwise, or they would lack what they need. */
export function uprightTable(
  sheet: Sheet,
  { head, whole }: SheetHead,
  wishes: MappingWishes,
): UprightTable | null {
  if (wishes.kind !== 'auto' && !KINDS.has(wishes.kind)) return null;
  if (!isUpright(head)) return null;
  const tests = { isLabel, isValued: valuedLabels(head) };
  const found = recordsIn({ head, whole }, tests);
  if (!found || !staysCertain(sheet, tests, found.reading)) return null;
  const { rows, reading } = found;
  const columns = [...new Map(rows.flatMap(({ cells }) => labelsIn(cells).map(named))).values()];
  const shape: RowShaper = { columns, shape: (cells) => inColumns(cells, columns) };
  const shaped = rows.map(({ cells }) => shape.shape(cells));
  if (!isWhole(guessMapping(columns, shaped, wishes), shaped)) return null;
  const firstDataLine = rows[0]!.line;
  const layout = {
    delimiter: SHEET_DELIMITER,
    headerLine: null,
    firstDataLine,
    columns,
    preamble: head
      .filter(({ line }) => line < firstDataLine)
      .map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')),
  };
  return {
    layout,
    shape,
    rows,
    sheet: {
      ...sheet,
      rows: (take) => giveRecords(sheet, firstDataLine, recordsOf.bind(null, tests, reading), take),
    },
  };
}

/** The ways in which records are looked for: where each has what all have, by the gaps, or else where a label comes again. */
const READINGS: readonly Reading[] = (['gaps', 'repeats'] as const).flatMap((ends) =>
  (['blank', 'heading'] as const).map((lone) => ({ ends, lone })),
);

/** The records of the first rows, by a reading that leaves open of none which values are its own; null where none does. */
function recordsIn(
  { head, whole }: SheetHead,
  tests: LabelTests,
): { rows: TableRow[]; reading: Reading } | null {
  for (const reading of READINGS) {
    const rows: TableRow[] = [];
    const records = recordsOf(tests, reading, (row) => rows.push(row));
    for (const row of head) records.add(row);
    // The last record may be cut in two by the end of the head.
    if (whole) records.finish();
    // What stands above the first record and names nothing that is read, such as a request's number, is none itself.
    const above = rows.findIndex(({ cells }) => labelsIn(cells).some(isLabel));
    if (reading.ends === 'gaps') rows.splice(0, Math.max(0, above));
    if (rows.length === 0 || rows.some(({ cells }) => cells.length > 2 * MOST_LABELS)) continue;
    const parted = reading.ends === 'repeats' || haveOneLabel(rows);
    if (!records.isDoubtful() && parted && inOneOrder(rows)) return { rows, reading };
  }
  return null;
}

/** Whether what holds for the first rows does so for all of them. */
function staysCertain(sheet: Sheet, tests: LabelTests, reading: Reading): boolean {
  const records = recordsOf(tests, reading, () => {});
  sheet.rows((row) => {
    records.add(row);
    return !records.isDoubtful();
  });
  records.finish();
  return !records.isDoubtful();
}

/** Whether no two labels stand in one order here and in the other there: a form is printed alike for everybody. */
function inOneOrder(rows: readonly TableRow[]): boolean {
  const before = new Set<string>();
  for (const { cells } of rows) {
    const words = labelsIn(cells).map(headerWords);
    for (const [i, later] of words.entries())
      for (const earlier of words.slice(0, i)) {
        if (before.has(`${later}\n${earlier}`)) return false;
        before.add(`${earlier}\n${later}`);
      }
  }
  return true;
}

/** Whether there are several records, and one label is in each of them. */
function haveOneLabel(rows: readonly TableRow[]): boolean {
  const words = rows.map(({ cells }) => new Set(labelsIn(cells).map(headerWords)));
  return rows.length > 1 && [...words[0]!].some((label) => words.every((each) => each.has(label)));
}

const isLabel = (label: string): boolean => fieldOf(label) !== null;

/** Tells which labels have a value in some row. */
function valuedLabels(head: readonly TableRow[]): (label: string) => boolean {
  const valued = new Set<string>();
  for (const { cells } of head) {
    const [label = '', value] = cells.filter((cell) => cell.trim() !== '');
    if (value !== undefined) valued.add(headerWords(label));
  }
  return (label) => valued.has(headerWords(label));
}

const labelsIn = (cells: readonly string[]): string[] => cells.filter((_, i) => i % 2 === 0);
const named = (label: string): [string, string] => [headerWords(label), label];

/** A record's values in the order of the columns. */
function inColumns(cells: readonly string[], columns: readonly string[]): string[] {
  const values = new Map(labelsIn(cells).map((label, i) => [headerWords(label), cells[i * 2 + 1] ?? '']));
  return columns.map((column) => values.get(headerWords(column)) ?? '');
}

/** Whether most rows are a label with its value, and the labels name fields that we read. */
function isUpright(head: readonly TableRow[]): boolean {
  const filled = head.map(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  const pairs = filled.filter((cells) => cells.length > 1);
  const told = pairs.filter(([label = '']) => isLabel(label));
  const fields = new Set(told.map(([label = '']) => fieldOf(label)));
  const headers = pairs.filter((cells) => cells.every(isLabel));
  return (
    fields.size >= LEAST_FIELDS &&
    told.length * 2 >= pairs.length &&
    headers.length * 2 < pairs.length &&
    pairs.filter((cells) => cells.length <= 2 || isLabel(cells[2]!)).length >= pairs.length * MOSTLY
  );
}

/** Whether the records are of a kind that is read here, with nothing missing, and hold values where a form would be blank. */
function isWhole({ kind, mapping, missing }: GuessedMapping, rows: readonly string[][]): boolean {
  if (missing.length > 0 || !KINDS.has(kind)) return false;
  if (kind === 'subscribers' && !mapping.name && !mapping.forename && !mapping.address) return false;
  const told = Object.entries(FIGURES).flatMap(([field, least]) => {
    const column = mapping[field as keyof typeof FIGURES];
    return column && 'at' in column ? [{ at: column.at, least }] : [];
  });
  const figures = (text = ''): number => text.replace(/\D/g, '').length;
  return told.length === 0 || told.some(({ at, least }) => rows.some((cells) => figures(cells[at]) >= least));
}

/** The lines above the first record as they stand, then the records. */
function giveRecords(
  sheet: Sheet,
  firstDataLine: number,
  start: (give: (row: TableRow) => void) => RecordsOf,
  take: (row: TableRow) => boolean,
): void {
  let more = true;
  const give = (row: TableRow): void => {
    more &&= take(row);
  };
  const reading = start(give);
  sheet.rows((row) => {
    if (row.line < firstDataLine) give(row);
    else reading.add(row);
    return more;
  });
  reading.finish();
}
