// Decides how rows of a table will be read, whatever file they come from: mapping, dates, whose record it is.
import { inferDateFormat } from '../model/dateInference.ts';
import { compileDateTime } from '../model/dateTime.ts';
import { parseDay } from '../model/day.ts';
import type { Field, Kind } from '../model/importFields.ts';
import { areDateFormats } from '../model/mixedDates.ts';
import { isCountry } from '../model/numberForms.ts';
import { formatNumber } from '../model/phoneNumber.ts';
import { isZone } from '../model/zone.ts';
import { authorisedSubjects } from './authorisedSubjects.ts';
import { getter } from './calls/callRows.ts';
import { type DurationForm, durationForm } from './calls/durations.ts';
import { ownNumberComesFirst } from './calls/ownNumber.ts';
import { recordOwner } from './calls/recordOwner.ts';
import { titleKind } from './calls/titleKind.ts';
import { standsBetween } from './notRecords.ts';
import { subjectInPreamble, vrmInPreamble } from './preamble.ts';
import { refuse } from './refusal.ts';
import { type StatedZone, statedZone, USUAL_ZONE } from './statedZone.ts';
import type { TableRow } from './table/delimited.ts';
import type { Layout } from './table/layout.ts';
import { guessMapping, type Mapping } from './table/mapping.ts';

/** What a user may ask of an import; the contract's options, checked. */
export type Wishes = {
  kind: Kind | 'auto';
  map: Partial<Record<Field, string>>;
  unmap: readonly Field[];
  /** A field's values in the file → the words we read: `{ type: { '11': 'SMS' } }`. */
  valueMap?: Partial<Record<Field, Record<string, string>>>;
  dateFormat: string | null;
  /** Null for what the file itself states, else the usual one. */
  zone: string | null;
  region: string;
  numbers: 'phone' | 'opaque';
  subject: string | null;
  authorisedFrom: string | null;
  authorisedTo: string | null;
  /** Numbers, IMEIs and IMSIs that the authorisation names, parted by commas. */
  authorisedSubject?: string | null;
};

export type Plan = {
  layout: Layout;
  kind: Kind;
  mapping: Mapping;
  why: string[];
  missing: string[];
  valueMap: NonNullable<Wishes['valueMap']>;
  dateFormat: string;
  timeFormat: string | null;
  dateWhy: string;
  durationForm?: DurationForm;
  zone: string;
  region: string;
  numbers: 'phone' | 'opaque';
  subject: string | null;
  ownNumberFirst: boolean;
  /** Key of the number whose record it is, where rows do not say their direction. */
  ownerKey: string | null;
  authorisedFrom: number | null;
  authorisedTo: number | null;
  /** Ids of the numbers, handsets and SIMs that the authorisation names; null for any. */
  authorisedSubjects: readonly string[] | null;
  notes: string[];
  /** The first rows of data, for a preview. */
  sample: TableRow[];
};

/** Further values of a column, each of these asked only where the one before leaves doubt. */
export type MoreValues = readonly ((get: (cells: string[]) => string) => string[])[];

export const SAMPLE_ROWS = 2000;

