// Refused rows as a copy to be corrected, and the copy read as its original was when it comes back.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import { type ImportOptions, importOptions } from '../contract/importShapes.ts';
import { sourceAt } from '../intake/archives/sourceAt.ts';
import { correctionIn, wishesLike } from '../intake/correctable.ts';
import { appendAudit } from '../store/audit.ts';
import type { Connection } from '../store/connection.ts';
import { type SourceRow, sourceBySha256 } from '../store/sources.ts';
import { refusingFile } from './importErrors.ts';
import { leaving, rowsMayBeRestricted } from './leaving.ts';
import type { EngineState } from './openCase.ts';
import { refusedCopies, tablesOf } from './refusedCopies.ts';
import { sourceNamed } from './sourceNamed.ts';
import { optionsOfImport } from './storedSource.ts';

/** Each table's refused rows as the text of a CSV file, and how many refused rows hold nothing that could be corrected. */
export function rejectsExport(
  state: EngineState,
  { source: name, ...release }: ParsedParams<'rejectsExport'>,
): Answer<'rejectsExport'> {
  const db = leaving(state, release);
  const source = sourceNamed(state, name);
  const restricted = rowsMayBeRestricted(source);
  if (restricted && !release.includeRestricted) fail('ROWS_RESTRICTED', { file: source.name });
  const { files, refused } = refusedCopies(db, source);
  const leftOut = refused - files.reduce((sum, { rows }) => sum + rows, 0);
  const { now, who } = state.environment;
  const detail = {
    file: source.name,
    sha256: source.sha256,
    rows: refused - leftOut,
    ...(restricted && { restricted, reason: release.reason }),
  };
  appendAudit(db, { at: now(), who, action: 'export-refused-rows', detail });
  return { files, leftOut };
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
  const table =
    original &&
    tablesOf(db, original).find(
      ({ sheet, records }) => sheet === found!.sheet && (records === 'contacts') === found!.contacts,
    );
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
