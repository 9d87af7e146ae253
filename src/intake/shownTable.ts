// What is shown of one table before it is read in, a file's only one or a sheet of a workbook: mapping, first rows, trial.
import type { Field, Kind } from '../model/importFields.ts';
import { codesOf } from './codes.ts';
import type { Consumer } from './consumer.ts';
import type { Plan, Wishes } from './planning.ts';
import { isContactList } from './records/contactList.ts';
import type { SheetPlan } from './sheets/sheetPlan.ts';
import type { TableRow } from './table/delimited.ts';
import { describeMapping } from './table/mapping.ts';
import { isCallLike } from './table/things.ts';
import { noTest, type Tested, testRows } from './testRun.ts';

const ROWS_SHOWN = 20;

export const KIND_WORDS: Record<Kind, string> = {
  calls: 'A call record: it has a party and a time',
  subscribers: 'A subscriber check: it says who a number is registered to',
  cells: 'A list of cell sites: it has cells with their positions',
  extraction: 'A handset extraction',
  anpr: 'Plate-camera reads: it has a plate, a time and a camera',
  reports: 'Intelligence reports: it has a reference and a text',
  ties: 'A table of ties: each row names two things',
  vulnerability: 'Counts that a partner supplies: it has places, what is counted, and how many',
  areas: 'Areas with their boundaries',
  rail: 'Rail events: it has a railway station, a time, and a card, a person or a number',
  postcodes: 'A postcode lookup: it has postcodes with their positions',
  nominals: 'A list of people: it has names with what is said of them',
  missing: 'Missing episodes: it has a name and since when somebody was missing',
  custody: 'Custody records: it has a name and when somebody was held',
  safeguarding: 'Safeguarding facts: it has names with care, school, NRM or health',
  addresses: 'A list of addresses: it has addresses with what they are used as, visits or tenants',
  vehicles: 'A list of vehicles: it has plates with keepers, hirers or firms',
  groups: 'Organised crime groups: it has groups with their members',
  topups: 'Top-ups: it has numbers with dates and vouchers or amounts',
  things: 'A table of no kind that is known: each row is kept as a thing with attributes',
};

/** A plan with what a trial of it gave. */
export type Tried = {
  plan: Plan;
  tested: Tested;
  /** Why it was taken for its kind, in one sentence. */
  recognised: string;
  /** Whether its columns are ours, with nothing in them to be chosen. */
  settled: boolean;
  rows: readonly TableRow[];
  /** What it is called, where that says more than its kind. */
  kind?: string;
};

export function shownTable({ plan, tested, recognised, settled, rows, kind }: Tried) {
  const { layout } = plan;
  const fields = new Map<number, Field>();
  for (const [field, column] of Object.entries(plan.mapping) as [Field, { at?: number }][])
    if (column.at !== undefined) fields.set(column.at, field);
  const { warnings, ...counts } = tested;
  return {
    kind: kind ?? plan.kind,
    recognised,
    settled,
    preamble: layout.preamble,
    headerLine: layout.headerLine,
    columns: layout.columns.map((name, at) => ({
      name,
      field: fields.get(at) ?? null,
      why: plan.why[at] ?? '',
    })),
    rows: rows.slice(0, ROWS_SHOWN),
    mapping: describeMapping(plan.mapping, layout.columns),
    missing: plan.missing,
    dateFormat: plan.dateFormat,
    dateFormatWhy: plan.dateWhy,
    zone: plan.zone,
    region: plan.region,
    numbers: plan.numbers,
    subject: plan.subject,
    codes: codesOf(plan),
    tested: counts,
    warnings: [...plan.notes, ...warnings],
  };
}

/** Tries a table by its own rows; `own` is what reads them, where that is not the reader of their kind. */
export const triedTable = (plan: Plan, wishes: Wishes, own?: Consumer): Tried => ({
  plan,
  tested: plan.missing.length === 0 ? testRows(plan, own) : noTest,
  recognised: recognisedAs(plan, wishes),
  settled: false,
  rows: plan.sample,
});

/** Tries a sheet; null for one that holds no table. */
export function triedSheet({ plan: read, lacking, shape }: SheetPlan, wishes: Wishes): Tried | null {
  const plan = read ?? lacking;
  if (!plan) return null;
  const own = shape?.consumer?.(plan);
  const tried = triedTable(plan, wishes, own);
  const areContacts = own !== undefined || (plan.kind === 'extraction' && isContactList(plan.mapping));
  return areContacts ? { ...tried, ...CONTACTS, settled: own !== undefined } : tried;
}

const CONTACTS = {
  kind: 'contacts',
  recognised: 'Contacts: names with the numbers that they are kept under',
};

/** What a table was taken for; one that lacks what its kind needs was not taken for anything, unless it is like a call record. */
function recognisedAs(plan: Plan, { kind }: Wishes): string {
  if (kind !== 'auto') return 'Chosen by hand';
  return plan.missing.length > 0 && !isCallLike(plan.mapping)
    ? 'Nothing that is known: say which column holds what, or take it as a table of other things'
    : KIND_WORDS[plan.kind];
}
