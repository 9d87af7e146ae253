// Takes the areas out of a GeoJSON document (RFC 7946): each feature with a name, a code and its rings.
import { type Parsed, parsed, reject } from '../../model/parsed.ts';

export type Area = { name: string; code: string; polygons: [number, number][][][] };

/** Whether a text begins like GeoJSON. */
export const looksLikeGeoJson = (head: string): boolean =>
  /^\s*\{/.test(head) && /"type"\s*:\s*"Feature(Collection)?"/.test(head);

const NAMES = /^(name|area ?name|force( ?name)?|pfa\d*nm|lad\d*nm|ctyua\d*nm|[a-z]+\d*nm|label|title)$/i;
const CODES = /^(code|id|pfa\d*cd|lad\d*cd|ctyua\d*cd|[a-z]+\d*cd|gss(code)?)$/i;

type Json = { [name: string]: unknown };
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The features of a document: those of a collection, or the one that it is. */
export function featuresOf(document: unknown): unknown[] {
  if (!isObject(document)) return [];
  if (document.type === 'FeatureCollection' && Array.isArray(document.features)) return document.features;
  return document.type === 'Feature' ? [document] : [];
}

const textAt = (properties: Json, names: RegExp): string => {
  const found = Object.entries(properties).find(
    ([name, value]) => names.test(name.trim()) && typeof value === 'string' && value.trim() !== '',
  );
  return found ? String(found[1]).trim() : '';
};

const LEAST_POSITIONS = 4;
const TOO_FEW = 'One of its rings has fewer than four positions, so it encloses nothing';
const NOT_DEGREES =
  'Its positions are not longitude and latitude in degrees (WGS 84); ask for the file in EPSG:4326';

function ringsOf(coordinates: unknown): Parsed<[number, number][][]> {
  if (!Array.isArray(coordinates)) return reject('POSITION_INVALID', 'It has no rings of positions');
  const rings: [number, number][][] = [];
  for (const ring of coordinates as unknown[]) {
    if (!Array.isArray(ring) || ring.length < LEAST_POSITIONS) return reject('POSITION_INVALID', TOO_FEW);
    const positions: [number, number][] = [];
    for (const position of ring as unknown[]) {
      const [lon, lat] = Array.isArray(position) ? (position as unknown[]) : [];
      if (typeof lon !== 'number' || typeof lat !== 'number' || Math.abs(lon) > 180 || Math.abs(lat) > 90)
        return reject('POSITION_INVALID', NOT_DEGREES);
      positions.push([Number(lon.toFixed(5)), Number(lat.toFixed(5))]);
    }
    rings.push(positions);
  }
  return parsed(rings);
}

/** One feature as an area; a refusal says what it lacks. */
export function areaOf(feature: unknown): Parsed<Area> {
  if (!isObject(feature) || !isObject(feature.geometry))
    return reject('ROW_NOT_A_RECORD', 'It is no feature with a geometry');
  const { type, coordinates } = feature.geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return reject('POSITION_INVALID', `Its geometry is a ${String(type)}, not an area`);
  const properties = isObject(feature.properties) ? feature.properties : {};
  const code = textAt(properties, CODES) || String(feature.id ?? '');
  const name = textAt(properties, NAMES);
  if (name === '') return reject('PARTY_MISSING', 'No property of it is a name');
  const parts = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(parts) || parts.length === 0) return reject('POSITION_INVALID', 'It has no rings');
  const polygons: [number, number][][][] = [];
  for (const part of parts as unknown[]) {
    const rings = ringsOf(part);
    if (!rings.ok) return rings;
    polygons.push(rings.value);
  }
  return parsed({ name, code, polygons });
}
