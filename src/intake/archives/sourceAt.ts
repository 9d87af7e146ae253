// The bytes that a path names: a file on disk, a member of an archive there, or a member of an archive inside that.
import { type ByteSource, fileSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { headKept, nestedFor, nestedSource } from './nested.ts';
import { checkSwelling, memberInMemory, memberSource } from './zipMember.ts';
import { beginsAsZip, type ZipMember, zipMembers } from './zipMembers.ts';

/** A workbook inside an archive is read out of order, and so has to fit into memory. */
const LARGEST_INSIDE = 256 * 1024 * 1024;

/** A member's name; one of an archive inside the archive stands after that one's name and a stroke. */
export const nestedName = (inner: string, member: string): string => `${inner}/${member}`;

export function sourceAt(path: string, member: string | null): ByteSource {
  const file = fileSource(path);
  if (member === null) return file;
  const { archive, found } = memberAt(file, member) ?? refuse({ code: 'FILE_NOT_FOUND' });
  const source = headKept(memberSource(archive, found));
  const head = source.slice(0, 8);
  const jumps = beginsAsZip(head) || (head[0] === 0xd0 && head[1] === 0xcf);
  return jumps ? memberInMemory(archive, found, LARGEST_INSIDE) : source;
}

/** A member by its own name, or else one of a member that is an archive itself. */
function memberAt(file: ByteSource, name: string): { archive: ByteSource; found: ZipMember } | null {
  const members = zipMembers(file);
  const own = members.find((member) => member.name === name);
  if (own) return { archive: file, found: own };
  const inner = members.find((member) => name.startsWith(nestedName(member.name, '')));
  if (!inner || !beginsAsZip(memberSource(file, inner).slice(0, 4))) return null;
  const archive = nestedSource(file, inner);
  const found = zipMembers(archive).find((member) => nestedName(inner.name, member.name) === name);
  if (!found) return null;
  checkSwelling(found, inner.packedBytes);
  return { archive: nestedFor(archive, inner, found), found };
}
