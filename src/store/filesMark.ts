// What changes whenever a file comes into a case or goes out of it, also where the next takes its row ids: for what is kept.
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** Cheap to ask; never the same again after an import or a withdrawal. */
export const filesMark = (db: Connection): string =>
  JSON.stringify(
    prepared(
      db,
      `SELECT (SELECT coalesce(max(id), 0) FROM withdrawn_source), (SELECT coalesce(max(id), 0) FROM source_file),
         (SELECT count(*) FROM source_file)`,
    )
      .raw()
      .get(),
  );
