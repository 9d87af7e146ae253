// The dirt of a call file: rows that stand twice, and rows that were spoilt on the way.
import { randomFor, wholeBetween } from '../random.ts';
import type { World } from '../world.ts';
import type { Spoilt } from './layout.ts';

/** Which rows stand twice, and which spoilt rows follow which, by position among the rows. */
export type Dirt = { twice: ReadonlySet<number>; spoilt: ReadonlyMap<number, Spoilt> };

const KINDS: Spoilt[] = ['NUMBER_ROUNDED', 'IMEI_ROUNDED', 'DATE_INVALID'];

/** A repeated row in every other file, and a spoilt row or two in most. Spoilt rows copy a row with a known handset. */
export function dirtFor(
  world: World,
  name: string,
  order: number,
  rows: number,
  spoilable: (at: number) => boolean,
): Dirt {
  const random = randomFor(world.options.seed, 'dirt', name);
  const twice = new Set(order % 2 === 0 && rows > 8 ? [wholeBetween(random, 2, rows - 5)] : []);
  const spoilt = new Map<number, Spoilt>();
  for (let i = 0; rows > 30 && i < order % 3; i++) {
    const kind = KINDS[(order + i) % 3] as Spoilt;
    for (let tries = 0; tries < 60; tries++) {
      const at = wholeBetween(random, 1, rows - 2);
      if (spoilt.has(at) || !spoilable(at)) continue;
      spoilt.set(at, kind);
      break;
    }
  }
  return { twice, spoilt };
}
