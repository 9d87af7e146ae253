// Writes a record in a layout: preamble, header, rows with their dirt, and whatever the operator puts last.
import type { Dirt } from './dirt.ts';
import type { Forms, Layout, RecordRow, Spoilt } from './layout.ts';

/** A file to be written: `count` is of good rows. */
export type RecordFile = {
  layout: Layout;
  forms: Forms;
  subject: string;
  reference: string;
  dirt: Dirt;
  count: number;
};

/** The lines of a record of `count` good rows; a row that stands twice does so a few rows later. */
export function* recordLines(file: RecordFile, rows: Iterable<RecordRow>): Generator<string> {
  const { layout, forms, dirt, count } = file;
  const header = layout.join(layout.header);
  const again = layout.repeatsHeader && count > 20 ? Math.floor(count / 2) : -1;
  yield* layout.opening(file.subject, file.reference);
  yield header;
  let at = 0;
  let held: { line: string; due: number } | undefined;
  for (const row of rows) {
    if (at === again) yield header;
    const line = layout.join(layout.cells(row, forms));
    yield line;
    if (dirt.twice.has(at)) held = { line, due: at + 3 };
    if (held && (at >= held.due || at === count - 1)) {
      yield held.line;
      held = undefined;
    }
    const spoilt = dirt.spoilt.get(at);
    if (spoilt) yield layout.join(spoil(layout, layout.cells(row, forms), row, spoilt));
    at++;
  }
  yield* layout.closing(count + dirt.twice.size + dirt.spoilt.size);
}

/** A row as a spreadsheet or a slip left it. */
function spoil(layout: Layout, cells: string[], row: RecordRow, how: Spoilt): string[] {
  const { number, imei, date, impossible } = layout.spoils;
  const quoted = (value: string) => (cells[date]?.startsWith('"') ? `"${value}"` : value);
  if (how === 'NUMBER_ROUNDED') cells[number(row)] = quoted('4.47701E+11');
  if (how === 'IMEI_ROUNDED') cells[imei] = quoted('3.53E+14');
  if (how === 'DATE_INVALID') cells[date] = impossible;
  return cells;
}

/** How many lines a file has that are no rows. */
export const linesAround = ({
  layout,
  subject,
  reference,
  count,
}: RecordFile): { preambleLines: number; headerLines: number; totalLines: number } => ({
  preambleLines: layout.opening(subject, reference).length,
  headerLines: layout.repeatsHeader && count > 20 ? 2 : 1,
  totalLines: layout.closing(0).length,
});
