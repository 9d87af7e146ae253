// What records say of who holds a number: subscriber checks, and the names under which phones saved it.
import type { Connection } from './connection.ts';

export type HolderRecordRows = {
  subscribers: { number: string; name: string }[];
  contactNames: { number: string; name: string; seenIn: string }[];
};

/** Everything registered to a name, and every name in an extracted contact book. Claims, as the files make them. */
export function holderRecordsOf(db: Connection): HolderRecordRows {
  const subscribers = db
    .prepare(
      `SELECT n.key AS number, p.label AS name FROM link l JOIN entity p ON p.id = l.from_id JOIN entity n ON n.id = l.to_id
       WHERE l.kind = 'subscriber' AND p.kind = 'nominal' AND n.kind = 'number'`,
    )
    .all() as HolderRecordRows['subscribers'];
  const contactNames = db
    .prepare(
      `SELECT t.key AS number, l.label AS name, f.label AS seenIn
       FROM link l JOIN entity f ON f.id = l.from_id JOIN entity t ON t.id = l.to_id
       WHERE l.kind = 'related' AND t.kind = 'number' AND l.label LIKE 'saved as "%"'`,
    )
    .all() as HolderRecordRows['contactNames'];
  return {
    subscribers,
    contactNames: contactNames.map((row) => ({ ...row, name: row.name.slice('saved as "'.length, -1) })),
  };
}
