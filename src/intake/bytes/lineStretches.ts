// Reads a file as stretches of whole lines, a quarter of a mebibyte or so each, so that memory never grows with the file.
import { createHash } from 'node:crypto';
import type { ByteSource } from './byteSource.ts';
import type { TextShape } from './encoding.ts';

const STRETCH_BYTES = 256 * 1024;
/** A line longer than this is not a row of anything. */
export const LONGEST_LINE_BYTES = 4 * 1024 * 1024;

export type Stretch = {
  /** Whole lines with their ends; the mark of the encoding stays in the first. */
  bytes: Uint8Array;
  /** How many of `bytes`, from the front, are the encoding's mark. */
  skip: number;
  /** True for a piece of a line that is too long: its bytes are evidence but no row. */
  overlong: boolean;
};

export type FileDigest = { sha256: string; sizeBytes: number };

/** Where the last line end in the buffer stands, after it; 0 where there is none. */
function endOfLastLine(bytes: Uint8Array, shape: TextShape): number {
  const mark = shape.newline.charCodeAt(0);
  if (shape.encoding !== 'utf-16le' && shape.encoding !== 'utf-16be') return bytes.lastIndexOf(mark) + 1;
  const [low, high] = shape.encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = bytes.length - (bytes.length % 2) - 2; i >= 0; i -= 2)
    if (bytes[i + low] === mark && bytes[i + high] === 0) return i + 2;
  return 0;
}

/**
 * Yields the file's bytes in stretches of whole lines and answers, at the end, its SHA-256 and size.
 * Refuses with FILE_CHANGED where the file's size or time differs from what it was at the start.
 */
export function* lineStretches(source: ByteSource, shape: TextShape): Generator<Stretch, FileDigest> {
  const file = source.open();
  try {
    const hash = createHash('sha256');
    // One stretch of memory for all: what is handed on is cut out of it as a copy. The first `held` bytes await their line's end.
    let buffer = new Uint8Array(2 * STRETCH_BYTES);
    let held = 0;
    let skip = shape.markBytes;
    let total = 0;
    let inLongLine = false;
    for (;;) {
      if (buffer.length < held + STRETCH_BYTES) {
        const longer = new Uint8Array(2 * (held + STRETCH_BYTES));
        longer.set(buffer.subarray(0, held));
        buffer = longer;
      }
      const read = file.read(buffer, held, STRETCH_BYTES);
      if (read === 0) break;
      total += read;
      hash.update(buffer.subarray(held, held + read));
      const filled = buffer.subarray(0, held + read);
      const end = endOfLastLine(filled, shape);
      if (end === 0 && !inLongLine && filled.length < LONGEST_LINE_BYTES) {
        held = filled.length;
        continue;
      }
      const cut = end === 0 ? filled.length : end;
      if (end === 0) {
        yield { bytes: filled.slice(0, cut), skip, overlong: true };
        inLongLine = true;
      } else if (inLongLine) {
        const first = endOfFirstLine(filled, shape);
        yield { bytes: filled.slice(0, first), skip: 0, overlong: true };
        inLongLine = false;
        if (cut > first) yield { bytes: filled.slice(first, cut), skip: 0, overlong: false };
      } else yield { bytes: filled.slice(0, cut), skip, overlong: false };
      skip = 0;
      buffer.copyWithin(0, cut, filled.length);
      held = filled.length - cut;
    }
    if (held > 0) yield { bytes: buffer.slice(0, held), skip, overlong: inLongLine };
    file.verify(total);
    return { sha256: hash.digest('hex'), sizeBytes: total };
  } finally {
    file.close();
  }
}

function endOfFirstLine(bytes: Uint8Array, shape: TextShape): number {
  const mark = shape.newline.charCodeAt(0);
  if (shape.encoding !== 'utf-16le' && shape.encoding !== 'utf-16be') return bytes.indexOf(mark) + 1;
  const [low, high] = shape.encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = 0; i + 1 < bytes.length; i += 2)
    if (bytes[i + low] === mark && bytes[i + high] === 0) return i + 2;
  return 0;
}
