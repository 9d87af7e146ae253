// Tells a table of partners' counts by its header: place, measure and count, with their period and who supplies them.
import type { Field } from '../../model/importFields.ts';
import { isBarredSubject } from '../../model/sensitiveWords.ts';
import { refuse } from '../refusal.ts';
import { columnNamed, type GuessedMapping, type Mapping, type MappingWishes } from './mapping.ts';
import { headerWords } from './synonyms.ts';

const NEEDED = ['town', 'measure', 'weight'] as const;
const WORDS: Readonly<Record<(typeof NEEDED)[number] | 'period' | 'supplier', RegExp>> = {
  town: /^(town|place( name)?|town or city|city|locality|area( name)?|built up area)$/,
  measure: /^(measure|indicator|metric|what is counted|category of need|vulnerability( measure)?)$/,
  weight: /^(count|counts|number|total|value|n|how many)$/,
  period: /^((reporting |financial )?(period|year|quarter|month))$/,
  supplier: /^(source|data source|supplier|supplied by|partner|agency|organisation|provided by)$/,
};

/** Null where the columns are of another kind. Refuses columns on protected characteristics or deprivation. */
export function placeCountMapping(columns: readonly string[], wishes: MappingWishes): GuessedMapping | null {
  const byHand = wishes.kind === 'vulnerability';
  const mapping: Mapping = {};
  const why = columns.map(() => '');
  for (const [field, words] of Object.entries(WORDS) as [Field, RegExp][]) {
    const at = columns.findIndex((column) => words.test(headerWords(column)));
    if (at < 0 || wishes.unmap.includes(field)) continue;
    mapping[field] = { at };
    why[at] = `the header "${columns[at]}" names it`;
  }
  if (!byHand && (wishes.kind !== 'auto' || NEEDED.some((field) => !mapping[field]))) return null;
  for (const [field, name] of Object.entries(wishes.map) as [Field, string][]) {
    mapping[field] = columnNamed(name, columns);
    const column = mapping[field];
    if (column && 'at' in column) why[column.at] = 'chosen by hand';
  }
  const barred = columns.filter(isBarredSubject);
  if (barred.length > 0) refuse({ code: 'COLUMNS_BARRED', columns: barred });
  const called = { town: 'town (the place)', measure: 'measure', weight: 'weight (the count)' };
  const missing = NEEDED.filter((field) => !mapping[field]).map((field) => called[field]);
  return { kind: 'vulnerability', mapping, why, missing };
}
