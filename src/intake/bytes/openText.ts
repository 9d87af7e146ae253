// Looks at a file before it is read: whether it is there, is a file, holds anything, and is text.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { refuse } from '../refusal.ts';
import { type TextShape, textShapeOf } from './encoding.ts';

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 1024 * 1024;

export type OpenedText = { shape: TextShape; head: Uint8Array; sizeBytes: number };

/** The head of any file; refuses what is not a readable file with something in it. */
export function headOf(path: string): { head: Uint8Array; sizeBytes: number } {
  let file: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) refuse({ code: 'FILE_IS_FOLDER' });
    if (stat.isFile() && stat.size === 0) refuse({ code: 'FILE_EMPTY' });
    if (!stat.isFile()) refuse({ code: 'FILE_NOT_READABLE' });
    file = openSync(path, 'r');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') refuse({ code: 'FILE_NOT_FOUND' });
    if (code === 'EACCES' || code === 'EPERM') refuse({ code: 'FILE_NOT_READABLE' });
    throw error;
  }
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const read = readSync(file, head, 0, HEAD_BYTES, 0);
    return { head: head.slice(0, read), sizeBytes: statSync(path).size };
  } finally {
    closeSync(file);
  }
}

/** The head of a text file with its encoding; refuses binary data and blank files. */
export function openText(path: string): OpenedText {
  const { head, sizeBytes } = headOf(path);
  const shape = textShapeOf(head);
  if (!shape) return refuse({ code: 'FILE_BINARY' });
  return { shape, head, sizeBytes };
}
