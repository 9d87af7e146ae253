// What falls into a stretch of time: how often each cell and each camera was seen, and where each number was last.
import type { Scene } from './scene.ts';

export type Stretch = {
  /** Sightings by cell, reads by camera. */
  cells: Int32Array;
  cameras: Int32Array;
  /** The first position in the columns, and the one after the last. */
  sightings: [number, number];
  reads: [number, number];
};

/** The first position in an ascending list that is not below a value. */
export function firstFrom(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts what lies between two moments, both included. */
export function stretchOf({ things }: Scene, from: number, until: number): Stretch {
  const within = (at: readonly number[]): [number, number] => [firstFrom(at, from), firstFrom(at, until + 1)];
  const [sightings, reads] = [within(things.sightings.at), within(things.reads.at)];
  const cells = new Int32Array(things.cells.length);
  const cameras = new Int32Array(things.cameras.length);
  for (let i = sightings[0]; i < sightings[1]; i++) cells[things.sightings.cell[i] ?? 0]!++;
  for (let i = reads[0]; i < reads[1]; i++) cameras[things.reads.camera[i] ?? 0]!++;
  return { cells, cameras, sightings, reads };
}

/** The stretch that the map's settings name. */
export const boundsOf = (
  { first, last }: Pick<Scene, 'first' | 'last'>,
  until: number | null,
  span: number | null,
): { from: number; until: number } => {
  if (span === null) return { from: first, until: last };
  const end = Math.min(last, Math.max(first, until ?? first + span));
  return { from: end - span, until: end };
};
