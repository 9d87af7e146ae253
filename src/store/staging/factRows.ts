// Writes what tables other than call records say: entities, attributes and ties, each with the row that says so.
import type { Connection } from '../connection.ts';
import type { Fact } from './batch.ts';
import type { EntityIndex } from './entityIndex.ts';

export function factWriter(
  db: Connection,
  sourceFileId: number,
  index: EntityIndex,
): (fact: Fact, sheet: number) => void {
  const putAttribute = db.prepare(
    'INSERT OR IGNORE INTO attribute (entity_id, name, value, source_file_id, sheet, line) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const putLink = db.prepare(
    `INSERT INTO link (kind, from_id, to_id, label, events, forward, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, from_id, to_id, label) DO UPDATE SET
       events = events + excluded.events, forward = forward + excluded.forward,
       first_seen = coalesce(min(first_seen, excluded.first_seen), first_seen, excluded.first_seen),
       last_seen = coalesce(max(last_seen, excluded.last_seen), last_seen, excluded.last_seen)
     RETURNING id`,
  );
  const putRow = db.prepare(
    'INSERT OR IGNORE INTO link_row (link_id, source_file_id, sheet, line, seen_at) VALUES (?, ?, ?, ?, ?)',
  );
  const putClaim = db.prepare(
    `INSERT INTO claim (entity_id, name, value, other_id, from_at, to_at, grade, note, source_file_id, sheet, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (fact, sheet) => {
    const ids = fact.entities.map(index.idOf);
    for (const { entity, name, value } of fact.attributes)
      putAttribute.run(ids[entity]!, name, value, sourceFileId, sheet, fact.line);
    for (const claim of fact.claims ?? [])
      putClaim.run(
        ids[claim.entity]!,
        claim.name,
        claim.value,
        claim.other === null ? null : ids[claim.other]!,
        claim.from,
        claim.to,
        claim.grade,
        claim.note,
        sourceFileId,
        sheet,
        fact.line,
      );
    for (const link of fact.links) {
      const { id } = putLink.get(
        link.kind,
        ids[link.from]!,
        ids[link.to]!,
        link.label,
        link.weight,
        link.weight,
        link.seenAt,
        link.seenAt,
      ) as { id: number };
      putRow.run(id, sourceFileId, sheet, fact.line, link.seenAt);
    }
  };
}
