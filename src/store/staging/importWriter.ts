// Writes one file into the case, in one transaction: all of it is published at the end, or nothing is.
import { appendAudit } from '../audit.ts';
import { dropCellIndexes } from '../cellUse.ts';
import type { Connection } from '../connection.ts';
import { pack } from '../packing.ts';
import { dropUnheardNumbers } from '../unsupported.ts';
import { mergeApartLegs } from './apartLegs.ts';
import type { ImportBatch, ImportCounts, SourceHeader, SourceTrailer } from './batch.ts';
import { refreshNumberCounts, refreshOtherCounts } from './counts.ts';
import { deviceTally } from './deviceTally.ts';
import { putLedgerRow, removeDuplicates } from './duplicates.ts';
import { entityIndex, newcomersTo } from './entityIndex.ts';
import { eventWriter } from './eventRows.ts';
import { factWriter } from './factRows.ts';
import { mergeLegs } from './legs.ts';

export type ImportWriter = {
  write: (batch: ImportBatch) => void;
  /** Does a little of what is left for `publish`, where that is worth it; answers whether it did. */
  work: () => boolean;
  publish: (trailer: SourceTrailer, clock: { at: number; seconds: () => number }) => ImportCounts;
  abandon: () => void;
};

/** Below this share of new rows to old, counts are brought up to date number by number; above it all are counted anew. */
const BULK_SHARE = 0.2;
/** A guess at the bytes of one row, to tell a bulk load before it is read. */
const BYTES_A_ROW = 110;
const BULK_CACHE_KIB = 16_384;

export const STAGES = ['index', 'duplicates', 'legs', 'counts'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Begins an import on a connection that no one else uses until it is published or abandoned.
 * `step` is told before each stage of publishing, and may throw to cancel.
 */
export function beginImport(
  db: Connection,
  header: SourceHeader,
  step: (stage: Stage) => void = () => {},
): ImportWriter {
  db.exec('BEGIN IMMEDIATE');
  try {
    return writerOf(db, header, step);
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function writerOf(db: Connection, header: SourceHeader, step: (stage: Stage) => void): ImportWriter {
  const firstEntity = Number(db.prepare('SELECT coalesce(max(id), 0) FROM entity').pluck().get()) + 1;
  const lastEvent = Number(db.prepare('SELECT coalesce(max(id), 0) FROM call_event').pluck().get());
  const isEvents = header.kind === 'calls' || header.kind === 'extraction';
  const bulk = isEvents && header.sizeBytes / BYTES_A_ROW > Math.max(20_000, lastEvent * BULK_SHARE);
  if (bulk) {
    dropCellIndexes(db);
    // A bulk load only appends and sorts: pages once written are not needed again.
    db.pragma(`cache_size=-${BULK_CACHE_KIB}`);
  }
  const sourceFileId = insertSource(db, header);
  const index = entityIndex(db);
  const takeIn = newcomersTo(index);
  const tally = deviceTally(db);
  const firstEvent = lastEvent + 1;
  const events = eventWriter(db, sourceFileId, firstEvent, index, tally);
  const putFact = factWriter(db, sourceFileId, index, header.kind === 'extraction');
  const putPart = db.prepare(
    'INSERT INTO source_part (source_file_id, sheet, part, first_line, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  const ledger = putLedgerRow(db);
  let facts = 0;
  let rejected = 0;
  let duplicates = 0;
  let merged = 0;

  const write = (batch: ImportBatch): void => {
    takeIn(batch);
    if (batch.events) events.write(batch.events, batch.sheet);
    for (const fact of batch.facts)
      if (!putFact(fact, batch.sheet)) duplicates++;
      else if (!fact.beside) facts++;
    for (const { part, firstLine, bytes } of batch.parts)
      putPart.run(sourceFileId, batch.sheet, part, firstLine, pack(bytes));
    for (const row of batch.rejected) {
      ledger.run(sourceFileId, batch.sheet, row.line, row.outcome, row.code, row.reason, row.raw);
      if (row.outcome === 'rejected') rejected++;
      else if (row.outcome === 'merged') merged++;
      else duplicates++;
    }
  };

  const publish = (trailer: SourceTrailer, clock: { at: number; seconds: () => number }): ImportCounts => {
    const inserted = events.nextId() - firstEvent;
    let removed = 0;
    let legs = 0;
    if (isEvents) {
      step('index');
      events.flushFrom(() => step('index'));
      step('duplicates');
      removed = removeDuplicates(db, firstEvent, bulk, tally, events.without);
      duplicates += removed;
      events.flush(() => step('index'));
      step('legs');
      legs = mergeLegs(db, firstEvent, events.sides(), tally);
      legs += mergeApartLegs(db, firstEvent, tally, () => step('legs'));
      merged += legs;
      tally.flush();
    }
    step('counts');
    if (isEvents) refreshNumberCounts(db, firstEvent, bulk);
    refreshOtherCounts(db);
    if (isEvents) dropUnheardNumbers(db, firstEntity);
    const accepted = trailer.rows - duplicates - merged - rejected;
    const told = inserted - removed - legs + facts;
    const counts = { sourceFileId, rows: trailer.rows, accepted, duplicates, merged, rejected };
    if (told !== accepted)
      throw new Error(`ledger does not balance: ${JSON.stringify({ ...counts, inserted, facts })}`);
    db.prepare(
      `UPDATE source_file SET rows = ?, accepted = ?, duplicates = ?, merged = ?, rejected = ?, sha256 = ?, warnings = ?,
              imported_at = ?, seconds = ? WHERE id = ?`,
    ).run(
      counts.rows,
      accepted,
      duplicates,
      merged,
      rejected,
      trailer.sha256,
      JSON.stringify(trailer.warnings),
      clock.at,
      clock.seconds(),
      sourceFileId,
    );
    appendAudit(db, {
      at: clock.at,
      who: header.importedBy,
      action: 'import',
      detail: { file: header.name, sha256: trailer.sha256, ...counts },
    });
    // The last moment at which it can still be given up.
    step('counts');
    db.exec('COMMIT');
    return counts;
  };

  const abandon = (): void => {
    if (db.inTransaction) db.exec('ROLLBACK');
  };
  return { write, work: events.work, publish, abandon };
}

function insertSource(db: Connection, header: SourceHeader): number {
  const authorisation = header.authorisation;
  const authorisationId = authorisation
    ? db
        .prepare(
          'INSERT INTO authorisation (reference, subject, valid_from, valid_to, purpose) VALUES (?, ?, ?, ?, ?)',
        )
        .run(
          authorisation.reference,
          authorisation.subject,
          authorisation.from,
          authorisation.to,
          authorisation.purpose,
        ).lastInsertRowid
    : null;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO source_file (name, path, sha256, size_bytes, kind, profile, rows, accepted, duplicates, merged, rejected,
         seconds, imported_at, imported_by, parser_version, zone, encoding, layout, mapping, options, marking, warnings,
         authorisation_id)
       VALUES (?, ?, '', ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?)`,
    )
    .run(
      header.name,
      header.path,
      header.sizeBytes,
      header.kind,
      header.profile,
      header.importedBy,
      header.parserVersion,
      header.zone,
      header.encoding,
      JSON.stringify(header.layout),
      JSON.stringify(header.mapping),
      JSON.stringify(header.options),
      header.marking,
      authorisationId,
    );
  const id = Number(lastInsertRowid);
  const putSheet = db.prepare('INSERT INTO source_sheet (source_file_id, sheet, name) VALUES (?, ?, ?)');
  for (const [sheet, name] of header.sheets.entries()) putSheet.run(id, sheet, name);
  return id;
}
