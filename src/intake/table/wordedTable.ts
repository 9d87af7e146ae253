// Maps the columns of a table whose kind has header words of its own, apart from those of call records.
import type { Field, Kind } from '../../model/importFields.ts';
import { columnNamed, type GuessedMapping, type Mapping, type MappingWishes } from './mapping.ts';
import { headerWords } from './synonyms.ts';

/** Field → the header words that name it (see `headerWords`). Earlier fields take a column before later ones. */
export type FieldWords = readonly (readonly [Field, RegExp])[];

/** What a kind says of itself. `needs` tells, in words, what is missing before a row can be read. */
export type WordedKind = {
  kind: Kind;
  words: FieldWords;
  /** Whether these columns are of the kind at all, where nobody says so. */
  fits: (has: (field: Field) => boolean, words: readonly string[]) => boolean;
  needs: (has: (field: Field) => boolean) => string[];
};

/** The mapping of such a table; null where it is of another kind. */
export function wordedMapping(
  columns: readonly string[],
  wishes: MappingWishes,
  { kind, words, fits, needs }: WordedKind,
): GuessedMapping | null {
  const byHand = wishes.kind === kind;
  if (!byHand && wishes.kind !== 'auto') return null;
  const mapping: Mapping = {};
  const why = columns.map(() => '');
  const headers = columns.map(headerWords);
  for (const [field, name] of Object.entries(wishes.map) as [Field, string][]) {
    const column = columnNamed(name, columns);
    mapping[field] = column;
    if ('at' in column) why[column.at] = 'chosen by hand';
  }
  for (const [field, names] of words) {
    if (mapping[field] || wishes.unmap.includes(field)) continue;
    const at = headers.findIndex((header, i) => why[i] === '' && names.test(header));
    if (at < 0) continue;
    mapping[field] = { at };
    why[at] = `the header "${columns[at]}" names it`;
  }
  const has = (field: Field): boolean => mapping[field] !== undefined;
  if (!byHand && !(fits(has, headers) && needs(has).length === 0)) return null;
  return { kind, mapping, why, missing: needs(has) };
}
