// The tables of a file whose refused rows can be corrected in a copy, and the copy known again when it is imported.
import { FIELDS } from '../model/importFields.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { decoderOf, textShapeOf } from './bytes/encoding.ts';
import { planDocument } from './documents/readDocument.ts';
import { planDelimited } from './plan.ts';
import type { Plan, Wishes } from './planning.ts';
import { recognise } from './recognise.ts';
import { contactTable, copyTable, type RecordCopy } from './records/refused.ts';
import { openJsonTables } from './sheets/jsonTables.ts';
import { openMarkdownTables } from './sheets/markdownTables.ts';
import { openOldWorkbook } from './sheets/oldWorkbook.ts';
import { planSheets, type SheetPlan } from './sheets/sheetPlan.ts';
import { openUprightText } from './sheets/uprightText.ts';
import { openWorkbook } from './sheets/workbook.ts';
import { rowsOf } from './table/layout.ts';
import { describeMapping } from './table/mapping.ts';
import { planText } from './text/readText.ts';
import { planXml } from './xml/readXml.ts';

export type CorrectableTable = {
  sheet: number;
  name: string;
  plan: Plan;
  /** Which records it is made of, where they are no rows of a table; null for the rows of one as they stand. */
  records: RecordCopy['table'] | null;
  /** The cells of a row: from its text, or from those of a record. */
  cellsOf: (found: string | readonly string[]) => string[];
};

/** The tables of a file by sheet: its own, or those into which its records are copied. */
export function correctableTables(source: ByteSource, wishes: Wishes): CorrectableTable[] {
  const found = recognise(source, wishes.kind);
  switch (found.format) {
    case 'delimited':
      return [ownTable(0, '', planDelimited(source, wishes))];
    case 'workbook':
      return sheetTables(planSheets(openWorkbook(source), wishes));
    case 'old-workbook':
      return sheetTables(planSheets(openOldWorkbook(source), wishes));
    case 'json':
      return sheetTables(planSheets(openJsonTables(source), wishes));
    case 'markdown':
      return sheetTables(planSheets(openMarkdownTables(source), wishes));
    case 'upright':
      return sheetTables(planSheets(openUprightText(source, wishes.kind), wishes));
    case 'xml': {
      const plan = planXml(source, found.dialect, wishes);
      return recordTables(plan.packed ? 1 : 0, '', plan);
    }
    case 'text':
      return recordTables(0, '', planText(source, found.dialect, wishes));
    case 'document':
      return recordTables(1, '', planDocument(source, wishes));
    default:
      return [];
  }
}

const sheetTables = (plans: readonly SheetPlan[]): CorrectableTable[] =>
  plans.flatMap(({ sheet: { name }, number, plan, shape }) => {
    if (!plan) return [];
    return shape ? recordTables(number, name, plan) : [ownTable(number, name, plan)];
  });

const ownTable = (sheet: number, name: string, plan: Plan): CorrectableTable => ({
  sheet,
  name,
  plan,
  records: null,
  cellsOf: (text) =>
    typeof text === 'string' ? (rowsOf(text, plan.layout.delimiter)[0]?.cells ?? [text]) : [...text],
});

const recordTables = (sheet: number, name: string, plan: Plan): CorrectableTable[] =>
  [
    { records: 'rows' as const, name, table: copyTable(plan) },
    {
      records: 'contacts' as const,
      name: [name, 'contacts'].filter((each) => each !== '').join(' '),
      table: contactTable(plan),
    },
  ].map(({ records, name: called, table }) => ({
    sheet,
    name: called,
    plan: table.plan,
    records,
    cellsOf: (cells) => (typeof cells === 'string' ? [cells] : table.cellsOf(cells)),
  }));

/** What a copy has beside the columns of its original, for whoever corrects it. */
export const CORRECTION_COLUMNS = ['Line in original', 'Why it was refused'] as const;

/** A copy's first line, by which it is known again. */
export const correctionMark = (sha256: string, { sheet, records }: CorrectableTable): string =>
  `Plumbline: refused rows to be corrected. Leave this line as it is. Original SHA-256 ${sha256}, sheet ${sheet}${records === 'contacts' ? ' contacts' : ''}`;

const MARK =
  /Plumbline: refused rows to be corrected\..{0,60}Original SHA-256 ([0-9a-f]{64}), sheet (\d+)( contacts)?/;
const HEAD_BYTES = 2048;

/** Which table of which original a file is a corrected copy of; null for any other file. */
export function correctionIn(
  source: ByteSource,
): { sha256: string; sheet: number; contacts: boolean } | null {
  if (source.sizeBytes === 0) return null;
  const head = source.slice(0, HEAD_BYTES);
  const shape = textShapeOf(head);
  const found = shape && MARK.exec(decoderOf(shape).decode(head.subarray(shape.markBytes)));
  return found ? { sha256: found[1]!, sheet: Number(found[2]), contacts: found[3] !== undefined } : null;
}

/** The wishes that read a copy as its original was read: nothing that few rows leave open is guessed anew. */
export function wishesLike({ kind, mapping, layout, ...plan }: Plan) {
  return {
    kind,
    map: describeMapping(mapping, layout.columns),
    unmap: FIELDS.filter((field) => !mapping[field]),
    valueMap: plan.valueMap,
    dateFormat: plan.dateFormat,
    zone: plan.zone,
    region: plan.region,
    numbers: plan.numbers,
    ...(plan.subject !== null && { subject: plan.subject }),
  };
}
