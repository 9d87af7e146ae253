// Step 5: areas that an analyst imported, the counts that partners supply of places, and the weights of the risk view.

export const places = `
-- Rings of longitude and latitude as JSON: the outer ring of each polygon first, then its holes (RFC 7946).
CREATE TABLE area_shape (
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  code TEXT NOT NULL,
  polygons TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (entity_id, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

-- A null count was given as unknown or suppressed: it is not nought.
CREATE TABLE place_count (
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  measure TEXT NOT NULL,
  period TEXT NOT NULL,
  supplier TEXT NOT NULL,
  count REAL,
  raw TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (entity_id, measure, period, supplier, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;

-- Only weights that differ from the default have a row.
CREATE TABLE risk_weight (
  part TEXT PRIMARY KEY,
  weight REAL NOT NULL,
  set_at INTEGER NOT NULL,
  set_by TEXT NOT NULL
) STRICT;
`;
