// Reads a whole text report by its dialect, line by line, every record accounted for.
import type { ImportBatch, SourceTrailer } from '../../store/staging/batch.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { decoderOf, type TextShape } from '../bytes/encoding.ts';
import { lineStretches } from '../bytes/lineStretches.ts';
import { openText } from '../bytes/openText.ts';
import type { Plan, Wishes } from '../planning.ts';
import type { Found } from '../records/record.ts';
import { recordSink } from '../records/recordSink.ts';
import { chatExport } from './chatExport.ts';
import { chats } from './chats.ts';
import type { TextDialect } from './dialect.ts';
import { reportText } from './reportText.ts';
import { xry } from './xry.ts';

const DIALECTS: readonly TextDialect[] = [chats, chatExport, xry, reportText];

export type TextPlan = Plan & { source: ByteSource; shape: TextShape; dialect: TextDialect; head: string };

/** The dialect of a text by its beginning; null where it is none of ours, such as a table. */
export const textDialectOf = (head: string): TextDialect | null =>
  DIALECTS.find((dialect) => dialect.fits(head)) ?? null;

export function planText(source: ByteSource, dialect: TextDialect, wishes: Wishes): TextPlan {
  const { shape, head } = openText(source);
  const text = decoderOf(shape).decode(head.subarray(shape.markBytes));
  return { ...dialect.plan(text, wishes), source, shape, dialect, head: text };
}

const LARGEST_HEAD = 512 * 1024;

/** What the head of the file gives, for a preview. */
export function firstOfText({ dialect, head, ...plan }: TextPlan, most: number): Found[] {
  const found: Found[] = [];
  const reading = dialect.read(plan, head, (each) => found.push(each));
  for (const [i, line] of head.split('\n').entries()) {
    if (found.length >= most) break;
    reading.line(line, i + 1);
  }
  // A short file is read to its end; the last record of a longer one may be cut by the end of the head.
  if (found.length < most && head.length < LARGEST_HEAD) reading.finish();
  return found;
}

export function readText(
  { source, shape, dialect, head, ...plan }: TextPlan,
  hand: (batch: ImportBatch) => void,
): SourceTrailer {
  const sink = recordSink(plan, 0, hand);
  const reading = dialect.read(plan, head, (found) => sink.take(found));
  const decoder = decoderOf(shape);
  const stretches = lineStretches(source, shape);
  let line = 1;
  let next = stretches.next();
  while (!next.done) {
    const { bytes, skip, overlong } = next.value;
    const firstLine = line;
    // A line of megabytes is no line of a report: it is evidence, but nothing is read from it.
    if (!overlong) {
      const lines = decoder.decode(bytes.subarray(skip)).split('\n');
      const last = lines.pop() ?? '';
      for (const text of lines) reading.line(text, line++);
      if (last !== '') reading.line(last, line);
    }
    // Handed on last: the bytes may then belong to another thread.
    sink.part(bytes, firstLine);
    next = stretches.next();
  }
  reading.finish();
  sink.finish();
  const warnings = [...plan.notes, ...sink.warnings()];
  if (sink.rows() === 0) warnings.push('The file holds no record that could be read.');
  return { rows: sink.rows(), sha256: next.value.sha256, warnings };
}
