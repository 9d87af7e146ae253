// Shows what would be made of a file before anything is written: layout, mapping, dates, and a test over its first rows.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Field } from '../model/importFields.ts';
import { consumerOf } from './consumer.ts';
import { tooWide, whyNotARecord } from './notRecords.ts';
import { type Plan, planDelimited, type Wishes } from './plan.ts';
import { describeMapping } from './table/mapping.ts';

const ROWS_SHOWN = 20;
const ROWS_TESTED = 1000;
/** Larger files are hashed when they are imported, not for a look at them. */
const LARGEST_HASHED = 64 * 1024 * 1024;

export type Problem = { code: string; reason: string; count: number; firstLine: number; raw: string };

const KIND_WORDS: Record<string, string> = {
  calls: 'A call record: it has a party and a time',
  subscribers: 'A subscriber check: it says who a number is registered to',
  cells: 'A list of cell sites: it has cells with their positions',
  extraction: 'A handset extraction',
  anpr: 'Plate-camera reads: it has a plate, a time and a camera',
  reports: 'Intelligence reports: it has a reference and a text',
  ties: 'A table of ties: each row names two things',
};

/** A preview of a delimited file. Refuses what cannot be read at all; a lack in the mapping is shown, not refused. */
export function previewOf(path: string, wishes: Wishes) {
  const plan = planDelimited(path, wishes);
  const { layout } = plan;
  const fields = new Map<number, Field>();
  for (const [field, column] of Object.entries(plan.mapping) as [Field, { at?: number }][])
    if (column.at !== undefined) fields.set(column.at, field);
  const tested =
    plan.missing.length === 0
      ? test(plan)
      : { rows: 0, accepted: 0, rejected: 0, problems: [], warnings: [] };
  const { warnings, ...counts } = tested;
  return {
    name: basename(path),
    sizeBytes: plan.sizeBytes,
    sha256:
      plan.sizeBytes <= LARGEST_HASHED ? createHash('sha256').update(readFileSync(path)).digest('hex') : null,
    kind: plan.kind,
    recognised: wishes.kind === 'auto' ? KIND_WORDS[plan.kind]! : 'Chosen by hand',
    encoding: plan.shape.encoding,
    delimiter: layout.delimiter,
    sheets: [],
    preamble: layout.preamble,
    headerLine: layout.headerLine,
    columns: layout.columns.map((name, at) => ({
      name,
      field: fields.get(at) ?? null,
      why: plan.why[at] ?? '',
    })),
    rows: plan.sample.slice(0, ROWS_SHOWN),
    mapping: describeMapping(plan.mapping, layout.columns),
    missing: plan.missing,
    dateFormat: plan.dateFormat,
    dateFormatWhy: plan.dateWhy,
    zone: plan.zone,
    region: plan.region,
    numbers: plan.numbers,
    subject: plan.subject,
    tested: counts,
    warnings: [...plan.notes, ...warnings],
  };
}

function test(plan: Plan) {
  const consumer = consumerOf(plan);
  const problems = new Map<string, Problem>();
  let rejected = 0;
  const rows = plan.sample.slice(0, ROWS_TESTED);
  for (const row of rows) {
    const why =
      (row.cells.length > plan.layout.columns.length ? tooWide(row, plan.layout.columns.length) : null) ??
      consumer.read(row);
    if (!why) continue;
    rejected++;
    const { code, reason } = whyNotARecord(row, plan.layout.columns, why);
    const known = problems.get(code);
    if (known) known.count++;
    else
      problems.set(code, {
        code,
        reason,
        count: 1,
        firstLine: row.line,
        raw: row.cells.join(plan.layout.delimiter),
      });
  }
  return {
    rows: rows.length,
    accepted: rows.length - rejected,
    rejected,
    problems: [...problems.values()].sort((x, y) => y.count - x.count),
    warnings: consumer.warnings(),
  };
}
