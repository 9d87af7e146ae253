// The labels of an intelligence report that is written out as a form: which field each names, and where a report begins.

export const REPORT_FIELDS = [
  'reference',
  'date',
  'author',
  'grade',
  'legacyGrade',
  'marking',
  'conditions',
  'actions',
  'sourceReference',
  'text',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
/** Parts of a grade that a form gives apart. */
export type GradePart = 'sourcePart' | 'informationPart' | 'handlingPart';
export type Label = ReportField | GradePart | 'passed over';

const WORDS: Record<Label, string> = {
  reference:
    'urn|unique reference(?: number)?|(?:report |intel(?:ligence)? |log )?ref(?:erence)?(?: no\\.?| number)?|(?:report|log|intel(?:ligence)? log|intel(?:ligence)? report|ir)(?: no\\.?| number| id| urn)',
  date: 'date(?: and time| \\/ time)?(?: of (?:report|submission|information))?|date submitted|report date|submitted on|created(?: on)?|date created',
  author:
    'author(?:ing)? unit|author|unit|(?:originating|submitting|reporting) (?:unit|force|department)|owning (?:unit|force)|force|submitted by(?: unit)?',
  grade: '3 ?x ?5 ?x ?2(?: grad(?:e|ing))?|grad(?:e|ing)|intelligence grading|evaluation',
  legacyGrade: '5 ?x ?5 ?x ?5(?: grad(?:e|ing))?|legacy grad(?:e|ing)|old grad(?:e|ing)',
  marking:
    'gsc(?: marking)?|(?:government )?security classification|(?:protective |security )?marking|classification|gpms',
  conditions: 'handling conditions?|handling instructions?|conditions|handling caveats?',
  actions: 'action codes?|sanitisation codes?|action(?:s)?(?: and| \\/| &) sanitisation codes?',
  text: '(?:report |intel(?:ligence)? |log )?(?:text|body|content|narrative)|intelligence|information|details|report',
  sourceReference: 'source (?:ref(?:erence)?|urn)(?: no\\.?| number)?',
  sourcePart: 'source (?:evaluation|grade|grading|reliability)|source',
  informationPart: '(?:intelligence|information) (?:assessment|evaluation|grade|grading)|assessment',
  handlingPart: 'handling(?: code| grade)?',
  'passed over':
    'source id(?: no\\.?| number)?|operation|op(?:eration)? name|provenance|dissemination|page|time|reviewed by|title|subject',
};

const LABELS = (Object.entries(WORDS) as [Label, string][]).map(
  ([label, words]) => [label, new RegExp(`^(?:${words})$`, 'i')] as const,
);

/** The field that a label names; null for words that are no label. */
export const labelOf = (words: string): Label | null =>
  LABELS.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null;

export type Labelled = { label: Label; value: string };

const AT_START = /^\s*(?:\*+\s*)?([A-Za-z0-9][\w /&.]{0,38}?)\s*(?::|\t|\||=|\s[-–—]\s)\s*(.*)$/;
/** `URN INT-2026-000101`, alone on its line. */
const BARE_URN = /^\s*URN\s+([A-Z0-9][A-Z0-9/_-]*\d[A-Z0-9/_-]*)\s*$/i;
const FURTHER = /(?:\s{2,}|\t|\s\|\s|;\s)([A-Za-z0-9][A-Za-z0-9 /&.]{0,38}?)\s*:\s*/g;

/** The labels of a line with their values, where it begins with one: `URN: INT-1   Date: 1/3/2026`. Empty for a line of text. */
export function labelsIn(line: string): Labelled[] {
  const urn = BARE_URN.exec(line)?.[1];
  if (urn !== undefined) return [{ label: 'reference', value: urn }];
  const first = AT_START.exec(line);
  const label = first && labelOf(first[1] ?? '');
  if (!first || !label) return [];
  const rest = first[2] ?? '';
  if (label === 'text') return [{ label, value: rest.trim() }];
  const found: Labelled[] = [];
  let open: { label: Label; from: number } = { label, from: 0 };
  for (const match of rest.matchAll(FURTHER)) {
    const next = labelOf(match[1] ?? '');
    if (!next) continue;
    found.push({ label: open.label, value: rest.slice(open.from, match.index).trim() });
    open = { label: next, from: match.index + match[0].length };
  }
  found.push({ label: open.label, value: rest.slice(open.from).trim() });
  return found;
}

/** A line that is nothing but a label, above the value or the text that it names: `REPORT TEXT`. */
export function headingOf(line: string): Label | null {
  const words = line.replace(/^[\s*#=_-]+|[\s*#=_:-]+$/g, '');
  if (words.length > 40 || words.length < 3 || /[.,;]$/.test(line.trim())) return null;
  const label = labelOf(words);
  return label === 'passed over' || (label === 'text' && /^details$/i.test(words) && /^\s/.test(line))
    ? null
    : label;
}

/** The title of a form: `INTELLIGENCE REPORT`, `3x5x2 Intelligence Report 2 of 5`. */
export const isTitle = (line: string): boolean =>
  /^[\s*#=_-]*(?:(?:national |police |official(?:-sensitive)? )?(?:3x5x2|5x5x5)?\s*intel(?:ligence)? (?:report|log|submission)(?: form)?|report|log)(?:\s*(?:no\.?|number|#)?\s*\d+(?: (?:of|\/) \d+)?)?[\s*#=_:-]*$/i.test(
    line,
  ) && !/^\s*(?:report|log)[\s*#=_:-]*$/i.test(line);

/** A line that parts reports: a rule, a page break, `End of report`. */
export const isRule = (line: string): boolean =>
  /^\s*(?:[-=_*~#]{4,}|\f)\s*$|^[\s*-]*end of (?:report|log|intelligence)\b.{0,20}$/i.test(line);

/** A line that is a marking and nothing else, as it stands at the head and foot of pages. */
export const markingLine = (line: string): string | null =>
  /^\s*((?:UK )?(?:OFFICIAL(?:[ -–:]+SENSITIVE)?|(?:TOP )?SECRET|RESTRICTED|CONFIDENTIAL|NOT PROTECTIVELY MARKED)(?:[ /,-]+[A-Z -]{2,30})?)\s*$/.exec(
    line,
  )?.[1] ?? null;
