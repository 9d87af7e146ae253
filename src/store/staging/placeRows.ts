// Writes what tables say of places: the shapes of areas, partners' counts, and where postcodes lie.
import type { Connection } from '../connection.ts';
import type { Fact } from './batch.ts';

export function placeWriter(
  db: Connection,
  sourceFileId: number,
): (fact: Fact, ids: readonly number[], sheet: number) => void {
  const putArea = db.prepare(
    'INSERT OR IGNORE INTO area_shape (entity_id, code, polygons, source_file_id, sheet, line) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const putCount = db.prepare(
    `INSERT OR IGNORE INTO place_count (entity_id, measure, period, supplier, count, raw, source_file_id, sheet, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const putPostcode = db.prepare(
    'INSERT OR IGNORE INTO postcode_position (postcode, source_file_id, sheet, line, lat, lon) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ areas = [], counts = [], postcodes = [], line }, ids, sheet) => {
    for (const { postcode, lat, lon } of postcodes)
      putPostcode.run(postcode, sourceFileId, sheet, line, lat, lon);
    for (const { entity, code, polygons } of areas)
      putArea.run(ids[entity]!, code, polygons, sourceFileId, sheet, line);
    for (const { entity, measure, period, supplier, count, raw } of counts)
      putCount.run(ids[entity]!, measure, period, supplier, count, raw, sourceFileId, sheet, line);
  };
}
