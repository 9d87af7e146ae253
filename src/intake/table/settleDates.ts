// Settles which columns hold the moments of a row, once headers have named them: by what their values look like.
import type { Field } from '../../model/importFields.ts';
import { type Mapping, valuesAt } from './mapping.ts';
import { fieldsNamed } from './synonyms.ts';
import { shapesOfColumn } from './valueShapes.ts';

/** A column called "date" or "time" may hold both; one called "start time" may be the time alone, beside a date. */
export function settleDates(
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
  if (mapping.start && shape('start') === 'both') {
    delete mapping.date;
    delete mapping.time;
  }
  settleEnd(mapping, rows, columns);
}

/** The end of an event in two columns, or a time of day alone, which is then of the day on which the event started. */
function settleEnd(mapping: Mapping, rows: readonly (readonly string[])[], columns: readonly string[]): void {
  const { end, date } = mapping;
  if (!end || !('at' in end) || end.before) return;
  const shapeAt = (at: number): string => shapesOfColumn(valuesAt(rows, { at })).moment;
  const shape = shapeAt(end.at);
  if (shape !== 'time' && shape !== 'date') return;
  const isEnd = (at: number): boolean => fieldsNamed(columns[at] ?? '').some(({ field }) => field === 'end');
  const beside = columns.findIndex(
    (_, at) => at !== end.at && isEnd(at) && shapeAt(at) === (shape === 'time' ? 'date' : 'time'),
  );
  if (beside >= 0) {
    const [day, time] = shape === 'time' ? [beside, end.at] : [end.at, beside];
    mapping.end = { at: time, before: [day], day: 'its own' };
  } else if (shape === 'time' && date && 'at' in date)
    mapping.end = { at: end.at, before: [date.at], day: 'of the start' };
  else if (shape === 'time') delete mapping.end;
}
