// Reads the call data files back by their layouts, apart from the code that wrote them, so that tests can compare.
import type { DemonstrationFile } from '../../src/demonstration/index.ts';
import { parseNumber } from '../../src/model/phoneNumber.ts';

/** A row as read: `own` is the side whose record it is. */
export type ReadRow = {
  raw: string;
  at: number;
  type: string;
  a: string;
  b: string;
  seconds: number;
  own: 'a' | 'b';
  imei: string;
  imsi: string;
  cell: string;
};
export type ReadFile = {
  rows: ReadRow[];
  bad: { NUMBER_ROUNDED: number; IMEI_ROUNDED: number; DATE_INVALID: number };
  other: number;
};

const TYPES: Record<string, [type: string, own: 'a' | 'b']> = {
  MOC: ['call', 'a'],
  MTC: ['call', 'b'],
  SMO: ['text', 'a'],
  SMT: ['text', 'b'],
  GPRS: ['data', 'a'],
  CALL_OUT: ['call', 'a'],
  CALL_IN: ['call', 'b'],
  SMS_OUT: ['text', 'a'],
  SMS_IN: ['text', 'b'],
  DATA: ['data', 'a'],
  'Voice Outgoing': ['call', 'a'],
  'Voice Incoming': ['call', 'b'],
  'SMS Outgoing': ['text', 'a'],
  'SMS Incoming': ['text', 'b'],
  'Data Outgoing': ['data', 'a'],
};

/** UTC of a local `dd/mm/yyyy hh:mm:ss`; NaN for a day that is not in the calendar. Summer time began on 29 March 2026. */
function fromLondon(text: string): number {
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = text.split(/[/ :]/).map(Number);
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(shown).getUTCDate() !== day) return Number.NaN;
  return shown >= Date.UTC(2026, 2, 29, 2) ? shown - 3_600_000 : shown;
}

function fromUtc(text: string): number {
  const at = Date.parse(text);
  return new Date(at).getUTCDate() === Number(text.slice(8, 10)) ? at : Number.NaN;
}

const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The fields of a line by the header above it, or undefined for a line that is no row. */
export function rowsOf(file: DemonstrationFile): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let header: string[] | undefined;
  for (const line of file.lines()) {
    const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
    const values = line.split(separator).map((value) => value.replace(/^"|"$/g, ''));
    if (/^"?(Start|START|Target;)/.test(line)) header = values;
    else if (header && values.length === header.length && !line.startsWith('Total'))
      rows.push({ ...Object.fromEntries(header.map((name, i) => [name, values[i] ?? ''])), raw: line });
  }
  return rows;
}

/** A number's key, or empty for a withheld one. */
export function keyOf(text: string): string {
  const form = parseNumber(text, { region: 'GB', mode: 'phone' });
  if (!form.ok) throw new Error(`${text}: ${form.reason}`);
  return form.value.key;
}

function read(row: Record<string, string>): ReadRow {
  const of = (...names: string[]) =>
    names.map((name) => row[name]).find((value) => value !== undefined) ?? '';
  const word = row.Direction ? `${row['Event Type']} ${row.Direction}` : of('Call Type', 'EVENT_TYPE');
  const [type, own] = TYPES[word] ?? ['unknown', 'a'];
  const numbers = row.Direction
    ? own === 'a'
      ? [of('Target'), of('Other Party')]
      : [of('Other Party'), of('Target')]
    : [of('Calling Number', 'A_NUMBER'), of('Called Number', 'B_NUMBER')];
  const start = of('Start Date/Time', 'Start Time (UTC)', 'START_TIME_UTC');
  return {
    raw: row.raw ?? '',
    at: row.Date
      ? fromLondon(`${row.Date} ${row.Time}`)
      : start.endsWith('Z')
        ? fromUtc(start)
        : fromLondon(start),
    type,
    own,
    a: numbers[0] ?? '',
    b: numbers[1] ?? '',
    seconds: seconds(of('Duration', 'Duration (secs)', 'DURATION_SEC') || '0'),
    imei: of('IMEI', 'Device IMEI'),
    imsi: of('IMSI'),
    cell: of('Cell ID', 'First Cell ID', 'CELL_ID'),
  };
}

/** Good rows with their numbers as keys, and how many were refused for what. Throws at what no rule expects. */
export function readBack(file: DemonstrationFile): ReadFile {
  const result: ReadFile = {
    rows: [],
    bad: { NUMBER_ROUNDED: 0, IMEI_ROUNDED: 0, DATE_INVALID: 0 },
    other: 0,
  };
  for (const fields of rowsOf(file)) {
    const row = read(fields);
    if (row.type === 'unknown') throw new Error(`${file.name}: ${row.raw}`);
    if (Number.isNaN(row.at)) result.bad.DATE_INVALID++;
    else if (/E\+/.test(row.a + row.b)) result.bad.NUMBER_ROUNDED++;
    else if (/E\+/.test(row.imei)) result.bad.IMEI_ROUNDED++;
    else result.rows.push({ ...row, a: keyOf(row.a), b: row.type === 'data' ? '' : keyOf(row.b) });
  }
  return result;
}

/** The different rows of a file: what stands twice counts once. */
export const different = (rows: readonly ReadRow[]): ReadRow[] => [
  ...new Map(rows.map((row) => [row.raw, row])).values(),
];
