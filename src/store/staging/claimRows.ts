// Writes the dated claims that a row of a file makes.
import type { Connection } from '../connection.ts';
import type { Fact } from './batch.ts';

/** `ids` are those of the fact's entities, in their order. */
export function claimWriter(
  db: Connection,
  sourceFileId: number,
): (fact: Fact, ids: readonly number[], sheet: number) => void {
  const put = db.prepare(
    `INSERT INTO claim (entity_id, name, value, other_id, from_at, to_at, grade, note, source_file_id, sheet, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ line, claims = [] }, ids, sheet) => {
    for (const { entity, name, value, other, from, to, grade, note } of claims) {
      const otherId = other === null ? null : ids[other]!;
      put.run(ids[entity]!, name, value, otherId, from, to, grade, note, sourceFileId, sheet, line);
    }
  };
}
