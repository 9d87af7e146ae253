// Drops entities that nothing in the case speaks of any more, or ever did.
import type { Connection } from './connection.ts';
import { partsOfEntity, reasonsForEntity, withIds } from './withdrawTables.ts';

/**
 * Drops each of `candidates` that is not `named` by an event or a fact that is left, and that no attribute, tie, claim or
 * decision cites. Answers how many.
 */
export function dropUnsupported(db: Connection, candidates: readonly number[], named: Uint8Array): number {
  const cited = new Set<number>();
  for (const { table, column } of reasonsForEntity(db))
    for (const id of db
      .prepare(`SELECT DISTINCT "${column}" FROM "${table}" WHERE "${column}" IS NOT NULL`)
      .pluck()
      .all() as number[])
      cited.add(id);
  const going = candidates.filter((id) => named[id] !== 1 && !cited.has(id));
  withIds(db, going, (ids) => {
    for (const { table, column } of partsOfEntity(db))
      db.exec(`DELETE FROM "${table}" WHERE "${column}" IN ${ids}`);
    db.exec(`DELETE FROM entity WHERE id IN ${ids}`);
  });
  return going.length;
}

/** Numbers from `firstId` on that only rows which were refused have named: the ledger tells of those, the case does not. */
export function dropUnheardNumbers(db: Connection, firstId: number): void {
  const silent = db
    .prepare("SELECT id FROM entity WHERE id >= ? AND kind = 'number' AND events = 0")
    .pluck()
    .all(firstId) as number[];
  if (silent.length > 0) dropUnsupported(db, silent, new Uint8Array(0));
}
