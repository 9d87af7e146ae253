// Decides, before anything is read in, how a delimited file will be read.
import type { ByteSource } from './bytes/byteSource.ts';
import { decoderOf, type TextShape } from './bytes/encoding.ts';
import { lineStretches } from './bytes/lineStretches.ts';
import { openText } from './bytes/openText.ts';
import { type Plan, planRows, SAMPLE_ROWS, type Wishes } from './planning.ts';
import { refuse } from './refusal.ts';
import { splitterOf } from './table/delimited.ts';
import { type Layout, layoutOf, rowsOf } from './table/layout.ts';

export type { Plan, Wishes } from './planning.ts';
export type DelimitedPlan = Plan & { source: ByteSource; shape: TextShape };

/** Reads the head of a file and decides how it will be read. Refuses what cannot be read at all. */
export function planDelimited(source: ByteSource, wishes: Wishes): DelimitedPlan {
  const { shape, head } = openText(source);
  const whole = head.length >= source.sizeBytes;
  const text = headText(head, shape, !whole);
  if (text.trim() === '') refuse({ code: 'FILE_EMPTY' });
  const wanted = Object.values(wishes.map).filter((name) => !/^(#\d+|=.*)$/.test(name));
  const layout = layoutOf(text, wanted) ?? refuse({ code: 'HEADER_NOT_FOUND' });
  const sample = rowsOf(text, layout.delimiter)
    .filter((row) => row.line >= layout.firstDataLine)
    .slice(0, SAMPLE_ROWS);
  const more = whole
    ? []
    : [probedValues, distinctValues].map((ask) => (get: Getter) => ask(source, shape, layout, get));
  return { ...planRows(layout, sample, wishes, more), source, shape };
}

/** The head as text, without the row that its end cuts in two. */
function headText(head: Uint8Array, shape: TextShape, cut: boolean): string {
  const text = decoderOf(shape).decode(head.subarray(shape.markBytes));
  const end = text.lastIndexOf('\n');
  return cut && end > 0 ? text.slice(0, end + 1) : text;
}

type Getter = (cells: string[]) => string;

const PROBES = 16;
const PROBE_BYTES = 64 * 1024;

/** A column's values at places spread over the file. */
function probedValues(source: ByteSource, shape: TextShape, layout: Layout, get: Getter): string[] {
  const values: string[] = [];
  for (let i = 1; i <= PROBES; i++) {
    const at = Math.max(0, Math.floor((source.sizeBytes * i) / PROBES / 4) * 4 - PROBE_BYTES);
    const text = decoderOf(shape).decode(source.slice(at, PROBE_BYTES));
    // Both ends are cut somewhere within a row.
    const whole = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n') + 1);
    for (const row of rowsOf(whole, layout.delimiter))
      if (row.cells.length === layout.columns.length) values.push(get(row.cells));
  }
  return values;
}

const MOST_DISTINCT = 20_000;

/** The different values of a column over the whole file: what the head leaves open, a later row may settle. */
function distinctValues(source: ByteSource, shape: TextShape, layout: Layout, get: Getter): string[] {
  const values = new Set<string>();
  const decoder = decoderOf(shape);
  const splitter = splitterOf(layout.delimiter, {
    rows: (rows) => {
      for (const row of rows)
        if (row.line >= layout.firstDataLine && values.size < MOST_DISTINCT) values.add(get(row.cells));
    },
    broken: () => {},
  });
  for (const stretch of lineStretches(source, shape)) {
    if (!stretch.overlong) splitter.push(decoder.decode(stretch.bytes.subarray(stretch.skip)));
    if (values.size >= MOST_DISTINCT) break;
  }
  return [...values];
}
