// Lists the members of a zip archive from its central directory (PKWARE APPNOTE 4.3), and trusts none of its numbers.
import type { ByteSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';

export type ZipMember = {
  name: string;
  packedBytes: number;
  sizeBytes: number;
  crc: number;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  encrypted: boolean;
  /** Where its local header stands in the archive. */
  headerAt: number;
};

/** More members than any export has; an archive beyond it is refused rather than walked. */
const MOST_MEMBERS = 200_000;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const WHOLE_32 = 0xffffffff;

const damaged = (detail: string): never => refuse({ code: 'FILE_DAMAGED', detail });

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Whether bytes begin as a zip archive does, an empty one included. */
export const beginsAsZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  (head[2] === 3 || head[2] === 5) &&
  (head[3] === 4 || head[3] === 6);

type Directory = { count: number; bytes: number; at: number };

/** The end record stands in the last 64 KiB, before the archive's comment. */
function directoryOf(source: ByteSource): Directory {
  const tailAt = Math.max(0, source.sizeBytes - 66_000);
  const tail = source.slice(tailAt, 66_000);
  const view = viewOf(tail);
  let end = tail.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) return damaged('the archive is cut off: its list of contents is missing');
  const short = {
    count: view.getUint16(end + 10, true),
    bytes: view.getUint32(end + 12, true),
    at: view.getUint32(end + 16, true),
  };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return short;
  const record = source.slice(number64(view, locator + 8), 56);
  if (record.length < 56 || viewOf(record).getUint32(0, true) !== END_64) return short;
  const long = viewOf(record);
  return { count: number64(long, 32), bytes: number64(long, 40), at: number64(long, 48) };
}

/** Sizes and place of a member whose fields were too short for them (extra field 1). */
function widened(extra: Uint8Array, member: ZipMember): ZipMember {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    let place = at + 4;
    const next = (value: number): number => {
      if (value !== WHOLE_32 || place + 8 > end) return value;
      place += 8;
      return number64(view, place - 8);
    };
    const sizeBytes = next(member.sizeBytes);
    const packedBytes = next(member.packedBytes);
    return { ...member, sizeBytes, packedBytes, headerAt: next(member.headerAt) };
  }
  return member;
}

/** The members of an archive, folders left out. Refuses what is cut off, lies about its size, or holds too many. */
export function zipMembers(source: ByteSource): ZipMember[] {
  const directory = directoryOf(source);
  if (directory.count > MOST_MEMBERS)
    refuse({ code: 'FILE_TOO_LARGE', detail: `the archive holds ${directory.count} files` });
  if (directory.bytes > LARGEST_DIRECTORY || directory.at + directory.bytes > source.sizeBytes)
    damaged('the archive’s list of contents does not fit in it');
  const bytes = source.slice(directory.at, directory.bytes);
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  let at = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      damaged('the archive’s list of contents breaks off');
    const flags = view.getUint16(at + 8, true);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    ) as [number, number, number];
    const rawName = bytes.subarray(at + 46, at + 46 + nameBytes);
    const member = {
      name: new TextDecoder(flags & 0x800 ? 'utf-8' : 'windows-1252').decode(rawName).replaceAll('\\', '/'),
      packedBytes: view.getUint32(at + 20, true),
      sizeBytes: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      headerAt: view.getUint32(at + 42, true),
    };
    const extra = bytes.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes);
    if (!member.name.endsWith('/')) members.push(widened(extra, member));
    at += 46 + nameBytes + extraBytes + commentBytes;
  }
  return members;
}
