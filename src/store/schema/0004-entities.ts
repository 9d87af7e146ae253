// Step 4: dated claims about entities, and the layer that combines entities without touching the originals.

export const entities = `
-- What is said of an entity, one fact a row: by a row of a file, or by an analyst (said_by), who may lean on a report.
-- other_id is the second party, where a claim has one: a keeper, a tenant, a group.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  entity_id INTEGER NOT NULL REFERENCES entity(id),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  other_id INTEGER REFERENCES entity(id),
  from_at INTEGER,
  to_at INTEGER,
  grade TEXT NOT NULL,
  note TEXT NOT NULL,
  source_file_id INTEGER REFERENCES source_file(id),
  sheet INTEGER,
  line INTEGER,
  report_id INTEGER REFERENCES entity(id),
  said_by TEXT,
  said_at INTEGER,
  withdrawn_at INTEGER,
  withdrawn_by TEXT,
  withdrawn_why TEXT
) STRICT;
CREATE INDEX claim_entity ON claim(entity_id, name);
CREATE INDEX claim_other ON claim(other_id) WHERE other_id IS NOT NULL;
CREATE INDEX claim_report ON claim(report_id) WHERE report_id IS NOT NULL;

INSERT INTO claim (entity_id, name, value, grade, note, source_file_id, sheet, line)
  SELECT entity_id, name, value, '', '', source_file_id, sheet, line FROM attribute WHERE name = 'date of birth';
DELETE FROM attribute WHERE name = 'date of birth';

-- What an analyst decided of two entities: the same (they are read as one), a match (a tie says so), or two (never proposed
-- again). Undone rows stay. card is what agreed and what did not, as it was then shown.
CREATE TABLE combination (
  id INTEGER PRIMARY KEY,
  kept_id INTEGER NOT NULL REFERENCES entity(id),
  other_id INTEGER NOT NULL REFERENCES entity(id),
  verdict TEXT NOT NULL,
  card TEXT NOT NULL,
  note TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  undone_at INTEGER,
  undone_by TEXT,
  undone_why TEXT
) STRICT;
CREATE INDEX combination_kept ON combination(kept_id);
CREATE INDEX combination_other ON combination(other_id);
-- The state that follows from the combinations that hold: each entity that is read as another, and which.
CREATE TABLE combined (
  entity_id INTEGER PRIMARY KEY REFERENCES entity(id),
  head_id INTEGER NOT NULL REFERENCES entity(id)
) STRICT;
CREATE INDEX combined_head ON combined(head_id);
`;
