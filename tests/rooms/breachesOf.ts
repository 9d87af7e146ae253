// Holds one file's imports to the table of rooms, and says each one that breaks it in a sentence.
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsOf } from './importsOf.ts';
import { NEVER, ONLY_IN, ROOMS, type Room } from './table.ts';

/** The room that a path of the project lies in. */
export function roomOf(path: string): Room | undefined {
  let closest: { room: Room; length: number } | undefined;
  for (const room of ROOMS)
    for (const held of room.holds) {
      const inside = held.endsWith('/') ? path.startsWith(held) : path === held;
      if (inside && held.length > (closest?.length ?? 0)) closest = { room, length: held.length };
    }
  return closest?.room;
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

function breachBy(room: Room, path: string, name: string): string | null {
  if (name === '?') return 'imports what is only known when it runs';
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
    const other = roomOf(target);
    if (!other) return `imports ${target}, which lies in no room`;
    if (other === room || room.rooms.includes(other.name)) return null;
    return `imports ${target}, but the room "${room.name}" may not import "${other.name}"`;
  }
  const module = isBuiltin(name) ? `node:${name.replace(/^node:/, '')}` : packageOf(name);
  if (NEVER.includes(module)) return `imports ${module}, which no room may`;
  const only = ONLY_IN[module];
  if (only && !only.includes(room.name))
    return `imports ${module}, which belongs to ${only.join(' and ')} alone`;
  const allowed = module.startsWith('node:')
    ? room.node.includes(module.slice('node:'.length))
    : room.packages.includes(module);
  return allowed ? null : `imports ${module}, but the room "${room.name}" may not`;
}

/** Every import of a file that the table does not allow. */
export function breachesOf(path: string, source: string): string[] {
  const room = roomOf(path);
  if (!room) return [`${path} lies in no room`];
  return importsOf(path, source).flatMap((name) => {
    const breach = breachBy(room, path, name);
    return breach === null ? [] : [`${path} ${breach}`];
  });
}
