// Takes records in, keeps count of every one of them, and hands them on in batches with the bytes they came from.
import type { Reject } from '../../model/parsed.ts';
import type { Fact, ImportBatch, RejectedRow, SourcePart } from '../../store/staging/batch.ts';
import { consumerOf } from '../consumer.ts';
import type { Plan } from '../planning.ts';
import { cellsOf, type Found } from './record.ts';
import type { RecordCopy, RefusedRecord } from './refused.ts';

const FACTS_A_BATCH = 2000;
const TEXT_BYTES = 256 * 1024;

export type RecordSink = {
  /** `text` is the record as one line, where the case is to keep it as such. */
  take: (found: Found, text?: string) => void;
  part: (bytes: Uint8Array, firstLine: number) => void;
  finish: () => void;
  rows: () => number;
  warnings: () => string[];
};

/** `rowSheet` is 0 where a record is found again in the original by its line, 1 where its text is kept apart. */
export function recordSink(plan: Plan, rowSheet: 0 | 1, hand: (batch: ImportBatch) => void): RecordSink {
  const consumer = consumerOf(plan);
  let facts: Fact[] = [];
  let rejected: RejectedRow[] = [];
  let originals: SourcePart[] = [];
  let rows = 0;
  let bytesSoFar = 0;
  let part = 0;
  let textPart = 0;
  let textLines: string[] = [];
  let textBytes = 0;
  let firstTextLine = 1;
  let factRows = 0;
  let eventRows = 0;

  const textParts = (): SourcePart[] => {
    if (textLines.length === 0) return [];
    const bytes = new TextEncoder().encode(`${textLines.join('\n')}\n`);
    const made = { part: textPart++, firstLine: firstTextLine, bytes };
    firstTextLine += textLines.length;
    textLines = [];
    textBytes = 0;
    return [made];
  };
  const flush = (): void => {
    const { settled = [], ...taken } = consumer.take();
    const parts = textParts();
    const rest = { rowsSoFar: rows, bytesSoFar };
    hand({
      sheet: rowSheet,
      ...taken,
      facts: [...taken.facts, ...facts],
      rejected: [...rejected, ...settled],
      parts,
      ...rest,
    });
    facts = [];
    rejected = [];
    if (originals.length === 0) return;
    const none = { events: null, facts: [], numbers: [], handsets: [], sims: [], cells: [], rejected: [] };
    hand({ sheet: 0, ...none, parts: originals, ...rest });
    originals = [];
  };

  const take = (found: Found, text?: string): void => {
    let { line } = found;
    if (rowSheet === 1) {
      line = firstTextLine + textLines.length;
      textLines.push((text ?? '').replace(/\s*[\r\n]\s*/g, ' '));
      textBytes += text?.length ?? 0;
    }
    const reject = ({ code, reason }: Reject, copy?: RecordCopy): void => {
      const row: RefusedRecord = {
        line,
        outcome: 'rejected',
        code,
        reason,
        raw: null,
        ...(copy && { copy }),
      };
      rejected.push(row);
    };
    const row = (cells: string[]): void => {
      rows++;
      const why = consumer.read({ line, cells });
      if (why) reject(why, { table: 'rows', cells });
      else {
        eventRows++;
        if (consumer.full()) flush();
      }
    };
    if (found.events) for (const event of found.events) row(cellsOf(event));
    if (found.rows) for (const cells of found.rows) row(cells);
    if (found.fact) {
      rows++;
      factRows++;
      facts.push({ ...found.fact, line });
    }
    if (found.refusal) {
      rows++;
      reject(found.refusal, found.contact && { table: 'contacts', cells: found.contact });
    }
    for (const fact of found.beside ?? []) facts.push({ ...fact, line, beside: true });
    if (facts.length >= FACTS_A_BATCH || rejected.length >= FACTS_A_BATCH || textBytes > TEXT_BYTES) flush();
  };

  return {
    take,
    part: (bytes, firstLine) => {
      originals.push({ part: part++, firstLine, bytes });
      bytesSoFar += bytes.length;
      if (originals.length >= 8) flush();
    },
    finish: () => {
      consumer.finish?.();
      flush();
    },
    rows: () => rows,
    warnings: () => [
      ...(factRows > 0
        ? [
            `${eventRows.toLocaleString('en-GB')} calls and messages, and ${factRows.toLocaleString('en-GB')} other entries such as contacts, were read in.`,
          ]
        : []),
      ...consumer.warnings(),
    ],
  };
}
