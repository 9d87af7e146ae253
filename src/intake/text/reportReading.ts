// Reads reports out of lines of text, one or many to a file: each a row of cells with the line on which it begins.
import { gradeOfParts } from '../../model/gradeParts.ts';
import {
  type GradePart,
  headingOf,
  isRule,
  isTitle,
  type Label,
  labelsIn,
  markingLine,
  REPORT_FIELDS,
  type ReportField,
} from './reportLabels.ts';

export type FoundReport = { line: number; cells: string[] };

type Open = {
  line: number;
  values: Partial<Record<ReportField | GradePart, string>>;
  text: string[];
  /** The label whose value the next lines carry; null between them. */
  at: Label | null;
  inText: boolean;
};

/** Longest text of one report; beyond it lines are left out, and stand in the original. */
const LONGEST_TEXT = 200_000;

export type ReportReading = { line: (text: string, number: number) => void; finish: () => void };

const STRICT = [/^TOP SECRET/, /^SECRET/, /SENSITIVE/];
const strictness = (marking: string): number => STRICT.findIndex((words) => words.test(marking));

/** Of two markings at the head of pages the stricter: a first page may bear another than those that follow. */
function stricter(one: string, other: string): string {
  const [a, b] = [strictness(one), strictness(other)];
  return a >= 0 && (b < 0 || a < b) ? one : other;
}

const gradeOf = ({ grade, sourcePart, informationPart, handlingPart }: Open['values']): string =>
  grade ?? gradeOfParts(sourcePart, informationPart, handlingPart);

/** Takes lines and tells reports. `unlabelled`: take text without any label for a report too. */
export function reportReading(
  tell: (report: FoundReport) => void,
  { unlabelled = false }: { unlabelled?: boolean } = {},
): ReportReading {
  let open: Open | null = null;
  let marking = '';
  let length = 0;

  const begin = (line: number): Open => {
    length = 0;
    open = { line, values: {}, text: [], at: null, inText: false };
    return open;
  };
  const hasAny = (one: Open): boolean => Object.keys(one.values).length > 0 || one.text.length > 0;
  const isReport = ({ values, text }: Open): boolean =>
    unlabelled ||
    values.reference !== undefined ||
    gradeOf(values) !== '' ||
    (Object.keys(values).length > 0 && text.length > 0);
  const close = (): void => {
    const one = open;
    open = null;
    if (!one || !hasAny(one) || !isReport(one)) return;
    const text = one.text.join('\n').trim();
    const cells = REPORT_FIELDS.map((field) => {
      if (field === 'text') return text;
      if (field === 'grade') return gradeOf(one.values);
      // A code beside a whole grade: the stricter of the two is for whoever reads both.
      if (field === 'conditions' && one.values.grade !== undefined)
        return one.values.conditions ?? one.values.handlingPart ?? '';
      return one.values[field] ?? (field === 'marking' ? marking : '');
    });
    tell({ line: one.line, cells });
  };
  const put = (one: Open, label: Label, value: string): void => {
    one.at = label;
    one.inText = label === 'text';
    if (label === 'text') {
      if (value !== '') one.text.push(value);
    } else if (label !== 'passed over' && one.values[label] === undefined) {
      // `Handling: C` is the code; a sentence there is the conditions.
      const field = label === 'handlingPart' && value.length > 14 ? 'conditions' : label;
      if (value !== '') {
        one.values[field] = value;
        one.at = null;
      }
    } else if (label === 'passed over') one.at = null;
  };
  const word = (one: Open, text: string): void => {
    if (one.at !== null && !one.inText && text.trim() !== '') {
      const label = one.at;
      one.at = null;
      put(one, label, text.trim());
      if (label === 'conditions') one.at = 'conditions';
      return;
    }
    if (length > LONGEST_TEXT || (text.trim() === '' && one.text.length === 0)) return;
    length += text.length;
    one.text.push(text.trimEnd());
  };

  return {
    line: (text, number) => {
      if (isRule(text)) {
        if (open && (open.text.length > 0 || open.values.reference !== undefined) && open.text.length > 0)
          close();
        return;
      }
      const stamp = markingLine(text);
      if (stamp !== null) {
        // At the foot of a page SECRET is of the report above it, whatever its form says.
        if (open && hasAny(open) && /SECRET/.test(stamp)) open.values.marking = stamp;
        else if (open && !open.inText && open.values.marking === undefined && hasAny(open))
          open.values.marking = stamp;
        else if (!open || !hasAny(open)) marking = stricter(marking, stamp);
        return;
      }
      if (isTitle(text)) {
        if (open && hasAny(open)) close();
        if (!open) begin(number);
        return;
      }
      const heading =
        open?.inText && open.text.length > 0 && !/^[A-Z0-9 /&:*#=_-]+$/.test(text) ? null : headingOf(text);
      const labels = heading ? [{ label: heading, value: '' }] : labelsIn(text);
      const first = labels[0];
      if (!first) {
        if (!open && text.trim() === '') return;
        word(open ?? begin(number), text);
        return;
      }
      const known = open?.values[first.label as ReportField] !== undefined;
      // Words of the text may look like a label: within it only those that the form has not filled yet are one.
      if (
        open?.inText &&
        open.text.length > 0 &&
        first.label !== 'reference' &&
        (known || first.label === 'text')
      ) {
        word(open, text);
        return;
      }
      if (first.label === 'reference' && open && (known || open.text.some((line) => line.trim() !== '')))
        close();
      const one = open ?? begin(number);
      for (const { label, value } of labels) put(one, label, value);
    },
    finish: close,
  };
}

/** Whether text is made of such reports, by the labels at the beginnings of its lines. */
export function looksLikeReports(head: string): boolean {
  const labels = new Set<Label>();
  let titled = false;
  for (const line of head.split('\n', 400)) {
    titled ||= isTitle(line);
    const heading = headingOf(line);
    if (heading) labels.add(heading);
    for (const { label } of labelsIn(line)) labels.add(label);
  }
  const graded = labels.has('grade') || labels.has('legacyGrade') || labels.has('sourcePart');
  const named = labels.has('reference') || titled;
  const further = [...labels].filter((label) => label !== 'passed over').length;
  return graded ? named || labels.has('text') : further >= 3 && named && labels.has('text');
}
