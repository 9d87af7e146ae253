// Says what a row that is no record is: a header again, a total, a line of words.

import { type Reject, reject } from '../model/parsed.ts';
import type { TableRow } from './table/delimited.ts';

const TOTAL =
  /^\W*(grand |sub ?|overall )?(totals?|records?|rows?|end of|count|number of|sum|summary|page|report ends?|\*+)\b/i;

/** A better reason for a row that could not be read as a record, or the one it was given. */
export function whyNotARecord(row: TableRow, columns: readonly string[], given: Reject): Reject {
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const first = filled[0] ?? '';
  if (filled.length === 0) return reject('ROW_EMPTY', 'The row has no values');
  const asHeader = row.cells.filter((cell, i) => cell.trim() !== '' && cell.trim() === columns[i]).length;
  if (asHeader >= 2 && asHeader >= filled.length * 0.8)
    return reject('HEADER_REPEATED', 'The header row again, not a record');
  if (TOTAL.test(first) && filled.length <= Math.max(3, columns.length / 2))
    return reject('TOTAL_LINE', 'A total or closing line, not a record');
  if (filled.length === 1 && columns.length > 2)
    return reject('ROW_NOT_A_RECORD', 'A line of words, not a record');
  return given;
}

const GIVEN = reject('ROW_NOT_A_RECORD', '');

/** Whether a row is blank, a total, a line of words or the header again, by its looks alone. */
export const standsBetween = (row: TableRow, columns: readonly string[]): boolean =>
  whyNotARecord(row, columns, GIVEN) !== GIVEN;

/** A row with more values than columns: a separator inside a value may have moved the rest. */
export function tooWide(row: TableRow, width: number): Reject | null {
  for (let i = width; i < row.cells.length; i++)
    if (row.cells[i]!.trim() !== '')
      return reject(
        'ROW_TOO_WIDE',
        `The row has ${row.cells.length} values for ${width} columns, so what stands where is not certain`,
      );
  return null;
}
