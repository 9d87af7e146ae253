// Everything that a case file holds, row by row, to tell whether a case is as it was.
import { createHash } from 'node:crypto';
import { openCase } from '../../src/store/caseFile.ts';
import { PASSPHRASE } from './startedEngine.ts';

export type CaseContents = Record<string, { rows: number; sha256: string }>;

/**
 * Tables with how many rows they hold and what all of them say; opens the case by itself and closes it again. Left out are
 * answers that were kept to spare making them again: asking a case anything may add one.
 */
export function contentsOf(casePath: string): CaseContents {
  const db = openCase(casePath, PASSPHRASE);
  try {
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'kept_answer' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((table) => {
        const hash = createHash('sha256');
        let rows = 0;
        for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
          hash.update(JSON.stringify(row));
          rows++;
        }
        return [table, { rows, sha256: hash.digest('hex') }];
      }),
    );
  } finally {
    db.close();
  }
}

/** What SQLite says of the file as a whole: `ok`, or what is wrong with it. */
export function integrityOf(casePath: string): string {
  const db = openCase(casePath, PASSPHRASE);
  try {
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}

/** The names of the indexes in the case. */
export function indexesOf(casePath: string): string[] {
  const db = openCase(casePath, PASSPHRASE);
  try {
    return db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name")
      .pluck()
      .all() as string[];
  } finally {
    db.close();
  }
}
