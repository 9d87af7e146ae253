// Step 9: where postcodes lie, by the rows of a lookup that was imported. Of no person, and no entities of the case.

export const postcodes = `
-- The postcode without its blank, in capitals; degrees of WGS 84.
CREATE TABLE postcode_position (
  postcode TEXT NOT NULL,
  source_file_id INTEGER NOT NULL REFERENCES source_file(id),
  sheet INTEGER NOT NULL,
  line INTEGER NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  PRIMARY KEY (postcode, source_file_id, sheet, line)
) STRICT, WITHOUT ROWID;
`;
