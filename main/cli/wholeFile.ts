// Writes a file that a command was asked for: whole and under its name, or not at all.
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fail } from '../../src/contract/errors.ts';
import { cancellable } from './session.ts';

/** Refuses a path at which something stands already: before the work that the file is to hold, and again before it is written. */
export function expectFree(option: string, path: string): void {
  if (existsSync(path))
    fail('OPTION_INVALID', { name: option, value: path, allowed: 'a file that is not there yet' });
}

function refused(error: unknown, path: string): never {
  const { code, name } = error as { code?: string; name?: string };
  if (name === 'AbortError') return fail('CANCELLED', {});
  return fail(code === 'ENOSPC' ? 'DISK_FULL' : 'NOT_WRITABLE', { path });
}

/** Writes a text for its user alone to read. Ctrl+C leaves nothing behind: until it is whole the file has another name. */
export async function writeWhole(option: string, path: string, text: string): Promise<void> {
  expectFree(option, path);
  const part = `${path}.part-${randomBytes(4).toString('hex')}`;
  try {
    await cancellable((signal) => writeFile(part, text, { flag: 'wx', mode: 0o600, flush: true, signal }));
    renameSync(part, path);
  } catch (error) {
    refused(error, path);
  } finally {
    rmSync(part, { force: true });
  }
}
