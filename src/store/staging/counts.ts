// Brings the counts of entities up to date after an import: events, contacts, first and last sight.
import { canBePerson, NUMBER_KINDS } from '../../model/callEvent.ts';
import type { Connection } from '../connection.ts';

const PERSON_KINDS = NUMBER_KINDS.filter(canBePerson)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** With more numbers touched than this, all are counted again in one pass over the indexes. */
const MOST_ONE_BY_ONE = 2000;

/** Counts the numbers that the events from `firstId` on touch, or all of them after a bulk load. */
export function refreshNumberCounts(db: Connection, firstId: number, bulk: boolean): void {
  const touched = bulk ? [] : touchedNumbers(db, firstId);
  if (bulk || touched.length > MOST_ONE_BY_ONE) countAll(db);
  else countEach(db, touched);
}

const touchedNumbers = (db: Connection, firstId: number): number[] =>
  db
    .prepare(
      `SELECT a FROM call_event WHERE id >= @first AND a IS NOT NULL
       UNION SELECT b FROM call_event WHERE id >= @first AND b IS NOT NULL`,
    )
    .pluck()
    .all({ first: firstId }) as number[];

/**
 * Two passes over the covering indexes, in their own order, so that nothing is sorted. A contact is a telephone that a
 * person may hold, whichever way the contact went: the many are counted in the merge, the few services taken off again.
 */
function countAll(db: Connection): void {
  db.exec(`
    WITH seen AS (
      SELECT a AS id, count(*) AS events, min(started_at) AS first, max(started_at) AS last
        FROM call_event INDEXED BY call_event_pair WHERE a IS NOT NULL GROUP BY a
      UNION ALL
      SELECT b, sum(a IS NOT b), min(started_at), max(started_at)
        FROM call_event INDEXED BY call_event_mirror WHERE b IS NOT NULL GROUP BY b),
    total AS (SELECT id, sum(events) AS events, min(first) AS first, max(last) AS last FROM seen GROUP BY id)
    UPDATE entity SET events = total.events, first_seen = total.first, last_seen = total.last
      FROM total WHERE entity.id = total.id`);
  db.exec(`
    WITH known AS (
      SELECT id, count(*) AS contacts FROM (
        SELECT a AS id, b AS other FROM call_event INDEXED BY call_event_pair WHERE a IS NOT NULL AND b IS NOT NULL
        UNION
        SELECT b, a FROM call_event INDEXED BY call_event_mirror WHERE a IS NOT NULL AND b IS NOT NULL ORDER BY 1, 2)
      WHERE other <> id GROUP BY id)
    UPDATE entity SET contacts = known.contacts FROM known WHERE entity.id = known.id`);
  db.exec(`
    WITH service AS (SELECT entity_id AS id FROM number WHERE kind NOT IN (${PERSON_KINDS})),
    met AS (
      SELECT id, count(*) AS services FROM (
        SELECT e.b AS id, s.id AS other FROM service s JOIN call_event e INDEXED BY call_event_pair ON e.a = s.id
        UNION
        SELECT e.a, s.id FROM service s JOIN call_event e INDEXED BY call_event_mirror ON e.b = s.id)
      WHERE id IS NOT NULL AND id <> other GROUP BY id)
    UPDATE entity SET contacts = contacts - met.services FROM met WHERE entity.id = met.id`);
}

function countEach(db: Connection, ids: readonly number[]): void {
  const update = db.prepare(`
    UPDATE entity SET (events, first_seen, last_seen) = (
      SELECT count(*), min(started_at), max(started_at) FROM (
        SELECT id, started_at FROM call_event WHERE a = @id UNION SELECT id, started_at FROM call_event WHERE b = @id)),
      contacts = (
        SELECT count(*) FROM (SELECT b AS other FROM call_event WHERE a = @id UNION SELECT a FROM call_event WHERE b = @id) o
        JOIN number n ON n.entity_id = o.other WHERE o.other <> @id AND n.kind IN (${PERSON_KINDS}))
    WHERE id = @id`);
  for (const id of ids) update.run({ id });
}

/** Counts of devices from their ties, and of all else from the rows that speak of it. */
export function refreshOtherCounts(db: Connection): void {
  db.exec(`
    WITH ends AS (
      SELECT to_id AS id, events, first_seen, last_seen FROM link WHERE kind IN ('number-sim', 'number-handset')
      UNION ALL SELECT from_id, events, first_seen, last_seen FROM link
        WHERE kind NOT IN ('number-sim', 'number-handset', 'sim-handset')
      UNION ALL SELECT to_id, events, first_seen, last_seen FROM link
        WHERE kind NOT IN ('number-sim', 'number-handset', 'sim-handset')),
    total AS (SELECT id, sum(events) AS events, count(*) AS contacts, min(first_seen) AS first, max(last_seen) AS last
              FROM ends GROUP BY id)
    UPDATE entity SET events = total.events, contacts = total.contacts, first_seen = total.first, last_seen = total.last
      FROM total WHERE entity.id = total.id AND entity.kind <> 'number'`);
}
