// Files dropped on the page: streamed into a private folder for the engine to read, and removed after use.
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Drops = {
  /** Keeps a dropped file and answers with its path; a broken transfer leaves nothing. */
  keep: (name: string, bytes: Readable) => Promise<string>;
  /** Removes one that has been imported; paths that are not ours are left alone. */
  discard: (path: string) => Promise<void>;
  removeAll: () => Promise<void>;
};

const PREFIX = 'plumbline-drop-';
const RESERVED = '<>:"/\\|?*';

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what a session left behind that was killed before it could. */
async function removeOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** The name that a file keeps: its own, without anything that a file system would take for more than a name. */
function safeName(name: string): string {
  const plain = [...basename(name.replaceAll('\\', '/'))]
    .map((letter) => (letter < ' ' || RESERVED.includes(letter) ? '_' : letter))
    .join('')
    .slice(-120);
  return plain === '' || plain === '.' || plain === '..' ? 'file' : plain;
}

/** A private folder (0700) for this process's dropped files, one subfolder each, under `parent`. */
export async function openDrops(parent: string = tmpdir()): Promise<Drops> {
  await removeOrphans(parent);
  const folder = await mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o700);
  let count = 0;
  return {
    async keep(name, bytes) {
      const own = join(folder, String(++count));
      await mkdir(own, { mode: 0o700 });
      const path = join(own, safeName(name));
      try {
        await pipeline(bytes, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
        return path;
      } catch (error) {
        await rm(own, { recursive: true, force: true });
        throw error;
      }
    },
    async discard(path) {
      const own = dirname(path);
      if (dirname(own) === folder) await rm(own, { recursive: true, force: true });
    },
    removeAll: () => rm(folder, { recursive: true, force: true }),
  };
}
