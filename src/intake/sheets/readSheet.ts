// Reads one sheet of a workbook by its plan, keeping every row's text beside it.
import type { Reject } from '../../model/parsed.ts';
import type { ImportBatch, RejectedRow, SourcePart } from '../../store/staging/batch.ts';
import { type Consumer, consumerOf, type Taken } from '../consumer.ts';
import { tooWide, whyNotARecord } from '../notRecords.ts';
import type { Plan } from '../planning.ts';
import type { RefusedRecord } from '../records/refused.ts';
import { repeatOf, repeatsOf } from '../repeats.ts';
import type { TableRow } from '../table/delimited.ts';
import type { SheetPlan } from './sheetPlan.ts';

const REJECTS_A_BATCH = 2000;
const TEXT_CHARACTERS = 256 * 1024;

type Said = Pick<RejectedRow, 'code' | 'reason'>;
export type SheetRead = { rows: number; textRows: number; firstRow: number; warnings: string[] };

/** A row as one line of text, as it is kept for evidence. */
const textOf = (cells: readonly string[]): string => {
  const text = cells.join('\t');
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : text;
};

/** Row numbers become line numbers: rows that the sheet leaves out are empty lines. */
function textKeeper(): { add: (row: TableRow) => void; full: () => boolean; take: () => SourcePart[] } {
  const encoder = new TextEncoder();
  let text = '';
  let line = 1;
  let firstLine = 1;
  let part = 0;
  return {
    add: ({ line: row, cells }) => {
      if (row > line) text += '\n'.repeat(row - line);
      text += `${textOf(cells)}\n`;
      line = row + 1;
    },
    full: () => text.length >= TEXT_CHARACTERS,
    take: () => {
      if (text === '') return [];
      const made = { part: part++, firstLine, bytes: encoder.encode(text) };
      text = '';
      firstLine = line;
      return [made];
    },
  };
}

export function readSheet(
  { sheet, plan, shape, number }: SheetPlan,
  rowsBefore: number,
  bytesSoFar: number,
  hand: (batch: ImportBatch) => void,
): SheetRead {
  const consumer = plan && (shape?.consumer?.(plan) ?? consumerOf(plan));
  const seen = plan && repeatsOf(plan);
  const text = textKeeper();
  const read: SheetRead = { rows: 0, textRows: 0, firstRow: 0, warnings: [] };
  let rejected: RejectedRow[] = [];

  const flush = (): void => {
    const { settled = [], ...taken } = takenFrom(consumer);
    hand({
      sheet: number,
      ...taken,
      rejected: [...rejected, ...settled],
      parts: text.take(),
      rowsSoFar: rowsBefore + read.rows,
      bytesSoFar,
    });
    rejected = [];
  };
  const note = (row: TableRow, outcome: 'duplicate' | 'rejected', { code, reason }: Said): void => {
    const refused: RefusedRecord = { line: row.line, outcome, code, reason, raw: textOf(row.cells) };
    if (shape) refused.copy = { table: shape.consumer ? 'contacts' : 'rows', cells: shape.shape(row.cells) };
    rejected.push(refused);
  };
  const readRow = (row: TableRow, of: Plan, by: Consumer): void => {
    read.rows++;
    const repeats = seen && repeatOf(row, seen);
    if (repeats) {
      const reason = `Says the same as row ${repeats} of this sheet`;
      note(row, 'duplicate', { code: 'DUPLICATE_IN_FILE', reason });
      return;
    }
    const why = refusalOf(row, of, by);
    if (why) note(row, 'rejected', why);
  };
  const refusalOf = (row: TableRow, of: Plan, by: Consumer): Reject | null => {
    const shaped = shape ? { ...row, cells: shape.shape(row.cells) } : row;
    const width = of.layout.columns.length;
    const why = (shaped.cells.length > width ? tooWide(shaped, width) : null) ?? by.read(shaped);
    if (why === null || shape?.consumer) return why;
    return whyNotARecord(shape ? shaped : row, of.layout.columns, why);
  };

  sheet.rows((row) => {
    read.textRows++;
    read.firstRow ||= row.line;
    text.add(row);
    if (plan && consumer && row.line >= plan.layout.firstDataLine) readRow(row, plan, consumer);
    if (text.full() || rejected.length >= REJECTS_A_BATCH || consumer?.full()) flush();
    return true;
  });
  consumer?.finish?.();
  read.rows += consumer?.further?.() ?? 0;
  flush();
  read.warnings.push(...(consumer?.warnings() ?? []));
  return read;
}

const takenFrom = (consumer: Consumer | null): Taken =>
  consumer?.take() ?? { events: null, facts: [], numbers: [], handsets: [], sims: [], cells: [] };
