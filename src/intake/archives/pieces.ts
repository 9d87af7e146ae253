// The files that a path stands for: itself, all in a folder, or the members of an archive.
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileSource } from '../bytes/byteSource.ts';
import { recognise } from '../recognise.ts';
import { type Refusal, Refused, refuse } from '../refusal.ts';
import { archiveMembers, checkTogether, isLitter, MOST_FILES } from './archiveMembers.ts';

export type Piece = {
  path: string;
  /** The member, where the path is an archive. */
  member: string | null;
  /** How it is called in the case: with the folder or archive that it came in. */
  name: string;
  sizeBytes: number;
  /** Why it is not read, where a look at it was enough to tell; null where it has to be tried. */
  refusal: Refusal | null;
};

const MOST_DEPTH = 32;

/** All files that a path stands for, in order of name; one piece for a plain file. Follows no links out of a folder. */
export function piecesOf(path: string): Piece[] {
  if (!isFolder(path)) return fileOrMembers(path, basename(path));
  const pieces: Piece[] = [];
  const walk = (folder: string, shown: string, depth: number): void => {
    if (depth > MOST_DEPTH) refuse({ code: 'FILE_TOO_LARGE', detail: 'its folders are nested too deep' });
    const entries = readdirSync(folder, { withFileTypes: true }).sort((x, y) => (x.name < y.name ? -1 : 1));
    for (const entry of entries) {
      const name = `${shown}/${entry.name}`;
      if (isLitter(name)) continue;
      if (entry.isDirectory()) walk(join(folder, entry.name), name, depth + 1);
      else if (entry.isFile()) pieces.push(...piecesInFolder(join(folder, entry.name), name));
      if (pieces.length > MOST_FILES)
        refuse({ code: 'FILE_TOO_LARGE', detail: `it holds over ${MOST_FILES} files` });
    }
  };
  walk(path, basename(path) || path, 0);
  if (pieces.length === 0) refuse({ code: 'FILE_IS_FOLDER' });
  return pieces;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** One bad archive in a folder does not keep its neighbours out: it stands in the list, to be refused by itself. */
function piecesInFolder(path: string, name: string): Piece[] {
  try {
    return fileOrMembers(path, name);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [{ path, member: null, name, sizeBytes: 0, refusal: error.refusal }];
  }
}

function fileOrMembers(path: string, name: string): Piece[] {
  const source = fileSource(path);
  const whole = [{ path, member: null, name, sizeBytes: source.sizeBytes, refusal: null }];
  try {
    if (recognise(source).format !== 'archive') return whole;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'FILE_NOT_RECOGNISED') return whole;
    throw error;
  }
  const members = archiveMembers(source);
  checkTogether(members, source.sizeBytes);
  const taken = new Set<string>();
  return members.map(({ member, sizeBytes, refusal }) => {
    const twice: Refusal | null = taken.has(member) ? { code: 'FILE_DAMAGED', detail: TWICE } : null;
    taken.add(member);
    return { path, member, name: `${name}/${member}`, sizeBytes, refusal: refusal ?? twice };
  });
}

const TWICE = 'the archive holds another file of the same name, which is the one that is read';
