// Finds rows of a table that say the very same as an earlier one.
import type { TableRow } from './table/delimited.ts';

/** The line that says the very same, if one was met before: cells are compared whole. */
export function repeatOf(row: TableRow, seen: Map<string, number>): number | null {
  const text = row.cells.map((cell) => cell.trim()).join('\u001f');
  const before = seen.get(text);
  if (before === undefined) seen.set(text, row.line);
  return before ?? null;
}
