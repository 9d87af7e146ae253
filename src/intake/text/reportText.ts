// Plans and reads text that holds intelligence reports, as forms with labels; one or many to a file.
import type { Decoder } from '../bytes/encoding.ts';
import { type Plan, planRows, type Wishes } from '../planning.ts';
import type { TextDialect } from './dialect.ts';
import { REPORT_FIELDS, type ReportField } from './reportLabels.ts';
import { type FoundReport, looksLikeReports, reportReading } from './reportReading.ts';

/** What the columns are called: the words by which tables of reports are mapped too. */
const COLUMNS: Record<ReportField, string> = {
  reference: 'URN',
  date: 'Date',
  author: 'Author unit',
  grade: 'Grade',
  legacyGrade: 'Legacy grade',
  marking: 'Marking',
  conditions: 'Handling conditions',
  actions: 'Action codes',
  sourceReference: 'Source reference',
  text: 'Report text',
};

/** The reports in lines of text, at most `most`. */
export function reportsIn(lines: readonly string[], most: number, unlabelled: boolean): FoundReport[] {
  const found: FoundReport[] = [];
  const reading = reportReading((report) => found.push(report), { unlabelled });
  for (const [i, line] of lines.entries()) {
    if (found.length >= most) return found;
    reading.line(line, i + 1);
  }
  reading.finish();
  return found;
}

/** A plan for reports of which these are the first. */
export function planReports(first: readonly FoundReport[], wishes: Wishes): Plan {
  const columns = REPORT_FIELDS.map((field) => COLUMNS[field]);
  const layout = { delimiter: '\t', headerLine: null, firstDataLine: 0, columns, preamble: [] };
  return planRows(layout, [...first], { ...wishes, kind: 'reports' }, []);
}

const SAMPLED = 500;

const dialect = (unlabelled: boolean): TextDialect => ({
  title: unlabelled ? 'Chosen by hand' : 'Intelligence reports as text, with their labels',
  profile: 'report-text',
  unit: 'report',
  fits: looksLikeReports,
  plan: (head, wishes) => planReports(reportsIn(head.split('\n'), SAMPLED, unlabelled), wishes),
  read: (_plan, _head, tell) =>
    reportReading(({ line, cells }) => tell({ line, rows: [cells] }), { unlabelled }),
});

export const reportText: TextDialect = dialect(false);
/** For a text that is said to be reports, though it has no labels: all of it is one. */
export const plainReport: TextDialect = dialect(true);

/** The lines of the report that begins on `line`, as the original has them. */
export function reportTextAt(bytes: Uint8Array, decoder: Decoder, firstLine: number, line: number): string {
  const lines = decoder
    .decode(bytes)
    .split('\n')
    .slice(Math.max(0, line - firstLine));
  let ended = false;
  const reading = reportReading(
    () => {
      ended = true;
    },
    { unlabelled: true },
  );
  const own: string[] = [];
  for (const [i, text] of lines.entries()) {
    reading.line(text, i + 1);
    if (ended) break;
    own.push(text);
  }
  return own.join('\n').trimEnd();
}
