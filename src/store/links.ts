// Reads ties: those of an entity, those among a set, and one by its id. Ties between numbers and to cells are counted from
// the events when they are asked for; all others are stored with the rows that say so.
import { type EntityKind, entityId } from '../model/entityId.ts';
import { cellsOf, numbersOn } from './cellUse.ts';
import { combinedIn, tiesAsCombined } from './combined.ts';
import type { Connection } from './connection.ts';
import {
  type Contact,
  contactBetween,
  contactsAmong,
  contactsOf,
  fromLower,
  type Period,
} from './contacts.ts';
import { prepared } from './prepared.ts';

export type LinkRow = {
  /** `tie:12` where stored; `tie:c12-34` for a contact and `tie:p12-34` for a number's use of a cell, by their row ids. */
  id: string;
  kind: string;
  from: string;
  to: string;
  fromRowId: number;
  toRowId: number;
  label: string;
  events: number;
  forward: number;
  calls: number;
  texts: number;
  firstSeen: number | null;
  lastSeen: number | null;
};

/** A tie without the names of its ends. */
type Bare = Omit<LinkRow, 'from' | 'to'>;

/** Told how many of a set have been asked; may throw to give up. */
type Step = (done: number, total: number) => void;

/** Which ties count: by kind, and by whether they were alive at all within a period. */
export type LinkFilter = { kinds?: readonly string[] } & Period;

const wants = (filter: LinkFilter, kind: string): boolean => !filter.kinds || filter.kinds.includes(kind);

const contactLink = (low: number, { other, out, in: back, ...counts }: Contact): Bare => ({
  id: `tie:c${low}-${other}`,
  kind: 'contact',
  fromRowId: low,
  toRowId: other,
  label: '',
  events: out + back,
  forward: out,
  ...counts,
});

const cellLink = (use: {
  number: number;
  cell: number;
  events: number;
  firstSeen: number;
  lastSeen: number;
}): Bare => ({
  id: `tie:p${use.number}-${use.cell}`,
  kind: 'number-cell',
  fromRowId: use.number,
  toRowId: use.cell,
  label: '',
  events: use.events,
  forward: use.events,
  calls: 0,
  texts: 0,
  firstSeen: use.firstSeen,
  lastSeen: use.lastSeen,
});

const STORED = `SELECT 'tie:' || id AS id, kind, from_id AS fromRowId, to_id AS toRowId, label, events, forward, calls, texts,
    first_seen AS firstSeen, last_seen AS lastSeen FROM link`;

function storedWhere(filter: LinkFilter, kind = 'kind'): { sql: string; values: (string | number)[] } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  if (filter.kinds) {
    parts.push(`AND ${kind} IN (${filter.kinds.map(() => '?').join(',') || "''"})`);
    values.push(...filter.kinds);
  }
  if (filter.from !== undefined) {
    parts.push('AND (last_seen IS NULL OR last_seen >= ?)');
    values.push(filter.from);
  }
  if (filter.to !== undefined) {
    parts.push('AND (first_seen IS NULL OR first_seen < ?)');
    values.push(filter.to);
  }
  return { sql: parts.join(' '), values };
}

export type Member = { rowId: number; kind: EntityKind; events: number };

/** Every tie of an entity, strongest first, without names: of all its originals, where it is combined. */
function bareLinksOf(db: Connection, member: Member, filter: LinkFilter): readonly Bare[] {
  const combined = combinedIn(db);
  if (!combined) return originalLinksOf(db, member, filter);
  const originals = combined.membersOf.get(member.rowId) ?? [member.rowId];
  const links = originals.flatMap((rowId) => originalLinksOf(db, { ...member, rowId }, filter));
  // A tie between two originals of one entity is found from both, and left out.
  return tiesAsCombined(db, originals.length > 1 ? links.sort(byStrength) : links);
}

const byStrength = (x: Bare, y: Bare): number => y.events - x.events || (x.id < y.id ? -1 : 1);

function originalLinksOf(db: Connection, { rowId, kind }: Member, filter: LinkFilter): Bare[] {
  const { sql, values } = storedWhere(filter);
  const links = prepared(db, `${STORED} WHERE from_id = ? ${sql} UNION ${STORED} WHERE to_id = ? ${sql}`).all(
    rowId,
    ...values,
    rowId,
    ...values,
  ) as Bare[];
  if (kind === 'number' && wants(filter, 'contact'))
    for (const contact of contactsOf(db, rowId, filter).values()) {
      const { low, contact: seen } = fromLower(rowId, contact);
      links.push(contactLink(low, seen));
    }
  // Where a number was is asked for by name: the cells of a busy number would bury its contacts.
  if (kind === 'number' && filter.kinds?.includes('number-cell'))
    links.push(...cellsOf(db, rowId).map(cellLink));
  if (kind === 'cell' && wants(filter, 'number-cell')) links.push(...numbersOn(db, rowId).map(cellLink));
  return links.sort(byStrength);
}

