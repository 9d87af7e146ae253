// Four invented record layouts, each untidy in its own way. None is any real operator's.
import type { EventType } from '../../model/callEvent.ts';
import { END, hms, isoDate, londonDate, londonTime, START, utcStamp } from '../clock.ts';
import { csvLine, type Layout, type RecordRow } from './layout.ts';

type TypeNames = Partial<Record<EventType, [outgoing: string, incoming: string]>>;
const named = (names: TypeNames, row: RecordRow): string => names[row.type]?.[row.outgoing ? 0 : 1] ?? '';

const MOBILE_NAMES: TypeNames = { call: ['MOC', 'MTC'], text: ['SMO', 'SMT'], data: ['GPRS', 'GPRS'] };
const WORD_NAMES: TypeNames = { call: ['Voice', 'Voice'], text: ['SMS', 'SMS'], data: ['Data', 'Data'] };
const PLATFORM_NAMES: TypeNames = {
  call: ['CALL_OUT', 'CALL_IN'],
  text: ['SMS_OUT', 'SMS_IN'],
  data: ['DATA', 'DATA'],
};

/** The other party as shown: a word for one who withheld the number, nothing for a data session. */
const otherParty = (row: RecordRow, written: string, withheld: string): string =>
  row.other >= 0 ? written : row.type === 'data' ? '' : withheld;

const caller = (row: RecordRow, own: string, other: string): [string, string] =>
  row.outgoing ? [own, other] : [other, own];

/** Operator A: commas, a preamble, joined local date and time, whole seconds, types MOC to GPRS, and a total line. */
export const OPERATOR_A: Layout = {
  name: 'Operator A',
  header: [
    'Start Date/Time',
    'Call Type',
    'Calling Number',
    'Called Number',
    'Duration (secs)',
    'IMEI',
    'IMSI',
    'First Cell ID',
  ],
  join: csvLine,
  cells: (row, forms) => [
    `${londonDate(row.at)} ${londonTime(row.at)}`,
    named(MOBILE_NAMES, row),
    ...caller(row, forms.number(row.own.number), otherParty(row, forms.number(row.other), 'WITHHELD')),
    String(row.seconds),
    forms.imei[row.own.handset] ?? '',
    forms.sims[row.own.sim] ?? '',
    forms.cell[row.own.cell] ?? '',
  ],
  opening: (subject, reference) => [
    'Operator A - Communications Data Disclosure',
    `Target Number:,${subject}`,
    `Reference:,${reference}`,
    `Date Range:,${londonDate(START)} 00:00:00 to ${londonDate(END - 1)} 23:59:59`,
    '"Times are UK local. Data is as held for business purposes, and no warranty is given. INVENTED DATA."',
    '',
  ],
  closing: (rows) => [`Total records,${rows},,,,,,`],
  repeatsHeader: false,
  spoils: { number: (row) => (row.outgoing ? 3 : 2), imei: 5, date: 0, impossible: '31/02/2026 11:02:09' },
};

/** Operator B: semicolons, date and time apart, hh:mm:ss, a direction, hexadecimal cells, and the header again halfway. */
export const OPERATOR_B: Layout = {
  name: 'Operator B',
  header: [
    'Target',
    'Other Party',
    'Direction',
    'Event Type',
    'Date',
    'Time',
    'Duration',
    'Device IMEI',
    'IMSI',
    'Cell ID',
  ],
  join: (cells) => cells.join(';'),
  cells: (row, forms) => [
    forms.number(row.own.number),
    otherParty(row, forms.number(row.other), 'Anonymous'),
    row.outgoing ? 'Outgoing' : 'Incoming',
    named(WORD_NAMES, row),
    londonDate(row.at),
    londonTime(row.at),
    hms(row.seconds),
    forms.imei[row.own.handset] ?? '',
    forms.sims[row.own.sim] ?? '',
    forms.cell[row.own.cell] ?? '',
  ],
  opening: () => [],
  closing: () => [],
  repeatsHeader: true,
  spoils: { number: () => 1, imei: 7, date: 4, impossible: '30/02/2026' },
};

/** Operator C: tabs and quotes, UTC, a leading 0 or none, IMEISV, and cells with slashes. */
export const OPERATOR_C: Layout = {
  name: 'Operator C',
  header: [
    'START_TIME_UTC',
    'EVENT_TYPE',
    'A_NUMBER',
    'B_NUMBER',
    'DURATION_SEC',
    'IMEI',
    'IMSI',
    'CELL_ID',
  ].map((name) => `"${name}"`),
  join: (cells) => cells.join('\t'),
  cells: (row, forms) =>
    [
      utcStamp(row.at),
      named(PLATFORM_NAMES, row),
      ...caller(
        row,
        forms.number(row.own.number),
        otherParty(row, forms.number(row.other), 'Private number'),
      ),
      row.type === 'text' ? '' : String(row.seconds),
      forms.imei[row.own.handset] ?? '',
      forms.sims[row.own.sim] ?? '',
      forms.cell[row.own.cell] ?? '',
    ].map((value) => `"${value}"`),
  opening: () => [],
  closing: () => [],
  repeatsHeader: false,
  spoils: { number: (row) => (row.outgoing ? 3 : 2), imei: 5, date: 0, impossible: '"2026-02-30T11:02:09Z"' },
};

/** An area extract of Operator D: many numbers, UTC, and the type says whose IMEI, IMSI and cell a row gives. */
export const OPERATOR_D: Layout = {
  name: 'Operator D',
  header: [
    'Start Time (UTC)',
    'Call Type',
    'Calling Number',
    'Called Number',
    'Duration (secs)',
    'IMEI',
    'IMSI',
    'Cell ID',
  ],
  join: (cells) => cells.join(','),
  cells: (row, forms) => [
    utcStamp(row.at),
    named(MOBILE_NAMES, row),
    ...caller(row, forms.number(row.own.number), otherParty(row, forms.number(row.other), 'UNAVAILABLE')),
    String(row.seconds),
    forms.imei[row.own.handset] ?? '',
    forms.sims[row.own.sim] ?? '',
    forms.cell[row.own.cell] ?? '',
  ],
  opening: (_subject, reference) => [
    `Operator D area extract,${reference}`,
    `Produced ${isoDate(END)}. IMEI IMSI and cell are those of the served party: the caller for MO types and the called for MT. INVENTED DATA.`,
    '',
  ],
  closing: () => [],
  repeatsHeader: false,
  spoils: { number: (row) => (row.outgoing ? 3 : 2), imei: 5, date: 0, impossible: '2026-02-30T11:02:09Z' },
};

export const SUBJECT_LAYOUTS = { A: OPERATOR_A, B: OPERATOR_B, C: OPERATOR_C };
