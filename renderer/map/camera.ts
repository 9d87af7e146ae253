// What part of the plane the window shows: its middle in kilometres, and pixels for each kilometre.
import { type Point, toPlane } from './project.ts';

export type Camera = { x: number; y: number; scale: number };
export type Size = { width: number; height: number };

const LEAST_SCALE = 0.35;
const MOST_SCALE = 220;
/** A single place is shown with its surroundings. */
const CLOSEST_HOME = 20;
/** The corners between which Great Britain and Northern Ireland lie. */
const NORTH_WEST = toPlane(59.2, -8.2);
const SOUTH_EAST = toPlane(49.9, 1.9);

const clampScale = (scale: number): number => Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale));

/** Shows the box between two points with a margin. */
export function framed(one: Point, other: Point, { width, height }: Size): Camera {
  const [wide, tall] = [Math.abs(other.x - one.x) || 1, Math.abs(other.y - one.y) || 1];
  const scale = clampScale(Math.min(width / wide, height / tall) * 0.92);
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, scale };
}

export const wholeCountry = (size: Size): Camera => framed(NORTH_WEST, SOUTH_EAST, size);

export const toScreen = ({ x, y }: Point, camera: Camera, { width, height }: Size): Point => ({
  x: (x - camera.x) * camera.scale + width / 2,
  y: (y - camera.y) * camera.scale + height / 2,
});

export const fromScreen = ({ x, y }: Point, camera: Camera, { width, height }: Size): Point => ({
  x: (x - width / 2) / camera.scale + camera.x,
  y: (y - height / 2) / camera.scale + camera.y,
});

export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
});

/** Zooms by a factor about a point of the screen, which stays where it is. */
export function zoomed(camera: Camera, factor: number, about: Point, size: Size): Camera {
  const scale = clampScale(camera.scale * factor);
  const held = fromScreen(about, camera, size);
  return {
    scale,
    x: held.x - (about.x - size.width / 2) / scale,
    y: held.y - (about.y - size.height / 2) / scale,
  };
}

/** Shows all these points with room around them; the whole country where there are none. */
export function around(points: readonly Point[], size: Size): Camera {
  if (points.length === 0) return wholeCountry(size);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const least = (values: number[]) => values.reduce((low, value) => Math.min(low, value));
  const most = (values: number[]) => values.reduce((high, value) => Math.max(high, value));
  const camera = framed({ x: least(xs), y: least(ys) }, { x: most(xs), y: most(ys) }, size);
  return { ...camera, scale: Math.min(camera.scale * 0.9, CLOSEST_HOME) };
}