function named(db: Connection, links: readonly Bare[]): LinkRow[] {
  const get = prepared(db, 'SELECT kind, key FROM entity WHERE id = ?');
  const names = new Map<number, string>();
  const nameOf = (rowId: number): string => {
    let name = names.get(rowId);
    if (name === undefined) {
      const { kind, key } = get.get(rowId) as { kind: EntityKind; key: string };
      name = entityId(kind, key);
      names.set(rowId, name);
    }
    return name;
  };
  return links.map((link) => ({ ...link, from: nameOf(link.fromRowId), to: nameOf(link.toRowId) }));
}

/** An entity's ties, strongest first, at most `limit`; and how many it has in all. */
export function linksOf(
  db: Connection,
  entity: Member,
  limit: number,
  filter: LinkFilter = {},
): { links: LinkRow[]; count: number } {
  const all = bareLinksOf(db, entity, filter);
  return { links: named(db, all.slice(0, limit)), count: all.length };
}

/** Who an entity is tied to and how strongly, strongest first: the step of a walk through the network. */
export function neighboursOf(
  db: Connection,
  entity: Member,
  filter: LinkFilter = {},
): { other: number; events: number }[] {
  return bareLinksOf(db, entity, filter).map((link) => ({
    other: link.fromRowId === entity.rowId ? link.toRowId : link.fromRowId,
    events: link.events,
  }));
}

/** All ties whose two ends are both in the set, strongest first. */
export const linksAmong = (
  db: Connection,
  members: readonly Member[],
  filter: LinkFilter = {},
  step: Step = () => {},
): LinkRow[] => strongestAmong(db, members, Number.POSITIVE_INFINITY, filter, step).links;

/**
 * The strongest ties whose two ends are both in the set, at most `limit`, and how many there are in all.
 */
export function strongestAmong(
  db: Connection,
  members: readonly Member[],
  limit: number,
  filter: LinkFilter,
  step: Step,
): { links: LinkRow[]; count: number } {
  // The plus keeps SQLite from the index of kind and both ends, in which it would look for each pair of the set.
  const { sql, values } = storedWhere(filter, '+kind');
  const originals = combinedIn(db)?.membersOf;
  const set = new Set(members.flatMap(({ rowId }) => originals?.get(rowId) ?? rowId));
  const links = db
    .prepare(
      `WITH chosen(id) AS MATERIALIZED (SELECT value FROM json_each(?))
       ${STORED} WHERE from_id IN chosen AND to_id IN chosen ${sql}`,
    )
    .all(JSON.stringify([...set]), ...values) as Bare[];
  const numbers = members.filter(({ kind }) => kind === 'number');
  if (wants(filter, 'contact'))
    for (const { low, contact } of contactsAmong(db, numbers, filter, step))
      links.push(contactLink(low, contact));
  if (wants(filter, 'number-cell') && members.some(({ kind }) => kind === 'cell'))
    for (const [done, { rowId }] of numbers.entries()) {
      step(done, numbers.length);
      links.push(
        ...cellsOf(db, rowId)
          .filter(({ cell }) => set.has(cell))
          .map(cellLink),
      );
    }
  const all = tiesAsCombined(db, links.sort(byStrength));
  return { links: named(db, all.slice(0, limit)), count: all.length };
}

/** The tie that an id names; undefined where the case has none such. */
export function linkById(db: Connection, id: string): LinkRow | undefined {
  const counted = /^tie:([cp])(\d+)-(\d+)$/.exec(id);
  if (!counted) {
    const stored = /^(?:tie:)?(\d+)$/.exec(id);
    const link = stored && (db.prepare(`${STORED} WHERE id = ?`).get(Number(stored[1])) as Bare | undefined);
    return link ? named(db, tiesAsCombined(db, [link]))[0] : undefined;
  }
  const [one, other] = [Number(counted[2]), Number(counted[3])];
  if (counted[1] === 'c') {
    const contact = contactBetween(db, one, other);
    return contact ? named(db, [contactLink(one, contact)])[0] : undefined;
  }
  const use = cellsOf(db, one).find(({ cell }) => cell === other);
  return use ? named(db, [cellLink(use)])[0] : undefined;
}
