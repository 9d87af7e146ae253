// Writes what tables say of places: the shapes of areas, and partners' counts.
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
  return ({ areas = [], counts = [], line }, ids, sheet) => {
    for (const { entity, code, polygons } of areas)
      putArea.run(ids[entity]!, code, polygons, sourceFileId, sheet, line);
    for (const { entity, measure, period, supplier, count, raw } of counts)
      putCount.run(ids[entity]!, measure, period, supplier, count, raw, sourceFileId, sheet, line);
  };
}
