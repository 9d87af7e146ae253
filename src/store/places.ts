// Reads the areas that were imported, and the partners' counts of places, each with the row that says so.
import { entityId } from '../model/entityId.ts';
import type { AreaShape, Rings } from '../model/outline.ts';
import type { Connection } from './connection.ts';
import type { EventPlace } from './events.ts';
import { prepared } from './prepared.ts';

export type StoredArea = AreaShape & { id: string };

/** The imported areas, of one name the latest. */
export function areasOf(db: Connection): StoredArea[] {
  const rows = prepared(
    db,
    `SELECT e.key, e.label AS name, a.polygons FROM area_shape a JOIN entity e ON e.id = a.entity_id
     ORDER BY a.source_file_id, a.sheet, a.line`,
  ).all() as { key: string; name: string; polygons: string }[];
  const latest = new Map(rows.map((row) => [row.key, row]));
  return [...latest.values()].map(({ key, name, polygons }) => ({
    id: entityId('place', key),
    name,
    polygons: JSON.parse(polygons) as Rings[],
  }));
}

export type StoredCount = {
  key: string;
  place: string;
  measure: string;
  period: string;
  supplier: string;
  count: number | null;
  raw: string;
  row: EventPlace;
};

/** Every count that a partner gave, in the order of the files. */
export function countsOf(db: Connection): StoredCount[] {
  const rows = prepared(
    db,
    `SELECT e.key, e.label AS place, c.measure, c.period, c.supplier, c.count, c.raw, c.source_file_id, c.sheet, c.line
     FROM place_count c JOIN entity e ON e.id = c.entity_id ORDER BY c.source_file_id, c.sheet, c.line`,
  ).all() as (Omit<StoredCount, 'row'> & EventPlace)[];
  return rows.map(({ source_file_id, sheet, line, ...rest }) => ({
    ...rest,
    row: { source_file_id, sheet, line },
  }));
}

/** Whether the case has a place under this key. */
export const placeKnown = (db: Connection, key: string): boolean =>
  prepared(db, `SELECT 1 FROM entity WHERE kind = 'place' AND key = ?`).get(key) !== undefined;
