// Step 6: evidence. What was withdrawn, what makes a row of facts the same as another, and how much a row adds to its tie.

export const evidence = `
-- Files that were taken out of the case again. Their bytes and rows are gone; this is what is left of them.
CREATE TABLE withdrawn_source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  kind TEXT NOT NULL,
  rows INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  withdrawn_at INTEGER NOT NULL,
  withdrawn_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  effects TEXT NOT NULL
) STRICT;

-- A digest of what each accepted row of a table of facts says, by which the same row is found in another file.
CREATE TABLE fact_row (
  digest BLOB NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (digest, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

-- How many contacts the row counts for, and the last moment that it tells of (null where it leaves the end open), so that a
-- tie can be counted again from the rows that are left.
ALTER TABLE link_row ADD COLUMN weight INTEGER NOT NULL DEFAULT 1;
ALTER TABLE link_row ADD COLUMN last_at INTEGER;
UPDATE link_row SET last_at = seen_at;
`;
