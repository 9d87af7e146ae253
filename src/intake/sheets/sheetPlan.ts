// Plans the sheets of a workbook, each on its own: calls, subscribers and cells may stand side by side.
import type { Kind } from '../../model/importFields.ts';
import { type Plan, planRows, SAMPLE_ROWS, type Wishes } from '../planning.ts';
import { subjectInPreamble } from '../preamble.ts';
import { Refused, refuse } from '../refusal.ts';
import type { TableRow } from '../table/delimited.ts';
import { layoutOfSheet } from '../table/layout.ts';
import { isCallLike } from '../table/things.ts';
import { contactShaperOf } from './contactSheet.ts';
import { type RowShaper, shaperOf } from './shapers.ts';
import { uprightTable } from './upright.ts';
import type { Sheet, Workbook } from './workbook.ts';

export type SheetPlan = {
  sheet: Sheet;
  /** Its place among the sheets, from 1. */
  number: number;
  /** Null for a sheet that holds no table that is read in. */
  plan: Plan | null;
  /** How a sheet that is like a call record would be read, had it the columns that it lacks. */
  lacking: Plan | null;
  /** Puts a row into the columns of the plan, where those are not the sheet's own. */
  shape: RowShaper | null;
  /** Rows met, up to the sample's size. */
  rowsSeen: number;
};

/** How many rows of a sheet are looked at; its layout shows in the first of them. */
const LAYOUT_ROWS = 120;

function firstRows(sheet: Sheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.rows((row) => rows.push(row) < SAMPLE_ROWS + LAYOUT_ROWS);
  return rows;
}

/** Plans every sheet. Refuses where none holds a table, or a column that the user named is in none. */
export function planSheets(workbook: Workbook, wishes: Wishes): SheetPlan[] {
  const plans = trySheets(workbook, wishes);
  const [incomplete] = plans.flatMap(({ lacking }) => (lacking ? [lacking] : []));
  if (incomplete && plans.every(({ plan }) => plan === null))
    refuse({ code: 'MAPPING_INCOMPLETE', missing: incomplete.missing });
  return plans;
}

/** The same to be looked at: where no sheet is read in, those that lack columns are told all the same. */
export function trySheets(workbook: Workbook, wishes: Wishes): SheetPlan[] {
  const heads = workbook.sheets.map(firstRows);
  const subject = wishes.subject ?? subjectSaid(heads, wishes.region);
  const asked = wishes.subject !== null;
  const unheld = new Map<string, { times: number; refused: Refused }>();
  const plans = workbook.sheets.map((sheet, i): SheetPlan => {
    const rows = heads[i] ?? [];
    const without = new Map<string, Refused>();
    const found = planWithout(without, wishes, (own) => planSheet(sheet, rows, { ...own, subject }, asked));
    for (const [column, refused] of without) {
      const before = unheld.get(column) ?? { refused, times: 0 };
      unheld.set(column, { ...before, times: before.times + (found ? 1 : 0) });
    }
    return {
      ...{ sheet, number: i + 1, plan: null, lacking: null, shape: null, rowsSeen: rows.length },
      ...found,
    };
  });
  const tables = plans.filter(({ plan, lacking }) => plan !== null || lacking !== null).length;
  for (const { times, refused } of unheld.values()) if (times === tables) throw refused;
  if (tables > 0) return withoutCovers(plans, wishes);
  return refuse({ code: heads.every((rows) => rows.length === 0) ? 'FILE_EMPTY' : 'FILE_NOT_RECOGNISED' });
}

/** Plans a sheet by those of the named columns that it has: sheets of other headers are read by their own. */
function planWithout<T>(without: Map<string, Refused>, wishes: Wishes, planBy: (own: Wishes) => T): T {
  for (;;) {
    const map = Object.fromEntries(Object.entries(wishes.map).filter(([, column]) => !without.has(column)));
    try {
      return planBy({ ...wishes, map });
    } catch (error) {
      const column =
        error instanceof Refused && error.refusal.code === 'COLUMN_NOT_FOUND' ? error.refusal.column : null;
      if (column === null || without.has(column)) throw error;
      without.set(column, error as Refused);
    }
  }
}

