// Gives the bytes of a kept original by their place in it, so that it can be read again like the file that it was.
import type { Connection } from './connection.ts';
import { unpack } from './packing.ts';

/** Parts kept unpacked at once: a reader goes on where it was, or jumps to and fro between two places. */
const MOST_UNPACKED = 4;

export type OriginalBytes = { sizeBytes: number; slice: (from: number, length: number) => Uint8Array };

/** Cost: every part is unpacked once to learn where it begins. */
export function originalBytes(db: Connection, sourceFileId: number): OriginalBytes {
  const get = db
    .prepare('SELECT bytes FROM source_part WHERE source_file_id = ? AND sheet = 0 AND part = ?')
    .pluck();
  const parts = db
    .prepare('SELECT part FROM source_part WHERE source_file_id = ? AND sheet = 0 ORDER BY part')
    .pluck()
    .all(sourceFileId) as number[];
  const unpacked = new Map<number, Buffer>();
  const load = (place: number): Buffer => {
    let bytes = unpacked.get(place);
    if (bytes) return bytes;
    bytes = unpack(get.get(sourceFileId, parts[place]!) as Buffer);
    unpacked.set(place, bytes);
    const [oldest] = unpacked.keys();
    if (unpacked.size > MOST_UNPACKED) unpacked.delete(oldest!);
    return bytes;
  };
  const starts: number[] = [];
  let sizeBytes = 0;
  for (let place = 0; place < parts.length; place++) {
    starts.push(sizeBytes);
    sizeBytes += load(place).length;
  }
  const slice = (from: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - from)));
    let filled = 0;
    for (let place = placeOf(starts, from); filled < bytes.length; place++) {
      const part = load(place);
      const piece = part.subarray(from + filled - starts[place]!, from + bytes.length - starts[place]!);
      bytes.set(piece, filled);
      filled += piece.length;
    }
    return bytes;
  };
  return { sizeBytes, slice };
}

/** The last part that begins no later than `from`. */
function placeOf(starts: readonly number[], from: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
