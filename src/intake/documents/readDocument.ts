// Plans and reads a Word document that holds intelligence reports.
import type { ImportBatch, SourceTrailer } from '../../store/staging/batch.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import type { Plan, Wishes } from '../planning.ts';
import type { Found } from '../records/record.ts';
import { recordSink } from '../records/recordSink.ts';
import { refuse } from '../refusal.ts';
import { originalTo } from '../sheets/readWorkbook.ts';
import { looksLikeReports } from '../text/reportReading.ts';
import { planReports, reportsIn } from '../text/reportText.ts';
import { documentLines } from './docx.ts';

export type DocumentPlan = Plan & { source: ByteSource; found: Found[] };

/** Reads the document's words and finds its reports. Refuses a document that holds none, unless it is said to be one. */
export function planDocument(source: ByteSource, wishes: Wishes): DocumentPlan {
  const lines = documentLines(source);
  const text = lines.join('\n');
  const labelled = looksLikeReports(text);
  if (!labelled && wishes.kind !== 'reports') refuse({ code: 'FILE_NOT_RECOGNISED' });
  if (text.trim() === '') refuse({ code: 'FILE_EMPTY' });
  const reports = reportsIn(lines, Number.POSITIVE_INFINITY, !labelled);
  const found = reports.map(({ line, cells }) => ({ line, rows: [cells] }));
  return { ...planReports(reports, wishes), source, found };
}

/** The report as one line of text: what the case keeps of it beside the document's own bytes. */
const asLine = ({ rows = [] }: Found, columns: readonly string[]): string =>
  rows
    .flatMap((cells) =>
      cells.flatMap((cell, i) => (cell.trim() === '' ? [] : `${columns[i]}: ${cell.trim()}`)),
    )
    .join(' | ');

export function readDocument(
  { source, found, ...plan }: DocumentPlan,
  hand: (batch: ImportBatch) => void,
): SourceTrailer {
  const sha256 = originalTo(source, hand);
  const sink = recordSink(plan, 1, hand);
  for (const one of found) sink.take(one, asLine(one, plan.layout.columns));
  sink.finish();
  source.check();
  const warnings = [...plan.notes, ...sink.warnings()];
  if (sink.rows() === 0) warnings.push('The document holds no report that could be read.');
  return { rows: sink.rows(), sha256, warnings };
}