/** Beside a table of a known kind, two columns of words are a cover sheet or a summary, not a table of things. */
function withoutCovers(plans: SheetPlan[], { kind }: Wishes): SheetPlan[] {
  if (kind !== 'auto' || plans.every(({ plan }) => plan === null || plan.kind === 'things')) return plans;
  const isCover = ({ plan }: SheetPlan): boolean =>
    plan?.kind === 'things' && (plan.layout.headerLine === null || plan.layout.columns.length < 3);
  return plans.map((each) => (isCover(each) ? { ...each, plan: null, shape: null } : each));
}

const UPRIGHT =
  'Its rows are labels with their values: each record is gathered from several of them, and told by the line on which it begins.';

function planSheet(
  sheet: Sheet,
  rows: TableRow[],
  wishes: Wishes,
  asked: boolean,
): Partial<SheetPlan> | null {
  const upright = uprightTable(sheet, { head: rows, whole: rows.length < SAMPLE_ROWS + LAYOUT_ROWS }, wishes);
  if (upright) {
    const { layout, shape, rows: records } = upright;
    const shaped = records.map((row) => ({ ...row, cells: shape.shape(row.cells) }));
    const plan = planRows(layout, shaped, wishes, []);
    const noted = { ...plan, notes: [UPRIGHT, ...plan.notes] };
    return { sheet: upright.sheet, plan: noted, shape, rowsSeen: records.length };
  }
  const { name } = sheet;
  const wanted = Object.values(wishes.map).filter((each) => !/^(#\d+|=.*)$/.test(each));
  const layout = layoutOfSheet(rows.slice(0, LAYOUT_ROWS), wanted);
  if (!layout) return null;
  const sample = rows.filter((row) => row.line >= layout.firstDataLine).slice(0, SAMPLE_ROWS);
  const shape = contactShaperOf(name, layout.columns) ?? shaperOf(name, layout.columns);
  const shapedLayout = shape ? { ...layout, columns: shape.columns } : layout;
  const shaped = shape ? sample.map((row) => ({ ...row, cells: shape.shape(row.cells) })) : sample;
  const subject = asked
    ? wishes.subject
    : (subjectOfSheet(name, layout.preamble, wishes.region) ?? wishes.subject);
  const own = { ...wishes, subject, ...(shape?.kind && { kind: shape.kind }) };
  const plan = planRows(shapedLayout, shaped, own, [], shape ? '' : name);
  // The parties of a handset's report are always put with its owner first.
  const whole = shape && !shape.consumer ? { ...plan, ownNumberFirst: true } : plan;
  if (plan.missing.length === 0) return { plan: whole, shape };
  return isCallLike(plan.mapping) ? { lacking: whole, shape } : null;
}

const OWN = /msisdn|target|subject|own number|number|mobile|telephone|\b(?:for|of|on)\b/i;

/** The number that a sheet's own name or the lines above its table say it is of. */
function subjectOfSheet(name: string, preamble: readonly string[], region: string): string | null {
  const said = /^[+\d][\d ()-]{8,18}$/.test(name.trim())
    ? subjectInPreamble([`Number: ${name.trim()}`], region)
    : null;
  return said ?? subjectInPreamble(shortLines(preamble, OWN), region);
}

const shortLines = (lines: readonly string[], words: RegExp): string[] =>
  lines.filter((line) => line.length < 120 && words.test(line));

/** The record's own number where any sheet, such as a summary, says it above or instead of a table; null where they name several. */
function subjectSaid(heads: readonly TableRow[][], region: string): string | null {
  const said = new Set<string>();
  for (const rows of heads) {
    const lines = rows.slice(0, 60).map((row) => row.cells.filter((cell) => cell !== '').join(' '));
    const subject = subjectInPreamble(shortLines(lines, /msisdn|target|subject number|own number/i), region);
    if (subject !== null) said.add(subject);
  }
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** What a workbook is on the whole: calls or an extraction where any sheet is, else what its first table is. */
export function kindOfSheets(plans: readonly SheetPlan[]): Kind {
  const kinds = plans.flatMap(({ plan }) => (plan ? [plan.kind] : []));
  return kinds.find((kind) => kind === 'calls' || kind === 'extraction') ?? kinds[0] ?? 'calls';
}
