// Looks at a file before it is read: whether it holds anything, and is text.
import { refuse } from '../refusal.ts';
import type { ByteSource } from './byteSource.ts';
import { type TextShape, textShapeOf } from './encoding.ts';

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 1024 * 1024;

export type OpenedText = { shape: TextShape; head: Uint8Array };

/** The head of a text file with its encoding; refuses binary data and empty files. */
export function openText(source: ByteSource): OpenedText {
  if (source.sizeBytes === 0) refuse({ code: 'FILE_EMPTY' });
  const head = source.slice(0, HEAD_BYTES);
  const shape = textShapeOf(head);
  if (!shape) return refuse({ code: 'FILE_BINARY' });
  return { shape, head };
}
