// Tells a table of partners' counts by its header: place, measure and count, with their period and who supplies them.
import { isBarredSubject } from '../../model/sensitiveWords.ts';
import { refuse } from '../refusal.ts';
import type { GuessedMapping, MappingWishes } from './mapping.ts';
import { type WordedKind, wordedMapping } from './wordedTable.ts';

const NEEDED = { town: 'town (the place)', measure: 'measure', weight: 'weight (the count)' } as const;

const COUNTS: WordedKind = {
  kind: 'vulnerability',
  words: [
    ['town', /^(town|place( name)?|town or city|city|locality|area( name)?|built up area)$/],
    ['measure', /^(measure|indicator|metric|what is counted|category of need|vulnerability( measure)?)$/],
    ['weight', /^(count|counts|number|total|value|n|how many)$/],
    ['period', /^((reporting |financial )?(period|year|quarter|month))$/],
    ['supplier', /^(source|data source|supplier|supplied by|partner|agency|organisation|provided by)$/],
  ],
  fits: () => true,
  needs: (has) =>
    (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).flatMap((field) => (has(field) ? [] : NEEDED[field])),
};

/** Null where the columns are of another kind. Refuses columns on protected characteristics or deprivation. */
export function placeCountMapping(columns: readonly string[], wishes: MappingWishes): GuessedMapping | null {
  const found = wordedMapping(columns, wishes, COUNTS);
  const barred = found ? columns.filter(isBarredSubject) : [];
  if (barred.length > 0) refuse({ code: 'COLUMNS_BARRED', columns: barred });
  return found;
}
