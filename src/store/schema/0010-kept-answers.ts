// Step 10: what was inferred is kept beside what it was made from, so that opening a case need not infer it again.

// Nothing here is evidence: every row may be dropped at any time, and is made again when it is asked for.
export const keptAnswers = `
CREATE TABLE kept_answer (
  id INTEGER PRIMARY KEY,
  question TEXT NOT NULL UNIQUE,
  made_from TEXT NOT NULL,
  answer BLOB NOT NULL
) STRICT;
`;
