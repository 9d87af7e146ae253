// Decides, before anything is read in, how a delimited file will be read: layout, mapping, dates, whose record it is.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inferDateFormat, isDateFormat } from '../model/dateTime.ts';
import type { Field, Kind } from '../model/importFields.ts';
import { parseNumber } from '../model/phoneNumber.ts';
import { isZone } from '../model/zone.ts';
import { decoderOf, type TextShape } from './bytes/encoding.ts';
import { lineStretches } from './bytes/lineStretches.ts';
import { openText } from './bytes/openText.ts';
import { getter } from './calls/callRows.ts';
import { ownNumberComesFirst } from './calls/ownNumber.ts';
import { refuse } from './refusal.ts';
import { splitterOf, type TableRow } from './table/delimited.ts';
import { type Layout, layoutOf, rowsOf } from './table/layout.ts';
import { guessMapping, type Mapping } from './table/mapping.ts';

/** What a user may ask of an import; the contract's options, checked. */
export type Wishes = {
  kind: Kind | 'auto';
  map: Partial<Record<Field, string>>;
  unmap: readonly Field[];
  dateFormat: string | null;
  zone: string;
  region: string;
  numbers: 'phone' | 'opaque';
  subject: string | null;
  authorisedFrom: string | null;
  authorisedTo: string | null;
};

export type Plan = {
  path: string;
  sizeBytes: number;
  shape: TextShape;
  layout: Layout;
  kind: Kind;
  mapping: Mapping;
  why: string[];
  missing: string[];
  dateFormat: string;
  timeFormat: string | null;
  dateWhy: string;
  zone: string;
  region: string;
  numbers: 'phone' | 'opaque';
  subject: string | null;
  ownNumberFirst: boolean;
  authorisedFrom: number | null;
  authorisedTo: number | null;
  notes: string[];
  /** The first rows of data, for a preview. */
  sample: TableRow[];
};

const SAMPLE_ROWS = 2000;

