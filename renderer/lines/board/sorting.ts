// Sorting of rows by a column's value: what is not known comes last either way.

export type SortValue = number | string | null;
export type Sorting = { column: string; down: boolean };

/** A new array; rows that compare alike keep their order. */
export function sortRows<T>(rows: readonly T[], value: (row: T) => SortValue, down: boolean): T[] {
  return [...rows].sort((x, y) => {
    const [a, b] = [value(x), value(y)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return down ? -order : order;
  });
}
