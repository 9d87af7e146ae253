// Long identifiers of digits: the digits alone, their check digit, and the signs that a spreadsheet rounded them.
import { isScientific, unwrap, withoutDecimals } from './rawText.ts';

const NO_IDENTIFIER = new Set(
  'n/a,na,nil,none,null,(null),unknown,unavailable,not available,withheld,not known,not provided,nan,undefined'.split(
    ',',
  ),
);

/** Whether a value stands for no identifier: blank, dashes, zeros, `N/A`, `NULL`, `unknown`. */
export const isNoIdentifier = (text: string): boolean =>
  text.length <= 20 && (/^[-–—.0\s]*$/.test(text) || NO_IDENTIFIER.has(text.toLowerCase()));

/** What a value holds: its digits, nothing, a number that a spreadsheet rounded, or something else. */
export type LongDigits =
  | { is: 'digits'; digits: string }
  | { is: 'nothing' }
  | { is: 'rounded' }
  | { is: 'other' };

const ALLOWED = /^[\d\s./-]+$/;

/**
 * Whether a number of 15 digits is what a spreadsheet makes of one: it keeps the first six digits and writes zeros for the
 * rest. A leading zero tells that no spreadsheet took it for a number.
 */
export const endsInNineZeros = (digits: string): boolean =>
  !digits.startsWith('0') && digits.endsWith('000000000');

/** Reads a long identifier; blanks, dashes, dots and slashes between the digits are passed over. */
export function readLongDigits(raw: string): LongDigits {
  const text = unwrap(raw);
  if (isNoIdentifier(text)) return { is: 'nothing' };
  if (text.length > 60) return { is: 'other' };
  if (isScientific(text)) return { is: 'rounded' };
  const whole = withoutDecimals(text);
  return ALLOWED.test(whole) ? { is: 'digits', digits: whole.replace(/\D/g, '') } : { is: 'other' };
}

/** Whether a run of digits ends in the check digit that the Luhn method (ISO/IEC 7812-1) gives it; false for no digits. */
export function isLuhnValid(digits: string): boolean {
  if (digits === '') return false;
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const digit = digits.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return false;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
