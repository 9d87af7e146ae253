// Puts a cell's identity together where a record holds its parts in columns of their own: country, network, area, cell.
import { headerWords } from './headerForms.ts';
import type { Mapping } from './mapping.ts';

const COUNTRY = /^(mcc|mobile country code)$/;
const NETWORK = /^(mnc|mobile network code)$/;
const AREA = /^(((start|first|1st) )?(tower |cell )?(lac|tac|location area( code)?|tracking area( code)?))$/;
const CELL = /^((start |first )?(ci|cid|eci|cell ?id|cell|cell identity|cell number))$/;

/** A number of a cell within its area or network, in figures or hexadecimal; a whole identity has more parts. */
const BARE = /^(0x)?[\da-f]{1,9}$/i;

const END_AREA = /^((end|last) (lac|tac|location area( code)?|tracking area( code)?))$/;

/** Adds the parts before the cell's own number, where the mapping's cell is such a number or none is mapped. */
export function joinCell(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const words = columns.map(headerWords);
  const find = (name: RegExp): number => words.findIndex((word) => name.test(word));
  const network = [find(COUNTRY), find(NETWORK)];
  const isBare = (at: number): boolean =>
    rows.every((row) => (row[at] ?? '').trim() === '' || BARE.test((row[at] ?? '').trim()));
  const { cellEnd } = mapping;
  const endArea = find(END_AREA);
  if (cellEnd && 'at' in cellEnd && endArea >= 0 && endArea !== cellEnd.at && isBare(cellEnd.at))
    mapping.cellEnd = { at: cellEnd.at, before: [...network, endArea].filter((at) => at >= 0) };
  const before = [...network, find(AREA)].filter((at) => at >= 0);
  if (before.length === 0) return;
  const mapped = mapping.cell;
  const at = mapped && 'at' in mapped ? mapped.at : find(CELL);
  if (at < 0 || before.includes(at) || (mapped && !('at' in mapped))) return;
  if (isBare(at)) mapping.cell = { at, before };
}
