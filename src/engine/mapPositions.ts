// Where addresses lie on the map, as far as the case itself says: postcodes are looked up only in what was imported.
import { gazetteer } from '../geography/gazetteer.ts';
import { entityId } from '../model/entityId.ts';
import type { Town } from '../model/gazetteer.ts';
import { placeWords } from '../model/placeKey.ts';
import type { Connection } from '../store/connection.ts';
import { lookedUp, positionedEntities, postcodePositions } from '../store/positions.ts';

export type PlacedAddress = {
  id: string;
  label: string;
  lat: number;
  lon: number;
  basis: 'file' | 'lookup' | 'postcode' | 'town';
  /** The row of a lookup that places it; null for any other basis. */
  row: { file: string; line: number } | null;
};

/** A position as it is kept with an entity: `51.5, -0.1`. */
export function parsePosition(text: string | null): { lat: number; lon: number } | null {
  const [lat, lon] = (text ?? '').split(',').map(Number);
  return text && lat !== undefined && lon !== undefined && !Number.isNaN(lat + lon) ? { lat, lon } : null;
}

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;
const postcodeIn = (label: string): string =>
  (POSTCODE.exec(label)?.[0] ?? '').replace(/\s/g, '').toUpperCase();

let byName: Map<string, Town> | null = null;

/** The largest town of a name. */
export function townNamed(name: string): Town | null {
  byName ??= new Map([...gazetteer().towns].reverse().map((town) => [placeWords(town.name), town]));
  return byName.get(placeWords(name)) ?? null;
}

/** The town that an address's own words name, the last first. */
const townIn = (label: string): Town | null =>
  label
    .split(',')
    .slice(1)
    .reverse()
    .map(townNamed)
    .find((town) => town !== null) ?? null;

/**
 * Addresses with their positions: from a file, from an imported lookup of postcodes, from a cell site of the same postcode,
 * else the middle of the town.
 */
export function addressesPlaced(
  db: Connection,
  wanted: ReadonlySet<number> | null,
): { placed: PlacedAddress[]; unplaced: number } {
  const rows = positionedEntities(db, 'address').filter(({ rowId }) => wanted?.has(rowId) ?? true);
  const sites = postcodePositions(db);
  const lookup = lookedUp(db, [...new Set(rows.map(({ label }) => postcodeIn(label)))]);
  const placed = rows.flatMap(({ key, label, position }): PlacedAddress[] => {
    const named = { id: entityId('address', key), label, row: null };
    const given = parsePosition(position);
    if (given) return [{ ...named, ...given, basis: 'file' }];
    const code = lookup.get(postcodeIn(label));
    if (code) {
      const { lat, lon, ...row } = code;
      return [{ ...named, lat, lon, row, basis: 'lookup' }];
    }
    const site = sites.get(postcodeIn(label));
    if (site) return [{ ...named, ...site, basis: 'postcode' }];
    const town = townIn(label);
    return town ? [{ ...named, lat: town.lat, lon: town.lon, basis: 'town' }] : [];
  });
  return { placed, unplaced: rows.length - placed.length };
}
