// From degrees to the map's plane: kilometres east and south of a point in the middle of Great Britain.
import { geoTransverseMercator } from 'd3-geo';

/** Radius of the Earth in kilometres, so that a unit of the plane is a kilometre. */
const EARTH_KM = 6371;
/** The central meridian of the British National Grid. */
const MERIDIAN = -2;

const project = geoTransverseMercator().rotate([-MERIDIAN, 0]).scale(EARTH_KM).translate([0, 0]);

export type Point = { x: number; y: number };

export function toPlane(lat: number, lon: number): Point {
  const [x, y] = project([lon, lat]) ?? [0, 0];
  return { x, y };
}
