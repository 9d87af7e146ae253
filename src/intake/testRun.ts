// A test of a plan over a file's first rows: how many would be read in, and what is wrong with the rest.
import type { Reject } from '../model/parsed.ts';
import { type Consumer, consumerOf } from './consumer.ts';
import { eventRepeats } from './eventRepeats.ts';
import { tooWide, whyNotARecord } from './notRecords.ts';
import type { Plan } from './planning.ts';
import { cellsOf, type Found } from './records/record.ts';
import { repeatOf, repeatsOf } from './repeats.ts';
import type { TableRow } from './table/delimited.ts';

const ROWS_TESTED = 1000;

export type Problem = { code: string; reason: string; count: number; firstLine: number; raw: string };
export type Tested = {
  rows: number;
  accepted: number;
  /** Rows that say the same as an earlier one of those tested. */
  duplicates: number;
  /** Rows that hold further parts of a text of those tested. */
  merged: number;
  rejected: number;
  problems: Problem[];
  warnings: string[];
};

export const noTest: Tested = {
  rows: 0,
  accepted: 0,
  duplicates: 0,
  merged: 0,
  rejected: 0,
  problems: [],
  warnings: [],
};

type Why = Pick<Reject, 'reason'> & { code: string };

function problemList(): { add: (why: Why, line: number, raw: string) => void; list: () => Problem[] } {
  const problems = new Map<string, Problem>();
  return {
    add: ({ code, reason }, line, raw) => {
      const known = problems.get(code);
      if (known) known.count++;
      else problems.set(code, { code, reason, count: 1, firstLine: line, raw });
    },
    list: () => [...problems.values()].sort((x, y) => y.count - x.count),
  };
}

/** Tests the rows of a table's sample; `own` is what reads them, where that is not the reader of their kind. */
export function testRows(plan: Plan, own?: Consumer): Tested {
  const consumer = own ?? consumerOf(plan);
  const problems = problemList();
  const width = plan.layout.columns.length;
  const seen = own ? null : repeatsOf(plan);
  const raws = new Map<number, string>();
  let rejected = 0;
  let duplicates = 0;
  const repeated = (line: number, of: number): void => {
    duplicates++;
    problems.add(
      { code: 'DUPLICATE_IN_FILE', reason: `Says the same as line ${of} of this file` },
      line,
      raws.get(line) ?? '',
    );
  };
  const rows = plan.sample.slice(0, ROWS_TESTED);
  for (const row of rows) {
    raws.set(row.line, row.cells.join(plan.layout.delimiter));
    const before = seen && repeatOf(row, seen);
    if (before) {
      repeated(row.line, before);
      continue;
    }
    const why = (row.cells.length > width ? tooWide(row, width) : null) ?? consumer.read(row);
    if (!why) continue;
    rejected++;
    const said = own ? why : whyNotARecord(row, plan.layout.columns, why);
    problems.add(said, row.line, raws.get(row.line)!);
  }
  consumer.finish?.();
  const taken = consumer.take();
  let merged = 0;
  for (const { line, outcome, code, reason } of taken.settled ?? []) {
    if (outcome === 'merged') merged++;
    else {
      if (outcome === 'duplicate') duplicates++;
      else rejected++;
      problems.add({ code, reason }, line, raws.get(line) ?? '');
    }
  }
  for (const { line, of } of eventRepeats(taken)) repeated(line, of);
  const all = rows.length + (consumer.further?.() ?? 0);
  return {
    rows: all,
    accepted: all - rejected - duplicates - merged,
    duplicates,
    merged,
    rejected,
    problems: problems.list(),
    warnings: consumer.warnings(),
  };
}

/** Tests the first records of a file that is no table; answers its events as rows to be shown, too. */
export function testRecords(plan: Plan, found: readonly Found[]): Tested & { shown: TableRow[] } {
  const consumer = consumerOf(plan);
  const problems = problemList();
  const shown: TableRow[] = [];
  let rows = 0;
  let rejected = 0;
  for (const { line, events = [], rows: told = [], fact, refusal } of found) {
    const all = [...events.map(cellsOf), ...told];
    rows += all.length + (fact ? 1 : 0) + (refusal ? 1 : 0);
    const refusals = refusal ? [refusal] : [];
    for (const cells of all) {
      const row = { line, cells };
      shown.push(row);
      const why = consumer.read(row);
      if (why) refusals.push(why);
    }
    rejected += refusals.length;
    for (const why of refusals) problems.add(why, line, all.map((cells) => cells.join(' ').trim()).join(' '));
  }
  consumer.finish?.();
  const taken = consumer.take();
  const settled = taken.settled ?? [];
  const merged = settled.filter(({ outcome }) => outcome === 'merged').length;
  rejected += settled.filter(({ outcome }) => outcome === 'rejected').length;
  const duplicates = eventRepeats(taken).length + settled.length - merged;
  const accepted = rows - rejected - duplicates - merged;
  return {
    ...{ rows, accepted, duplicates, merged, rejected },
    problems: problems.list(),
    warnings: consumer.warnings(),
    shown,
  };
}