/** Plans a table from its layout and its first rows of data; `name` is what it is called, as a sheet is. */
export function planRows(
  layout: Layout,
  sample: TableRow[],
  wishes: Wishes,
  more: MoreValues,
  name = '',
): Plan {
  checkWords(wishes);
  // What stands among the rows without being one says nothing of what the columns hold.
  const cells = sample.filter((row) => !standsBetween(row, layout.columns)).map((row) => row.cells);
  const notes: string[] = [];
  let subject = wishes.subject;
  let guess = guessMapping(layout.columns, cells, { ...wishes, subject });
  if (subject === null && !guess.mapping.a && guess.missing.length > 0) {
    subject = subjectInPreamble(layout.preamble, wishes.region);
    if (subject !== null) {
      notes.push(`The record's own number, ${subject}, was taken from a line above the header.`);
      guess = guessMapping(layout.columns, cells, { ...wishes, subject });
    }
  }
  const vrm = wishes.kind === 'auto' || wishes.kind === 'anpr' ? vrmInPreamble(layout.preamble) : null;
  if (vrm !== null && guess.missing.length > 0 && !guess.mapping.vrm) {
    const reads = guessMapping(layout.columns, cells, {
      ...wishes,
      subject,
      map: { ...wishes.map, vrm: `=${vrm}` },
    });
    if (reads.kind === 'anpr' && reads.missing.length === 0) {
      notes.push(`The vehicle, ${vrm}, was taken from a line above the header.`);
      guess = reads;
    }
  }
  const kindSaid = guess.kind === 'calls' ? titleKind(guess.mapping, name, layout.preamble) : null;
  if (kindSaid !== null && !wishes.unmap.includes('type')) {
    guess.mapping.type = { constant: kindSaid };
    notes.push(`Every row is read as "${kindSaid}": the title says so.`);
  }
  const dates = datesOf(guess.mapping, sample, wishes.dateFormat, more);
  if (dates.note) notes.push(dates.note);
  const { date, start, time } = guess.mapping;
  if (guess.kind === 'calls' && date && !start && !time && wishes.map.date === undefined)
    notes.push('No column tells the time of day: every event stands at the beginning of its day.');
  const own = ownNumberComesFirst(guess.mapping, layout.columns, cells, wishes.valueMap);
  if (own.why !== '' && guess.mapping.a && guess.kind === 'calls') notes.push(`Parties: ${own.why}.`);
  const owner = recordOwner(guess.mapping, layout.columns, cells, {
    region: wishes.region,
    numbers: wishes.numbers,
    subject: subject ?? subjectInPreamble(layout.preamble, wishes.region),
    valueMap: wishes.valueMap ?? {},
  });
  if (
    owner !== null &&
    guess.kind === 'calls' &&
    (guess.mapping.imei || guess.mapping.imsi || guess.mapping.cell)
  )
    notes.push(
      `No row says which way a call went; handset, SIM and cell are taken to be those of ${formatNumber(owner)}, whose record this is.`,
    );
  const zone = zoneOf(statedZone(guess.mapping, layout), wishes.zone);
  if (zone.note) notes.push(zone.note);
  const [from, to] = authorisedPeriod(wishes);
  return {
    layout,
    ...guess,
    valueMap: wishes.valueMap ?? {},
    dateFormat: dates.dateFormat,
    timeFormat: dates.timeFormat,
    dateWhy: dates.why,
    ...durationOf(guess.mapping, layout, sample),
    zone: zone.read,
    region: wishes.region,
    numbers: wishes.numbers,
    subject,
    ownNumberFirst: own.yes,
    ownerKey: owner,
    authorisedFrom: from,
    authorisedTo: to,
    authorisedSubjects: authorisedSubjects(wishes),
    notes,
    sample,
  };
}

/** The unit and form of a column of durations, where there is one. */
function durationOf(mapping: Mapping, { columns, delimiter }: Layout, sample: readonly TableRow[]) {
  const column = mapping.duration;
  if (!column || !('at' in column)) return {};
  const { at } = column;
  return {
    durationForm: durationForm(
      columns[at] ?? '',
      sample.map(({ cells }) => cells[at] ?? ''),
      delimiter,
    ),
  };
}

/** The zone in which times are read, and what is to be said of it. */
function zoneOf(stated: StatedZone | null, wished: string | null): { read: string; note: string | null } {
  if (!stated) return { read: wished ?? USUAL_ZONE, note: null };
  const { zone, where } = stated;
  if (wished === null) return { read: zone, note: `Times are read as ${zone}: ${where} says so.` };
  const note = `Times are read as ${wished}, as asked, although ${where} says ${zone}.`;
  return { read: wished, note: wished === zone ? null : note };
}

/** Refuses words that name no zone, country or date format. */
export function checkWords({ zone, region, dateFormat }: Wishes): void {
  const allowedFormat = 'a format such as dd/MM/yyyy HH:mm:ss, or iso, epoch-s, epoch-ms, excel';
  if (dateFormat !== null && !areDateFormats(dateFormat))
    refuse({ code: 'OPTION_INVALID', name: 'date-format', value: dateFormat, allowed: allowedFormat });
  const allowedZone = 'a time zone such as Europe/London or UTC';
  if (zone !== null && !isZone(zone))
    refuse({ code: 'OPTION_INVALID', name: 'zone', value: zone, allowed: allowedZone });
  const allowedRegion = 'a country code of two letters such as GB';
  if (!isCountry(region))
    refuse({ code: 'OPTION_INVALID', name: 'region', value: region, allowed: allowedRegion });
}

