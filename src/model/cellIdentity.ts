// One cell's identity: CGI, ECGI or NCGI in one spelling, and any operator's own name for a cell as it is.
import { isNoIdentifier } from './digits.ts';
import { unwrap, withoutDecimals } from './rawText.ts';

const GROUPS =
  /^(\d{3})[-\s_/.:|,;]+(\d{1,3})[-\s_/.:|,;]+(?:(?:0x)?([\da-f]{1,5})[-\s_/.:|,;]+)?(?:0x)?([\da-f]{1,11})$/i;
const LABELS = /\b(?:e?cgi|ncgi|mcc|mnc|lac|tac|ci|eci|nci|cid|cell(?:\s?id)?)\b\s*[:=]?\s*/gi;
const FIXED = /^(23[45])(\d{2})(?:(\d{5})(\d{5})|(\d{9}))$/;
const FIXED_HEX = /^(23[45])(\d{2})(?:([\da-f]{4})([\da-f]{4})|([\da-f]{7}))$/i;

/** Country codes that mobile networks have: 001 for tests, 2xx to 7xx, 9xx (ITU-T E.212). */
const isCountry = (mcc: string): boolean => mcc === '001' || /^[2-79]/.test(mcc);
const LARGEST_AREA = 0xff_ffff;
const LARGEST_CGI_PART = 0xffff;
/** 36 bits, as in a 5G cell's identity. */
const LARGEST_CELL = 0xf_ffff_ffff;

/** The number that a group of digits, decimal or hexadecimal, stands for. */
const partOf = (group: string, hex: boolean): number => Number.parseInt(group, hex ? 16 : 10);

const joined = (mcc: string, mnc: string, area: number | null, cell: number): string =>
  [mcc, mnc.padStart(2, '0'), ...(area === null ? [] : [area]), cell].join('-');

function grouped(text: string): string | null {
  const found = GROUPS.exec(text);
  if (!found) return null;
  const [, mcc = '', mnc = '', area, cell = ''] = found;
  const hex = /[a-f]/i.test(`${area ?? ''}${cell}`) || /0x/i.test(text);
  const areaValue = area === undefined ? null : partOf(area, hex);
  const cellValue = partOf(cell, hex);
  if (!isCountry(mcc) || (areaValue ?? 0) > LARGEST_AREA || cellValue > LARGEST_CELL) return null;
  return joined(mcc, mnc, areaValue, cellValue);
}

const PARTED = /^(\d{1,3})[-\s_/.:|,;]+(\d{1,3})([-\s_/.:|,;]+\d{1,8}[-\s_/.:|,;]+\d{1,9})$/;
/** Country and network written as one, as signalling has them: `00101-04D2-162E`. */
const NETWORK_AS_ONE =
  /^(001|[2-79]\d{2})(\d{2,3})([-_/.:|]+(?:0x)?[\da-f]{1,5}[-_/.:|]+(?:0x)?[\da-f]{1,9})$/i;

/** With the zeros that a spreadsheet takes off a country or a network, and with these two apart. */
function written(text: string): string {
  const parted = PARTED.exec(text);
  if (parted && parted[1]!.length < 3) return `${parted[1]!.padStart(3, '0')}-${parted[2]}${parted[3]}`;
  const one = NETWORK_AS_ONE.exec(text);
  return one ? `${one[1]}-${one[2]}${one[3]}` : text;
}

/** UK identities without separators: 15 or 14 decimal digits, 13 or 12 hexadecimal ones with a letter among them. */
function fixedWidth(text: string): string | null {
  const hex = /[a-f]/i.test(text);
  const found = (hex ? FIXED_HEX : FIXED).exec(text);
  if (!found) return null;
  const [, mcc = '', mnc = '', area, cell, whole] = found;
  if (whole !== undefined) return joined(mcc, mnc, null, partOf(whole, hex));
  const [areaValue, cellValue] = [partOf(area ?? '', hex), partOf(cell ?? '', hex)];
  return areaValue > LARGEST_CGI_PART || cellValue > LARGEST_CGI_PART
    ? null
    : joined(mcc, mnc, areaValue, cellValue);
}

/**
 * The key of a cell: `234-10-1234-56789` for a CGI and `234-10-128686112` for an ECGI, from any spelling with separators or
 * labels (MCC, MNC, LAC, CI), from hexadecimal, and from UK identities without separators. Any other name of a cell is kept
 * as it is, its blanks made single. Null for blank, zeros, dashes and N/A.
 */
export function parseCell(raw: string): string | null {
  const text = withoutDecimals(unwrap(raw)).replace(/\s+/g, ' ');
  if (isNoIdentifier(text)) return null;
  if (text.length > 120) return text;
  if (/^[0\s_/.:|,;-]+$/.test(text)) return null;
  const bare = /[a-z]/i.test(text) ? unwrap(text.replace(LABELS, ' ')) : text;
  return grouped(written(bare)) ?? fixedWidth(bare) ?? text;
}
