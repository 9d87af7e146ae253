// Finds the nearest of many fixed positions, through squares of a quarter of a degree.
import { kilometresBetween } from '../measures.ts';

type Positioned = { lat: number; lon: number };
export type Near<T> = { thing: T; kilometres: number };

const SQUARE = 0.25;
const keyOf = (row: number, column: number): number => row * 100_000 + column;

export type NearFinder<T> = {
  /** The nearest within `most` kilometres, or null. */
  nearest: (lat: number, lon: number, most: number) => Near<T> | null;
  /** All within `most` kilometres, nearest first. */
  within: (lat: number, lon: number, most: number) => Near<T>[];
};

export function nearFinder<T extends Positioned>(things: readonly T[]): NearFinder<T> {
  const squares = new Map<number, T[]>();
  for (const thing of things) {
    const key = keyOf(Math.floor(thing.lat / SQUARE), Math.floor(thing.lon / SQUARE));
    const held = squares.get(key);
    if (held) held.push(thing);
    else squares.set(key, [thing]);
  }
  const within = (lat: number, lon: number, most: number): Near<T>[] => {
    const tall = most / 111.2;
    const wide = tall / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    const found: Near<T>[] = [];
    for (let row = Math.floor((lat - tall) / SQUARE); row <= Math.floor((lat + tall) / SQUARE); row++)
      for (
        let column = Math.floor((lon - wide) / SQUARE);
        column <= Math.floor((lon + wide) / SQUARE);
        column++
      )
        for (const thing of squares.get(keyOf(row, column)) ?? []) {
          const kilometres = kilometresBetween(lat, lon, thing.lat, thing.lon);
          if (kilometres <= most) found.push({ thing, kilometres });
        }
    return found.sort((x, y) => x.kilometres - y.kilometres);
  };
  return { within, nearest: (lat, lon, most) => within(lat, lon, most)[0] ?? null };
}
