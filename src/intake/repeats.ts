// Finds rows of a table that say the very same as an earlier one.
import type { Plan } from './planning.ts';
import type { TableRow } from './table/delimited.ts';

/**
 * Where to remember a plan's rows; null for rows that may well say the same twice. Events are compared in the case itself,
 * and a bare list of contacts names a pair once for each contact: there a repeat is a count, not a mistake.
 */
export function repeatsOf({ kind, mapping }: Plan): Map<string, number> | null {
  const events = kind === 'calls' || kind === 'extraction';
  const contacts = kind === 'ties' && mapping.a && mapping.b && !mapping.relation && !mapping.weight;
  return events || contacts ? null : new Map();
}

/** The line that says the very same, if one was met before: cells are compared whole. */
export function repeatOf(row: TableRow, seen: Map<string, number>): number | null {
  const text = row.cells.map((cell) => cell.trim()).join('\u001f');
  const before = seen.get(text);
  if (before === undefined) seen.set(text, row.line);
  return before ?? null;
}
