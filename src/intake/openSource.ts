// Opens a file of any format for reading in: tells what it is, how it will be read, and reads it in batches.

import type { Kind } from '../model/importFields.ts';
import type { ImportBatch, SourceTrailer } from '../store/staging/batch.ts';
import { type Plan, planDelimited, type Wishes } from './plan.ts';
import { readDelimited } from './readDelimited.ts';
import { refuse } from './refusal.ts';
import { describeMapping } from './table/mapping.ts';

export type OpenedSource = {
  sizeBytes: number;
  kind: Kind;
  zone: string;
  encoding: string;
  /** What is needed later to find a row again in the original's bytes. */
  layout: RowLayout;
  mapping: Record<string, string>;
  sheets: string[];
  /** Reads all of it and gives batches to `hand`, which may throw to give up. */
  read: (hand: (batch: ImportBatch) => void) => SourceTrailer;
};

export type RowLayout = { delimiter: string | null; newline: '\n' | '\r'; markBytes: number };

/** Opens and plans; refuses a file that cannot be read, or whose mapping lacks what its kind needs. */
export function openSource(path: string, wishes: Wishes): OpenedSource {
  const plan = planDelimited(path, wishes);
  checkPlan(plan);
  return {
    sizeBytes: plan.sizeBytes,
    kind: plan.kind,
    zone: plan.zone,
    encoding: plan.shape.encoding,
    layout: {
      delimiter: plan.layout.delimiter,
      newline: plan.shape.newline,
      markBytes: plan.shape.markBytes,
    },
    mapping: describeMapping(plan.mapping, plan.layout.columns),
    sheets: [''],
    read: (hand) => readDelimited(plan, hand),
  };
}

/** A file nothing was recognised in has no usable header; one that lacks a field can be mapped by hand. */
export function checkPlan(plan: Plan): void {
  if (plan.missing.length === 0) return;
  if (Object.keys(plan.mapping).length === 0) refuse({ code: 'HEADER_NOT_FOUND' });
  refuse({ code: 'MAPPING_INCOMPLETE', missing: plan.missing });
}
