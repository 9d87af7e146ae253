// The copy of a case that cannot be written, which is read in its place: even to read a case SQLite writes beside it.
//
// It is copied as it stands, still encrypted, into a folder of the system's for temporary files that this user alone may
// enter. So a case on a disc or in an evidence store is never touched, and one of an older version is brought up to date in
// the copy alone.
import { accessSync, constants, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { chmod, copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { CaseRefused } from './caseFile.ts';

const NAME = 'plumbline-reading-';
/** What SQLite needs of a case to read it. */
const PARTS = ['', '-wal'] as const;

export type ReadingCopy = { path: string; remove: () => void };

/** Whether the system lets this user write a case: its file, and beside it. */
export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const isRunning = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH';
  }
};

function removeIfOurs(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's, who will remove it.
  }
}

/** Removes copies whose process ended without doing so. */
function removeOrphans(): void {
  for (const name of readdirSync(tmpdir())) {
    const processId = Number(name.startsWith(NAME) && name.slice(NAME.length).split('-')[0]);
    if (processId > 0 && !isRunning(processId)) removeIfOurs(join(tmpdir(), name));
  }
}

/** Changes whenever somebody else writes to the case or to its log. */
const markOf = (path: string): string =>
  JSON.stringify(
    PARTS.map((suffix) => {
      const stat = statSync(path + suffix, { throwIfNoEntry: false, bigint: true });
      return stat ? `${stat.size} ${stat.mtimeNs}` : '';
    }),
  );

/**
 * Copies a case with the log that may lie beside it. Throws what the system refuses, and `CaseRefused` where somebody who may
 * writes to it meanwhile; nothing is left behind then.
 */
export async function copyForReading(path: string): Promise<ReadingCopy> {
  removeOrphans();
  const folder = await mkdtemp(join(tmpdir(), `${NAME}${process.pid}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  const copy = join(folder, basename(path));
  try {
    const mark = markOf(path);
    for (const suffix of PARTS) {
      if (!existsSync(path + suffix)) continue;
      await copyFile(path + suffix, copy + suffix, constants.COPYFILE_FICLONE);
      await chmod(copy + suffix, 0o600);
    }
    if (markOf(path) !== mark) throw new CaseRefused('CASE_IN_USE');
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
