// Reads one member of a zip archive as a stream, within limits on its size and on how far it may swell.
import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import { type ByteReader, type ByteSource, memorySource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import type { ZipMember } from './zipMembers.ts';

/** A member may swell to this many times its packed size; deflate's own limit is 1032, text reaches 20 to 60. */
const MOST_RATIO = 400;
/** Below this size a high ratio does no harm. */
const HARMLESS_BYTES = 16 * 1024 * 1024;
const LARGEST_MEMBER = 16 * 1024 * 1024 * 1024;
/** Packed bytes given to the inflater at once: they swell to 4 MiB at most. */
const PACKED_STEP = 4 * 1024;
/** What is packed already, such as an archive of pictures, goes through three times as fast in larger steps: 32 MiB at most. */
const PACKED_STEP_DENSE = 32 * 1024;
const DENSE_RATIO = 4;
const PACKED_READ = 256 * 1024;
/** A member that is read past its head, and is no larger than this, is unpacked at once, which is five times as fast. */
const LARGEST_AT_ONCE = 256 * 1024 * 1024;
const HEAD_BYTES = 2 * 1024 * 1024;

const damaged = (detail: string): never => refuse({ code: 'FILE_DAMAGED', detail });
const tooLarge = (detail: string): never => refuse({ code: 'FILE_TOO_LARGE', detail });

/** Refuses a member that cannot be read or must not be: encrypted, packed in a rare way, or a bomb by its own account. */
export function checkMember({ name, encrypted, method, sizeBytes, packedBytes }: ZipMember): void {
  if (encrypted) refuse({ code: 'FILE_PROTECTED' });
  if (method !== 0 && method !== 8) damaged(`${name} is packed in a way that is not read (method ${method})`);
  if (method === 0 && sizeBytes !== packedBytes) damaged(`${name} is not as long as the archive says`);
  checkSwelling({ name, sizeBytes }, packedBytes);
}

/** Refuses what would swell out of all proportion to the packed bytes that it comes from. */
export function checkSwelling(
  { name, sizeBytes }: Pick<ZipMember, 'name' | 'sizeBytes'>,
  packedBytes: number,
): void {
  if (sizeBytes > LARGEST_MEMBER) tooLarge(`${name} would unpack to ${sizeBytes} bytes`);
  if (sizeBytes > HARMLESS_BYTES && sizeBytes > packedBytes * MOST_RATIO)
    tooLarge(`${name} would swell to ${Math.round(sizeBytes / packedBytes)} times its size when unpacked`);
}

/** A member, which also tells where in the archive its bytes start as they are packed. */
export type MemberSource = ByteSource & { dataAt: () => number };

/**
 * A member as a source of bytes. Its size is what the archive says; reading checks that it is true. One of no more than
 * `atOnce` bytes is held whole once it is read past its head.
 */
export function memberSource(archive: ByteSource, member: ZipMember, atOnce = LARGEST_AT_ONCE): MemberSource {
  checkMember(member);
  const open = (): ByteReader => readerOf(archive, member, atOnce);
  return {
    dataAt: () => dataAt(archive, member),
    name: `${archive.name}/${member.name}`,
    sizeBytes: member.sizeBytes,
    open,
    check: archive.check,
    slice: (from, length) => {
      const reader = open();
      try {
        const wanted = Math.max(0, Math.min(length, member.sizeBytes - from));
        skip(reader, from);
        return filled(reader, wanted);
      } finally {
        reader.close();
      }
    },
  };
}

/** A member's whole bytes in memory, for what must be read out of order; refused above `most` bytes. */
export function memberInMemory(archive: ByteSource, member: ZipMember, most: number): ByteSource {
  checkMember(member);
  if (member.sizeBytes > most)
    tooLarge(`${member.name} is too large to be read inside an archive: unpack it first`);
  const source = memberSource(archive, member);
  return memorySource(source.name, source.slice(0, member.sizeBytes));
}

function filled(reader: ByteReader, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const read = reader.read(bytes, at, length - at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

function skip(reader: ByteReader, length: number): void {
  const scrap = new Uint8Array(Math.min(length, 256 * 1024));
  for (let left = length; left > 0; ) {
    const read = reader.read(scrap, 0, Math.min(left, scrap.length));
    if (read === 0) return;
    left -= read;
  }
}

/** Where a member's packed bytes start: after its local header, whose lengths may differ from the directory's. */
function dataAt(archive: ByteSource, member: ZipMember): number {
  const header = archive.slice(member.headerAt, 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50)
    return damaged(`${member.name} is not where the archive says`);
  return member.headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

function wholeOf(packed: Uint8Array, sizeBytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) });
  } catch {
    return null;
  }
}

function readerOf(archive: ByteSource, member: ZipMember, atOnce: number): ByteReader {
  const { name, sizeBytes, packedBytes, method } = member;
  const stepBytes = sizeBytes <= packedBytes * DENSE_RATIO ? PACKED_STEP_DENSE : PACKED_STEP;
  let place = dataAt(archive, member);
  const end = place + packedBytes;
  if (end > archive.sizeBytes) damaged(`${name} is cut off`);
  let packed: Uint8Array = new Uint8Array(0);
  let ready: Uint8Array[] = [];
  let readyFrom = 0;
  let given = 0;
  let crc = 0;
  let finished = false;
  /** What does not fit may be another file by now: that is said first. */
  const broken = (why: string): never => {
    archive.check();
    return damaged(`${name} ${why}`);
  };
  const accept = (bytes: Uint8Array): void => {
    given += bytes.length;
    if (given > sizeBytes) tooLarge(`${name} unpacks to more than the archive says`);
    crc = crc32(bytes, crc);
    if (bytes.length > 0) ready.push(bytes);
  };
  const inflater = new Inflate((bytes) => accept(bytes));
  const packedAt = place;

  const restAtOnce = (): void => {
    finished = true;
    const whole = wholeOf(archive.slice(packedAt, packedBytes), sizeBytes);
    accept((whole ?? broken('cannot be unpacked')).subarray(given));
  };

  const more = (): void => {
    if (packed.length === 0) {
      packed = archive.slice(place, Math.min(PACKED_READ, end - place));
      place += packed.length;
    }
    if (packed.length === 0 && place < end) broken('is cut off');
    const step = packed.subarray(0, stepBytes);
    packed = packed.subarray(step.length);
    finished = packed.length === 0 && place >= end;
    if (method === 0) accept(step);
    else
      try {
        inflater.push(step, finished);
      } catch (error) {
        if ((error as { refusal?: unknown }).refusal) throw error;
        broken('cannot be unpacked');
      }
  };

  return {
    read: (into, at, length) => {
      while (ready.length === 0 && !finished)
        if (given >= HEAD_BYTES && method === 8 && sizeBytes <= atOnce) restAtOnce();
        else more();
      const front = ready[0];
      if (!front) return 0;
      const part = front.subarray(readyFrom, readyFrom + length);
      into.set(part, at);
      readyFrom += part.length;
      if (readyFrom >= front.length) {
        ready = ready.slice(1);
        readyFrom = 0;
      }
      return part.length;
    },
    verify: () => {
      archive.check();
      if (given !== sizeBytes || crc !== member.crc)
        damaged(`${name} does not match the archive’s own check of it`);
    },
    close: () => {},
  };
}
