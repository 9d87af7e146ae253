// What a value parser answers: a branded value, or a reject with a code and a reason that a person can read.

/** Every reason for which one value, or the row that holds it, can be refused. */
export const REJECT_CODES = [
  'NUMBER_ROUNDED',
  'NUMBER_INVALID',
  'NUMBER_MISSING',
  'IMEI_ROUNDED',
  'IMEI_INVALID',
  'IMSI_ROUNDED',
  'IMSI_INVALID',
  'DATE_MISSING',
  'DATE_INVALID',
  'TIME_INVALID',
  'DURATION_INVALID',
  'TYPE_UNKNOWN',
  'DIRECTION_UNKNOWN',
  'POSITION_INVALID',
  'VALUE_INVALID',
  'ROW_EMPTY',
  'ROW_NOT_A_RECORD',
  'ROW_TOO_SHORT',
  'ROW_TOO_LONG',
  'ROW_TOO_WIDE',
  'QUOTE_NOT_CLOSED',
  'HEADER_REPEATED',
  'TOTAL_LINE',
  'PREAMBLE',
  'PARTY_MISSING',
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];

export type Reject = { ok: false; code: RejectCode; reason: string };
export type Parsed<T> = { ok: true; value: T } | Reject;

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const reject = (code: RejectCode, reason: string): Reject => ({ ok: false, code, reason });
