// Decides which column holds what: by what the user says, then by the header's words, then by what the values look like.
import { parseEventType } from '../../model/eventWords.ts';
import { FIELDS, type Field, type Kind } from '../../model/importFields.ts';
import { refuse } from '../refusal.ts';
import { joinCell } from './cellColumns.ts';
import { takeGradeColumns } from './gradeColumns.ts';
import { type GraphTable, graphTableOf } from './graphShape.ts';
import { heldField } from './heldField.ts';
import { kindOf, missingFor, tieEnds } from './kinds.ts';
import { sameHeader } from './layout.ts';
import { placeCountMapping } from './placeCounts.ts';
import { postcodeMapping } from './postcodes.ts';
import { railMapping } from './railEvents.ts';
import { recordMapping } from './recordTables.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';
import { isCallLike, isPropertyList, thingMapping } from './things.ts';
import { shapesOfColumn } from './valueShapes.ts';

/**
 * Where a field's value comes from: a column by position (with those before it that hold the first parts of the same value),
 * or the same text for every row.
 */
export type Column = { at: number; before?: readonly number[] } | { constant: string };
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
    .sort((x, y) => x.rank - y.rank || x.at - y.at);
  for (const { at, field } of named) {
    if (taken.has(at) || mapping[field] || barred.has(field)) continue;
    const held = heldField(field, () => valuesAt(rows, { at }));
    if (held === null || mapping[held] || barred.has(held)) continue;
    take(held, { at }, `the header "${columns[at]}" names it`);
  }
  settleDates(mapping, rows, why, columns);
  guessByValues(mapping, columns, rows, wishes, take, taken, barred);
  takeGradeColumns(mapping, columns, rows, why);
  dropSource(mapping, columns, why, wishes);
  if (!barred.has('cell')) joinCell(mapping, columns, rows);
  const kind = wishes.kind === 'auto' ? kindOf(mapping, wishes.subject) : wishes.kind;
  const guess = { kind, mapping, why, missing: missingFor(kind, mapping, wishes.subject) };
  return asThings(guess, columns, rows, wishes) ?? guess;
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

const valuesAt = (rows: readonly (readonly string[])[], column: Column | undefined): string[] =>
  column && 'at' in column ? rows.map((row) => row[column.at] ?? '') : [];

/** A column called "date" or "time" may hold both; one called "start time" may be the time alone, beside a date. */
function settleDates(
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  why: string[],
  columns: readonly string[],
): void {
  const move = (from: Field, to: Field): void => {
    const column = mapping[from]!;
    mapping[to] = column;
    delete mapping[from];
    if ('at' in column) why[column.at] = `the values of "${columns[column.at]}" show it`;
  };
  const shape = (field: Field): string => shapesOfColumn(valuesAt(rows, mapping[field])).moment;
  if (mapping.start && mapping.date && shape('start') === 'time') {
    delete mapping.time;
    move('start', 'time');
  }
  if (!mapping.start && mapping.date && shape('date') === 'both') move('date', 'start');
  if (
    !mapping.start &&
    mapping.time &&
    (shape('time') === 'both' || (!mapping.date && shape('time') !== 'time'))
  )
    move('time', 'start');
  if (mapping.start && mapping.date && shape('start') === 'both') {
    delete mapping.date;
    delete mapping.time;
  }
  if (mapping.end && shape('end') === 'time') delete mapping.end;
}

type Take = (field: Field, column: Column, reason: string) => void;

/** Where a party or a time has no header that is known, the values are asked; devices and positions likewise. */
function guessByValues(
  mapping: Mapping,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  wishes: MappingWishes,
  take: Take,
  taken: ReadonlySet<number>,
  barred: ReadonlySet<Field>,
): void {
  const known = columns.some((column) => fieldsNamed(column).length > 0);
  const free = columns.map((_, at) => at).filter((at) => !taken.has(at));
  const shapes = new Map(free.map((at) => [at, shapesOfColumn(rows.map((row) => row[at] ?? ''))]));
  const claim = (field: Field, test: (at: number) => boolean, what: string): void => {
    if (mapping[field] || barred.has(field)) return;
    const at = free.find((column) => !taken.has(column) && test(column));
    if (at !== undefined) take(field, { at }, `its values look like ${what}`);
  };
  // What a header calls something else is not that, however alike its values are.
  const called = (at: number, field: Field): boolean => {
    const fields = fieldsNamed(columns[at] ?? '').map((each) => each.field);
    return fields.length === 0 || fields.includes(field);
  };
  claim(
    'imei',
    (at) => called(at, 'imei') && shapes.get(at)!.imei,
    'IMEIs: 15 digits whose check digit holds',
  );
  claim('imsi', (at) => called(at, 'imsi') && shapes.get(at)!.imsi, 'IMSIs');
  const callsWanted = wishes.kind === 'auto' || wishes.kind === 'calls' || wishes.kind === 'extraction';
  const parties = mapping.a !== undefined && mapping.b !== undefined;
  const other = mapping.vrm ?? mapping.reference ?? mapping.relation ?? mapping.name;
  if (!callsWanted || (known && other && !parties)) return;
  if (!mapping.start && !mapping.date) {
    claim('start', (at) => shapes.get(at)!.moment === 'both', 'dates with times');
    claim('date', (at) => shapes.get(at)!.moment === 'date', 'dates');
  }
  if (mapping.date && !mapping.start)
    claim('time', (at) => shapes.get(at)!.moment === 'time', 'times of day');
  if (!known) guessBare(mapping, rows, claim);
  if (known && (mapping.a || wishes.subject) && mapping.b) return;
  claim('a', (at) => shapes.get(at)!.phone, 'telephone numbers');
  claim('b', (at) => shapes.get(at)!.phone, 'telephone numbers');
}

/** Without a header, codes of kinds of event and bare figures of a time beside a date are told by what they are. */
function guessBare(
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  claim: (field: Field, test: (at: number) => boolean, what: string) => void,
): void {
  const all = (at: number, test: (value: string) => boolean): boolean =>
    rows.length > 0 && rows.every((row) => test((row[at] ?? '').trim()));
  claim('type', (at) => all(at, (value) => parseEventType(value) !== null), 'kinds of event');
  const { date } = mapping;
  if (date && 'at' in date && !mapping.time)
    claim(
      'time',
      (at) => at === date.at + 1 && all(at, (value) => /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/.test(value)),
      'times of day beside the date',
    );
}

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
