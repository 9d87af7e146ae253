// Reads a whole workbook: its bytes as the original, each sheet's rows as text, and every row of a table accounted for.
import { createHash } from 'node:crypto';
import { reject } from '../../model/parsed.ts';
import type { ImportBatch, SourceTrailer } from '../../store/staging/batch.ts';
import type { ByteSource } from '../bytes/byteSource.ts';
import { readSheet } from './readSheet.ts';
import type { SheetPlan } from './sheetPlan.ts';

const PART_BYTES = 256 * 1024;

const NOTHING = { events: null, facts: [], numbers: [], handsets: [], sims: [], cells: [], rejected: [] };

/** Hands on the original byte for byte; answers its SHA-256. */
export function originalTo(source: ByteSource, hand: (batch: ImportBatch) => void): string {
  const hash = createHash('sha256');
  const file = source.open();
  try {
    let total = 0;
    for (let part = 0; ; part++) {
      const bytes = new Uint8Array(PART_BYTES);
      const read = file.read(bytes, 0, PART_BYTES);
      if (read === 0) break;
      total += read;
      const held = bytes.slice(0, read);
      hash.update(held);
      const parts = [{ part, firstLine: 1, bytes: held }];
      hand({ sheet: 0, ...NOTHING, parts, rowsSoFar: 0, bytesSoFar: 0 });
    }
    file.verify(total);
    return hash.digest('hex');
  } finally {
    file.close();
  }
}

export function readWorkbook(
  source: ByteSource,
  plans: readonly SheetPlan[],
  hand: (batch: ImportBatch) => void,
): SourceTrailer {
  const sha256 = originalTo(source, hand);
  const warnings: string[] = [];
  let rows = 0;
  for (const [i, planned] of plans.entries()) {
    const { sheet, plan, number } = planned;
    const bytesSoFar = Math.round((source.sizeBytes * i) / plans.length);
    const say = (sentence: string): void => {
      warnings.push(plans.length > 1 ? `Sheet "${sheet.name}": ${sentence}` : sentence);
    };
    if (sheet.hidden) say('It is hidden in the workbook.');
    const read = readSheet(planned, rows, bytesSoFar, hand);
    rows += read.rows;
    for (const warning of [...(plan?.notes ?? []), ...read.warnings]) say(warning);
    if (plan !== null || read.textRows === 0) continue;
    rows++;
    const reason = `The sheet "${sheet.name}" holds no table that is read in (${read.textRows} rows of text)`;
    const { code } = reject('ROW_NOT_A_RECORD', reason);
    const rejected = [{ line: read.firstRow, outcome: 'rejected' as const, code, reason, raw: null }];
    hand({ sheet: number, ...NOTHING, rejected, parts: [], rowsSoFar: rows, bytesSoFar });
  }
  source.check();
  return { rows, sha256, warnings };
}
