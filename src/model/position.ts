// A latitude or longitude in degrees (WGS 84), from decimals or from degrees, minutes and seconds.
import { isNothing, unwrap } from './rawText.ts';

type Axis = { limit: number; positive: string; negative: string };
const LATITUDE: Axis = { limit: 90, positive: 'N', negative: 'S' };
const LONGITUDE: Axis = { limit: 180, positive: 'E', negative: 'W' };

const DECIMAL = /^[+-]?\d{1,3}(?:[.,]\d{1,20})?$/;
const SEXAGESIMAL =
  /^([+-]?)(\d{1,3})(?:°|º|d|:|\s)\s*(\d{1,2}(?:[.,]\d{1,12})?)\s*(?:(?:['′’m:]|\s)\s*(?:(\d{1,2}(?:[.,]\d{1,12})?)\s*(?:["″”s]|''|′′)?)?)?$/i;
const PACKED = /^(\d{2,3})(\d{2})(\d{2}(?:[.,]\d{1,12})?)$/;

const numberOf = (text: string | undefined): number => (text ? Number(text.replace(',', '.')) : 0);

function sexagesimal(found: RegExpExecArray): number {
  const [, sign, degrees, minutes = '', seconds = ''] = found;
  if (numberOf(minutes) >= 60 || numberOf(seconds) >= 60 || (seconds && /[.,]/.test(minutes)))
    return Number.NaN;
  const value = numberOf(degrees) + numberOf(minutes) / 60 + numberOf(seconds) / 3600;
  return sign === '-' ? -value : value;
}

/** Degrees without their hemisphere. Packed digits, as ETSI TS 102 657 writes them, come only with a letter. */
function degreesOf(text: string, lettered: boolean): number {
  if (DECIMAL.test(text)) return Number(text.replace(',', '.'));
  const parts = SEXAGESIMAL.exec(text);
  if (parts) return sexagesimal(parts);
  const packed = lettered ? PACKED.exec(text) : null;
  if (!packed)
    return /^\d{1,3}(?:[.,]\d{1,20})?°$/.test(text) ? Number.parseFloat(text.replace(',', '.')) : Number.NaN;
  const [, degrees, minutes, seconds] = packed;
  if (numberOf(minutes) >= 60 || numberOf(seconds) >= 60) return Number.NaN;
  return numberOf(degrees) + numberOf(minutes) / 60 + numberOf(seconds) / 3600;
}

function parseAxis(raw: string, axis: Axis): number | null {
  const text = unwrap(raw.length > 200 ? raw.slice(0, 200) : raw);
  if (isNothing(text)) return null;
  if (text.length > 40) return Number.NaN;
  const letter = /^[NSEW](?![a-z])|[NSEW]$/i.exec(text)?.[0].toUpperCase() ?? '';
  if (letter !== '' && letter !== axis.positive && letter !== axis.negative) return Number.NaN;
  const rest = letter === '' ? text : text.replace(/^[NSEW]\s*|\s*[NSEW]$/i, '');
  if (letter !== '' && /^[+-]/.test(rest)) return Number.NaN;
  const degrees = degreesOf(rest, letter !== '');
  if (!(Math.abs(degrees) <= axis.limit)) return Number.NaN;
  return letter === axis.negative ? 0 - degrees : degrees;
}

/**
 * Degrees north from `51.5074`, `51,5074`, `51.5074N`, `51°30'26"N`, `51 30 26`, `N513026.5`. Null for blank, N/A and exactly
 * 0, which records write for "no position" (the equator lies in no record of ours). NaN for all else, and beyond 90.
 */
export function parseLatitude(raw: string): number | null {
  const degrees = parseAxis(raw, LATITUDE);
  return degrees === 0 ? null : degrees;
}

/** Degrees east, as `parseLatitude`; but 0 is Greenwich, and only the latitude says that there is no position. */
export const parseLongitude = (raw: string): number | null => {
  const degrees = parseAxis(raw, LONGITUDE);
  return degrees === 0 ? 0 : degrees;
};
