// Prints answers: one JSON document, or a table that a person can read.

/** A column of a printed table: its head, and how a row's cell is written. */
export type Column<T> = {
  head: string;
  cell: (row: T) => string | number | null | undefined;
  right?: boolean;
};

/** Control characters in evidence must not reach the terminal. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

export function tableText<T>(rows: readonly T[], columns: readonly Column<T>[], empty: string): string {
  if (rows.length === 0) return `${empty}\n`;
  const cells = rows.map((row) => columns.map((column) => printable(String(column.cell(row) ?? ''))));
  const widths = columns.map((column, i) =>
    Math.max(column.head.length, ...cells.map((row) => row[i]!.length)),
  );
  const line = (values: readonly string[]): string =>
    values
      .map((value, i) => (columns[i]!.right ? value.padStart(widths[i]!) : value.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return `${[line(columns.map((column) => column.head)), ...cells.map(line)].join('\n')}\n`;
}

/** A moment as UTC in a form that sorts: 2026-03-14 09:12:05Z. */
export const moment = (at: number | null): string =>
  at === null ? '' : `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}Z`;

/** Waits until all of a text is written, so that a long one is not cut by the end of the process. */
export function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      // A reader such as `head` that has had enough is no fault.
      if (error && (error as { code?: string }).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

/** Prints `value` as one JSON document with `--json`, else `text`. */
export const print = (json: boolean | undefined, value: unknown, text: () => string): Promise<void> =>
  write(json ? `${JSON.stringify(value)}\n` : text());
