// The language of date formats: LDML letters, the ways people write them, and the words `iso`, `epoch-s`, `excel`.

/** The parts of a moment that a format can hold. */
export type DateField =
  | 'year'
  | 'month'
  | 'monthName'
  | 'day'
  | 'weekday'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half'
  | 'zone';

export type DateToken =
  | { is: 'field'; field: DateField; width: number }
  | { is: 'text'; text: string }
  | { is: 'optional'; tokens: DateToken[] };

/** A format understood: one of the words, or a pattern; and whether it tells the day, the time of day and the zone. */
export type DateFormat = {
  word: 'epoch-s' | 'epoch-ms' | 'excel' | null;
  tokens: DateToken[];
  hasDate: boolean;
  hasTime: boolean;
  hasZone: boolean;
};

const ISO = 'yyyy-MM-dd[THH:mm[:ss[.S]]][z]';

const PERCENT: Record<string, string> = {
  d: 'dd',
  e: 'd',
  m: 'MM',
  b: 'MMM',
  h: 'MMM',
  B: 'MMMM',
  Y: 'yyyy',
  y: 'yy',
  H: 'HH',
  k: 'H',
  I: 'hh',
  l: 'h',
  M: 'mm',
  S: 'ss',
  f: 'S',
  L: 'S',
  p: 'a',
  P: 'a',
  a: 'EEE',
  A: 'EEEE',
  z: 'z',
  Z: 'z',
  T: 'HH:mm:ss',
  R: 'HH:mm',
  F: 'yyyy-MM-dd',
  D: 'MM/dd/yy',
  s: 'epoch-s',
};

const WORDS: Record<string, string> = {
  iso8601: 'iso',
  'iso-8601': 'iso',
  epoch: 'epoch-s',
  unix: 'epoch-s',
  seconds: 'epoch-s',
  'epoch-millis': 'epoch-ms',
  serial: 'excel',
};

/** A format in one spelling: trimmed, `%d` and `AM/PM` turned into letters, synonyms of the words into the word. */
function oneSpelling(format: string): string {
  const letters = format
    .trim()
    .replace(/%-?([A-Za-z])/g, (whole, letter: string) => PERCENT[letter] ?? whole)
    .replace(/am\/pm/gi, 'a');
  const word = letters.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? letters) : letters;
}

/** The field that a run of one letter names; month and minute share their letter and are told apart by `fieldsOf`. */
function fieldOf(run: string): DateField | 'm' | null {
  const letter = run.charAt(0);
  if (/^m/i.test(run)) return run.length >= 3 ? 'monthName' : 'm';
  if (/^d/i.test(run)) return run.length >= 3 ? 'weekday' : 'day';
  if (/^[yu]/i.test(run)) return 'year';
  if (/^[hk]/i.test(run)) return 'hour';
  if (letter === 's' || run === 'SS') return 'second';
  if (letter === 'S' || letter === 'f' || letter === 'F' || letter === 'n') return 'fraction';
  if (letter === 'E' || letter === 'c') return 'weekday';
  if (run === 'a' || run === 'A' || run === 'aa' || run === 'tt' || run === 'p') return 'half';
  return letter === 'z' || letter === 'Z' || letter === 'X' || letter === 'x' || letter === 'O'
    ? 'zone'
    : null;
}

type Run = { field: DateField | 'm' | null; width: number; text: string };

const PIECE = /'([^']*)'|\(?\b(?:UTC|GMT)\b(?:[+-]\d{1,2})?\)?|([A-Za-z])\2*|[^A-Za-z']/g;

/** A format cut into runs of letters and the text between them; null where a letter means nothing. */
function runsOf(format: string): Run[] | null {
  const runs: Run[] = [];
  let covered = 0;
  for (const match of format.matchAll(PIECE)) {
    covered += match[0].length;
    if (match[1] !== undefined) runs.push({ field: null, width: 0, text: match[1] || "'" });
    else if (/UTC|GMT/.test(match[0])) runs.push({ field: 'zone', width: 1, text: '' });
    else if (match[2] === undefined || match[0] === 'T') runs.push({ field: null, width: 0, text: match[0] });
    else {
      const field = fieldOf(match[0]);
      if (field === null) return null;
      runs.push({ field, width: match[0].length, text: '' });
    }
  }
  return covered === format.length ? runs : null;
}

/** Settles which `m` is a month and which a minute, and whether `SS` after seconds is a fraction. */
function fieldsOf(runs: Run[]): void {
  const named = runs.filter((run) => run.field !== null);
  for (const [at, run] of named.entries()) {
    if (run.field === 'm')
      run.field = named[at - 1]?.field === 'hour' || named[at + 1]?.field === 'second' ? 'minute' : 'month';
    if (run.field === 'fraction' && named[at - 1]?.field === 'minute') run.field = 'second';
    if (run.field === 'second' && named[at - 1]?.field === 'second') run.field = 'fraction';
  }
}

/** Builds tokens from `runs[from]` to the end or a closing bracket; answers where it stopped, -1 for a stray bracket. */
function build(runs: Run[], from: number, depth: number, into: DateToken[]): number {
  let at = from;
  while (at < runs.length) {
    const run = runs[at++];
    if (run === undefined) break;
    if (run.field !== null && run.field !== 'm')
      into.push({ is: 'field', field: run.field, width: run.width });
    else if (run.text === '[') {
      const tokens: DateToken[] = [];
      at = depth < 8 ? build(runs, at, depth + 1, tokens) : -1;
      if (at < 0) return -1;
      into.push({ is: 'optional', tokens });
    } else if (run.text === ']') return depth > 0 ? at : -1;
    else into.push({ is: 'text', text: run.text });
  }
  return depth > 0 ? -1 : at;
}

const word = (name: DateFormat['word']): DateFormat => ({
  word: name,
  tokens: [],
  hasDate: true,
  hasTime: true,
  hasZone: name !== 'excel',
});

/**
 * Understands a format: LDML letters (`dd MM yyyy HH mm ss SSS a MMM EEE z`) with `[…]` around what may be absent; the
 * spellings `DD/MM/YYYY` and `%d/%m/%Y`; or `iso`, `epoch-s`, `epoch-ms`, `excel`. Null for what is no format: unknown
 * letters, a field twice, or neither a whole date nor a time of day.
 */
export function readDateFormat(format: string): DateFormat | null {
  if (format.length > 80) return null;
  const spelled = oneSpelling(format);
  const lower = spelled.toLowerCase();
  if (lower === 'epoch-s' || lower === 'epoch-ms' || lower === 'excel') return word(lower);
  const runs = runsOf(lower === 'iso' ? ISO : spelled);
  if (runs === null) return null;
  fieldsOf(runs);
  const tokens: DateToken[] = [];
  if (build(runs, 0, 0, tokens) < 0) return null;
  const fields = runs.flatMap((run) => (run.field === null ? [] : [run.field]));
  const has = (field: DateField): boolean => fields.includes(field);
  if (new Set(fields).size !== fields.length || (has('month') && has('monthName'))) return null;
  const hasDate = has('year') && has('day') && (has('month') || has('monthName'));
  const hasTime = has('hour') && has('minute');
  if (
    hasDate
      ? has('hour') !== has('minute')
      : !hasTime || has('year') || has('day') || has('month') || has('monthName')
  )
    return null;
  return { word: null, tokens, hasDate, hasTime, hasZone: has('zone') };
}

/** Whether a text is a date format that `compileDateTime` or `compileDateAndTime` takes. */
export const isDateFormat = (format: string): boolean => readDateFormat(format) !== null;
