// Reads what has a place on the map: cells, sightings on them, cameras and their reads, addresses.
import { CELL_POSITION } from './cellPositions.ts';
import type { Connection } from './connection.ts';
import { madeBy, receivedBy } from './eventOrder.ts';
import { NUMBERED_READS } from './plateReads.ts';
import { prepared } from './prepared.ts';

export type CellOnMap = {
  rowId: number;
  key: string;
  label: string;
  lat: number | null;
  lon: number | null;
  azimuth: number | null;
  beam: number | null;
  town: string;
};

/** Every cell of the case, those with a position or without. */
export const cellsOnMap = (db: Connection): CellOnMap[] =>
  prepared(
    db,
    `SELECT e.id AS rowId, e.key, e.label, ${CELL_POSITION}, c.azimuth, c.beam,
            coalesce((SELECT value FROM attribute t WHERE t.entity_id = e.id AND t.name = 'town' LIMIT 1), '') AS town
     FROM cell c JOIN entity e ON e.id = c.entity_id ORDER BY e.id`,
  ).all() as CellOnMap[];

export type SightingRow = { event: number; at: number; cell: number };

/** When and on which cell a number was, in order of time. */
export const sightingsOfNumber = (db: Connection, number: number): SightingRow[] =>
  prepared(
    db,
    `SELECT id AS event, started_at AS at, a_cell AS cell FROM call_event WHERE ${madeBy('@number')} AND a_cell IS NOT NULL
     UNION ALL
     SELECT id, started_at, b_cell FROM call_event WHERE ${receivedBy('@number')} AND b_cell IS NOT NULL ORDER BY 2, 1`,
  ).all({ number }) as SightingRow[];

export type PositionedRow = { rowId: number; key: string; label: string; position: string | null };

/** Addresses or places of a case with the position that a file gives them, if any. */
export const positionedEntities = (db: Connection, kind: 'address' | 'place'): PositionedRow[] =>
  prepared(
    db,
    `SELECT e.id AS rowId, e.key, e.label,
            (SELECT value FROM attribute p WHERE p.entity_id = e.id AND p.name = 'position' LIMIT 1) AS position
     FROM entity e WHERE e.kind = ? ORDER BY e.id`,
  ).all(kind) as PositionedRow[];

/** Positions of cell sites by the postcode that a file gives them. */
export function postcodePositions(db: Connection): Map<string, { lat: number; lon: number }> {
  const rows = prepared(
    db,
    `SELECT a.value AS postcode, c.lat, c.lon FROM attribute a JOIN cell c ON c.entity_id = a.entity_id
     WHERE a.name = 'postcode' AND c.lat IS NOT NULL AND c.lon IS NOT NULL`,
  ).all() as { postcode: string; lat: number; lon: number }[];
  return new Map(
    rows.map(({ postcode, lat, lon }) => [postcode.replace(/\s/g, '').toUpperCase(), { lat, lon }]),
  );
}

export type LookedUp = { lat: number; lon: number; file: string; line: number };

/** Where these postcodes lie (`AA11AA`) by the first row of a lookup that says so. */
export function lookedUp(db: Connection, postcodes: readonly string[]): Map<string, LookedUp> {
  const rows = prepared(
    db,
    `SELECT p.postcode, p.lat, p.lon, s.name AS file, p.line FROM json_each(?) j
       JOIN postcode_position p ON p.postcode = j.value JOIN source_file s ON s.id = p.source_file_id
     ORDER BY p.source_file_id DESC, p.sheet DESC, p.line DESC`,
  ).all(JSON.stringify(postcodes)) as (LookedUp & { postcode: string })[];
  return new Map(rows.map(({ postcode, ...at }) => [postcode, at]));
}

export type ReadRow = { read: number; at: number; vehicle: number; camera: number };

/** Camera reads in order of time; of the vehicles given, or of all. */
export function readsOnMap(db: Connection, vehicles: ReadonlySet<number> | null): ReadRow[] {
  const rows = prepared(
    db,
    `SELECT read, at, vehicle, camera FROM (${NUMBERED_READS}) r JOIN entity v ON v.id = r.vehicle
     WHERE v.kind = 'vehicle' ORDER BY at`,
  ).all() as ReadRow[];
  return vehicles === null ? rows : rows.filter(({ vehicle }) => vehicles.has(vehicle));
}

/** The row ids of what a tie joins to an entity, with their kinds. */
export const tiedTo = (db: Connection, rowId: number): { rowId: number; kind: string }[] =>
  prepared(
    db,
    `SELECT e.id AS rowId, e.kind FROM link l JOIN entity e ON e.id = l.to_id WHERE l.from_id = @rowId
     UNION SELECT e.id, e.kind FROM link l JOIN entity e ON e.id = l.from_id WHERE l.to_id = @rowId`,
  ).all({ rowId }) as { rowId: number; kind: string }[];
