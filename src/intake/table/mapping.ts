// Decides which column holds what: by what the user says, then by the header's words, then by what the values look like.
import { FIELDS, type Field, type Kind } from '../../model/importFields.ts';
import { refuse } from '../refusal.ts';
import { joinAddress } from './addressLines.ts';
import { guessByValues } from './byValues.ts';
import { joinCell } from './cellColumns.ts';
import { takeGradeColumns } from './gradeColumns.ts';
import { type GraphTable, graphTableOf } from './graphShape.ts';
import { heldField } from './heldField.ts';
import { kindOf, missingFor, tieEnds } from './kinds.ts';
import { sameHeader } from './layout.ts';
import { doubtOf, settleParties } from './parties.ts';
import { placeCountMapping } from './placeCounts.ts';
import { postcodeMapping } from './postcodes.ts';
import { railMapping } from './railEvents.ts';
import { recordMapping } from './recordTables.ts';
import { settleDates } from './settleDates.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';
import { isCallLike, isPropertyList, thingMapping } from './things.ts';

/**
 * Where a field's value comes from: a column by position (with those before it that hold the first parts of the same value; the
 * day of a time may be its own or that of the start, and further lines of an address follow), or the same text for every row.
 */
export type Column =
  | { at: number; before?: readonly number[]; day?: 'its own' | 'of the start'; lines?: readonly number[] }
  | { constant: string };
export type Mapping = Partial<Record<Field, Column>>;
export type GuessedMapping = {
  kind: Kind;
  mapping: Mapping;
  /** Why each column was taken for what it is; empty for those not used. */
  why: string[];
  /** What is needed before rows of this kind can be read. */
  missing: string[];
};

export type MappingWishes = {
  kind: Kind | 'auto';
  map: Partial<Record<Field, string>>;
  unmap: readonly Field[];
  subject: string | null;
};

/** Finds a column by header, by `#3`, or takes `=words` as the same value for every row. */
export function columnNamed(name: string, columns: readonly string[]): Column {
  if (name.startsWith('=')) return { constant: name.slice(1) };
  const exact = columns.findIndex((column) => column.trim() === name.trim());
  if (exact >= 0) return { at: exact };
  const number = /^#(\d+)$/.exec(name.trim());
  if (number && Number(number[1]) >= 1 && Number(number[1]) <= columns.length)
    return { at: Number(number[1]) - 1 };
  const alike = columns.findIndex((column) => sameHeader(column, name));
  if (alike >= 0) return { at: alike };
  return refuse({ code: 'COLUMN_NOT_FOUND', column: name, columns: [...columns] });
}

const GRAPH_WORDS: Record<GraphTable, string> = {
  nodes: 'part of a table of nodes',
  ties: 'part of a table of ties between nodes',
  matrix: 'part of a matrix of contacts',
};

export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wishes: MappingWishes,
): GuessedMapping {
  const graph = graphTableOf(columns);
  if (graph !== null && (wishes.kind === 'auto' || wishes.kind === 'ties'))
    return { kind: 'ties', mapping: {}, why: columns.map(() => GRAPH_WORDS[graph]), missing: [] };
  const worded =
    placeCountMapping(columns, wishes) ??
    postcodeMapping(columns, rows, wishes) ??
    railMapping(columns, wishes);
  if (worded !== null) return worded;
  const record = recordMapping(columns, rows, wishes);
  if (record !== null) return record;
  const mapping: Mapping = {};
  const why = columns.map(() => '');
  const taken = new Set<number>();
  const take = (field: Field, column: Column, reason: string): void => {
    mapping[field] = column;
    if ('at' in column) {
      taken.add(column.at);
      why[column.at] = reason;
    }
  };
  for (const [field, name] of Object.entries(wishes.map) as [Field, string][])
    take(field, columnNamed(name, columns), 'chosen by hand');

  const barred = new Set<Field>(wishes.unmap);
  const named = columns
    .flatMap((column, at) => fieldsNamed(column).map(({ field, rank }) => ({ at, field, rank })))
    .map((each) => ({
      ...each,
      rank: each.rank + doubtOf(each.field, () => valuesAt(rows, each)),
    }))
    .sort((x, y) => x.rank - y.rank || x.at - y.at);
  for (const { at, field } of named) {
    if (taken.has(at) || mapping[field] || barred.has(field)) continue;
    const held = heldField(field, () => valuesAt(rows, { at }));
    if (held === null || mapping[held] || barred.has(held)) continue;
    take(held, { at }, `the header "${columns[at]}" names it`);
  }
  settleDates(mapping, rows, why, columns);
  settleParties(mapping, rows, why, columns, wishes);
  guessByValues(mapping, columns, rows, wishes, take, taken, barred);
  takeGradeColumns(mapping, columns, rows, why);
  takeReportText(mapping, columns, rows, take);
  dropSource(mapping, columns, why, wishes);
  if (!barred.has('cell')) joinCell(mapping, columns, rows);
  joinAddress(mapping, columns);
  const kind = wishes.kind === 'auto' ? kindOf(mapping, wishes.subject) : wishes.kind;
  const guess = { kind, mapping, why, missing: missingFor(kind, mapping, wishes.subject) };
  return asThings(guess, columns, rows, wishes) ?? guess;
}

