// Reads the dates of a table's columns, each column in the format that its own values show.

import { compileDateTime, inferDateFormat } from '../../model/dateTime.ts';
import { parseDay } from '../../model/day.ts';
import type { Field } from '../../model/importFields.ts';
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import { isNothing } from '../../model/rawText.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';

/** UTC milliseconds; null for a blank cell or a column that is not there. */
export type DayReader = (cells: string[]) => Parsed<number | null>;

const STILL =
  /^(present|current|ongoing|on ?going|to date|still missing|still open|n\/k|not known|unknown|tbc)$/i;

/** A reader for a date or date and time in one column: local times by the file's zone, a day alone as its midnight. */
export function dayReader(plan: Plan, field: Field, zone: string = plan.zone): DayReader {
  const dateText = getter(plan.mapping, field);
  if (!dateText) return () => parsed(null);
  // A time in a column of its own is that of the row's one date.
  const timeText = field === 'since' ? getter(plan.mapping, 'time') : null;
  const text = (cells: string[]): string => {
    const [date, time] = [dateText(cells).trim(), timeText?.(cells).trim() ?? ''];
    return isNothing(date) || isNothing(time) || date.includes(':') ? date : `${date} ${time}`;
  };
  const seen = [text, dateText].map(
    (of) => inferDateFormat(plan.sample.map(({ cells }) => of(cells)))?.format,
  );
  const formats = [...new Set([plan.dateFormat, ...seen.map((format) => format ?? 'iso'), 'iso'])];
  const readers = formats.map((format) => compileDateTime(format, zone));
  const iso = readers.at(-1)!;
  return (cells) => {
    const raw = text(cells);
    if (isNothing(raw) || STILL.test(raw)) return parsed(null);
    for (const reader of readers) {
      const at = reader.parse(raw);
      if (!Number.isNaN(at)) return parsed(at);
    }
    const day = parseDay(raw);
    const at = day === null ? Number.NaN : iso.parse(day);
    return Number.isNaN(at) ? reject('DATE_INVALID', `"${raw}" is not a date`) : parsed(at);
  };
}

/** A reader for a date of birth as `1990-05-31`; what cannot be read stays as it was written. */
export function birthReader(plan: Plan): (cells: string[]) => string {
  const text = getter(plan.mapping, 'dateOfBirth');
  if (!text) return () => '';
  // A day of birth has no zone: it is the day that was written.
  const read = dayReader(plan, 'dateOfBirth', 'UTC');
  return (cells) => {
    const at = read(cells);
    return at.ok && at.value !== null ? new Date(at.value).toISOString().slice(0, 10) : text(cells).trim();
  };
}
