// Cells and positions in ETSI TS 102 657: hexadecimal location information, and coordinates beside it.
import { textWithin } from './nodes.ts';
import type { XmlNode } from './xmlPass.ts';

/** MCC and MNC from three bytes of swapped digits (3GPP TS 24.008, 10.5.1.3). */
function network(hex: string): string | null {
  const digit = (at: number): string => hex[at] ?? '';
  const mcc = digit(1) + digit(0) + digit(3);
  const third = digit(2).toLowerCase();
  const mnc = digit(5) + digit(4) + (third === 'f' ? '' : third);
  return /^\d{3}$/.test(mcc) && /^\d{2,3}$/.test(mnc) ? `${mcc}-${mnc}` : null;
}

const value = (hex: string): number => Number.parseInt(hex, 16);

function cgi(hex: string): string | null {
  const of = network(hex);
  return of && hex.length >= 14 ? `${of}-${value(hex.slice(6, 10))}-${value(hex.slice(10, 14))}` : null;
}

/** The last 28 bits of four bytes are the cell. */
function ecgi(hex: string): string | null {
  const of = network(hex);
  return of && hex.length >= 14 ? `${of}-${value(hex.slice(6, 14)) & 0xfffffff}` : null;
}

/**
 * A cell from hexadecimal user location information: CGI and SAI (first byte 0 and 1), ECGI (129), TAI with ECGI (130),
 * as in 3GPP TS 29.061; or a bare global cell identity of seven bytes. What it is not stays as it is written.
 */
export function cellOfHex(raw: string): string {
  const hex = raw.replace(/[\s:]/g, '');
  if (!/^([\da-f]{2}){5,}$/i.test(hex)) return raw.trim();
  if (hex.length === 14) return cgi(hex) ?? raw;
  const kind = value(hex.slice(0, 2));
  const rest = hex.slice(2);
  if (kind === 0 || kind === 1) return cgi(rest) ?? raw;
  if (kind === 129) return ecgi(rest) ?? raw;
  if (kind === 130) return ecgi(rest.slice(10)) ?? raw;
  return raw.trim();
}

/** The cell of one location with its position, both as one text parted by line ends, as the reader of events takes it. */
export function cellOfLocation(location: XmlNode | undefined): string {
  if (!location) return '';
  const id = ['userLocationInformation', 'globalCellID', 'cellID', 'eCGI', 'nCGI', 'userLocationInfo']
    .map((name) => textWithin(location, name))
    .find((text) => text !== '');
  const lat = textWithin(location, 'latitudeDec') || textWithin(location, 'latitude');
  const lon = textWithin(location, 'longitudeDec') || textWithin(location, 'longitude');
  const cell = id === undefined ? '' : cellOfHex(id);
  if (lat === '' || lon === '') return cell;
  return `${cell}\n${lat}\n${lon}\n${textWithin(location, 'azimuth')}`;
}

/** The cells at a record's start and end: its first and its last location. */
export type Cells = { first: string; last: string };
const NO_CELLS: Cells = { first: '', last: '' };

export function cellsAt(locations: readonly XmlNode[]): Cells {
  if (locations.length === 0) return NO_CELLS;
  const cells = locations.map(cellOfLocation).filter((cell) => cell !== '');
  return { first: cells[0] ?? '', last: cells.length > 1 ? (cells.at(-1) ?? '') : '' };
}
