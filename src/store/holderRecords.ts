// What records say of who holds a number: subscriber checks, and the names under which phones saved it.
import type { Connection } from './connection.ts';

export type HolderRecordRows = {
  subscribers: { number: string; name: string }[];
  contactNames: { number: string; name: string; seenIn: string }[];
  custody: { name: string; from: number; to: number }[];
  topUps: { number: string; at: number; place: string | null; voucher: string }[];
};

/**
 * Everything registered to a name, every name in an extracted contact book, and what is claimed of custody and top-ups.
 * Claims, as the files and analysts make them; withdrawn ones are left out.
 */
export function holderRecordsOf(db: Connection): HolderRecordRows {
  const subscribers = db
    .prepare(
      `SELECT n.key AS number, p.label AS name FROM link l JOIN entity p ON p.id = l.from_id JOIN entity n ON n.id = l.to_id
       WHERE l.kind = 'subscriber' AND p.kind IN ('nominal', 'group') AND n.kind = 'number'`,
    )
    .all() as HolderRecordRows['subscribers'];
  const contactNames = db
    .prepare(
      `SELECT t.key AS number, l.label AS name, f.label AS seenIn
       FROM link l JOIN entity f ON f.id = l.from_id JOIN entity t ON t.id = l.to_id
       WHERE l.kind = 'related' AND t.kind = 'number' AND l.label LIKE 'saved as "%"'`,
    )
    .all() as HolderRecordRows['contactNames'];
  const custody = db
    .prepare(
      `SELECT p.label AS name, c.from_at AS "from", c.to_at AS "to" FROM claim c JOIN entity p ON p.id = c.entity_id
       WHERE c.name = 'custody' AND c.withdrawn_at IS NULL AND c.from_at IS NOT NULL AND c.to_at IS NOT NULL
       ORDER BY c.id`,
    )
    .all() as HolderRecordRows['custody'];
  const topUps = db
    .prepare(
      `SELECT n.key AS number, c.from_at AS at, s.key AS place, c.note AS voucher
       FROM claim c JOIN entity n ON n.id = c.entity_id LEFT JOIN entity s ON s.id = c.other_id
       WHERE c.name = 'top-up' AND c.withdrawn_at IS NULL AND c.from_at IS NOT NULL AND n.kind = 'number' ORDER BY c.id`,
    )
    .all() as HolderRecordRows['topUps'];
  return {
    subscribers,
    contactNames: contactNames.map((row) => ({ ...row, name: row.name.slice('saved as "'.length, -1) })),
    custody,
    topUps,
  };
}
