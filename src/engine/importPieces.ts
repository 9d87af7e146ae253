// Imports all that a path stands for: one file, a folder's files, an archive's members; what is not read is listed.
import { createHash } from 'node:crypto';
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { Failure, type PlumblineError } from '../contract/errors.ts';
import { wordingOf } from '../contract/errorWording.ts';
import { importOptions } from '../contract/importShapes.ts';
import type { SourceFile } from '../contract/shapes.ts';
import type { CallControl } from '../engineTypes.ts';
import { type Piece, piecesOf } from '../intake/archives/pieces.ts';
import { sourceAt } from '../intake/archives/sourceAt.ts';
import { previewOf } from '../intake/preview.ts';
import { appendAudit } from '../store/audit.ts';
import { failRefused, refusingFile } from './importErrors.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { wishesOf } from './wishes.ts';

export type LeftOut = Answer<'importRun'>['leftOut'][number];

/** Codes that say something of the file alone, so that the ones beside it can still be read. */
const OF_THE_FILE = /^(FILE_|HEADER_NOT_FOUND|MAPPING_INCOMPLETE|COLUMN_NOT_FOUND|COLUMNS_BARRED)/;

type ImportOne = (piece: Piece) => Promise<SourceFile>;

/** Imports each piece by `one`; a lone file's refusal is thrown, one among others is listed and written to the audit. */
export async function importPieces(
  state: EngineState,
  { path, name }: ParsedParams<'importRun'>,
  control: CallControl,
  one: ImportOne,
): Promise<{ files: SourceFile[]; leftOut: LeftOut[] }> {
  const pieces = refusingFile(path, () => piecesOf(path));
  const [first] = pieces;
  if (pieces.length === 1 && first && first.member === null && first.path === path)
    return { files: [await one({ ...first, name: name ?? first.name })], leftOut: [] };
  const files: SourceFile[] = [];
  const leftOut: LeftOut[] = [];
  for (const [i, piece] of pieces.entries()) {
    control.onProgress?.({ stage: `Reading ${piece.name}`, done: i, total: pieces.length });
    try {
      if (piece.refusal) failRefused(piece.refusal, piece.path);
      files.push(await one(piece));
    } catch (error) {
      if (!(error instanceof Failure) || !OF_THE_FILE.test(error.error.code)) throw error;
      leftOut.push({ name: piece.name, code: error.error.code, reason: reasonOf(error, piece.name) });
    }
  }
  if (leftOut.length > 0) auditLeftOut(state, leftOut, { path });
  return { files, leftOut };
}

const MOST_NAMED = 1000;

function auditLeftOut(
  state: EngineState,
  leftOut: readonly Pick<LeftOut, 'name' | 'code'>[],
  where: { path?: string },
): void {
  const { now, who } = state.environment;
  const named = leftOut.slice(0, MOST_NAMED).map(({ name, code }) => `${name}: ${code}`);
  const detail = { ...where, leftOut: named };
  appendAudit(caseOf(state).db, { at: now(), who, action: 'import-left-out', detail });
}

/** Writes to the audit what a window that looked at each file by itself could not read. */
export function noteLeftOut(
  state: EngineState,
  { files }: ParsedParams<'importLeftOut'>,
): Answer<'importLeftOut'> {
  auditLeftOut(state, files, {});
  return {};
}

/** A refusal told of the file by the name that it is listed under. */
const reasonOf = ({ error }: Failure, name: string): string =>
  wordingOf({ ...error, data: { ...error.data, path: name } } as PlumblineError);

/** The SHA-256 of a member's bytes, unpacked. */
export function sha256OfMember(path: string, member: string): string {
  return refusingFile(path, () => {
    const hash = createHash('sha256');
    const reader = sourceAt(path, member).open();
    try {
      const buffer = new Uint8Array(256 * 1024);
      let total = 0;
      for (
        let read = reader.read(buffer, 0, buffer.length);
        read > 0;
        read = reader.read(buffer, 0, buffer.length)
      ) {
        hash.update(buffer.subarray(0, read));
        total += read;
      }
      reader.verify(total);
      return hash.digest('hex');
    } finally {
      reader.close();
    }
  });
}

/** The pieces of a path with what would keep each out; recognised by a look at its head, not by reading it. */
export function listPieces({ path, look }: ParsedParams<'importPieces'>): Answer<'importPieces'> {
  const pieces = refusingFile(path, () => piecesOf(path));
  return {
    pieces: pieces.map(({ refusal, ...piece }) => ({
      ...piece,
      ...(whyLeftOut({ ...piece, refusal }, look) ?? { code: null, reason: null }),
    })),
  };
}

function whyLeftOut(
  { path, member, name, refusal }: Piece,
  look: boolean,
): Pick<LeftOut, 'code' | 'reason'> | null {
  try {
    if (refusal) failRefused(refusal, name);
    if (look) refusingFile(name, () => previewOf(path, wishesOf(importOptions.parse({})), member));
    return null;
  } catch (error) {
    if (error instanceof Failure) return { code: error.error.code, reason: reasonOf(error, name) };
    throw error;
  }
}
