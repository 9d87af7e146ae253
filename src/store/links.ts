// Reads ties: those of an entity, those among a set of entities, and one by its id.

import { type EntityKind, entityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';

export type LinkRow = {
  rowId: number;
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

type RawLink = Omit<LinkRow, 'from' | 'to'> & {
  fromKind: EntityKind;
  fromKey: string;
  toKind: EntityKind;
  toKey: string;
};

const LINK_SELECT = `SELECT link.id AS rowId, link.kind, link.from_id AS fromRowId, link.to_id AS toRowId,
    f.kind AS fromKind, f.key AS fromKey, t.kind AS toKind, t.key AS toKey, link.label, link.events, link.forward,
    link.calls, link.texts, link.first_seen AS firstSeen, link.last_seen AS lastSeen
  FROM link JOIN entity f ON f.id = link.from_id JOIN entity t ON t.id = link.to_id`;

const named = ({ fromKind, fromKey, toKind, toKey, ...link }: RawLink): LinkRow => ({
  ...link,
  from: entityId(fromKind, fromKey),
  to: entityId(toKind, toKey),
});

export function linkById(db: Connection, rowId: number): LinkRow | undefined {
  const row = db.prepare(`${LINK_SELECT} WHERE link.id = ?`).get(rowId) as RawLink | undefined;
  return row && named(row);
}

/** Which ties count: by kind, and by whether they were alive at all within a period. */
export type LinkFilter = { kinds?: readonly string[]; from?: number; to?: number };

function narrowing(filter: LinkFilter): { sql: string; values: (string | number)[] } {
  const parts: string[] = [];
  const values: (string | number)[] = [];
  if (filter.kinds) {
    parts.push(`AND link.kind IN (${filter.kinds.map(() => '?').join(',') || "''"})`);
    values.push(...filter.kinds);
  }
  if (filter.from !== undefined) {
    parts.push('AND (link.last_seen IS NULL OR link.last_seen >= ?)');
    values.push(filter.from);
  }
  if (filter.to !== undefined) {
    parts.push('AND (link.first_seen IS NULL OR link.first_seen < ?)');
    values.push(filter.to);
  }
  return { sql: parts.join(' '), values };
}

/** An entity's ties, strongest first. */
export function linksOf(db: Connection, rowId: number, limit: number, filter: LinkFilter = {}): LinkRow[] {
  const { sql, values } = narrowing(filter);
  const rows = db
    .prepare(
      `${LINK_SELECT} WHERE link.id IN (
         SELECT id FROM (SELECT id, events FROM link WHERE from_id = ? ${sql} UNION SELECT id, events FROM link WHERE to_id = ? ${sql})
         ORDER BY events DESC, id LIMIT ?) ORDER BY link.events DESC, link.id`,
    )
    .all(rowId, ...values, rowId, ...values, limit) as RawLink[];
  return rows.map(named);
}

export const linkCountOf = (db: Connection, rowId: number): number =>
  Number(
    db
      .prepare(
        'SELECT (SELECT count(*) FROM link WHERE from_id = @id) + (SELECT count(*) FROM link WHERE to_id = @id AND from_id <> @id)',
      )
      .pluck()
      .get({ id: rowId }),
  );

/** Who an entity is tied to and how strongly: the step of a walk through the network, without names. */
export function neighboursOf(
  db: Connection,
  rowId: number,
  filter: LinkFilter = {},
): { other: number; events: number }[] {
  const { sql, values } = narrowing(filter);
  return db
    .prepare(
      `SELECT to_id AS other, events FROM link WHERE from_id = ? ${sql}
       UNION ALL SELECT from_id, events FROM link WHERE to_id = ? ${sql} ORDER BY 2 DESC, 1`,
    )
    .all(rowId, ...values, rowId, ...values) as { other: number; events: number }[];
}

/** All ties whose two ends are both in the set. */
export function linksAmong(db: Connection, rowIds: readonly number[], filter: LinkFilter = {}): LinkRow[] {
  const { sql, values } = narrowing(filter);
  const set = JSON.stringify(rowIds);
  const rows = db
    .prepare(
      `WITH chosen(id) AS MATERIALIZED (SELECT value FROM json_each(?))
       ${LINK_SELECT} WHERE link.from_id IN chosen AND link.to_id IN chosen ${sql} ORDER BY link.events DESC, link.id`,
    )
    .all(set, ...values) as RawLink[];
  return rows.map(named);
}
