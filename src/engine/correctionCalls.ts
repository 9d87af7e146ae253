// Refused rows as a copy to be corrected, and the copy read as its original was when it comes back.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { type ImportOptions, importOptions } from '../contract/importShapes.ts';
import { sourceAt } from '../intake/archives/sourceAt.ts';
import {
  CORRECTION_COLUMNS,
  type CorrectableTable,
  cellsOfRow,
  correctableTables,
  correctionIn,
  correctionMark,
  wishesLike,
} from '../intake/correctable.ts';
import { csvField } from '../model/csvField.ts';
import { appendAudit } from '../store/audit.ts';
import type { Connection } from '../store/connection.ts';
import { ledgerOf, type SourceRow, sourceBySha256 } from '../store/sources.ts';
import { refusingFile } from './importErrors.ts';
import { leaving, rowsMayBeRestricted } from './leaving.ts';
import type { EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { sourceNamed } from './sourceNamed.ts';
import { optionsOfImport, storedBytes } from './storedSource.ts';
import { wishesOf } from './wishes.ts';

const ROWS_A_PAGE = 5000;

const tablesOf = (db: Connection, { id, name }: SourceRow): CorrectableTable[] =>
  correctableTables(storedBytes(db, id, name), wishesOf(optionsOfImport(db, id)));

const lineOf = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

/** Each table's refused rows as the text of a CSV file, and how many refused rows stand in no table. */
export function rejectsExport(
  state: EngineState,
  { source: name, ...release }: ParsedParams<'rejectsExport'>,
): Answer<'rejectsExport'> {
  const db = leaving(state, release);
  const source = sourceNamed(state, name);
  const restricted = rowsMayBeRestricted(source);
  if (restricted && !release.includeRestricted) fail('ROWS_RESTRICTED', { file: source.name });
  const stem = source.name.replace(/\.[^./\\]*$/, '');
  const refused = refusedRows(db, source);
  const files = tablesOf(db, source).flatMap((table) => {
    const rows = refused.filter(({ sheet }) => sheet === table.sheet);
    if (rows.length === 0) return [];
    const suffix = table.sheet > 0 ? ` ${table.name}` : '';
    return [
      { name: `${stem}${suffix} refused rows.csv`, rows: rows.length, text: textOf(source, table, rows) },
    ];
  });
  const leftOut = refused.length - files.reduce((sum, { rows }) => sum + rows, 0);
  const { now, who } = state.environment;
  const detail = {
    file: source.name,
    sha256: source.sha256,
    rows: refused.length - leftOut,
    ...(restricted && { restricted, reason: release.reason }),
  };
  appendAudit(db, { at: now(), who, action: 'export-refused-rows', detail });
  return { files, leftOut };
}

type Refused = { sheet: number; line: number; reason: string; text: string };

function refusedRows(db: Connection, { id }: SourceRow): Refused[] {
  const rows: Refused[] = [];
  for (;;) {
    const page = ledgerOf(db, id, { outcome: 'rejected', offset: rows.length, limit: ROWS_A_PAGE });
    const texts = rowTexts(
      db,
      page.rows.map(({ sheet, line }) => ({ source_file_id: id, sheet, line })),
    );
    for (const [i, { sheet, line, reason }] of page.rows.entries())
      rows.push({ sheet, line, reason, text: texts[i]!.raw });
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

function textOf({ sha256 }: SourceRow, { sheet, plan }: CorrectableTable, rows: readonly Refused[]): string {
  const { columns, headerLine } = plan.layout;
  const lines = rows.map(({ line, reason, text }) => {
    const cells = cellsOfRow(text, plan);
    const whole = columns.map((_, at) => cells[at] ?? '');
    return lineOf([...whole, String(line), reason, ...cells.slice(columns.length)]);
  });
  const head = headerLine === null ? [] : [lineOf([...columns, ...CORRECTION_COLUMNS])];
  return ['\ufeff', lineOf([correctionMark(sha256, sheet)]), ...head, ...lines].join('');
}

export type Correction = { options: ImportOptions; correctionOf: SourceRow | null };

/**
 * The options for a file: for a corrected copy of a file in the case those by which its original was read, with what was
 * asked for anew over them; for any other as they are.
 */
export function correcting(
  db: Connection,
  path: string,
  member: string | null,
  asked: ImportOptions,
): Correction {
  const found = refusingFile(path, () => correctionIn(sourceAt(path, member)));
  const original = found ? sourceBySha256(db, found.sha256) : undefined;
  const table = original && tablesOf(db, original).find(({ sheet }) => sheet === found!.sheet);
  if (!original || !table) return { options: asked, correctionOf: null };
  const usual = importOptions.parse({});
  const before = optionsOfImport(db, original.id);
  const like = wishesLike(table.plan);
  const changed = Object.fromEntries(
    Object.entries(asked).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name as keyof ImportOptions]),
    ),
  ) as Partial<ImportOptions>;
  const mapped = new Set(Object.keys(asked.map));
  const options: ImportOptions = {
    ...before,
    ...like,
    ...changed,
    map: { ...like.map, ...asked.map },
    unmap: [...new Set([...like.unmap, ...asked.unmap])].filter((name) => !mapped.has(name)),
    valueMap: { ...like.valueMap, ...asked.valueMap },
  };
  return { options, correctionOf: original };
}
