// Brings the ties between numbers, and the counts of every entity, up to date after an import.
import { eventTypeCode } from '../../model/callEvent.ts';
import type { Connection } from '../connection.ts';

const TEXT_TYPES = `${eventTypeCode('text')}, ${eventTypeCode('mms')}`;
const DATA_TYPE = eventTypeCode('data');

const pairCounts = (scope: string): string => `
  SELECT min(a, b) AS low, max(a, b) AS high, count(*) AS events, sum(a < b) AS forward,
         sum(type NOT IN (${TEXT_TYPES}, ${DATA_TYPE})) AS calls, sum(type IN (${TEXT_TYPES})) AS texts,
         min(started_at) AS first, max(started_at) AS last
  FROM call_event ${scope} GROUP BY a, b`;

/**
 * Writes one tie a pair of numbers, from the lower id to the higher. After a bulk load all pairs are counted in one pass
 * over the covering index; otherwise only the pairs that the new events touch are counted again.
 */
export function refreshContactLinks(db: Connection, firstId: number, bulk: boolean): void {
  const scope = bulk
    ? 'INDEXED BY call_event_pair WHERE a IS NOT NULL AND b IS NOT NULL'
    : `WHERE a IS NOT NULL AND b IS NOT NULL AND (a, b) IN (
         SELECT a, b FROM call_event WHERE id >= ${firstId} UNION SELECT b, a FROM call_event WHERE id >= ${firstId})`;
  db.exec(`
    INSERT INTO link (kind, from_id, to_id, events, forward, calls, texts, first_seen, last_seen)
    SELECT 'contact', low, high, sum(events), sum(forward), sum(calls), sum(texts), min(first), max(last)
    FROM (${pairCounts(scope)}) WHERE true GROUP BY low, high
    ON CONFLICT (kind, from_id, to_id, label) DO UPDATE SET
      events = excluded.events, forward = excluded.forward, calls = excluded.calls, texts = excluded.texts,
      first_seen = excluded.first_seen, last_seen = excluded.last_seen`);
}

const PERSON_KINDS = `('mobile', 'landline', 'phone', 'opaque', 'unresolved')`;

/** Counts events, contacts (telephones a person may hold, services left out) and first and last sight of numbers. */
export function refreshNumberCounts(db: Connection): void {
  db.exec(`
    WITH seen AS (
      SELECT from_id AS id, events, first_seen AS first, last_seen AS last FROM link WHERE kind = 'contact'
      UNION ALL
      SELECT to_id, events, first_seen, last_seen FROM link WHERE kind = 'contact' AND from_id <> to_id
      UNION ALL
      SELECT a, count(*), min(started_at), max(started_at) FROM call_event INDEXED BY call_event_mirror
        WHERE b IS NULL AND a IS NOT NULL GROUP BY a
      UNION ALL
      SELECT b, count(*), min(started_at), max(started_at) FROM call_event INDEXED BY call_event_pair
        WHERE a IS NULL AND b IS NOT NULL GROUP BY b),
    total AS (SELECT id, sum(events) AS events, min(first) AS first, max(last) AS last FROM seen GROUP BY id)
    UPDATE entity SET events = total.events, first_seen = total.first, last_seen = total.last
      FROM total WHERE entity.id = total.id AND entity.kind = 'number'`);
  db.exec(`
    WITH ends AS (
      SELECT link.from_id AS id, link.to_id AS other FROM link WHERE link.kind = 'contact'
      UNION ALL
      SELECT link.to_id, link.from_id FROM link WHERE link.kind = 'contact' AND link.from_id <> link.to_id),
    known AS (SELECT ends.id, count(*) AS contacts FROM ends JOIN number ON number.entity_id = ends.other
              WHERE number.kind IN ${PERSON_KINDS} AND ends.id <> ends.other GROUP BY ends.id)
    UPDATE entity SET contacts = known.contacts FROM known WHERE entity.id = known.id`);
}

/** Counts of all that is not a number, from its ties: devices by their events, others by their rows. */
export function refreshOtherCounts(db: Connection): void {
  db.exec(`
    WITH ends AS (
      SELECT to_id AS id, events, first_seen, last_seen, kind FROM link
        WHERE kind IN ('number-sim', 'number-handset', 'number-cell')
      UNION ALL SELECT from_id, events, first_seen, last_seen, kind FROM link
        WHERE kind NOT IN ('contact', 'number-sim', 'number-handset', 'number-cell', 'sim-handset')
      UNION ALL SELECT to_id, events, first_seen, last_seen, kind FROM link
        WHERE kind NOT IN ('contact', 'number-sim', 'number-handset', 'number-cell', 'sim-handset')),
    total AS (SELECT id, sum(events) AS events, count(*) AS contacts, min(first_seen) AS first, max(last_seen) AS last
              FROM ends GROUP BY id)
    UPDATE entity SET events = total.events, contacts = total.contacts, first_seen = total.first, last_seen = total.last
      FROM total WHERE entity.id = total.id AND entity.kind <> 'number'`);
}