/** The format of times of day that are written with dots: `10.05`. Shares of a day, as spreadsheets keep them, stay under 1. */
function dottedClock(values: readonly string[]): string | null {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const [short, long] = [/^([01]?\d|2[0-3])\.[0-5]\d$/, /^([01]?\d|2[0-3])\.[0-5]\d\.[0-5]\d$/];
  if (filled.length > 0 && filled.every((value) => long.test(value))) return 'HH.mm.ss';
  return filled.some((value) => Number(value) >= 1) && filled.every((value) => short.test(value))
    ? 'HH.mm'
    : null;
}

type Dates = { dateFormat: string; timeFormat: string | null; why: string; note: string | null };

export const BY_HAND = 'given by hand';

const DATE_FIELDS: readonly Field[] = ['start', 'date', 'since', 'until', 'end', 'visitedAt', 'dateOfBirth'];

/** The values of a table's other columns of dates: one hand wrote them all, so they may tell the order of day and month. */
export const dateEvidence = (mapping: Mapping, sample: readonly TableRow[], field: Field): string[] =>
  DATE_FIELDS.flatMap((each) => {
    const get = each === field ? null : getter(mapping, each);
    return get ? sample.map(({ cells }) => get(cells)) : [];
  });

function datesOf(
  mapping: Mapping,
  sample: readonly TableRow[],
  wished: string | null,
  more: MoreValues,
): Dates {
  const field = DATE_FIELDS.find((each) => mapping[each]);
  const date = field ? getter(mapping, field) : null;
  const time = mapping.start ? null : getter(mapping, 'time');
  const valuesOf = (get: (cells: string[]) => string): string[] => sample.map(({ cells }) => get(cells));
  const timeFormat = time
    ? (dottedClock(valuesOf(time)) ?? inferDateFormat(valuesOf(time))?.format ?? 'HH:mm:ss')
    : null;
  if (wished) return { dateFormat: wished, timeFormat, why: field ? BY_HAND : '', note: null };
  if (!field || !date) return { dateFormat: 'iso', timeFormat, why: '', note: null };
  const evidence = dateEvidence(mapping, sample, field);
  // A total or a header that stands again among the rows holds no date.
  let found = inferDateFormat(
    valuesOf(date).filter((text) => /\d/.test(text)),
    evidence,
  );
  // The head may hold no day over 12: a few other places are asked, then, if it must be, the whole column.
  for (const values of more) if (found?.ambiguous) found = inferDateFormat(values(date), evidence) ?? found;
  if (!found) return { dateFormat: 'iso', timeFormat, why: 'no format fits the values', note: null };
  const note = found.ambiguous
    ? 'Every date in this file could be read day first or month first. It is read day first: check it against what you know.'
    : null;
  return { dateFormat: found.format, timeFormat, why: found.why, note };
}

const DAY_MS = 86_400_000;

/** The authorised period as UTC milliseconds, the last day included: days are those of London. */
export function authorisedPeriod({
  authorisedFrom,
  authorisedTo,
}: Pick<Wishes, 'authorisedFrom' | 'authorisedTo'>): [number | null, number | null] {
  const london = compileDateTime('iso', 'Europe/London');
  const allowed = 'a date such as 2026-03-01';
  /** When a day begins, or the one after it; a moment with its time stands for itself. */
  const at = (name: string, text: string | null, next: boolean): number | null => {
    if (text === null) return null;
    const day = parseDay(text);
    if (day === null) {
      const moment = text.includes('T') ? Date.parse(text) : Number.NaN;
      return Number.isNaN(moment) ? refuse({ code: 'OPTION_INVALID', name, value: text, allowed }) : moment;
    }
    const shown = next ? new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10) : day;
    return london.parse(shown);
  };
  const from = at('authorised-from', authorisedFrom, false);
  const to = at('authorised-to', authorisedTo, true);
  if (from !== null && to !== null && to <= from)
    refuse({
      code: 'OPTION_INVALID',
      name: 'authorised-to',
      value: authorisedTo ?? '',
      allowed: 'a day that is not before the first of the period',
    });
  return [from, to];
}
