// Invented identifiers that cannot be anybody's: IMEI, IMSI, ICCID, vehicle marks and postcodes.
import { pick, type Random, wholeBetween } from './random.ts';

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => wholeBetween(random, 0, 9)).join('');

/** The check digit that makes a run of digits pass the Luhn test (ISO/IEC 7812-1, annex B). */
export function luhnDigit(run: string): number {
  let sum = 0;
  for (let i = 0; i < run.length; i++) {
    const digit = Number(run[run.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** Invented handset models, by type allocation codes that start with 00, as only test equipment's do. */
const TYPE_CODES = ['00440010', '00440011', '00440023', '00440037', '00440058', '00440064', '00440071'];

/** The first 14 digits of an IMEI: a test type code and a serial number. */
export const handsetNumber = (random: Random): string => pick(random, TYPE_CODES) + digits(random, 6);

/** The 15 digits of an IMEI from its first 14. */
export const imeiOf = (handset: string): string => handset + luhnDigit(handset);

/** An IMSI of the test network 001-01. */
export const simNumber = (random: Random): string => `00101${digits(random, 10)}`;

/** An ICCID under the test country code 001 that belongs to an IMSI. */
export function iccidOf(imsi: string): string {
  const body = `8900101${imsi.slice(5)}1`;
  return body + luhnDigit(body);
}

const MARK_LETTERS = 'ABCDEFGHJKLMNOPRSTUVWXY';

/** A vehicle mark with an age that no vehicle has yet (from September 2043). */
export const vehicleMark = (random: Random): string =>
  pick(random, [...'ABCDEFGHKLMNOPRSTVWY']) +
  pick(random, [...'ABCDEFGHJKLMNOPRSTUVWXY']) +
  wholeBetween(random, 93, 99) +
  ' ' +
  Array.from({ length: 3 }, () => pick(random, [...MARK_LETTERS])).join('');

const LOOK_ALIKE: Record<string, string> = { O: '0', B: '8' };

/** The mark as a camera may misread it: the last O or B becomes 0 or 8. The same mark where it has neither. */
export function misread(mark: string): string {
  const at = Math.max(mark.lastIndexOf('O'), mark.lastIndexOf('B'));
  return at < 0 ? mark : mark.slice(0, at) + LOOK_ALIKE[mark[at] ?? ''] + mark.slice(at + 1);
}

/** A postcode in area AA, which no place has. */
export const postcode = (random: Random): string =>
  `AA${wholeBetween(random, 1, 99)} ${wholeBetween(random, 0, 9)}` +
  pick(random, [...'ABDEFGHJLNPQRSTUWXYZ']) +
  pick(random, [...'ABDEFGHJLNPQRSTUWXYZ']);
