// What is in a folder of the analyst's machine, for a page that has no native dialog.
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { FolderEntry, FolderListing } from '../../src/contract/bridge.ts';
import { fail } from '../../src/contract/errors.ts';

async function entryOf(folder: string, name: string): Promise<FolderEntry | null> {
  const path = join(folder, name);
  try {
    const found = await stat(path);
    if (!found.isDirectory() && !found.isFile()) return null;
    return { name, path, folder: found.isDirectory(), sizeBytes: found.isDirectory() ? 0 : found.size };
  } catch {
    return null;
  }
}

/**
 * Lists a folder (the home folder for null): folders first, then by name, without hidden files.
 * Fails with FOLDER_NOT_FOUND, or FILE_NOT_READABLE where the user may not look into it.
 */
export async function listFolder(path: string | null): Promise<FolderListing> {
  const folder = resolve(path ?? homedir());
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EACCES' || error.code === 'EPERM'
      ? fail('FILE_NOT_READABLE', { path: folder })
      : fail('FOLDER_NOT_FOUND', { path: folder }),
  );
  const found = await Promise.all(
    names.filter((name) => !name.startsWith('.')).map((name) => entryOf(folder, name)),
  );
  const entries = found
    .filter((entry) => entry !== null)
    .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name, 'en-GB'));
  const parent = dirname(folder);
  return { path: folder, parent: parent === folder ? null : parent, entries };
}
