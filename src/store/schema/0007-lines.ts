// Step 7: what an analyst set for lines (signal weights, brands), and the chart as it was left.

export const lines = `
-- Only weights that differ from the default have a row.
CREATE TABLE line_weight (
  signal TEXT PRIMARY KEY,
  weight REAL NOT NULL,
  set_at INTEGER NOT NULL,
  set_by TEXT NOT NULL
) STRICT;

-- The brand that an analyst gave a line, under the number by which the line was known at the time.
CREATE TABLE line_brand (
  number TEXT PRIMARY KEY,
  brand TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  set_by TEXT NOT NULL
) STRICT;

CREATE TABLE chart_drawing (
  name TEXT PRIMARY KEY,
  drawing TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT;
`;
