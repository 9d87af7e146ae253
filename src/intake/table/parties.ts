// Settles which columns hold the parties of an event where their headers could mean either, or something else altogether.
import type { Field } from '../../model/importFields.ts';
import { headerWords } from './headerForms.ts';
import { type Mapping, type MappingWishes, valuesAt } from './mapping.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** Headers of a party that may as well say where a row was found. */
const VAGUE = /^(source|device|user|account|handset|line)$/;

const LONG_NUMBER = /^'?(\+|00)?[\d ()-]{7,18}'?$/;

type Rows = readonly (readonly string[])[];

/** How far back a column stands that is called a party but in which nothing has a figure: names, or where a row came from. */
const WORDS_ONLY = 5000;
const PARTLY = 500;

/** What is added to the rank of a column that a header names for `field`: any other that does so comes before it. */
export function doubtOf(field: Field, valuesOf: () => readonly string[]): number {
  // A cell's whole identity comes before its number within an area, or a name of its site.
  if (field === 'cell' || field === 'cellEnd') return shapesOfColumn(valuesOf()).cell ? 0 : PARTLY;
  if (field !== 'a' && field !== 'b') return 0;
  return wordsAlone(valuesOf()) ? WORDS_ONLY : 0;
}

const wordsAlone = (values: readonly string[]): boolean => {
  const filled = values.filter((value) => value.trim() !== '');
  return filled.length > 0 && filled.every((value) => /\p{L}/u.test(value) && !/\d{3}/.test(value));
};

const OF_OTHER = { imei: 'imeiB', imsi: 'imsiB', cell: 'cellB' } as const;

/** Columns that stand twice under the same name, a number among them, are the caller's and then the called party's. */
function settleTwice(
  mapping: Mapping,
  why: string[],
  columns: readonly string[],
  map: MappingWishes['map'],
): void {
  const { a } = mapping;
  if (!a || !('at' in a) || mapping.b || map.a !== undefined) return;
  const second = (at: number): number =>
    columns.findIndex((column, i) => i > at && headerWords(column) === headerWords(columns[at] ?? ''));
  const give = (field: Field, at: number): void => {
    mapping[field] = { at };
    why[at] = `"${columns[at]}" stands here a second time`;
  };
  const other = second(a.at);
  if (other < 0) return;
  give('b', other);
  for (const [field, ofOther] of Object.entries(OF_OTHER) as [keyof typeof OF_OTHER, Field][]) {
    const own = mapping[field];
    const again = own && 'at' in own ? second(own.at) : -1;
    if (again >= 0 && !mapping[ofOther]) give(ofOther, again);
  }
}

/** Puts a lone "Number" on its side, and takes back words that stand where the other side has telephone numbers. */
export function settleParties(
  mapping: Mapping,
  rows: Rows,
  why: string[],
  columns: readonly string[],
  { map, subject }: MappingWishes,
): void {
  settleTwice(mapping, why, columns, map);
  const ofCalls = (['duration', 'direction', 'type'] as const).some((field) => mapping[field] !== undefined);
  const { a, b, other } = mapping;
  if (!b && other && map.other === undefined && ofCalls && shapesOfColumn(valuesAt(rows, other)).phone) {
    mapping.b = other;
    delete mapping.other;
  }
  if (!a || !('at' in a) || map.a !== undefined) return;
  const called = /^the header "(.*)" names it$/.exec(why[a.at] ?? '')?.[1] ?? '';
  const header = headerWords(called);
  if (header === 'number' && !valuesAt(rows, a).some((value) => LONG_NUMBER.test(value.trim()))) {
    delete mapping.a;
    why[a.at] = '';
    return;
  }
  // The number of a call log is the other party's: whose log it is, no row says.
  if (!mapping.b && ofCalls && (mapping.start || mapping.date) && header === 'number') {
    mapping.b = a;
    delete mapping.a;
    return;
  }
  const numbered = mapping.b !== undefined && shapesOfColumn(valuesAt(rows, mapping.b)).phone;
  if ((numbered || subject !== null) && ofCalls && VAGUE.test(header) && wordsAlone(valuesAt(rows, a))) {
    delete mapping.a;
    why[a.at] = '';
  }
}
