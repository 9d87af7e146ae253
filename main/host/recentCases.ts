// The cases opened last, kept in a small file of the user's own: it may be lost or damaged without harm.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RecentCase } from '../../src/contract/bridge.ts';
import { HOST_CALLS } from '../../src/contract/windowMessages.ts';

const MOST = 12;
const recentCase = HOST_CALLS.rememberCase.params;

export type RecentCases = {
  list: () => Promise<RecentCase[]>;
  remember: (recent: RecentCase) => Promise<void>;
  forget: (path: string) => Promise<void>;
};

async function readList(file: string): Promise<RecentCase[]> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!Array.isArray(found)) return [];
    return found.flatMap((entry) => {
      const parsed = recentCase.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    });
  } catch {
    return [];
  }
}

async function writeList(file: string, list: RecentCase[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(beside, `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * The recent cases, newest first, in `recent.json` of a folder. Changes wait for each other; entries that
 * cannot be read are left out. A folder that cannot be written loses the list, never the work.
 */
export function recentCases(configFolder: string): RecentCases {
  const file = join(configFolder, 'recent.json');
  let turn: Promise<void> = Promise.resolve();
  const change = (next: (list: RecentCase[]) => RecentCase[]) => {
    turn = turn
      .then(async () => writeList(file, next(await readList(file)).slice(0, MOST)))
      .catch((error: unknown) => {
        process.stderr.write(`The list of recent cases could not be kept: ${String(error)}\n`);
      });
    return turn;
  };
  return {
    list: async () => {
      await turn;
      return readList(file);
    },
    remember: (recent) => change((list) => [recent, ...list.filter((entry) => entry.path !== recent.path)]),
    forget: (path) => change((list) => list.filter((entry) => entry.path !== path)),
  };
}
