// Mutates files in ways that mean something to their formats, and reads what is left of them.
import { piecesOf } from '../../src/intake/archives/pieces.ts';
import type { Wishes } from '../../src/intake/planning.ts';
import { Refused } from '../../src/intake/refusal.ts';
import { readPath, withBytes } from './readFile.ts';

/** Mulberry32: the same mutations in every run. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Flips, cuts out, doubles, or puts in bytes that mean something to a format. */
export function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  let out = Buffer.from(bytes);
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(Math.max(1, out.length));
    const length = random(40);
    const kind = random(5);
    if (kind === 0) out[at] = random(256);
    else if (kind === 1) out = Buffer.concat([out.subarray(0, at), out.subarray(at + length)]);
    else if (kind === 2) out = Buffer.concat([out.subarray(0, at + length), out.subarray(at)]);
    else if (kind === 3) out = out.subarray(0, at);
    else {
      const signs = [
        '"',
        '<',
        '>',
        '\0',
        '\n',
        '\r',
        ',',
        '&x;',
        '<![CDATA[',
        '-->',
        '\ud800',
        '\uffff',
        'PK\x03\x04',
      ];
      out = Buffer.concat([
        out.subarray(0, at),
        Buffer.from(signs[random(signs.length)] ?? ''),
        out.subarray(at),
      ]);
    }
  }
  return out;
}

/** Reads all pieces of a file or refuses it by name; `readPath` throws where a ledger does not balance. */
export function readAll(bytes: Buffer, wishes: Partial<Wishes> = {}): void {
  withBytes(bytes, (path) => {
    for (const { member } of refusable(() => piecesOf(path)) ?? [])
      refusable(() => readPath(path, wishes, member));
  });
}

export function refusable<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