const REPORT_TEXT =
  /^(report|intel|details?|log entry|entry|narrative|summary|intelligence( text| details?| report)?)$/;
const SENTENCE = 3;

/** What a report says, under a word that may as well name its number: sentences tell. */
function takeReportText(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  take: (field: Field, column: Column, reason: string) => void,
): void {
  if (mapping.text || !mapping.reference || mapping.b || mapping.duration) return;
  const at = columns.findIndex((column, i) => {
    const said = valuesAt(rows, { at: i }).filter((value) => value.trim() !== '');
    return (
      REPORT_TEXT.test(headerWords(column)) &&
      said.length > 0 &&
      said.filter((value) => value.trim().split(/\s+/).length >= SENTENCE).length > said.length / 2
    );
  });
  if (at >= 0 && !Object.values(mapping).some((column) => 'at' in column && column.at === at))
    take('text', { at }, 'its values are sentences');
}

/** "Source" beside two things and what ties them is where the tie was heard of, no third thing. */
function dropSource(
  mapping: Mapping,
  columns: readonly string[],
  why: string[],
  { map }: MappingWishes,
): void {
  const { a } = mapping;
  if (!a || !('at' in a) || map.a !== undefined || headerWords(columns[a.at] ?? '') !== 'source') return;
  if (!mapping.relation || tieEnds(mapping).length < 3) return;
  delete mapping.a;
  why[a.at] = '';
}

/** A table of which nothing is known but that its rows are about things; null where it is more than that. */
function asThings(
  { kind, mapping, missing }: GuessedMapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { kind: wished, map, subject }: MappingWishes,
): GuessedMapping | null {
  const byHand = kind === 'things';
  if (!byHand && wished !== 'auto') return null;
  if (!byHand && (missing.length === 0 || Object.keys(map).length > 0 || isCallLike(mapping))) return null;
  if (!byHand && kind !== 'calls' && kind !== 'ties') return null;
  const chosen: Mapping = {};
  for (const field of Object.keys(map) as Field[]) chosen[field] = mapping[field];
  const found = thingMapping(columns, rows, chosen, { byHand, subject });
  return byHand || found.missing.length === 0 || isPropertyList(columns)
    ? { kind: 'things', ...found }
    : null;
}

export const valuesAt = (rows: readonly (readonly string[])[], column: Column | undefined): string[] =>
  column && 'at' in column ? rows.map((row) => row[column.at] ?? '') : [];

/** A mapping as it is kept and shown: field → header, `#n` where there is none, `=value` for a constant. */
export function describeMapping(mapping: Mapping, columns: readonly string[]): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const field of FIELDS) {
    const column = mapping[field];
    if (!column) continue;
    if ('constant' in column) shown[field] = `=${column.constant}`;
    else {
      const name = columns[column.at] ?? '';
      const unique = name !== '' && columns.indexOf(name) === column.at;
      shown[field] = unique ? name : `#${column.at + 1}`;
    }
  }
  return shown;
}

export const wordsOfHeaders = (columns: readonly string[]): string => columns.map(headerWords).join('|');
