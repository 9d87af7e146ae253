// Ties between numbers, counted from the events themselves in two orders that cover them, never stored: they cannot be out of date.
import { eventTypeCode } from '../model/callEvent.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** Events from `startedFrom` on and before `startedTo` (UTC milliseconds). */
export type Period = { from?: number; to?: number };

/** One number's contact with another: `out` made by the one asked about, `in` received by it. */
export type Contact = {
  other: number;
  out: number;
  in: number;
  calls: number;
  texts: number;
  firstSeen: number;
  lastSeen: number;
};

const TEXTS = `sum(type IN (${eventTypeCode('text')}, ${eventTypeCode('mms')}))`;
const DATA = eventTypeCode('data');
const COUNTS = `count(*), ${TEXTS}, sum(type = ${DATA}), min(started_at), max(started_at)`;

const within = ({ from, to }: Period): string =>
  `${from === undefined ? '' : ` AND started_at >= ${Math.floor(from)}`}${to === undefined ? '' : ` AND started_at < ${Math.floor(to)}`}`;

type Counted = [other: number, events: number, texts: number, data: number, first: number, last: number];

function merge(into: Map<number, Contact>, rows: readonly Counted[], way: 'out' | 'in'): void {
  for (const [other, events, texts, data, first, last] of rows) {
    const known = into.get(other) ?? {
      other,
      out: 0,
      in: 0,
      calls: 0,
      texts: 0,
      firstSeen: first,
      lastSeen: last,
    };
    into.set(other, known);
    known[way] += events;
    known.texts += texts;
    known.calls += events - texts - data;
    known.firstSeen = Math.min(known.firstSeen, first);
    known.lastSeen = Math.max(known.lastSeen, last);
  }
}

/** Everyone a number was in contact with, in no order. Cost: one step an event of the number. */
export function contactsOf(db: Connection, rowId: number, period: Period = {}): Map<number, Contact> {
  const found = new Map<number, Contact>();
  const out = prepared(
    db,
    `SELECT b, ${COUNTS} FROM event_from WHERE a = ? AND b <> 0${within(period)} GROUP BY b`,
  );
  const back = prepared(
    db,
    `SELECT a, ${COUNTS} FROM event_to WHERE b = ? AND a <> 0 AND a <> b${within(period)} GROUP BY a`,
  );
  merge(found, out.raw().all(rowId) as Counted[], 'out');
  merge(found, back.raw().all(rowId) as Counted[], 'in');
  return found;
}

/** What two numbers had to do with each other, seen from the first; null for nothing. */
export function contactBetween(
  db: Connection,
  one: number,
  other: number,
  period: Period = {},
): Contact | null {
  const found = new Map<number, Contact>();
  const counted = prepared(
    db,
    `SELECT ?, ${COUNTS} FROM event_from WHERE a = ? AND b = ?${within(period)} HAVING count(*) > 0`,
  );
  merge(found, counted.raw().all(other, one, other) as Counted[], 'out');
  if (one !== other) merge(found, counted.raw().all(other, other, one) as Counted[], 'in');
  return found.get(other) ?? null;
}

/** A number with more events than this for each member of a set is asked about its pairs one by one. */
const SCAN_SHARE = 4;

/**
 * Every contact within a set of numbers, each once, from the lower row id to the higher. A quiet number's events are walked
 * through; two busy ones are asked about each other, so that one hub in the set does not cost all of its events. `step` may
 * throw to give up.
 */
export function contactsAmong(
  db: Connection,
  members: readonly { rowId: number; events: number }[],
  period: Period = {},
  step: (done: number, total: number) => void = () => {},
): { low: number; contact: Contact }[] {
  const set = new Set(members.map(({ rowId }) => rowId));
  const heavy = members.filter(({ events }) => events > SCAN_SHARE * members.length);
  const busy = new Set(heavy.map(({ rowId }) => rowId));
  const found: { low: number; contact: Contact }[] = [];
  for (const [done, { rowId }] of members.entries()) {
    step(done, members.length);
    if (busy.has(rowId)) continue;
    for (const contact of contactsOf(db, rowId, period).values()) {
      if (!set.has(contact.other)) continue;
      // Of two quiet ones the lower tells; of a quiet and a busy one the quiet.
      if (!busy.has(contact.other) && contact.other < rowId) continue;
      found.push(fromLower(rowId, contact));
    }
  }
  for (const [i, one] of heavy.entries()) {
    step(members.length, members.length);
    for (const other of heavy.slice(i)) {
      const contact = contactBetween(db, one.rowId, other.rowId, period);
      if (contact) found.push(fromLower(one.rowId, contact));
    }
  }
  return found;
}

export function fromLower(rowId: number, contact: Contact): { low: number; contact: Contact } {
  if (rowId <= contact.other) return { low: rowId, contact };
  return { low: contact.other, contact: { ...contact, other: rowId, out: contact.in, in: contact.out } };
}
