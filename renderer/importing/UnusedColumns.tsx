// Which columns of a file nothing is read from, so that it is a choice and not an oversight.
import type { ImportPreview } from '../../src/contract/importShapes.ts';
import { type Choices, fieldOf } from './choices.ts';

const MOST_NAMED = 8;

/** Draws nothing where every column that holds something is used. */
export function UnusedColumns({ choices, preview }: { choices: Choices; preview: ImportPreview }) {
  const { columns, rows, kind } = preview;
  // Of other things, every column is kept as an attribute.
  if (kind === 'things') return null;
  const unused = columns.flatMap(({ name }, index) => {
    const isUsed = fieldOf(choices, columns, index) !== null;
    const isEmpty = rows.every((row) => (row.cells[index] ?? '') === '');
    return isUsed || isEmpty ? [] : [/^(#\d+)?$/.test(name) ? `Column ${index + 1}` : name];
  });
  if (unused.length === 0) return null;
  const rest = unused.length - MOST_NAMED;
  return (
    <p className="muted unused-columns">
      Not used: {unused.slice(0, MOST_NAMED).join(', ')}
      {rest > 0 && ` and ${rest} more`}. Choose what they hold where it matters; a row is kept whole either
      way.
    </p>
  );
}
