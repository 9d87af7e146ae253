// Tells the tables of a network by their headers: nodes, ties between ids, matrices.

/** `ids` are those of Neo4j's import tables (`:ID`, `:START_ID`, `:END_ID`); a matrix has its rows' names as columns. */
export type GraphTable = 'nodes' | 'ties' | 'matrix';

const MARK = '\u2060';

/** A matrix's header is marked when it is found, since its names alone are not told from values. */
export const markMatrix = (columns: readonly string[]): string[] => [
  `${columns[0] ?? ''}${MARK}`,
  ...columns.slice(1),
];

export function graphTableOf(columns: readonly string[]): GraphTable | null {
  const trimmed = columns.map((column) => column.trim());
  if (trimmed[0]?.endsWith(MARK)) return 'matrix';
  const has = (name: RegExp): boolean => trimmed.some((column) => name.test(column));
  if (has(/:START_ID\b/) && has(/:END_ID\b/)) return 'ties';
  return has(/^\w*:ID(\(\w+\))?$/) ? 'nodes' : null;
}

const LEAST_NAMES = 3;

/** Whether the first row names the columns of a matrix: the rows below begin with the same names and hold numbers. */
export function isMatrix(rows: readonly { cells: readonly string[] }[]): boolean {
  const [header, ...below] = rows;
  const names = (header?.cells.slice(1) ?? []).map((cell) => cell.trim());
  const known = new Set(names);
  if (names.length < LEAST_NAMES || known.size !== names.length || below.length < LEAST_NAMES) return false;
  const some = below.slice(0, 50);
  return some.every(
    ({ cells }) =>
      cells.length === names.length + 1 &&
      known.has((cells[0] ?? '').trim()) &&
      cells.slice(1).every((cell) => /^\d+(\.\d+)?$/.test(cell.trim())),
  );
}
