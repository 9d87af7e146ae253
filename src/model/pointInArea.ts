// Whether a position lies in an area of rings.
import type { AreaShape, Rings } from './outline.ts';

export type Box = { west: number; south: number; east: number; north: number };

/** The smallest box round an area's outer rings. */
export function boxOf(polygons: readonly Rings[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [outer = []] of polygons)
    for (const [lon, lat] of outer) {
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  return box;
}

const inBox = ({ west, south, east, north }: Box, lat: number, lon: number): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Even-odd rule over every ring, so that a hole is outside: a ray to the east crosses an edge or it does not. */
export function inPolygons(polygons: readonly Rings[], lat: number, lon: number): boolean {
  let inside = false;
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i]!;
        const [xj, yj] = ring[j]!;
        if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
      }
  return inside;
}

/** A finder of the area that a position lies in; null where it lies in none. */
export function areaFinder<T extends AreaShape>(areas: readonly T[]): (lat: number, lon: number) => T | null {
  const boxed = areas.map((area) => ({ area, box: boxOf(area.polygons) }));
  return (lat, lon) =>
    boxed.find(({ area, box }) => inBox(box, lat, lon) && inPolygons(area.polygons, lat, lon))?.area ?? null;
}
