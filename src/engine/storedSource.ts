// Reads a file again from the original that the case keeps, by the options of its import.
import { importOptions } from '../contract/importShapes.ts';
import type { ByteSource } from '../intake/bytes/byteSource.ts';
import type { OpenedSource } from '../intake/opened.ts';
import { openBytes } from '../intake/openSource.ts';
import type { Connection } from '../store/connection.ts';
import { originalBytes } from '../store/originalBytes.ts';
import { wishesOf } from './wishes.ts';

/** A kept original as bytes to read, from front to back or anywhere. */
export function storedBytes(db: Connection, sourceFileId: number, name: string): ByteSource {
  const { sizeBytes, slice } = originalBytes(db, sourceFileId);
  return {
    name,
    sizeBytes,
    open: () => {
      let place = 0;
      return {
        read: (into, at, length) => {
          const bytes = slice(place, length);
          into.set(bytes, at);
          place += bytes.length;
          return bytes.length;
        },
        verify: () => {},
        close: () => {},
      };
    },
    slice,
    check: () => {},
  };
}

/** The options that a file was imported with. */
export const optionsOfImport = (db: Connection, sourceFileId: number) =>
  importOptions.parse(
    JSON.parse(
      db.prepare('SELECT options FROM source_file WHERE id = ?').pluck().get(sourceFileId) as string,
    ),
  );

/** The file as it was opened when it was imported. */
export const storedSource = (db: Connection, sourceFileId: number, name: string): OpenedSource =>
  openBytes(storedBytes(db, sourceFileId, name), wishesOf(optionsOfImport(db, sourceFileId)));
