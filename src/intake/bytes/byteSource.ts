// Where bytes come from: a file on disk, a member of an archive, or memory; read from front to back, as often as needed.
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { refuse } from '../refusal.ts';

/** One reading of a source from its front. */
export type ByteReader = {
  /** Fills `into` from `at` with at most `length` bytes; answers how many, 0 at the end. */
  read: (into: Uint8Array, at: number, length: number) => number;
  /** Refuses with FILE_CHANGED where `total`, the bytes read, is not what the source held all along. */
  verify: (total: number) => void;
  close: () => void;
};

export type ByteSource = {
  name: string;
  sizeBytes: number;
  open: () => ByteReader;
  /** The bytes from `from` on, at most `length`. */
  slice: (from: number, length: number) => Uint8Array;
  /** Refuses with FILE_CHANGED where it is not what it was when it was opened; for what is read in pieces. */
  check: () => void;
};

/** A file on disk. Refuses what is not there, is no file, or is empty. */
export function fileSource(path: string): ByteSource {
  const stat = statFile(path);
  if (stat.isDirectory()) refuse({ code: 'FILE_IS_FOLDER' });
  if (!stat.isFile()) refuse({ code: 'FILE_NOT_READABLE' });
  if (stat.size === 0) refuse({ code: 'FILE_EMPTY' });
  return {
    name: path,
    sizeBytes: stat.size,
    open: () => readerOf(path),
    check: () => {
      const now = statFile(path);
      if (now.size !== stat.size || now.mtimeMs !== stat.mtimeMs) refuse({ code: 'FILE_CHANGED' });
    },
    slice: (from, length) => {
      const file = opened(path);
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, fstatSync(file).size - from)));
        let filled = 0;
        while (filled < bytes.length) {
          const read = readSync(file, bytes, filled, bytes.length - filled, from + filled);
          if (read === 0) break;
          filled += read;
        }
        return bytes.subarray(0, filled);
      } finally {
        closeSync(file);
      }
    },
  };
}

function readerOf(path: string): ByteReader {
  const file = opened(path);
  const before = fstatSync(file);
  return {
    read: (into, at, length) => readSync(file, into, at, length, null),
    verify: (total) => {
      const after = fstatSync(file);
      if (after.size !== before.size || after.mtimeMs !== before.mtimeMs || total !== before.size)
        refuse({ code: 'FILE_CHANGED' });
    },
    close: () => closeSync(file),
  };
}

/** Bytes that are held already. */
export const memorySource = (name: string, bytes: Uint8Array): ByteSource => ({
  name,
  sizeBytes: bytes.length,
  open: () => {
    let place = 0;
    return {
      read: (into, at, length) => {
        const part = bytes.subarray(place, place + length);
        into.set(part, at);
        place += part.length;
        return part.length;
      },
      verify: () => {},
      close: () => {},
    };
  },
  slice: (from, length) => bytes.subarray(from, from + length),
  check: () => {},
});

const notReadable = (error: unknown): never => {
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') refuse({ code: 'FILE_NOT_FOUND' });
  if (code === 'EACCES' || code === 'EPERM') refuse({ code: 'FILE_NOT_READABLE' });
  throw error;
};

function statFile(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    return notReadable(error);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    return notReadable(error);
  }
}
