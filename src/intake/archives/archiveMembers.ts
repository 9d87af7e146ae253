// The files in an archive, those of archives inside it among them, each with a look at whether it can be evidence at all.
import type { ByteSource } from '../bytes/byteSource.ts';
import { textShapeOf } from '../bytes/encoding.ts';
import { recognise } from '../recognise.ts';
import { type Refusal, Refused, refuse } from '../refusal.ts';
import { nestedSource } from './nested.ts';
import { nestedName } from './sourceAt.ts';
import { memberSource } from './zipMember.ts';
import { beginsAsZip, type ZipMember, zipMembers } from './zipMembers.ts';

export type ArchiveMember = { member: string; sizeBytes: number; refusal: Refusal | null };

const MOST_UNPACKED = 64 * 1024 * 1024 * 1024;
const HARMLESS_BYTES = 64 * 1024 * 1024;
const MOST_RATIO = 400;
/** A handset's extraction holds tens of thousands of pictures; more files than this are no evidence to go through. */
export const MOST_FILES = 200_000;
const HEAD_BYTES = 16 * 1024;
const TAIL_BYTES = 4 * 1024;

/** What systems leave behind in folders and archives; no one's evidence. */
const LITTER = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;
export const isLitter = (name: string): boolean => LITTER.test(name);

/** All files of an archive, one level of archives inside it opened; in the order of its list, litter left out. */
export function archiveMembers(archive: ByteSource): ArchiveMember[] {
  const members = membersOf(archive);
  checkTogether(members, archive.sizeBytes);
  const all: ArchiveMember[] = [];
  for (const member of members) {
    for (const one of membersIn(archive, member)) all.push(one);
    if (all.length > MOST_FILES)
      refuse({ code: 'FILE_TOO_LARGE', detail: `the archive holds over ${MOST_FILES} files` });
  }
  return all;
}

const membersOf = (archive: ByteSource): ZipMember[] =>
  zipMembers(archive).filter(({ name }) => !isLitter(name));

/** A member as it stands, or its own members where it is an archive: one that is broken is listed by itself. */
function membersIn(archive: ByteSource, member: ZipMember): ArchiveMember[] {
  const own = { member: member.name, sizeBytes: member.sizeBytes };
  try {
    const look = looked(archive, member);
    if (look !== 'archive') return [{ ...own, refusal: look }];
    const inner = nestedSource(archive, member);
    if (recognise(inner).format !== 'archive') return [{ ...own, refusal: null }];
    const members = membersOf(inner);
    checkTogether(members, member.packedBytes);
    // A packed archive only runs forward: what stands first in it is looked at first.
    const looks = new Map<ZipMember, Refusal | null>();
    for (const one of [...members].sort((x, y) => x.headerAt - y.headerAt))
      looks.set(one, refusalIn(inner, one));
    return members.map((one) => ({
      member: nestedName(member.name, one.name),
      sizeBytes: one.sizeBytes,
      refusal: looks.get(one) ?? null,
    }));
  } catch (error) {
    return [{ ...own, refusal: refusalOf(error) }];
  }
}

/** Why a member of an inner archive is not read: a third archive stays closed. */
function refusalIn(inner: ByteSource, member: ZipMember): Refusal | null {
  try {
    const look = looked(inner, member);
    if (look !== 'archive') return look;
    const isArchive = recognise(nestedSource(inner, member)).format === 'archive';
    return isArchive ? { code: 'FILE_IS_ARCHIVE' } : null;
  } catch (error) {
    return refusalOf(error);
  }
}

const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refused) return error.refusal;
  throw error;
};

/** What the head of a member shows: pictures and databases, which are binary from end to end of it, are not to be tried. */
function looked(archive: ByteSource, member: ZipMember): Refusal | 'archive' | null {
  if (member.sizeBytes === 0) return { code: 'FILE_EMPTY' };
  const head = memberSource(archive, member).slice(0, HEAD_BYTES);
  if (beginsAsZip(head)) return 'archive';
  const isContainer = head[0] === 0xd0 && head[1] === 0xcf;
  const maybeText = textShapeOf(head.subarray(-TAIL_BYTES)) ?? textShapeOf(head);
  return isContainer || maybeText ? null : { code: 'FILE_BINARY' };
}

/** Members that are small each may swell together: they may even share their packed bytes. */
export function checkTogether(members: readonly { sizeBytes: number }[], archiveBytes: number): void {
  const total = members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (total > MOST_UNPACKED || (total > HARMLESS_BYTES && total > archiveBytes * MOST_RATIO))
    refuse({ code: 'FILE_TOO_LARGE', detail: `it would swell to ${total} bytes when unpacked` });
}
