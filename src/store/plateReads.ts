// Reads plate-camera sightings with the camera's position, for what is inferred from them.
import type { Connection } from './connection.ts';
import type { EventPlace } from './events.ts';
import { prepared } from './prepared.ts';

/** `read` names the row for as long as the case is open. */
export type PlateReadRow = {
  read: number;
  vehicle: string;
  at: number;
  lat: number;
  lon: number;
  camera: string;
};

/** Every read whose camera has a position, in order of time. */
export function plateReadsOf(db: Connection): PlateReadRow[] {
  const rows = db
    .prepare(
      `SELECT r.rowid AS read, 'vrm:' || v.key AS vehicle, r.seen_at AS at, c.label AS camera,
              (SELECT value FROM attribute p WHERE p.entity_id = c.id AND p.name = 'position' LIMIT 1) AS position
       FROM link l JOIN entity v ON v.id = l.from_id JOIN entity c ON c.id = l.to_id
         JOIN link_row r ON r.link_id = l.id
       WHERE l.kind = 'seen-at' AND r.seen_at IS NOT NULL ORDER BY r.seen_at`,
    )
    .all() as { read: number; vehicle: string; at: number; camera: string; position: string | null }[];
  return rows.flatMap(({ read, vehicle, at, camera, position }) => {
    const [lat, lon] = (position ?? '').split(',').map(Number);
    return lat !== undefined && lon !== undefined && position && !Number.isNaN(lat + lon)
      ? [{ read, vehicle, at, camera, lat, lon }]
      : [];
  });
}

/** Where the rows of some reads stand in their files. */
export function placesOfReads(db: Connection, reads: readonly number[]): EventPlace[] {
  const get = prepared(db, 'SELECT source_file_id, sheet, line FROM link_row WHERE rowid = ?');
  return reads.flatMap((read) => (get.get(read) as EventPlace | undefined) ?? []);
}

/** The labels of entities by their key, for one kind. */
export const labelsOf = (db: Connection, kind: string, keys: readonly string[]): Map<string, string> => {
  const get = db.prepare('SELECT label FROM entity WHERE kind = ? AND key = ?').pluck();
  return new Map(keys.map((key) => [key, String(get.get(kind, key) ?? key)]));
};
