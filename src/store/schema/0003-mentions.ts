// Step 3: what an analyst decided of the mentions in reports. The mentions themselves are found anew from the text.

export const mentions = `
-- The row of a file that the report's text stands in, the stretch of the text (UTF-16 units), and what was made of it:
-- entity_id is what the report is now tied to, null where the mention became a fact of the report, or was dismissed.
-- made_entity and made_row say what this decision alone brought into the case, to be taken out again with it.
CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES entity(id),
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  kind TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  suggestion INTEGER NOT NULL,
  status TEXT NOT NULL,
  entity_id INTEGER REFERENCES entity(id),
  made_entity INTEGER NOT NULL,
  made_row INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  UNIQUE (report_id, source_file_id, sheet, line, kind, start_at, end_at)
) STRICT;
CREATE INDEX mention_entity ON mention(entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX mention_source ON mention(source_file_id);
`;
