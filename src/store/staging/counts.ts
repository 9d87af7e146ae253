// Brings the counts of entities up to date after an import: events, contacts, first and last sight.
import { canBePerson, NUMBER_KINDS } from '../../model/callEvent.ts';
import type { Connection } from '../connection.ts';

const PERSON_KINDS = NUMBER_KINDS.filter(canBePerson)
  .map((kind) => `'${kind}'`)
  .join(', ');

/** With more numbers touched than this, all are counted again in one pass over all events. */
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

type Counted = [id: number, events: number, first: number, last: number];

/**
 * Counts every number in passes over the events in both orders, so that nothing is sorted or kept in a
 * temporary table. A contact is a telephone that a person may hold, whichever way the contact went: all are counted in
 * the merge of both orders, and the few services are taken off again.
 */
function countAll(db: Connection): void {
  const size = Number(db.prepare('SELECT coalesce(max(id), 0) FROM entity').pluck().get()) + 1;
  const events = new Float64Array(size);
  const first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const last = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const contacts = new Int32Array(size);
  for (const sql of [
    `SELECT a, count(*), min(started_at), max(started_at) FROM event_from
       WHERE a <> 0 GROUP BY a`,
    `SELECT b, sum(a <> b), min(started_at), max(started_at) FROM event_to
       WHERE b <> 0 GROUP BY b`,
  ])
    for (const [id, count, from, to] of db.prepare(sql).raw().iterate() as IterableIterator<Counted>) {
      events[id]! += count;
      first[id] = Math.min(first[id]!, from);
      last[id] = Math.max(last[id]!, to);
    }
  const met = db.prepare(
    `SELECT id, count(*) FROM (
       SELECT a AS id, b AS other FROM event_from WHERE a <> 0 AND b <> 0
       UNION
       SELECT b, a FROM event_to WHERE a <> 0 AND b <> 0 ORDER BY 1, 2)
     WHERE other <> id GROUP BY id`,
  );
  for (const [id, count] of met.raw().iterate() as IterableIterator<[number, number]>) contacts[id] = count;
  takeOffServices(db, contacts);
  const update = db.prepare(
    'UPDATE entity SET events = ?, contacts = ?, first_seen = ?, last_seen = ? WHERE id = ?',
  );
  for (let id = 1; id < size; id++)
    if (events[id]! > 0) update.run(events[id], contacts[id], first[id], last[id], id);
}

function takeOffServices(db: Connection, contacts: Int32Array): void {
  const services = db
    .prepare(`SELECT entity_id FROM number WHERE kind NOT IN (${PERSON_KINDS})`)
    .pluck()
    .all() as number[];
  const others = db
    .prepare(
      `SELECT b FROM event_from WHERE a = @id AND b <> 0 AND b <> a
       UNION SELECT a FROM event_to WHERE b = @id AND a <> 0 AND a <> b`,
    )
    .pluck();
  for (const id of services) for (const other of others.all({ id }) as number[]) contacts[other]!--;
}

function countEach(db: Connection, ids: readonly number[]): void {
  const update = db.prepare(`
    UPDATE entity SET (events, first_seen, last_seen) = (
      SELECT count(*), min(started_at), max(started_at) FROM (
        SELECT event_id, started_at FROM event_from WHERE a = @id UNION SELECT event_id, started_at FROM event_to WHERE b = @id)),
      contacts = (
        SELECT count(*) FROM (SELECT b AS other FROM event_from WHERE a = @id UNION SELECT a FROM event_to WHERE b = @id) o
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
