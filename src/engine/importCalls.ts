// The calls about files: preview, import, the list of them, their ledgers.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { ImportOptions, ImportPreview } from '../contract/importShapes.ts';
import type { LedgerRow, SourceFile } from '../contract/shapes.ts';
import type { CallControl } from '../engineTypes.ts';
import type { Piece } from '../intake/archives/pieces.ts';
import { sourceAt } from '../intake/archives/sourceAt.ts';
import { authorisedSubjects } from '../intake/authorisedSubjects.ts';
import { authorisedPeriod, type Wishes } from '../intake/planning.ts';
import { previewOf } from '../intake/preview.ts';
import { appendAudit } from '../store/audit.ts';
import { type Outside, outsideRows } from '../store/authorised.ts';
import type { Connection } from '../store/connection.ts';
import {
  findSource,
  type LedgerEntry,
  ledgerOf,
  type SourceRow,
  sheetName,
  sourceById,
  sourceBySha256,
  sourcesOf,
} from '../store/sources.ts';
import type { SourceHeader } from '../store/staging/batch.ts';
import { correcting } from './correctionCalls.ts';
import { refusingFile } from './importErrors.ts';
import { importPieces, sha256OfMember } from './importPieces.ts';
import { runThreads } from './importThreads.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { suggestedProfile, withProfile } from './profileCalls.ts';
import { wishesOf } from './wishes.ts';

export const shownSource = ({ layout: _, mapping, warnings, authorised, ...row }: SourceRow): SourceFile => ({
  ...row,
  mapping: JSON.parse(mapping) as Record<string, string>,
  warnings: JSON.parse(warnings) as string[],
  authorised: authorised === null ? null : (JSON.parse(authorised) as SourceFile['authorised']),
});

export function importPreview(
  state: EngineState,
  { path, member, options }: ParsedParams<'importPreview'>,
): ImportPreview {
  const { db } = caseOf(state);
  const { options: read, correctionOf } = correcting(db, path, member ?? null, withProfile(db, options));
  const preview = refusingFile(path, () => previewOf(path, wishesOf(read), member ?? null));
  const { sha256, ...shown } = preview;
  const headers = shown.columns.map((column) => column.name);
  const profile = options.profile ?? suggestedProfile(db, headers);
  const earlier = sha256 === null ? undefined : sourceBySha256(db, sha256);
  const warnings = correctionOf
    ? [
        `This is a corrected copy of rows that were refused from ${correctionOf.name}: it is read as that file was.`,
        ...shown.warnings,
      ]
    : shown.warnings;
  return { ...shown, warnings, sha256, alreadyImported: earlier ? earlier.name : null, profile };
}

/** The SHA-256 of a file, read as a stream. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/**
 * Imports a file, a folder or an archive. A file whose bytes the case holds already adds nothing: all its rows are
 * duplicates.
 */
export async function importRun(
  state: EngineState,
  params: ParsedParams<'importRun'>,
  control: CallControl,
): Promise<Answer<'importRun'>> {
  // A profile that is not there is refused before anything is read.
  const options = withProfile(caseOf(state).db, params.options);
  if (state.importing) fail('IMPORT_RUNNING', {});
  state.importing = true;
  try {
    const one = (piece: Wanted) => importOne(state, piece, options, control);
    const { path, member, name } = params;
    if (member === undefined) return await importPieces(state, params, control, one);
    const { sizeBytes } = refusingFile(path, () => sourceAt(path, member));
    return { files: [await one({ path, member, name: name ?? member, sizeBytes })], leftOut: [] };
  } finally {
    state.importing = false;
  }
}

type Wanted = Pick<Piece, 'path' | 'member' | 'name' | 'sizeBytes'>;