/** Reads the head of a file and decides all of the above. Refuses what cannot be read at all. */
export function planDelimited(path: string, wishes: Wishes): Plan {
  const { shape, head, sizeBytes } = openText(path);
  checkWords(wishes);
  const text = headText(head, shape, head.length < sizeBytes);
  if (text.trim() === '') refuse({ code: 'FILE_EMPTY' });
  const wanted = Object.values(wishes.map).filter((name) => !/^(#\d+|=.*)$/.test(name));
  const layout = layoutOf(text, wanted) ?? refuse({ code: 'HEADER_NOT_FOUND' });
  const sample = rowsOf(text, layout.delimiter)
    .filter((row) => row.line >= layout.firstDataLine)
    .slice(0, SAMPLE_ROWS);
  const cells = sample.map((row) => row.cells);
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
  const dates = datesOf(
    path,
    shape,
    layout,
    guess.mapping,
    cells,
    sizeBytes > head.length,
    wishes.dateFormat,
  );
  if (dates.note) notes.push(dates.note);
  const own = ownNumberComesFirst(guess.mapping, layout.columns, cells);
  if (own.why !== '' && guess.mapping.a) notes.push(`Parties: ${own.why}.`);
  const [from, to] = authorisedPeriod(wishes);
  return {
    path,
    sizeBytes,
    shape,
    layout,
    ...guess,
    dateFormat: dates.dateFormat,
    timeFormat: dates.timeFormat,
    dateWhy: dates.why,
    zone: wishes.zone,
    region: wishes.region,
    numbers: wishes.numbers,
    subject,
    ownNumberFirst: own.yes,
    authorisedFrom: from,
    authorisedTo: to,
    notes,
    sample,
  };
}

function checkWords({ zone, region, dateFormat }: Wishes): void {
  if (dateFormat !== null && !isDateFormat(dateFormat))
    refuse({
      code: 'OPTION_INVALID',
      name: 'date-format',
      value: dateFormat,
      allowed: 'a format such as dd/MM/yyyy HH:mm:ss, or iso, epoch-s, epoch-ms, excel',
    });
  if (!isZone(zone))
    refuse({
      code: 'OPTION_INVALID',
      name: 'zone',
      value: zone,
      allowed: 'a time zone such as Europe/London or UTC',
    });
  if (!/^[A-Z]{2}$/.test(region))
    refuse({
      code: 'OPTION_INVALID',
      name: 'region',
      value: region,
      allowed: 'a country code of two letters such as GB',
    });
}

/** The head as text, without the row that its end cuts in two. */
function headText(head: Uint8Array, shape: TextShape, cut: boolean): string {
  const text = decoderOf(shape).decode(head.subarray(shape.markBytes));
  const end = text.lastIndexOf('\n');
  return cut && end > 0 ? text.slice(0, end + 1) : text;
}

/** A number that a line above the header calls the target, the subject or the input of the record. */
export function subjectInPreamble(preamble: readonly string[], region: string): string | null {
  for (const line of preamble) {
    const found =
      /(?:target|subject|msisdn|number|input value|mobile|telephone)[^+\d]{0,40}(\+?\d[\d ()-]{8,18}\d)/i.exec(
        line,
      );
    if (!found) continue;
    const form = parseNumber(found[1]!, { region, mode: 'phone' });
    if (form.ok && form.value.e164) return form.value.e164;
  }
  return null;
}

type Dates = { dateFormat: string; timeFormat: string | null; why: string; note: string | null };

function datesOf(
  path: string,
  shape: TextShape,
  layout: Layout,
  mapping: Mapping,
  cells: string[][],
  more: boolean,
  wished: string | null,
): Dates {
  const field = mapping.start ? 'start' : 'date';
  const date = getter(mapping, field);
  const time = mapping.start ? null : getter(mapping, 'time');
  const timeFormat = time ? (inferDateFormat(cells.map(time))?.format ?? 'HH:mm:ss') : null;
  if (!date) return { dateFormat: wished ?? 'iso', timeFormat, why: '', note: null };
  if (wished) return { dateFormat: wished, timeFormat, why: 'given by hand', note: null };
  let found = inferDateFormat(cells.map(date));
  // The head may hold no day over 12: first a few other places are asked, then, if it must be, the whole column.
  if (found?.ambiguous && more) found = inferDateFormat(probedValues(path, shape, layout, date)) ?? found;
  if (found?.ambiguous && more) found = inferDateFormat(distinctValues(path, shape, layout, date)) ?? found;
  if (!found) return { dateFormat: 'iso', timeFormat, why: 'no format fits the values', note: null };
  const note = found.ambiguous
    ? 'Every date in this file could be read day first or month first. It is read day first: check it against what you know.'
    : null;
  return { dateFormat: found.format, timeFormat, why: found.why, note };
}

const PROBES = 16;
const PROBE_BYTES = 64 * 1024;

/** A column's values at places spread over the file. */
function probedValues(
  path: string,
  shape: TextShape,
  layout: Layout,
  get: (cells: string[]) => string,
): string[] {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = new Uint8Array(PROBE_BYTES);
    const values: string[] = [];
    for (let i = 1; i <= PROBES; i++) {
      const at = Math.max(0, Math.floor((size * i) / PROBES / 4) * 4 - PROBE_BYTES);
      const read = readSync(file, buffer, 0, PROBE_BYTES, at);
      const text = decoderOf(shape).decode(buffer.subarray(0, read));
      // Both ends are cut somewhere within a row.
      const whole = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
      for (const row of rowsOf(whole, layout.delimiter))
        if (row.cells.length === layout.columns.length) values.push(get(row.cells));
    }
    return values;
  } finally {
    closeSync(file);
  }
}

const MOST_DISTINCT = 20_000;

/** The different values of a column over the whole file: what the head leaves open, a later row may settle. */
function distinctValues(
  path: string,
  shape: TextShape,
  layout: Layout,
  get: (cells: string[]) => string,
): string[] {
  const values = new Set<string>();
  const decoder = decoderOf(shape);
  const splitter = splitterOf(layout.delimiter, {
    rows: (rows) => {
      for (const row of rows)
        if (row.line >= layout.firstDataLine && values.size < MOST_DISTINCT) values.add(get(row.cells));
    },
    broken: () => {},
  });
  for (const stretch of lineStretches(path, shape)) {
    if (!stretch.overlong) splitter.push(decoder.decode(stretch.bytes.subarray(stretch.skip)));
    if (values.size >= MOST_DISTINCT) break;
  }
  return [...values];
}

const DAY_MS = 86_400_000;

/** The authorised period as UTC milliseconds, the last day included. */
function authorisedPeriod({ authorisedFrom, authorisedTo }: Wishes): [number | null, number | null] {
  const day = (name: string, text: string | null): number | null => {
    if (text === null) return null;
    const iso = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
    const at = Date.parse(iso ? `${iso[3]}-${iso[2]}-${iso[1]}` : text);
    if (Number.isNaN(at))
      refuse({ code: 'OPTION_INVALID', name, value: text, allowed: 'a date such as 2026-03-01' });
    return at;
  };
  const to = day('authorised-to', authorisedTo);
  const wholeDay = authorisedTo !== null && !authorisedTo.includes('T');
  return [day('authorised-from', authorisedFrom), to === null ? null : to + (wholeDay ? DAY_MS : 0)];
}
