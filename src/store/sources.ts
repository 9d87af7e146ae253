// Reads the imported files: their entries, their ledgers, and the bytes of their originals.
import type { Connection } from './connection.ts';
import { likePart } from './entities.ts';
import { unpack } from './packing.ts';

export type SourceRow = {
  id: number;
  name: string;
  path: string;
  sha256: string;
  sizeBytes: number;
  kind: string;
  profile: string;
  rows: number;
  accepted: number;
  duplicates: number;
  merged: number;
  rejected: number;
  seconds: number;
  importedAt: number;
  importedBy: string;
  parserVersion: string;
  zone: string;
  encoding: string;
  mapping: string;
  layout: string;
  warnings: string;
  authorisation: string | null;
  /** As JSON: what the file's rows are held to; null where nothing was said of it. */
  authorised: string | null;
  marking: string;
  /** SHA-256 of the file whose refused rows this one corrects. */
  correctionOf: string | null;
};

const SOURCE_SELECT = `SELECT s.id, s.name, s.path, s.sha256, s.size_bytes AS sizeBytes, s.kind, s.profile, s.rows, s.accepted,
    s.duplicates, s.merged, s.rejected, s.seconds, s.imported_at AS importedAt, s.imported_by AS importedBy,
    s.parser_version AS parserVersion, s.zone, s.encoding, s.mapping, s.layout, s.warnings, nullif(a.reference, '') AS authorisation,
    CASE WHEN a.id IS NOT NULL THEN
      json_object('subject', a.subject, 'from', a.valid_from, 'to', a.valid_to, 'purpose', a.purpose) END AS authorised,
    s.marking, json_extract(s.options, '$.correctionOf') AS correctionOf
  FROM source_file s LEFT JOIN authorisation a ON a.id = s.authorisation_id`;

export const sourcesOf = (db: Connection): SourceRow[] =>
  db.prepare(`${SOURCE_SELECT} ORDER BY s.id`).all() as SourceRow[];

export const sourceById = (db: Connection, id: number): SourceRow | undefined =>
  db.prepare(`${SOURCE_SELECT} WHERE s.id = ?`).get(id) as SourceRow | undefined;

export const sourceBySha256 = (db: Connection, sha256: string): SourceRow | undefined =>
  db.prepare(`${SOURCE_SELECT} WHERE s.sha256 = ? ORDER BY s.id LIMIT 1`).get(sha256) as
    | SourceRow
    | undefined;

/** A file by its id, name, path, or SHA-256 (or the first eight or more characters of it); the latest where several. */
export function findSource(db: Connection, name: string): SourceRow | undefined {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  const hash = /^[0-9a-f]{8,64}$/i.test(name) ? name.toLowerCase() : '-';
  return db
    .prepare(
      `${SOURCE_SELECT} WHERE CAST(s.id AS TEXT) = @name OR s.name = @name OR s.path = @name OR s.name = @base
         OR substr(s.name, -length(@base) - 1) = '/' || @base
         OR substr(s.sha256, 1, length(@hash)) = @hash
       ORDER BY s.path = @name DESC, s.name = @name DESC, s.id DESC LIMIT 1`,
    )
    .get({ name, base, hash }) as SourceRow | undefined;
}

export type LedgerEntry = {
  sheet: number;
  sheetName: string;
  line: number;
  outcome: 'duplicate' | 'merged' | 'rejected' | 'outside';
  code: string;
  reason: string;
  /** Null where the row's text is to be taken from the original. */
  raw: string | null;
};

export type LedgerWish = { outcome?: string; search?: string; offset: number; limit: number };

/** The rows of a file that were not accepted, in order of line. */
export function ledgerOf(
  db: Connection,
  sourceFileId: number,
  wish: LedgerWish,
): { total: number; rows: LedgerEntry[] } {
  const parts = ['l.source_file_id = @id'];
  if (wish.outcome) parts.push('l.outcome = @outcome');
  if (wish.search)
    parts.push(
      "(l.raw LIKE @part ESCAPE '\\' OR l.reason LIKE @part ESCAPE '\\' OR CAST(l.line AS TEXT) = @search)",
    );
  const values = {
    id: sourceFileId,
    ...(wish.outcome ? { outcome: wish.outcome } : {}),
    ...(wish.search ? { part: likePart(wish.search), search: wish.search } : {}),
  };
  const where = `WHERE ${parts.join(' AND ')}`;
  const total = Number(db.prepare(`SELECT count(*) FROM ledger_row l ${where}`).pluck().get(values));
  const rows = db
    .prepare(
      `SELECT l.sheet, coalesce(n.name, '') AS sheetName, l.line, l.outcome, l.code, l.reason, l.raw
       FROM ledger_row l LEFT JOIN source_sheet n ON n.source_file_id = l.source_file_id AND n.sheet = l.sheet
       ${where} ORDER BY l.sheet, l.line, l.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, limit: wish.limit, offset: wish.offset }) as LedgerEntry[];
  return { total, rows };
}

export const sheetName = (db: Connection, sourceFileId: number, sheet: number): string =>
  String(
    db
      .prepare('SELECT name FROM source_sheet WHERE source_file_id = ? AND sheet = ?')
      .pluck()
      .get(sourceFileId, sheet) ?? '',
  );

export type OriginalPart = { part: number; firstLine: number; bytes: Buffer };

/** The part of an original in which a line starts, followed by the next, into which a quoted cell may run. */
export function partsAround(
  db: Connection,
  sourceFileId: number,
  sheet: number,
  line: number,
): OriginalPart[] {
  const first = db
    .prepare(
      `SELECT part FROM source_part WHERE source_file_id = ? AND sheet = ? AND first_line <= ?
       ORDER BY first_line DESC, part DESC LIMIT 1`,
    )
    .pluck()
    .get(sourceFileId, sheet, line) as number | undefined;
  if (first === undefined) return [];
  const rows = db
    .prepare(
      `SELECT part, first_line AS firstLine, bytes FROM source_part
       WHERE source_file_id = ? AND sheet = ? AND part BETWEEN ? AND ? ORDER BY part`,
    )
    .all(sourceFileId, sheet, first, first + 1) as OriginalPart[];
  return rows.map((row) => ({ ...row, bytes: unpack(row.bytes) }));
}

/** The original byte for byte, part by part. */
export function* originalOf(db: Connection, sourceFileId: number): Generator<Buffer> {
  const parts = db
    .prepare('SELECT part FROM source_part WHERE source_file_id = ? AND sheet = 0 ORDER BY part')
    .pluck();
  const get = db
    .prepare('SELECT bytes FROM source_part WHERE source_file_id = ? AND sheet = 0 AND part = ?')
    .pluck();
  for (const part of parts.all(sourceFileId) as number[]) yield unpack(get.get(sourceFileId, part) as Buffer);
}
