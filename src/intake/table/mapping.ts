// Decides which column holds what: by what the user says, then by the header's words, then by what the values look like.
import { FIELDS, type Field, type Kind } from '../../model/importFields.ts';
import { isNothing, unwrap } from '../../model/rawText.ts';
import { parseTextPart } from '../../model/textPart.ts';
import { isContactList } from '../records/contactList.ts';
import { refuse } from '../refusal.ts';
import { type GraphTable, graphTableOf } from './graphShape.ts';
import { sameHeader } from './layout.ts';
import { placeCountMapping } from './placeCounts.ts';
import { postcodeMapping } from './postcodes.ts';
import { railMapping } from './railEvents.ts';
import { recordMapping } from './recordTables.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';
import { isCallLike, isPropertyList, thingMapping } from './things.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** Where a field's value comes from: a column by position, or the same text for every row. */
export type Column = { at: number } | { constant: string };
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
    if (PART_FIELDS.has(field) && !tellsParts(field, valuesAt(rows, { at }))) continue;
    take(field, { at }, `the header "${columns[at]}" names it`);
  }
  settleDates(mapping, rows, why, columns);
  guessByValues(mapping, columns, rows, wishes, take, taken, barred);
  const kind = wishes.kind === 'auto' ? kindOf(mapping, wishes.subject) : wishes.kind;
  const guess = { kind, mapping, why, missing: missingFor(kind, mapping, wishes.subject) };
  return asThings(guess, columns, rows, wishes) ?? guess;
}

/** A text of more parts than this is sent by nobody. */
const MOST_PARTS = 60;
const PART_FIELDS: ReadonlySet<Field> = new Set(['part', 'parts']);

/** A column called "part" or "segments" is one of long texts only where its values say so. */
function tellsParts(field: Field, values: readonly string[]): boolean {
  const filled = values.filter((value) => !isNothing(unwrap(value)));
  const parts = filled.flatMap((value) => parseTextPart(value) ?? []);
  const likely = parts.filter(({ part, of }) => (of ?? part ?? 0) <= MOST_PARTS);
  return (
    likely.length > 0 &&
    likely.length >= filled.length * 0.9 &&
    (field === 'parts' || likely.some(({ part }) => part !== 0))
  );
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
  claim('imei', (at) => shapes.get(at)!.imei, 'IMEIs: 15 digits whose check digit holds');
  claim('imsi', (at) => shapes.get(at)!.imsi, 'IMSIs');
  const callsWanted = wishes.kind === 'auto' || wishes.kind === 'calls' || wishes.kind === 'extraction';
  if (!callsWanted || (known && (mapping.vrm || mapping.reference || mapping.relation || mapping.name)))
    return;
  if (!mapping.start && !mapping.date) {
    claim('start', (at) => shapes.get(at)!.moment === 'both', 'dates with times');
    claim('date', (at) => shapes.get(at)!.moment === 'date', 'dates');
  }
  if (mapping.date && !mapping.start)
    claim('time', (at) => shapes.get(at)!.moment === 'time', 'times of day');
  if (known && (mapping.a || wishes.subject) && mapping.b) return;
  claim('a', (at) => shapes.get(at)!.phone, 'telephone numbers');
  claim('b', (at) => shapes.get(at)!.phone, 'telephone numbers');
}

const has = (mapping: Mapping, ...fields: Field[]): boolean =>
  fields.every((field) => mapping[field] !== undefined);

/** What kind of file has these columns. */
export function kindOf(mapping: Mapping, subject: string | null): Kind {
  const dated = has(mapping, 'start') || has(mapping, 'date');
  if (has(mapping, 'text') && (has(mapping, 'reference') || has(mapping, 'grade')) && !has(mapping, 'b'))
    return 'reports';
  if (has(mapping, 'vrm') && dated && (has(mapping, 'camera') || has(mapping, 'lat')) && !has(mapping, 'b'))
    return 'anpr';
  if (has(mapping, 'relation') && !dated) return 'ties';
  if (
    dated &&
    ((has(mapping, 'a') && (has(mapping, 'b') || !has(mapping, 'name'))) || has(mapping, 'b') || subject)
  )
    return 'calls';
  if (has(mapping, 'cell', 'lat', 'lon') && !has(mapping, 'a')) return 'cells';
  if (
    has(mapping, 'a') &&
    (has(mapping, 'name') || has(mapping, 'imsi') || has(mapping, 'address')) &&
    !has(mapping, 'b')
  )
    return 'subscribers';
  if (tieEnds(mapping).length >= 2) return 'ties';
  return 'calls';
}

/** The fields of a tie table that name its two ends. */
export function tieEnds(mapping: Mapping): Field[] {
  return (['a', 'name', 'vrm', 'b', 'other', 'address'] as const).filter((field) => has(mapping, field));
}

function missingFor(kind: Kind, mapping: Mapping, subject: string | null): string[] {
  const dated = has(mapping, 'start') || has(mapping, 'date');
  const missing: string[] = [];
  const need = (ok: boolean, what: string): void => {
    if (!ok) missing.push(what);
  };
  if (kind === 'extraction' && isContactList(mapping)) return [];
  if (kind === 'calls' || kind === 'extraction') {
    need(
      has(mapping, 'a') || (subject !== null && has(mapping, 'b')) || subject !== null,
      "calling number (a), or the record's own number as the subject",
    );
    need(dated, 'date and time (start, or date with time)');
  } else if (kind === 'subscribers') {
    need(has(mapping, 'a'), 'the number (a)');
    need(
      has(mapping, 'name') || has(mapping, 'address') || has(mapping, 'imsi') || has(mapping, 'imei'),
      'name',
    );
  } else if (kind === 'cells') {
    need(has(mapping, 'cell'), 'cell');
    need(has(mapping, 'lat'), 'lat');
    need(has(mapping, 'lon'), 'lon');
  } else if (kind === 'anpr') {
    need(has(mapping, 'vrm'), 'vrm');
    need(dated, 'date and time (start, or date with time)');
  } else if (kind === 'reports') need(has(mapping, 'text'), 'text');
  else if (kind === 'areas') need(false, 'areas, which come as GeoJSON: a table has none');
  else
    need(tieEnds(mapping).length >= 2, 'the two ends of a tie (a and b, or name and other, address or vrm)');
  return missing;
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
