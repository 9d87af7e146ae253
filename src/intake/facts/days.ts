// Reads the dates of a table's columns, each column in the format that its own values show.

import { inferDateFormat } from '../../model/dateInference.ts';
import type { Field } from '../../model/importFields.ts';
import { compileMixed } from '../../model/mixedDates.ts';
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import { isNothing } from '../../model/rawText.ts';
import { getter } from '../calls/callRows.ts';
import { BY_HAND, dateEvidence, type Plan } from '../planning.ts';
import { headerWords } from '../table/synonyms.ts';

/** UTC milliseconds; null for a blank cell or a column that is not there. */
export type DayReader = (cells: string[]) => Parsed<number | null>;

const STILL =
  /^(present|current|ongoing|on ?going|to date|still missing|still open|n\/k|not known|unknown|tbc)$/i;

/** The time of a date in a column of its own: that of the row's one date, or the one called as the date is but for a word. */
function timeBeside({ mapping, layout }: Plan, field: Field): ((cells: string[]) => string) | null {
  if (field === 'since' && mapping.time) return getter(mapping, 'time');
  const column = mapping[field];
  const words = column && 'at' in column ? headerWords(layout.columns[column.at] ?? '') : '';
  if (!/\bdate\b/.test(words) || /\btime\b/.test(words)) return null;
  const beside = words.replace(/\bdate\b/, 'time');
  const at = layout.columns.findIndex((name) => headerWords(name) === beside);
  return at < 0 ? null : (cells) => cells[at] ?? '';
}

/** A reader for a date or date and time in one column: local times by the file's zone, a day alone as its midnight. */
export function dayReader(plan: Plan, field: Field, zone: string = plan.zone): DayReader {
  const dateText = getter(plan.mapping, field);
  if (!dateText) return () => parsed(null);
  const timeText = timeBeside(plan, field);
  const text = (cells: string[]): string => {
    const [date, time] = [dateText(cells).trim(), timeText?.(cells).trim() ?? ''];
    return isNothing(date) || isNothing(time) || date.includes(':') ? date : `${date} ${time}`;
  };
  const reader = compileMixed(formatOf(plan, field, text), zone);
  return (cells) => {
    const raw = text(cells);
    if (isNothing(raw) || STILL.test(raw)) return parsed(null);
    const at = reader.parse(raw);
    return Number.isNaN(at) ? reject('DATE_INVALID', `"${raw}" is not a date`) : parsed(at);
  };
}

/** By hand one format is given for all columns; else each has its own, and those beside it tell what it leaves open. */
function formatOf(plan: Plan, field: Field, text: (cells: string[]) => string): string {
  if (plan.dateWhy === BY_HAND) return plan.dateFormat;
  const own = plan.sample.map(({ cells }) => text(cells)).filter((value) => /\d/.test(value));
  return inferDateFormat(own, dateEvidence(plan.mapping, plan.sample, field))?.format ?? plan.dateFormat;
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
