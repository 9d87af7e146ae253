// A table of a document as lines: a form's label and value, or a row of reports under a header that names their fields.
import { labelOf } from '../text/reportLabels.ts';

/** A rule parts the reports of a table from each other. */
const RULE = '--------------------';
const FEWEST_COLUMNS = 3;

const bare = (cell: string): string => cell.trim().replace(/[\s:]+$/, '');

/**
 * Whether a table holds a report a row: its first row is nothing but labels, the text among them, each once, and the rows below
 * begin with none.
 */
function isGrid(rows: readonly (readonly string[])[]): boolean {
  const [header, ...below] = rows;
  if (!header || header.length < FEWEST_COLUMNS || below.length === 0) return false;
  const labels = header.map((cell) => labelOf(bare(cell)));
  return (
    labels.every((label) => label !== null) &&
    labels.includes('text') &&
    new Set(labels).size === labels.length &&
    below.every((row) => row.length === header.length && labelOf(bare(row[0] ?? '')) === null)
  );
}

/** A report of such a table as a form, its text last: all other values stand on one line each. */
function gridLines(header: readonly string[], row: readonly string[]): string[] {
  const fields = header.map((cell, i) => ({ label: bare(cell), value: row[i]?.trim() ?? '' }));
  const isText = ({ label }: { label: string }): boolean => labelOf(label) === 'text';
  const forms = fields.filter((field) => !isText(field) && field.value !== '');
  return [
    RULE,
    ...forms.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ')}`),
    ...fields.filter(isText).flatMap(({ label, value }) => `${label}: ${value}`.split('\n')),
  ];
}

/** A row of a form: `Label | value`, perhaps twice side by side; a value of several lines stands below its label. */
function rowLines(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0) return [''];
  if (filled.length === 1) return filled[0]!.split('\n');
  const lines: string[] = [];
  for (let i = 0; i < filled.length; i += 2) {
    const [label = '', value] = [filled[i]?.replace(/[\s:]+$/, ''), filled[i + 1]];
    lines.push(...`${label}${value === undefined ? '' : `: ${value}`}`.split('\n'));
  }
  return lines;
}

export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const [header = [], ...below] = rows;
  return isGrid(rows) ? [...below.flatMap((row) => gridLines(header, row)), RULE] : rows.flatMap(rowLines);
}
