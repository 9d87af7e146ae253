// One handset's IMEI, compared on its first 14 digits.
import { endsInNineZeros, isLuhnValid, readLongDigits } from './digits.ts';
import { type Parsed, parsed, reject } from './parsed.ts';

export { isLuhnValid } from './digits.ts';

/** `key` is the 14 digits that name a handset; `full` all digits given (14, 15, or 16 with a software version). */
export type Imei = { key: string; full: string; checkDigit: 'right' | 'wrong' | 'none' };

const ROUNDED = reject(
  'IMEI_ROUNDED',
  'A spreadsheet rounded this IMEI and lost its last digits. Ask for the original file.',
);

/**
 * Reads an IMEI of 14 digits, 15 (whatever the last one is: `checkDigit` says whether it fits, since networks send 0 or
 * a spare digit there) or 16 (IMEISV, 3GPP TS 23.003). Null for blank, zeros and N/A. IMEI_ROUNDED for scientific notation
 * and for 15 digits or more that end in nine zeros; 14 digits may, as masked research data do. IMEI_INVALID for all else:
 * a leading zero that a spreadsheet dropped is never guessed back.
 */
export function parseImei(raw: string): Parsed<Imei | null> {
  const read = readLongDigits(raw);
  if (read.is === 'nothing') return parsed(null);
  if (read.is === 'rounded') return ROUNDED;
  if (read.is === 'other') return reject('IMEI_INVALID', 'An IMEI is made of 14 to 16 digits only.');
  const { digits } = read;
  if (digits.length < 14 || digits.length > 16)
    return reject('IMEI_INVALID', `An IMEI has 14 to 16 digits; this one has ${digits.length}.`);
  if (digits.length > 14 && endsInNineZeros(digits)) return ROUNDED;
  const checkDigit = digits.length !== 15 ? 'none' : isLuhnValid(digits) ? 'right' : 'wrong';
  return parsed({ key: digits.slice(0, 14), full: digits, checkDigit });
}
