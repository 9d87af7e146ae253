// The bytes that a path names: a file on disk, or a member of an archive there.
import { type ByteSource, fileSource } from '../bytes/byteSource.ts';
import { refuse } from '../refusal.ts';
import { memberSource } from './zipMember.ts';
import { zipMembers } from './zipMembers.ts';

export function sourceAt(path: string, member: string | null): ByteSource {
  const file = fileSource(path);
  if (member === null) return file;
  const found = zipMembers(file).find(({ name }) => name === member);
  return found ? memberSource(file, found) : refuse({ code: 'FILE_NOT_FOUND' });
}
