// Puts a cell's identity together where a record holds its parts in columns of their own: country, network, area, cell.
import { headerWords } from './headerForms.ts';
import type { Mapping } from './mapping.ts';

const COUNTRY = /^(mcc|mobile country code)$/;
const NETWORK = /^(mnc|mobile network code)$/;
const AREA = /^((start |first )?(lac|tac|location area( code)?|tracking area( code)?))$/;
const CELL = /^((start |first )?(ci|cid|eci|cell ?id|cell|cell identity|cell number))$/;

/** A number of a cell within its area or network, in figures or hexadecimal; a whole identity has more parts. */
const BARE = /^(0x)?[\da-f]{1,9}$/i;

/** Adds the parts before the cell's own number, where the mapping's cell is such a number or none is mapped. */
export function joinCell(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const words = columns.map(headerWords);
  const find = (name: RegExp): number => words.findIndex((word) => name.test(word));
  const before = [find(COUNTRY), find(NETWORK), find(AREA)].filter((at) => at >= 0);
  if (before.length === 0) return;
  const mapped = mapping.cell;
  const at = mapped && 'at' in mapped ? mapped.at : find(CELL);
  if (at < 0 || before.includes(at) || (mapped && !('at' in mapped))) return;
  const values = rows.map((row) => (row[at] ?? '').trim()).filter((value) => value !== '');
  if (values.every((value) => BARE.test(value))) mapping.cell = { at, before };
}
