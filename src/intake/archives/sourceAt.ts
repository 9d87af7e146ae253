// The bytes that a path names: a file on disk, or a member of an archive there.
import { type ByteSource, fileSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { memberInMemory, memberSource } from './zipMember.ts';
import { beginsAsZip, zipMembers } from './zipMembers.ts';

/** A workbook inside an archive is read out of order, and so has to fit into memory. */
const LARGEST_INSIDE = 256 * 1024 * 1024;

export function sourceAt(path: string, member: string | null): ByteSource {
  const file = fileSource(path);
  if (member === null) return file;
  const found = zipMembers(file).find(({ name }) => name === member);
  if (!found) return refuse({ code: 'FILE_NOT_FOUND' });
  const source = memberSource(file, found);
  const head = source.slice(0, 8);
  const jumps = beginsAsZip(head) || (head[0] === 0xd0 && head[1] === 0xcf);
  return jumps ? memberInMemory(file, found, LARGEST_INSIDE) : source;
}
