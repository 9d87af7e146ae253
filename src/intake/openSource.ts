// Opens a file of any format for reading in: tells what it is by its content, and how it will be read.

import { sourceAt } from './archives/sourceAt.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { checkPlan } from './checkPlan.ts';
import { type DocumentPlan, planDocument, readDocument } from './documents/readDocument.ts';
import { GEOJSON_SHEETS, type GeoJsonPlan, planGeoJson, readGeoJson } from './geojson/readGeoJson.ts';
import type { OpenedSource } from './opened.ts';
import { planDelimited, type Wishes } from './plan.ts';
import { readDelimited } from './readDelimited.ts';
import { recognise } from './recognise.ts';
import { refuse } from './refusal.ts';
import { openJsonTables } from './sheets/jsonTables.ts';
import { openMarkdownTables } from './sheets/markdownTables.ts';
import { openOldWorkbook } from './sheets/oldWorkbook.ts';
import { readWorkbook } from './sheets/readWorkbook.ts';
import { kindOfSheets, planSheets, type SheetPlan } from './sheets/sheetPlan.ts';
import { openUprightText } from './sheets/uprightText.ts';
import { openWorkbook } from './sheets/workbook.ts';
import { describeMapping } from './table/mapping.ts';
import { planText, readText, type TextPlan } from './text/readText.ts';
import { planXml, readXml, type XmlPlan } from './xml/readXml.ts';

export type { OpenedSource, RowLayout } from './opened.ts';

/**
 * Opens and plans a file, or a member of an archive. Refuses one that cannot be read, or whose mapping lacks what its
 * kind needs.
 */
export function openSource(path: string, wishes: Wishes, member: string | null = null): OpenedSource {
  return openBytes(sourceAt(path, member), wishes);
}

/** The same for bytes that are at hand already, such as the original that a case keeps. */
export function openBytes(source: ByteSource, wishes: Wishes): OpenedSource {
  const found = recognise(source, wishes.kind);
  switch (found.format) {
    case 'xml':
      return openXml(planXml(source, found.dialect, wishes));
    case 'text':
      return openReport(planText(source, found.dialect, wishes));
    case 'geojson':
      return openGeoJson(planGeoJson(source, wishes));
    case 'workbook':
      return openSheets(source, planSheets(openWorkbook(source), wishes), 'xlsx');
    case 'old-workbook':
      return openSheets(source, planSheets(openOldWorkbook(source), wishes), 'xls');
    case 'json':
      return openSheets(source, planSheets(openJsonTables(source), wishes), 'json');
    case 'markdown':
      return openSheets(source, planSheets(openMarkdownTables(source), wishes), 'markdown');
    case 'upright':
      return openSheets(source, planSheets(openUprightText(source, wishes.kind), wishes), 'text');
    case 'document':
      return openDocument(planDocument(source, wishes));
    case 'archive':
      return refuse({ code: 'FILE_IS_ARCHIVE' });
    default:
      return openDelimited(source, wishes);
  }
}

function openDelimited(source: ByteSource, wishes: Wishes): OpenedSource {
  const plan = planDelimited(source, wishes);
  checkPlan(plan);
  return {
    sizeBytes: source.sizeBytes,
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
    profile: 'guessed',
    read: (hand) => readDelimited(plan, hand),
  };
}

function openXml(plan: XmlPlan): OpenedSource {
  const { encoding, newline, markBytes } = plan.shape;
  return {
    sizeBytes: plan.source.sizeBytes,
    kind: plan.kind,
    zone: plan.zone,
    encoding,
    layout: { delimiter: null, newline, markBytes, unit: 'element' },
    mapping: describeMapping(plan.mapping, plan.layout.columns),
    sheets: plan.packed ? ['', 'Records, one a line'] : [''],
    profile: plan.dialect.profile,
    read: (hand) => readXml(plan, hand),
  };
}

function openSheets(source: ByteSource, plans: readonly SheetPlan[], encoding: string): OpenedSource {
  const first = plans.find(({ plan }) => plan !== null)?.plan;
  const tables = plans.filter(({ plan }) => plan !== null);
  const mapping: Record<string, string> = {};
  // One mapping a sheet: each field is told with its sheet where there are several.
  for (const { plan, sheet } of tables)
    if (plan)
      for (const [field, column] of Object.entries(describeMapping(plan.mapping, plan.layout.columns)))
        mapping[tables.length > 1 ? `${sheet.name}: ${field}` : field] = column;
  return {
    sizeBytes: source.sizeBytes,
    kind: kindOfSheets(plans),
    zone: first?.zone ?? '',
    encoding,
    layout: { delimiter: null, newline: '\n', markBytes: 0 },
    mapping,
    sheets: ['', ...plans.map(({ sheet }) => sheet.name)],
    profile: 'guessed',
    read: (hand) => readWorkbook(source, plans, hand),
  };
}

function openReport(plan: TextPlan): OpenedSource {
  const { encoding, newline, markBytes } = plan.shape;
  return {
    sizeBytes: plan.source.sizeBytes,
    kind: plan.kind,
    zone: plan.zone,
    encoding,
    layout: { delimiter: null, newline, markBytes, unit: plan.dialect.unit },
    mapping: describeMapping(plan.mapping, plan.layout.columns),
    sheets: [''],
    profile: plan.dialect.profile,
    read: (hand) => readText(plan, hand),
  };
}

function openGeoJson(plan: GeoJsonPlan): OpenedSource {
  const { encoding, newline, markBytes } = plan.shape;
  return {
    sizeBytes: plan.source.sizeBytes,
    kind: plan.kind,
    zone: plan.zone,
    encoding,
    layout: { delimiter: null, newline, markBytes },
    mapping: {},
    sheets: GEOJSON_SHEETS,
    profile: 'geojson',
    read: (hand) => readGeoJson(plan, hand),
  };
}

function openDocument(plan: DocumentPlan): OpenedSource {
  return {
    sizeBytes: plan.source.sizeBytes,
    kind: plan.kind,
    zone: plan.zone,
    encoding: 'docx',
    layout: { delimiter: null, newline: '\n', markBytes: 0 },
    mapping: describeMapping(plan.mapping, plan.layout.columns),
    sheets: ['', 'Reports, one a line'],
    profile: 'report-document',
    read: (hand) => readDocument(plan, hand),
  };
}
