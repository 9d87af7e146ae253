// Step 1: the tables of a case as they stood on the first day.

export const ground = `
CREATE TABLE case_info (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE authorisation (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  subject TEXT NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  purpose TEXT NOT NULL
) STRICT;

CREATE TABLE source_file (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  kind TEXT NOT NULL,
  profile TEXT NOT NULL,
  rows INTEGER NOT NULL,
  accepted INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  merged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  seconds REAL NOT NULL,
  imported_at INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  parser_version TEXT NOT NULL,
  zone TEXT NOT NULL,
  encoding TEXT NOT NULL,
  layout TEXT NOT NULL,
  mapping TEXT NOT NULL,
  options TEXT NOT NULL,
  marking TEXT NOT NULL,
  warnings TEXT NOT NULL,
  authorisation_id INTEGER REFERENCES authorisation(id)
) STRICT;
CREATE INDEX source_file_sha256 ON source_file(sha256);

-- The original, byte for byte, packed in parts (see packing.ts). first_line is the first whole line that starts in the part.
-- Sheet 0 is the original itself; the text of a workbook's sheets stands under 1, 2, ...
CREATE TABLE source_part (
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  part INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (source_file_id, sheet, part)
) STRICT;
CREATE INDEX source_part_line ON source_part(source_file_id, sheet, first_line);

CREATE TABLE source_sheet (
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (source_file_id, sheet)
) STRICT, WITHOUT ROWID;

-- Every row that was not accepted.
CREATE TABLE ledger_row (
  id INTEGER PRIMARY KEY,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT
) STRICT;
CREATE INDEX ledger_row_source ON ledger_row(source_file_id, sheet, line);

CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  events INTEGER NOT NULL DEFAULT 0,
  contacts INTEGER NOT NULL DEFAULT 0,
  first_seen INTEGER,
  last_seen INTEGER,
  UNIQUE (kind, key)
) STRICT;
CREATE INDEX entity_events ON entity(kind, events);

CREATE TABLE number (
  entity_id INTEGER PRIMARY KEY REFERENCES entity(id),
  raw TEXT NOT NULL,
  e164 TEXT,
  kind TEXT NOT NULL,
  region TEXT
) STRICT;
-- Every way in which a number was written.
CREATE TABLE number_form (
  raw TEXT NOT NULL,
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  PRIMARY KEY (raw, entity_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE sim (entity_id INTEGER PRIMARY KEY REFERENCES entity(id), imsi TEXT, iccid TEXT) STRICT;
CREATE TABLE handset (entity_id INTEGER PRIMARY KEY REFERENCES entity(id), imei TEXT NOT NULL) STRICT;
CREATE TABLE cell (
  entity_id INTEGER PRIMARY KEY REFERENCES entity(id),
  lat REAL,
  lon REAL,
  azimuth REAL,
  beam REAL
) STRICT;
-- What files say of an entity beyond its ties, one fact a row.
CREATE TABLE attribute (
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (entity_id, name, value, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

-- a made the call or sent the text, b received it; null is withheld, or nobody (a data session).
-- side: whose record the row is of (1 a, 2 b, 0 not said).
CREATE TABLE call_event (
  id INTEGER PRIMARY KEY,
  type INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  duration_s INTEGER,
  a INTEGER,
  b INTEGER,
  a_handset INTEGER,
  a_sim INTEGER,
  a_cell INTEGER,
  a_cell_end INTEGER,
  b_handset INTEGER,
  b_sim INTEGER,
  b_cell INTEGER,
  b_cell_end INTEGER,
  side INTEGER NOT NULL,
  source_file_id INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL
) STRICT;
CREATE TABLE event_text (event_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
-- Further rows that tell of the same event: the other leg, another provider.
CREATE TABLE event_source (
  event_id INTEGER NOT NULL,
  source_file_id INTEGER NOT NULL,
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  side INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  duration_s INTEGER,
  PRIMARY KEY (event_id, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  from_id INTEGER NOT NULL REFERENCES entity(id),
  to_id INTEGER NOT NULL REFERENCES entity(id),
  label TEXT NOT NULL DEFAULT '',
  events INTEGER NOT NULL,
  forward INTEGER NOT NULL DEFAULT 0,
  calls INTEGER NOT NULL DEFAULT 0,
  texts INTEGER NOT NULL DEFAULT 0,
  first_seen INTEGER,
  last_seen INTEGER,
  UNIQUE (kind, from_id, to_id, label)
) STRICT;
CREATE INDEX link_from ON link(from_id, events);
CREATE INDEX link_to ON link(to_id, events);
-- The rows behind a tie that is not made of events.
CREATE TABLE link_row (
  link_id INTEGER NOT NULL REFERENCES link(id),
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  seen_at INTEGER,
  PRIMARY KEY (link_id, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  object TEXT NOT NULL,
  status TEXT NOT NULL,
  detail TEXT NOT NULL,
  UNIQUE (kind, subject, object)
) STRICT;

CREATE TABLE profile (
  name TEXT PRIMARY KEY,
  header TEXT NOT NULL,
  settings TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`;

/** Built after the tables; step 8 puts tables of their own in their place. */
export const firstIndexes = `
CREATE INDEX call_event_pair ON call_event(a, b, started_at, type);
CREATE INDEX call_event_mirror ON call_event(b, a, started_at, type);
CREATE INDEX call_event_time ON call_event(started_at);
`;
