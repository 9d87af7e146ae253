// Reads the names that a case knows: of people, groups, lines and addresses, with the aliases that were claimed of them.
import { type EntityKind, entityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

/** `alias`: a claim gives the name, it is not what the entity is called by in the case. */
export type NamedEntity = { rowId: number; id: string; kind: EntityKind; name: string; alias: boolean };

/** A group that somebody says is one: rows of tables of no known kind are kept as groups, too, and name nobody. */
const IS_GROUP = `(EXISTS (SELECT 1 FROM claim g WHERE g.entity_id = entity.id AND g.name = 'type of group' AND g.withdrawn_at IS NULL)
  OR EXISTS (SELECT 1 FROM claim m WHERE m.other_id = entity.id AND m.name = 'member of' AND m.withdrawn_at IS NULL))`;

/** People, groups, lines and addresses by their labels, and by each alias that holds. */
export function namedEntities(db: Connection): NamedEntity[] {
  const rows = db
    .prepare(
      `SELECT id AS rowId, kind, key, label AS name, 0 AS alias FROM entity WHERE kind IN ('nominal', 'line', 'address') OR (kind = 'group' AND ${IS_GROUP})
       UNION SELECT e.id, e.kind, e.key, c.value, 1 FROM claim c JOIN entity e ON e.id = c.entity_id
         WHERE c.name = 'alias' AND c.withdrawn_at IS NULL AND e.kind IN ('nominal', 'group', 'line')`,
    )
    .all() as { rowId: number; kind: EntityKind; key: string; name: string; alias: number }[];
  return rows.map(({ rowId, kind, key, name, alias }) => ({
    rowId,
    id: entityId(kind, key),
    kind,
    name,
    alias: alias === 1,
  }));
}

/** The brands that analysts gave lines, each with the number that the line is known by. */
export const namedLines = (db: Connection): { number: string; brand: string }[] =>
  db.prepare("SELECT number, brand FROM line_brand WHERE brand <> ''").all() as {
    number: string;
    brand: string;
  }[];

/** Whether a number is among the case's. */
export const isKnownNumber = (db: Connection, key: string): boolean =>
  prepared(db, "SELECT EXISTS (SELECT 1 FROM entity WHERE kind = 'number' AND key = ?)").pluck().get(key) ===
  1;

/** Changes when a name that is looked for comes, goes or is combined; cheap to ask. */
export const namesMark = (db: Connection): string =>
  JSON.stringify(
    prepared(
      db,
      `SELECT (SELECT count(*) FROM entity WHERE kind IN ('nominal', 'group', 'line', 'address')) AS names,
              (SELECT coalesce(max(id), 0) FROM entity WHERE kind IN ('nominal', 'group', 'line', 'address')) AS last,
              (SELECT coalesce(sum(entity_id * 31 + head_id), 0) FROM combined) AS together,
              (SELECT coalesce(sum(id * (withdrawn_at IS NULL)), 0) FROM claim WHERE name IN ('alias', 'type of group', 'member of')) AS said,
              (SELECT count(*) FROM line_brand) AS brands, (SELECT coalesce(max(set_at), 0) FROM line_brand) AS branded`,
    ).get(),
  );
