// Makes a case one that this user cannot write, as on a disc or in an evidence store, and undoes it.
import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Permissions bind nobody who is root: there the file is made unchangeable, where the file system knows how. */
function unchangeable(path: string, on: boolean): void {
  try {
    execFileSync('chattr', [on ? '+i' : '-i', path], { stdio: 'ignore' });
  } catch {
    // Told by what `isWritable` says afterwards.
  }
}

/** Takes the right to write from the file and its folder; answers the way to give it back. */
export function seal(path: string): () => void {
  const folder = dirname(path);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  if (isWritable(path)) unchangeable(path, true);
  return () => {
    if (process.getuid?.() === 0) unchangeable(path, false);
    chmodSync(folder, 0o700);
    chmodSync(path, 0o600);
  };
}

function tried(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-sealed-'));
  const path = join(folder, 'file');
  writeFileSync(path, '');
  const unseal = seal(path);
  const sealed = !isWritable(path);
  unseal();
  rmSync(folder, { recursive: true });
  return sealed;
}

/** Whether this machine lets a file be sealed at all. */
export const canSeal = tried();
if (!canSeal)
  process.stdout.write('SKIPPED: cases that cannot be written, because everything can be written here.\n');
