// What a record layout is: how one invented operator writes the events of one number, and what a writer needs to know.
import type { EventType } from '../../model/callEvent.ts';
import { imeiOf } from '../identifiers.ts';
import type { Side } from '../phone.ts';
import { national } from '../safeNumbers.ts';
import type { World } from '../world.ts';

/** One row of a record: the event from the side of `own`, whose record it is. `other` is -1 for withheld or none. */
export type RecordRow = {
  at: number;
  type: EventType;
  seconds: number;
  outgoing: boolean;
  own: Side;
  other: number;
};

/** Ways in which a layout can spoil a row so that it must be refused. */
export type Spoilt = 'NUMBER_ROUNDED' | 'IMEI_ROUNDED' | 'DATE_INVALID';

export type Layout = {
  name: string;
  /** The parts of one row, in the order of the header. */
  cells: (row: RecordRow, forms: Forms) => string[];
  header: string[];
  join: (cells: readonly string[]) => string;
  /** Lines above the header. */
  opening: (subject: string, reference: string) => string[];
  /** Lines after the last row. */
  closing: (rows: number) => string[];
  /** Whether the header stands again in the middle. */
  repeatsHeader: boolean;
  /** The column of the other number, the IMEI and the date, and an impossible date as this layout writes it. */
  spoils: { number: (row: RecordRow) => number; imei: number; date: number; impossible: string };
};

/** How a layout writes each identifier, by registry position. */
export type Forms = { number: (position: number) => string; imei: string[]; sims: string[]; cell: string[] };

export type NumberStyle = 'bare' | 'plus' | 'national' | 'leading 0 lost';
export type CellStyle = 'dashes' | 'slashes' | 'hexadecimal';
export type ImeiStyle = '15' | '14 and 0' | '16';

const WRITE: Record<NumberStyle, (e164: string) => string> = {
  bare: (e164) => e164.slice(1),
  plus: (e164) => e164,
  national,
  'leading 0 lost': (e164) => e164.slice(3),
};

/** A short code or sender is written without its prefix, and a telephone in the style. */
export const writeNumber = (key: string, style: NumberStyle): string =>
  key.startsWith('+') ? WRITE[style](key) : key.slice(key.indexOf(':') + 1);

function writeCell(cgi: string, style: CellStyle): string {
  if (style === 'dashes') return cgi;
  const [country, network, area, cell] = cgi.split('-');
  const hex = (part: string | undefined) => Number(part).toString(16).toUpperCase().padStart(4, '0');
  return style === 'slashes' ? cgi.replaceAll('-', '/') : [country, network, hex(area), hex(cell)].join('-');
}

/** Writes out once what every row needs. */
export function formsFor(world: World, number: NumberStyle, imei: ImeiStyle, cell: CellStyle): Forms {
  const { registry, geography } = world;
  const numbers = registry.numbers.map(({ key }) => writeNumber(key, number));
  const written = (handset: string) =>
    imei === '15' ? imeiOf(handset) : imei === '14 and 0' ? `${handset}0` : `${handset}01`;
  return {
    number: (position) => numbers[position] ?? '',
    imei: registry.handsets.map(written),
    sims: registry.sims,
    cell: geography.cells.map(({ cgi }) => writeCell(cgi, cell)),
  };
}

/** One value of a comma-separated file, in quotes where it must be. */
export const csv = (value: string): string =>
  /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
export const csvLine = (values: readonly (string | number)[]): string =>
  values.map((value) => csv(String(value))).join(',');
