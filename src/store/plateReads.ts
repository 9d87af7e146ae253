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

/**
 * Every read of a plate and every record of a station with the number that names it: its place among the reads, since rows of a tie have no number of
 * their own.
 */
export const NUMBERED_READS = `SELECT row_number() OVER (ORDER BY r.link_id, r.source_file_id, r.sheet, r.line) AS read,
    r.seen_at AS at, l.from_id AS vehicle, l.to_id AS camera, l.label AS how, r.source_file_id, r.sheet, r.line
  FROM link l JOIN link_row r ON r.link_id = l.id WHERE l.kind = 'seen-at' AND r.seen_at IS NOT NULL`;

/** Every read whose camera has a position, in order of time. */
export function plateReadsOf(db: Connection): PlateReadRow[] {
  const rows = db
    .prepare(
      `SELECT r.read, 'vrm:' || v.key AS vehicle, r.at, c.label AS camera,
              (SELECT value FROM attribute p WHERE p.entity_id = c.id AND p.name = 'position' LIMIT 1) AS position
       FROM (${NUMBERED_READS}) r JOIN entity v ON v.id = r.vehicle JOIN entity c ON c.id = r.camera
       WHERE v.kind = 'vehicle' ORDER BY r.at`,
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
export const placesOfReads = (db: Connection, reads: readonly number[]): EventPlace[] =>
  prepared(
    db,
    `SELECT source_file_id, sheet, line FROM (${NUMBERED_READS}) WHERE read IN (SELECT value FROM json_each(?)) ORDER BY at`,
  ).all(JSON.stringify(reads)) as EventPlace[];

/** The labels of entities by their key, for one kind. */
export const labelsOf = (db: Connection, kind: string, keys: readonly string[]): Map<string, string> => {
  const get = db.prepare('SELECT label FROM entity WHERE kind = ? AND key = ?').pluck();
  return new Map(keys.map((key) => [key, String(get.get(kind, key) ?? key)]));
};