async function importOne(
  state: EngineState,
  piece: Wanted,
  asked: ImportOptions,
  control: CallControl,
): Promise<SourceFile> {
  const { db, path: casePath, passphrase } = caseOf(state);
  const repeat = await importedBefore(state, piece);
  if (repeat) return repeat;
  const { now, who } = state.environment;
  const { path, member, name } = piece;
  const { options, correctionOf } = correcting(db, path, member, asked);
  const wishes = wishesOf(options);
  const authorisation = refusingFile(path, () => authorisationOf(options, wishes));
  const counts = await runThreads(
    state.environment.workerScript,
    {
      path,
      member,
      wishes,
      header: {
        name,
        path: member === null ? path : `${path}/${member}`,
        profile: options.profile ?? 'guessed',
        options: { ...options, correctionOf: correctionOf?.sha256 },
        marking: options.marking,
        importedBy: who,
        authorisation,
      },
    },
    { casePath, passphrase, at: now() },
    control,
  );
  return shownSource(sourceById(db, counts.sourceFileId)!);
}

/** What the file's rows are held to; null where nothing was said of it. */
function authorisationOf(options: ImportOptions, wishes: Wishes): SourceHeader['authorisation'] {
  const [from, to] = authorisedPeriod(wishes);
  const subjects = authorisedSubjects(wishes);
  const { authorisation: reference = '', purpose = '' } = options;
  if (reference === '' && purpose === '' && from === null && to === null && subjects === null) return null;
  return { reference, subject: (subjects ?? []).join(', '), from, to, purpose };
}

/** The ledger of a file whose very bytes are in the case: nothing accepted, every row that was so a duplicate. */
async function importedBefore(
  state: EngineState,
  { path, member, name, sizeBytes }: Wanted,
): Promise<SourceFile | null> {
  const { db } = caseOf(state);
  if (!sourcesOf(db).some((source) => source.sizeBytes === sizeBytes)) return null;
  const sha256 = member === null ? await sha256Of(path) : sha256OfMember(path, member);
  const earlier = sourceBySha256(db, sha256);
  if (!earlier) return null;
  const { now, who } = state.environment;
  appendAudit(db, { at: now(), who, action: 'import-again', detail: { file: name, sha256 } });
  const shown = shownSource(earlier);
  const warning = `This file is in the case already, as ${earlier.name}: nothing was added.`;
  const duplicates = shown.rows - shown.rejected;
  return { ...shown, name, accepted: 0, merged: 0, duplicates, seconds: 0, warnings: [warning] };
}

export const sources = (state: EngineState): { sources: SourceFile[] } => ({
  sources: sourcesOf(caseOf(state).db).map(shownSource),
});

export function ledger(
  state: EngineState,
  { source: name, ...wish }: ParsedParams<'ledger'>,
): { source: SourceFile; total: number; rows: LedgerRow[] } {
  const { db } = caseOf(state);
  const source = findSource(db, name) ?? fail('SOURCE_NOT_FOUND', { name });
  const { total, rows } =
    wish.outcome === 'outside' ? outsideLedger(db, source, wish) : ledgerOf(db, source.id, wish);
  const texts = rowTexts(
    db,
    rows.map((row) => ({ source_file_id: source.id, sheet: row.sheet, line: row.line })),
  );
  return {
    source: shownSource(source),
    total,
    rows: rows.map(({ sheetName: sheet, raw, ...row }, i) => ({ ...row, sheet, raw: raw ?? texts[i]!.raw })),
  };
}

const OUTSIDE_WORDS: Record<Outside, string> = {
  period: 'Read in, although it lies outside the authorised period',
  subject: 'Read in, although it concerns no authorised subject',
  'period and subject':
    'Read in, although it lies outside the authorised period and concerns no authorised subject',
};

/** The rows that were read in although the authorisation does not cover them, as entries of the ledger. */
function outsideLedger(
  db: Connection,
  { id }: SourceRow,
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: LedgerEntry[] } {
  const { total, rows } = outsideRows(db, id, { offset, limit });
  return {
    total,
    rows: rows.map(({ sheet, line, outside }) => ({
      ...{ sheet, sheetName: sheetName(db, id, sheet), line, raw: null },
      ...{ outcome: 'outside' as const, code: 'OUTSIDE_AUTHORISATION', reason: OUTSIDE_WORDS[outside] },
    })),
  };
}
