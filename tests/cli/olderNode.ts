// Finds a Node on this machine that cannot run TypeScript as it stands, to test what the command does there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isOlder = (path: string): boolean => {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = stdout.replace('v', '').split('.').map(Number);
  return major < 22 || (major === 22 && minor < 18);
};

/** Its path; undefined where there is none. */
export const olderNode: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path) && isOlder(path));
