// Reads how long events lasted, in the unit and the form that the column as a whole shows.
import { fewFigures, parseDuration } from '../../model/duration.ts';
import { headerWords } from '../table/headerForms.ts';

/** What bare figures of a duration column stand for, and whether a comma in them only parts thousands. */
export type DurationForm = { unit: 'seconds' | 'minutes' | 'milliseconds' | 'hhmmss'; thousands: boolean };

const MINUTES = /\b(min|mins|minute|minutes)\b/;
const SECONDS = /\b(s|sec|secs|second|seconds|ss)\b/;
const MILLISECONDS = /\b(ms|msec|msecs|millis|milliseconds?)\b/;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const BARE = /^\d{1,9}(?:[.,]\d{1,9})?$/;

/**
 * The form of a duration column by its header and its values. A comma before three figures parts thousands where other values,
 * shorter ones, have none, and where commas part the cells of the file, too: whoever writes decimals with a comma parts cells
 * with something else.
 */
export function durationForm(header: string, values: readonly string[], delimiter: string): DurationForm {
  const words = headerWords(header);
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const packed =
    /\bhh ?mm ?ss\b/.test(words) && filled.length > 0 && filled.every((value) => /^\d{6}$/.test(value));
  const unit = packed
    ? 'hhmmss'
    : MILLISECONDS.test(words)
      ? 'milliseconds'
      : MINUTES.test(words) && !SECONDS.test(words)
        ? 'minutes'
        : 'seconds';
  const thousands =
    filled.some((value) => THOUSANDS.test(value)) &&
    filled.every((value) => THOUSANDS.test(value) || !value.includes(',')) &&
    (delimiter === ',' || filled.some((value) => /^\d{1,3}$/.test(value) || /,\d{3},/.test(value)));
  return { unit, thousands };
}

const MANY = 100_000;

/** Whole seconds from a cell: -1 where it says nothing, NaN where it is no duration. */
export function durationReader(form?: DurationForm): (raw: string) => number {
  const read = form ? readerOf(form) : parseDuration;
  const plainly = !form || form.unit === 'seconds';
  const met = new Map<string, number>();
  return (raw) => {
    const plain = plainly ? fewFigures(raw) : -1;
    if (plain >= 0) return plain;
    let value = met.get(raw);
    if (value === undefined) {
      value = read(raw) ?? -1;
      if (met.size < MANY) met.set(raw, value);
    }
    return value;
  };
}

const UNITS = { minutes: 60, milliseconds: 0.001 } as const;

function readerOf({ unit, thousands }: DurationForm): (raw: string) => number | null {
  return (raw) => {
    const trimmed = raw.trim();
    const text = thousands && THOUSANDS.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
    if (unit === 'hhmmss' && /^\d{6}$/.test(text))
      return parseDuration(text.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3'));
    if ((unit === 'minutes' || unit === 'milliseconds') && BARE.test(text))
      return Math.round(Number(text.replace(',', '.')) * UNITS[unit]);
    return parseDuration(text);
  };
}
