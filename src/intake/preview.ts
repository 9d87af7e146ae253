// Shows what would be made of a file before anything is written: layout, mapping, dates, and a test over its first rows.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { sourceAt } from './archives/sourceAt.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { planDocument } from './documents/readDocument.ts';
import { firstOfGeoJson, planGeoJson } from './geojson/readGeoJson.ts';
import { planDelimited } from './plan.ts';
import type { Plan, Wishes } from './planning.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refusal.ts';
import { openJsonTables } from './sheets/jsonTables.ts';
import { openMarkdownTables } from './sheets/markdownTables.ts';
import { openOldWorkbook } from './sheets/oldWorkbook.ts';
import { type SheetPlan, trySheets } from './sheets/sheetPlan.ts';
import { openUprightText } from './sheets/uprightText.ts';
import { openWorkbook } from './sheets/workbook.ts';
import { KIND_WORDS, shownTable, type Tried, triedSheet, triedTable } from './shownTable.ts';
import type { TableRow } from './table/delimited.ts';
import { type Tested, testRecords } from './testRun.ts';
import { firstOfText, planText } from './text/readText.ts';
import { firstOfXml, planXml } from './xml/readXml.ts';

/** Larger files are hashed when they are imported, not for a look at them. */
const LARGEST_HASHED = 64 * 1024 * 1024;

type Shown = Tried & {
  encoding: string;
  delimiter: string;
  sheets: { name: string; hidden: boolean; rows: number; table: ReturnType<typeof shownTable> | null }[];
  /** Which of the sheets is shown for the whole file. */
  shownSheet: number | null;
};

const NO_SHEETS: Pick<Shown, 'sheets' | 'shownSheet'> = { sheets: [], shownSheet: null };

/** A preview of a file. Refuses what cannot be read at all; a lack in the mapping is shown, not refused. */
export function previewOf(path: string, wishes: Wishes, member: string | null = null) {
  const source = sourceAt(path, member);
  const { encoding, delimiter, sheets, shownSheet, ...tried } = shownOf(source, wishes);
  return {
    name: basename(member ?? path),
    sizeBytes: source.sizeBytes,
    sha256: source.sizeBytes <= LARGEST_HASHED ? sha256Of(source) : null,
    encoding,
    delimiter,
    sheets,
    shownSheet,
    ...shownTable(tried),
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
      return { ...ofRecords(plan, tested, rows, found.dialect.title), encoding };
    }
    case 'text': {
      const plan = planText(source, found.dialect, wishes);
      const { shown: rows, ...tested } = testRecords(plan, firstOfText(plan, 1000));
      const encoding = plan.shape.encoding;
      return { ...ofRecords(plan, tested, rows, found.dialect.title), encoding };
    }
    case 'geojson': {
      const plan = planGeoJson(source, wishes);
      const found = firstOfGeoJson(plan, 1000);
      const { shown: _, ...tested } = testRecords(plan, found);
      const rows = found.map(({ line, fact }) => ({ line, cells: [fact?.entities[0]?.label ?? ''] }));
      const encoding = plan.shape.encoding;
      return { ...ofRecords(plan, tested, rows, KIND_WORDS.areas), encoding };
    }
    case 'workbook':
      return shownSheets(trySheets(openWorkbook(source), wishes), 'xlsx', wishes);
    case 'old-workbook':
      return shownSheets(trySheets(openOldWorkbook(source), wishes), 'xls', wishes);
    case 'json':
      return shownSheets(trySheets(openJsonTables(source), wishes), 'json', wishes);
    case 'markdown':
      return shownSheets(trySheets(openMarkdownTables(source), wishes), 'markdown', wishes);
    case 'upright':
      return shownSheets(trySheets(openUprightText(source, wishes.kind), wishes), 'text', wishes);
    case 'document': {
      const plan = planDocument(source, wishes);
      const { shown: rows, ...tested } = testRecords(plan, plan.found.slice(0, 1000));
      const recognised = 'A Word document with intelligence reports';
      return { ...ofRecords(plan, tested, rows, recognised), encoding: 'docx' };
    }
    case 'archive':
      return refuse({ code: 'FILE_IS_ARCHIVE' });
    default: {
      const plan = planDelimited(source, wishes);
      return {
        ...triedTable(plan, wishes),
        ...NO_SHEETS,
        encoding: plan.shape.encoding,
        delimiter: plan.layout.delimiter,
      };
    }
  }
}

/** What is shown of a file whose format says itself what it holds. */
const ofRecords = (plan: Plan, tested: Tested, rows: readonly TableRow[], recognised: string) => ({
  ...{ plan, tested, rows, recognised, ...NO_SHEETS },
  settled: true,
  delimiter: '',
});

/** A workbook shows for the whole its first sheet of events that is read in, or else its first table; and all sheets one by one. */
function shownSheets(plans: readonly SheetPlan[], encoding: string, wishes: Wishes): Shown {
  const isOfEvents = ({ plan }: SheetPlan): boolean => plan?.kind === 'calls' || plan?.kind === 'extraction';
  const shown =
    plans.find(isOfEvents) ??
    plans.find(({ plan }) => plan !== null) ??
    plans.find(({ lacking }) => lacking !== null);
  const tried = plans.map((each) => triedSheet(each, wishes));
  const at = shown ? plans.indexOf(shown) : -1;
  return {
    ...(tried[at] ?? refuse({ code: 'FILE_NOT_RECOGNISED' })),
    encoding,
    delimiter: '',
    shownSheet: at,
    sheets: plans.map(({ sheet, rowsSeen }, i) => {
      const own = tried[i];
      return {
        name: sheet.name,
        hidden: sheet.hidden === true,
        rows: rowsSeen,
        table: own ? shownTable(own) : null,
      };
    }),
  };
}
