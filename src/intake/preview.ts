// Shows what would be made of a file before anything is written: layout, mapping, dates, and a test over its first rows.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Field, Kind } from '../model/importFields.ts';
import { sourceAt } from './archives/sourceAt.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { codesOf } from './codes.ts';
import { planDocument } from './documents/readDocument.ts';
import { firstOfGeoJson, planGeoJson } from './geojson/readGeoJson.ts';
import { planDelimited } from './plan.ts';
import type { Plan, Wishes } from './planning.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refusal.ts';
import { openJsonTables } from './sheets/jsonTables.ts';
import { openMarkdownTables } from './sheets/markdownTables.ts';
import { openOldWorkbook } from './sheets/oldWorkbook.ts';
import { planSheets, type SheetPlan } from './sheets/sheetPlan.ts';
import { openUprightText } from './sheets/uprightText.ts';
import { openWorkbook } from './sheets/workbook.ts';
import { describeMapping } from './table/mapping.ts';
import { isCallLike } from './table/things.ts';
import { noTest, type Tested, testRecords, testRows } from './testRun.ts';
import { firstOfText, planText } from './text/readText.ts';
import { firstOfXml, planXml } from './xml/readXml.ts';

const ROWS_SHOWN = 20;
/** Larger files are hashed when they are imported, not for a look at them. */
const LARGEST_HASHED = 64 * 1024 * 1024;

const KIND_WORDS: Record<Kind, string> = {
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

type Shown = {
  plan: Plan;
  tested: Tested;
  recognised: string;
  encoding: string;
  delimiter: string;
  sheets: { name: string; kind: string; rows: number }[];
  rows: { line: number; cells: string[] }[];
};

/** A preview of a file. Refuses what cannot be read at all; a lack in the mapping is shown, not refused. */
export function previewOf(path: string, wishes: Wishes, member: string | null = null) {
  const source = sourceAt(path, member);
  const { plan, tested, rows, ...shown } = shownOf(source, wishes);
  const { layout } = plan;
  const fields = new Map<number, Field>();
  for (const [field, column] of Object.entries(plan.mapping) as [Field, { at?: number }][])
    if (column.at !== undefined) fields.set(column.at, field);
  const { warnings, ...counts } = tested;
  return {
    name: basename(member ?? path),
    sizeBytes: source.sizeBytes,
    sha256: source.sizeBytes <= LARGEST_HASHED ? sha256Of(source) : null,
    kind: plan.kind,
    ...shown,
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

const sha256Of = (source: ByteSource): string =>
  createHash('sha256').update(source.slice(0, source.sizeBytes)).digest('hex');

function shownOf(source: ByteSource, wishes: Wishes): Shown {
  const found = recognise(source, wishes.kind);
  switch (found.format) {
    case 'xml': {
      const plan = planXml(source, found.dialect, wishes);
      const { shown: rows, ...tested } = testRecords(plan, firstOfXml(plan, 1000));
      const encoding = plan.shape.encoding;
      return { plan, tested, recognised: found.dialect.title, encoding, delimiter: '', sheets: [], rows };
    }
    case 'text': {
      const plan = planText(source, found.dialect, wishes);
      const { shown: rows, ...tested } = testRecords(plan, firstOfText(plan, 1000));
      const encoding = plan.shape.encoding;
      return { plan, tested, recognised: found.dialect.title, encoding, delimiter: '', sheets: [], rows };
    }
    case 'geojson': {
      const plan = planGeoJson(source, wishes);
      const found = firstOfGeoJson(plan, 1000);
      const { shown: _, ...tested } = testRecords(plan, found);
      const rows = found.map(({ line, fact }) => ({ line, cells: [fact?.entities[0]?.label ?? ''] }));
      const encoding = plan.shape.encoding;
      return { plan, tested, recognised: KIND_WORDS.areas, encoding, delimiter: '', sheets: [], rows };
    }
    case 'workbook':
      return shownSheets(planSheets(openWorkbook(source), wishes), 'xlsx', wishes);
    case 'old-workbook':
      return shownSheets(planSheets(openOldWorkbook(source), wishes), 'xls', wishes);
    case 'json':
      return shownSheets(planSheets(openJsonTables(source), wishes), 'json', wishes);
    case 'markdown':
      return shownSheets(planSheets(openMarkdownTables(source), wishes), 'markdown', wishes);
    case 'upright':
      return shownSheets(planSheets(openUprightText(source, wishes.kind), wishes), 'text', wishes);
    case 'document': {
      const plan = planDocument(source, wishes);
      const { shown: rows, ...tested } = testRecords(plan, plan.found.slice(0, 1000));
      const recognised = 'A Word document with intelligence reports';
      return { plan, tested, recognised, encoding: 'docx', delimiter: '', sheets: [], rows };
    }
    case 'archive':
      return refuse({ code: 'FILE_IS_ARCHIVE' });
    default: {
      const plan = planDelimited(source, wishes);
      return {
        plan,
        tested: plan.missing.length === 0 ? testRows(plan) : noTest,
        recognised: recognisedAs(plan, wishes),
        encoding: plan.shape.encoding,
        delimiter: plan.layout.delimiter,
        sheets: [],
        rows: plan.sample,
      };
    }
  }
}

/** What a table was taken for; one that lacks what its kind needs was not taken for anything, unless it is like a call record. */
function recognisedAs(plan: Plan, { kind }: Wishes): string {
  if (kind !== 'auto') return 'Chosen by hand';
  return plan.missing.length > 0 && !isCallLike(plan.mapping)
    ? 'Nothing that is known: say which column holds what, or take it as a table of other things'
    : KIND_WORDS[plan.kind];
}

/** A workbook shows its first sheet of events, or else its first table, and lists all of them. */
function shownSheets(plans: readonly SheetPlan[], encoding: string, wishes: Wishes): Shown {
  const tables = plans.flatMap(({ plan }) => (plan ? [plan] : []));
  const plan =
    tables.find(({ kind }) => kind === 'calls' || kind === 'extraction') ??
    tables[0] ??
    refuse({ code: 'FILE_NOT_RECOGNISED' });
  return {
    plan,
    tested: testRows(plan),
    recognised: recognisedAs(plan, wishes),
    encoding,
    delimiter: '',
    sheets: plans.map(({ sheet, plan: own, rowsSeen }) => ({
      name: sheet.name,
      kind: own?.kind ?? 'not read in',
      rows: rowsSeen,
    })),
    rows: plan.sample,
  };
}
