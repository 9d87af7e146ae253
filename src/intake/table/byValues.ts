// Tells what columns hold by their values, where no header that is known says so.
import { parseDirection, parseEventType, tellsWayAlone } from '../../model/eventWords.ts';
import type { Field } from '../../model/importFields.ts';
import type { Column, Mapping, MappingWishes } from './mapping.ts';
import { fieldsNamed, headerWords } from './synonyms.ts';
import { shapesOfColumn } from './valueShapes.ts';

type Take = (field: Field, column: Column, reason: string) => void;

/** Where a party or a time has no header that is known, the values are asked; devices and positions likewise. */
export function guessByValues(
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
  if (mapping.start || mapping.date) {
    const unnamed = (at: number): boolean =>
      fieldsNamed(columns[at] ?? '').length === 0 && !OUTCOME.test(headerWords(columns[at] ?? ''));
    const codes = (at: number): string[] => codesIn(rows, at);
    const ways = (at: number): boolean => unnamed(at) && codes(at).length > 0 && codes(at).every(tellsWay);
    const kinds = (at: number): boolean =>
      unnamed(at) && codes(at).length > 0 && codes(at).every((code) => parseEventType(code) !== null);
    claim('type', (at) => kinds(at) && !ways(at), 'kinds of event');
    claim('direction', ways, 'the ways that calls go');
    if (!mapping.direction) claim('type', kinds, 'kinds of event');
    claim('cell', (at) => called(at, 'cell') && shapes.get(at)!.cell, 'cells by their whole identity');
  }
  if (columns.every((column, at) => column === `#${at + 1}`)) guessBare(mapping, rows, claim);
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
  const { date } = mapping;
  if (date && 'at' in date && !mapping.time)
    claim(
      'time',
      (at) => at === date.at + 1 && all(at, (value) => /^([01]\d|2[0-3])[0-5]\d([0-5]\d)?$/.test(value)),
      'times of day beside the date',
    );
  const { time, duration } = mapping;
  const beside = time ?? mapping.start;
  if (!duration && beside && 'at' in beside)
    claim(
      'duration',
      (at) => at === beside.at + 1 && all(at, (value) => /^(\d{1,5}|(\d{1,2}:)?\d{1,2}:\d{2})$/.test(value)),
      'durations beside the time',
    );
}

/** Whether a code says the way and no more: `MOC` says that it was a call, too. */
const tellsWay = (code: string): boolean =>
  parseDirection(code) !== null && (parseEventType(code) === null || tellsWayAlone(code));

/** What became of a call is not which way it went. */
const OUTCOME = /\b(status|result|outcome|state|disposition)\b/;
const MOST_CODES = 24;

/** The different values of a column; none where there are too many of them for codes. */
function codesIn(rows: readonly (readonly string[])[], at: number): string[] {
  const codes = new Set<string>();
  for (const row of rows) {
    const value = (row[at] ?? '').trim();
    if (value !== '') codes.add(value);
    if (codes.size > MOST_CODES) return [];
  }
  return [...codes];
}
