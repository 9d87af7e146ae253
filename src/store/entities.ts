// Reads entities: one by id or by any usual form, the numbers with their counts, what files say of one.

import type { NumberKind } from '../model/callEvent.ts';
import { SOURCE_DIGEST } from '../model/corroboration.ts';
import { type EntityKind, entityId, parseEntityId } from '../model/entityId.ts';
import { asCombined, combinedIn, membersOf } from './combined.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';

export type EntityRow = {
  rowId: number;
  kind: EntityKind;
  key: string;
  label: string;
  numberKind: NumberKind | null;
  events: number;
  contacts: number;
  firstSeen: number | null;
  lastSeen: number | null;
};

export const ENTITY_SELECT = `SELECT entity.id AS rowId, entity.kind, entity.key, entity.label, number.kind AS numberKind,
    entity.events, entity.contacts, entity.first_seen AS firstSeen, entity.last_seen AS lastSeen
  FROM entity LEFT JOIN number ON number.entity_id = entity.id`;

export function entityByKey(db: Connection, kind: EntityKind, key: string): EntityRow | undefined {
  return prepared(db, `${ENTITY_SELECT} WHERE entity.kind = ? AND entity.key = ?`).get(kind, key) as
    | EntityRow
    | undefined;
}

const originalOf = (db: Connection, rowId: number): EntityRow | undefined =>
  prepared(db, `${ENTITY_SELECT} WHERE entity.id = ?`).get(rowId) as EntityRow | undefined;

/** The originals with these row ids, whatever they are combined into. */
export const originalsByRowId = (db: Connection, ids: readonly number[]): EntityRow[] =>
  ids.flatMap((id) => originalOf(db, id) ?? []);

/** The original that an id names, whatever it is combined into. */
export function originalNamed(db: Connection, id: string): EntityRow | undefined {
  const { kind, key } = parseEntityId(id);
  return entityByKey(db, kind, key);
}

/** Rows as they are read: those that an analyst combined as one. */
export const readAsCombined = (db: Connection, rows: readonly EntityRow[]): EntityRow[] =>
  asCombined(db, rows, (rowId) => originalOf(db, rowId));

/**
 * The entity that an id names; numbers also by any form in which a file wrote them. The id of an original that is combined
 * with others names what it is read as.
 */
export function findEntity(db: Connection, id: string): EntityRow | undefined {
  const { kind, key } = parseEntityId(id);
  const known = entityByKey(db, kind, key);
  if (known) return combinedIn(db) ? readAsCombined(db, [known])[0] : known;
  if (kind !== 'number') return undefined;
  return db
    .prepare(`${ENTITY_SELECT} WHERE entity.id = (SELECT entity_id FROM number_form WHERE raw = ? LIMIT 1)`)
    .get(id.trim()) as EntityRow | undefined;
}

export function entitiesByRowId(db: Connection, ids: readonly number[]): EntityRow[] {
  return readAsCombined(db, originalsByRowId(db, ids));
}

/** Every entity, those with most events first, at most `limit`; and how many there are in all. */
export function allEntities(db: Connection, limit: number): { rows: EntityRow[]; count: number } {
  const rows = prepared(db, `${ENTITY_SELECT} ORDER BY entity.events DESC, entity.id LIMIT ?`).all(limit);
  const count = prepared(db, 'SELECT count(*) FROM entity').pluck().get() as number;
  return { rows: readAsCombined(db, rows as EntityRow[]), count };
}

export type NumberRow = {
  id: string;
  raw: string;
  e164: string | null;
  kind: NumberKind;
  region: string | null;
  events: number;
  contacts: number;
  firstSeen: number | null;
  lastSeen: number | null;
};

/** Numbers, those with most events first. `search` narrows by any part of the number or of a form it was written in. */
export function numbersOf(db: Connection, top: number | null, search: string | null): NumberRow[] {
  const narrowed = search
    ? `WHERE entity.key LIKE @part ESCAPE '\\' OR EXISTS (SELECT 1 FROM number_form f WHERE f.entity_id = entity.id AND f.raw LIKE @part ESCAPE '\\')`
    : '';
  const statement = db.prepare(
    `SELECT entity.key AS id, number.raw, number.e164, number.kind, number.region, entity.events, entity.contacts,
            entity.first_seen AS firstSeen, entity.last_seen AS lastSeen
     FROM number JOIN entity ON entity.id = number.entity_id ${narrowed}
     ORDER BY entity.events DESC, entity.key LIMIT @top`,
  );
  return statement.all({ top: top ?? -1, ...(search && { part: likePart(search) }) }) as NumberRow[];
}

export const likePart = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

export type Attribute = { name: string; value: string; file: string; line: number };

export function attributesOf(db: Connection, rowId: number): Attribute[] {
  return db
    .prepare(
      `SELECT attribute.name, attribute.value, source_file.name AS file, min(attribute.line) AS line
       FROM attribute JOIN source_file ON source_file.id = attribute.source_file_id
       WHERE attribute.entity_id IN (SELECT value FROM json_each(?)) AND attribute.name <> '${SOURCE_DIGEST}'
       GROUP BY attribute.name, attribute.value, source_file.id
       ORDER BY attribute.name, attribute.value LIMIT 200`,
    )
    .all(JSON.stringify(membersOf(db, rowId))) as Attribute[];
}

/** Every way in which files wrote a number. */
export const formsOf = (db: Connection, rowId: number): string[] =>
  db.prepare('SELECT raw FROM number_form WHERE entity_id = ? ORDER BY raw').pluck().all(rowId) as string[];

export type CellPlace = {
  lat: number | null;
  lon: number | null;
  azimuth: number | null;
  beam: number | null;
};

export const cellPlaceOf = (db: Connection, rowId: number): CellPlace | undefined =>
  db.prepare('SELECT lat, lon, azimuth, beam FROM cell WHERE entity_id = ?').get(rowId) as
    | CellPlace
    | undefined;

/** The whole IMEI as first written, where the record gave more than the 14 digits that are compared. */
export const fullImeiOf = (db: Connection, rowId: number): string | undefined =>
  db.prepare('SELECT imei FROM handset WHERE entity_id = ?').pluck().get(rowId) as string | undefined;

export const idOf = (row: { kind: EntityKind; key: string }): string => entityId(row.kind, row.key);
