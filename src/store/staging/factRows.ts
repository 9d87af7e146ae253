// Writes what tables other than call records say: entities, attributes and ties, each with the row that says so.
import { SOURCE_DIGEST } from '../../model/corroboration.ts';
import type { Connection } from '../connection.ts';
import type { Fact } from './batch.ts';
import { claimWriter } from './claimRows.ts';
import { putLedgerRow } from './duplicates.ts';
import type { EntityIndex } from './entityIndex.ts';
import { factDigest } from './factDigest.ts';
import { placeWriter } from './placeRows.ts';
import { sourceSealer } from './sourceSeal.ts';

/** Writes a fact and answers true, or writes its row into the ledger as a duplicate of another file's and answers false. */
export type FactWriter = (fact: Fact, sheet: number) => boolean;

/**
 * `apart` is for a kind of file whose rows are never those of another: what one handset has saved another may have saved,
 * too, and that both have is itself evidence.
 */
export function factWriter(
  db: Connection,
  sourceFileId: number,
  index: EntityIndex,
  apart: boolean,
): FactWriter {
  const twinOf = twinFinder(db, sourceFileId);
  const putDigest = db.prepare(
    'INSERT OR IGNORE INTO fact_row (digest, source_file_id, sheet, line) VALUES (?, ?, ?, ?)',
  );
  const ledger = putLedgerRow(db);
  const write = writerOf(db, sourceFileId, index);
  return (fact, sheet) => {
    if (!apart && !fact.beside && !fact.mayRepeat) {
      const digest = factDigest(fact);
      const twin = twinOf(digest);
      if (twin) {
        const reason = `Says the same as line ${twin.line} of ${twin.file}`;
        ledger.run(sourceFileId, sheet, fact.line, 'duplicate', 'DUPLICATE_OF_FILE', reason, null);
        return false;
      }
      putDigest.run(digest, sourceFileId, sheet, fact.line);
    }
    write(fact, sheet);
    return true;
  };
}

/** Finds the first row of another file that says the same. */
function twinFinder(db: Connection, sourceFileId: number) {
  const find = db.prepare(
    `SELECT r.line, s.name AS file FROM fact_row r JOIN source_file s ON s.id = r.source_file_id
     WHERE r.digest = ? AND r.source_file_id <> ? ORDER BY r.source_file_id, r.sheet, r.line LIMIT 1`,
  );
  return (digest: Buffer) => find.get(digest, sourceFileId) as { line: number; file: string } | undefined;
}

function writerOf(
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
    `INSERT INTO link_row (link_id, source_file_id, sheet, line, seen_at, weight, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET weight = weight + excluded.weight`,
  );
  const putPlaces = placeWriter(db, sourceFileId);
  const putClaims = claimWriter(db, sourceFileId);
  const sealed = sourceSealer(db);
  return (fact, sheet) => {
    const ids = fact.entities.map(index.idOf);
    putPlaces(fact, ids, sheet);
    putClaims(fact, ids, sheet);
    for (const { entity, name, value } of fact.attributes) {
      const kept = name === SOURCE_DIGEST ? sealed(value) : value;
      putAttribute.run(ids[entity]!, name, kept, sourceFileId, sheet, fact.line);
    }
    for (const link of fact.links) {
      const lastAt = link.lastAt === undefined ? link.seenAt : link.lastAt;
      const { id } = putLink.get(
        link.kind,
        ids[link.from]!,
        ids[link.to]!,
        link.label,
        link.weight,
        link.weight,
        link.seenAt,
        lastAt,
      ) as { id: number };
      putRow.run(id, sourceFileId, sheet, fact.line, link.seenAt, link.weight, lastAt);
    }
  };
}
