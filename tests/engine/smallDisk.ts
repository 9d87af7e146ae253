// A disk of a few megabytes, in memory, to be filled; only some users on Linux may make one.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const SMALL_DISK_BYTES = 4 * 1024 * 1024;
const run = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Mounts the disk until the file's tests are over; `made` is false where that is not allowed, and told once. */
export function smallDisk(name: string): { place: string; made: boolean } {
  const folder = fileURLToPath(new URL('../../test-output', import.meta.url));
  const place = join(folder, `small-disk-${name}-${process.pid}`);
  let made = false;
  if (process.platform === 'linux') {
    mkdirSync(place, { recursive: true });
    made = run('mount', '-t', 'tmpfs', '-o', `size=${SMALL_DISK_BYTES}`, 'tmpfs', place);
  }
  if (!made)
    process.stdout.write('SKIPPED: the tests of a full disk, because no small disk can be mounted here.\n');
  afterAll(() => {
    if (made) run('umount', place);
    run('rmdir', place);
  });
  return { place, made };
}
