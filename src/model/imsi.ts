// One SIM's numbers: the IMSI that the network knows it by, and the ICCID printed on the card.
import { endsInNineZeros, isLuhnValid, readLongDigits } from './digits.ts';
import { type Parsed, parsed, reject } from './parsed.ts';

/** `key` is the whole IMSI; `mcc` its first three digits, the country. */
export type Imsi = { key: string; mcc: string };
/** `key` is the ICCID without padding; `checkDigit` says whether its last digit fits. */
export type Iccid = { key: string; checkDigit: 'right' | 'wrong' };

const roundedReason = (what: string): string =>
  `A spreadsheet rounded this ${what} and lost its last digits. Ask for the original file.`;

/**
 * Reads an IMSI of 14 or 15 digits (3GPP TS 23.003). Null for blank, zeros and N/A. IMSI_ROUNDED for scientific notation and
 * for 15 digits that end in nine zeros; 14 digits may, as masked research data do. IMSI_INVALID for all else.
 */
export function parseImsi(raw: string): Parsed<Imsi | null> {
  const read = readLongDigits(raw);
  if (read.is === 'nothing') return parsed(null);
  if (read.is === 'rounded') return reject('IMSI_ROUNDED', roundedReason('IMSI'));
  if (read.is === 'other') return reject('IMSI_INVALID', 'An IMSI is made of 14 or 15 digits only.');
  const { digits } = read;
  if (digits.length !== 14 && digits.length !== 15)
    return reject('IMSI_INVALID', `An IMSI has 14 or 15 digits; this one has ${digits.length}.`);
  if (digits.length === 15 && endsInNineZeros(digits)) return reject('IMSI_ROUNDED', roundedReason('IMSI'));
  return parsed({ key: digits, mcc: digits.slice(0, 3) });
}

/** A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. */
const keptFifteen = (digits: string): boolean => /^0+$/.test(digits.slice(15));

/**
 * Reads an ICCID of 19 or 20 digits that begin with 89 (ITU-T E.118), with or without the F that pads it on the card; whether
 * its last digit fits, `checkDigit` says. Null for blank, zeros and N/A; IMSI_ROUNDED and IMSI_INVALID as for an IMSI, since
 * both name a SIM.
 */
export function parseIccid(raw: string): Parsed<Iccid | null> {
  const read = readLongDigits(raw.length > 60 ? raw : raw.replace(/f[\s'"]*$/i, ''));
  if (read.is === 'nothing') return parsed(null);
  if (read.is === 'rounded') return reject('IMSI_ROUNDED', roundedReason('ICCID'));
  if (read.is === 'other') return reject('IMSI_INVALID', 'An ICCID is made of 19 or 20 digits only.');
  const { digits } = read;
  if (digits.length !== 19 && digits.length !== 20)
    return reject('IMSI_INVALID', `An ICCID has 19 or 20 digits; this one has ${digits.length}.`);
  if (!digits.startsWith('89')) return reject('IMSI_INVALID', 'An ICCID begins with 89.');
  if (keptFifteen(digits)) return reject('IMSI_ROUNDED', roundedReason('ICCID'));
  return parsed({ key: digits, checkDigit: isLuhnValid(digits) ? 'right' : 'wrong' });
}

/**
 * Reads what a record calls its SIM: an IMSI, or else the ICCID of its card, which no IMSI is as long as. `key` is the one or the
 * other; refused as an IMSI is.
 */
export function parseSim(raw: string): Parsed<{ key: string } | null> {
  const imsi = parseImsi(raw);
  if (imsi.ok || imsi.code === 'IMSI_ROUNDED') return imsi;
  const iccid = parseIccid(raw);
  if (!iccid.ok) return iccid.code === 'IMSI_ROUNDED' ? iccid : imsi;
  return iccid.value ? iccid : imsi;
}

/** Whether a SIM's key is the ICCID of its card, where no file gave an IMSI for it. */
export const isIccid = (simKey: string): boolean => simKey.length > 15;
