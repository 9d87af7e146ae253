// An archive that lies inside another, such as a UFDR in a zip, as bytes to be read anywhere without ever being held whole.
import { type ByteReader, type ByteSource, memorySource } from '../bytes/byteSource.ts';
import { checkMember, memberSource } from './zipMember.ts';
import type { ZipMember } from './zipMembers.ts';

/** A packed archive of no more than this is unpacked into memory; a larger one is unpacked again for every step back. */
const LARGEST_HELD = 64 * 1024 * 1024;
/** The end of an archive, where its list of contents stands, is kept from the one time that it is reached. */
const TAIL_BYTES = 4 * 1024 * 1024;
/** What is asked for again and again while a file is recognised. */
const HEAD_BYTES = 1024 * 1024;

/** A member that is an archive itself. Refuses what `checkMember` refuses. */
export function nestedSource(archive: ByteSource, member: ZipMember): ByteSource {
  checkMember(member);
  if (member.method === 0) return unpackedSource(archive, member);
  const source = memberSource(archive, member, 0);
  return member.sizeBytes <= LARGEST_HELD
    ? { ...memorySource(source.name, source.slice(0, member.sizeBytes)), check: archive.check }
    : forwardSource(source);
}

/** A member that is not packed: a stretch of the archive as it stands. */
function unpackedSource(archive: ByteSource, member: ZipMember): ByteSource {
  const { dataAt, ...source } = memberSource(archive, member);
  const from = dataAt();
  return {
    ...source,
    slice: (at, length) => archive.slice(from + at, Math.max(0, Math.min(length, member.sizeBytes - at))),
  };
}

/** A source that only runs forward, read anywhere: what lies behind costs another run from its front. */
function forwardSource(source: ByteSource): ByteSource {
  const tailAt = Math.max(0, source.sizeBytes - TAIL_BYTES);
  let tail: Uint8Array | null = null;
  let reader: ByteReader | null = null;
  let place = 0;
  const passed = new Uint8Array(HEAD_BYTES);
  const readInto = (bytes: Uint8Array, length: number): number => {
    let filled = 0;
    while (filled < length) {
      const read = reader!.read(bytes, filled, length - filled);
      if (read === 0) break;
      filled += read;
    }
    place += filled;
    return filled;
  };
  const stretch = (from: number, length: number): Uint8Array => {
    if (!reader || from < place) {
      reader?.close();
      reader = source.open();
      place = 0;
    }
    while (place < from) if (readInto(passed, Math.min(from - place, passed.length)) === 0) break;
    const bytes = new Uint8Array(Math.max(0, Math.min(length, source.sizeBytes - from)));
    return bytes.subarray(0, readInto(bytes, bytes.length));
  };
  return {
    ...source,
    slice: (from, length) => {
      if (from < tailAt) return stretch(from, length);
      tail ??= stretch(tailAt, TAIL_BYTES);
      return tail.subarray(from - tailAt, from - tailAt + length);
    },
  };
}

/** What stands before a member's packed bytes: its local header, with a name and extra fields of 64 KiB each at most. */
const LARGEST_HEADER = 30 + 2 * 65_535;

/** A nested archive for the reading of one of its members, whose packed bytes are fetched from it once. */
export function nestedFor(nested: ByteSource, inner: ZipMember, member: ZipMember): ByteSource {
  if (inner.method === 0 || inner.sizeBytes <= LARGEST_HELD || member.packedBytes > LARGEST_HELD)
    return nested;
  const from = member.headerAt;
  let held: Uint8Array | null = null;
  return {
    ...nested,
    slice: (at, length) => {
      if (at < from || at + length > from + LARGEST_HEADER + member.packedBytes)
        return nested.slice(at, length);
      held ??= nested.slice(from, LARGEST_HEADER + member.packedBytes);
      return held.subarray(at - from, at - from + length);
    },
  };
}

/** A source whose head is read once, however often it is asked for. */
export function headKept(source: ByteSource): ByteSource {
  let head: Uint8Array | null = null;
  return {
    ...source,
    slice: (from, length) => {
      if (from + length > HEAD_BYTES) return source.slice(from, length);
      head ??= source.slice(0, HEAD_BYTES);
      return head.subarray(from, from + length);
    },
  };
}
