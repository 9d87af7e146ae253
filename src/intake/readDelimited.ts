// Reads a whole delimited file by its plan and hands it on in batches: rows, rejects, and the original's bytes.
import { type Reject, reject } from '../model/parsed.ts';
import type { ImportBatch, RejectedRow, SourcePart, SourceTrailer } from '../store/staging/batch.ts';
import { decoderOf } from './bytes/encoding.ts';
import { lineStretches } from './bytes/lineStretches.ts';
import { consumerOf } from './consumer.ts';
import { tooWide, whyNotARecord } from './notRecords.ts';
import type { DelimitedPlan } from './plan.ts';
import { repeatOf, repeatsOf } from './repeats.ts';
import { splitterOf, type TableRow } from './table/delimited.ts';

/** How many rejected rows wait before they are handed on. */
const REJECTS_A_BATCH = 2000;

/**
 * Reads the file and gives batches to `hand`, in order of line; `hand` may throw to give up.
 * Every row of data is accounted for: read into a batch, or rejected with a reason.
 */
export function readDelimited(plan: DelimitedPlan, hand: (batch: ImportBatch) => void): SourceTrailer {
  const { layout, shape } = plan;
  const width = layout.columns.length;
  const consumer = consumerOf(plan);
  const decoder = decoderOf(shape);
  const seen = repeatsOf(plan);
  let rejected: RejectedRow[] = [];
  let parts: SourcePart[] = [];
  let rows = 0;
  let bytes = 0;
  let part = 0;
  let broken = 0;

  const flush = (): void => {
    const { settled = [], ...taken } = consumer.take();
    hand({
      sheet: 0,
      ...taken,
      rejected: [...rejected, ...settled],
      parts,
      rowsSoFar: rows,
      bytesSoFar: bytes,
    });
    rejected = [];
    parts = [];
  };
  const refuse = (row: TableRow, why: Reject, raw = row.cells.join(layout.delimiter)): void => {
    rejected.push({ line: row.line, outcome: 'rejected', code: why.code, reason: why.reason, raw });
    if (rejected.length >= REJECTS_A_BATCH) flush();
  };
  const take = (row: TableRow): void => {
    if (row.line < layout.firstDataLine) return;
    rows++;
    const repeats = seen && repeatOf(row, seen);
    if (repeats) {
      const reason = `Says the same as line ${repeats} of this file`;
      rejected.push({
        line: row.line,
        outcome: 'duplicate',
        code: 'DUPLICATE_IN_FILE',
        reason,
        raw: row.cells.join(layout.delimiter),
      });
      return;
    }
    const why = (row.cells.length > width ? tooWide(row, width) : null) ?? consumer.read(row);
    if (why) refuse(row, whyNotARecord(row, layout.columns, why));
    else if (consumer.full()) flush();
  };

  const splitter = splitterOf(layout.delimiter, {
    rows: (list) => {
      for (const row of list) take(row);
    },
    broken: ({ line, code, raw }) => {
      if (line < layout.firstDataLine) return;
      rows++;
      broken++;
      refuse({ line, cells: [] }, reject(code, 'A quotation mark opens here and never closes'), raw);
    },
  });

  const stretches = lineStretches(plan.source, shape);
  let longLine = false;
  let next = stretches.next();
  while (!next.done) {
    const stretch = next.value;
    parts.push({ part: part++, firstLine: splitter.lineNumber(), bytes: stretch.bytes });
    bytes += stretch.bytes.length;
    if (stretch.overlong) {
      if (!longLine) {
        rows++;
        const line = splitter.skipLine();
        const raw = decoder.decode(stretch.bytes.subarray(0, 400));
        refuse({ line, cells: [] }, reject('ROW_TOO_LONG', 'The line is longer than any record can be'), raw);
      }
      longLine = true;
    } else {
      longLine = false;
      splitter.push(decoder.decode(stretch.bytes.subarray(stretch.skip)));
    }
    if (parts.length >= 8) flush();
    next = stretches.next();
  }
  splitter.finish();
  consumer.finish?.();
  rows += consumer.further?.() ?? 0;
  flush();
  const warnings = [...plan.notes, ...consumer.warnings()];
  if (decoder.misread() > 0)
    warnings.push('Some of the file is not in the encoding of the rest; that part was read as Windows-1252.');
  if (broken > 0)
    warnings.push(
      `${broken} ${broken === 1 ? 'line has' : 'lines have'} a quotation mark that never closes.`,
    );
  return { rows, sha256: next.value.sha256, warnings };
}
