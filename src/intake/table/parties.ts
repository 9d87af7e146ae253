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

/** Puts a lone "Number" on its side, and takes back words that stand where the other side has telephone numbers. */
export function settleParties(
  mapping: Mapping,
  rows: Rows,
  why: string[],
  { map, subject }: MappingWishes,
): void {
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
