// The tables of a file whose refused rows can be corrected in a copy, and the copy known again when it is imported.
import { FIELDS } from '../model/importFields.ts';
import type { ByteSource } from './bytes/byteSource.ts';
import { decoderOf, textShapeOf } from './bytes/encoding.ts';
import { planDelimited } from './plan.ts';
import type { Plan, Wishes } from './planning.ts';
import { recognise } from './recognise.ts';
import { openJsonTables } from './sheets/jsonTables.ts';
import { openMarkdownTables } from './sheets/markdownTables.ts';
import { openOldWorkbook } from './sheets/oldWorkbook.ts';
import { planSheets, type SheetPlan } from './sheets/sheetPlan.ts';
import { openWorkbook } from './sheets/workbook.ts';
import { rowsOf } from './table/layout.ts';
import { describeMapping } from './table/mapping.ts';

export type CorrectableTable = { sheet: number; name: string; plan: Plan };

/** The tables of a file by sheet; none for XML and reports, whose records are no rows of a table. */
export function correctableTables(source: ByteSource, wishes: Wishes): CorrectableTable[] {
  const sheets = (plans: readonly SheetPlan[]): CorrectableTable[] =>
    plans.flatMap(({ sheet, number, plan, shape }) =>
      plan && !shape ? [{ sheet: number, name: sheet.name, plan }] : [],
    );
  switch (recognise(source).format) {
    case 'delimited':
      return [{ sheet: 0, name: '', plan: planDelimited(source, wishes) }];
    case 'workbook':
      return sheets(planSheets(openWorkbook(source), wishes));
    case 'old-workbook':
      return sheets(planSheets(openOldWorkbook(source), wishes));
    case 'json':
      return sheets(planSheets(openJsonTables(source), wishes));
    case 'markdown':
      return sheets(planSheets(openMarkdownTables(source), wishes));
    default:
      return [];
  }
}

/** What a copy has beside the columns of its original, for whoever corrects it. */
export const CORRECTION_COLUMNS = ['Line in original', 'Why it was refused'] as const;

/** A copy's first line, by which it is known again. */
export const correctionMark = (sha256: string, sheet: number): string =>
  `Plumbline: refused rows to be corrected. Leave this line as it is. Original SHA-256 ${sha256}, sheet ${sheet}`;

const MARK = /Plumbline: refused rows to be corrected\..{0,60}Original SHA-256 ([0-9a-f]{64}), sheet (\d+)/;
const HEAD_BYTES = 2048;

/** Which original a file is a corrected copy of; null for any other file. */
export function correctionIn(source: ByteSource): { sha256: string; sheet: number } | null {
  if (source.sizeBytes === 0) return null;
  const head = source.slice(0, HEAD_BYTES);
  const shape = textShapeOf(head);
  const found = shape && MARK.exec(decoderOf(shape).decode(head.subarray(shape.markBytes)));
  return found ? { sha256: found[1]!, sheet: Number(found[2]) } : null;
}

/** A row of the original as cells. */
export const cellsOfRow = (text: string, { layout }: Plan): string[] =>
  rowsOf(text, layout.delimiter)[0]?.cells ?? [text];

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
