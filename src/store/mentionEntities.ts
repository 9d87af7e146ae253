// Makes the entity that an accepted mention names, and takes it out again where nothing else in the case speaks of it.
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';
import { formTable } from './searchForms.ts';
import type { EntityMention } from './staging/batch.ts';
import { type EntityIndex, entityIndex } from './staging/entityIndex.ts';
import { partsOfEntity, reasonsForEntity } from './withdrawTables.ts';

export type Made = { entityId: number; madeEntity: boolean };

const indexes = new WeakMap<Connection, EntityIndex>();

function indexOf(db: Connection): EntityIndex {
  const known = indexes.get(db);
  if (known) return known;
  const made = entityIndex(db);
  indexes.set(db, made);
  return made;
}

/** The entity that a mention names, made where the case has none such. */
export function placeEntity(db: Connection, mention: EntityMention): Made {
  const known = prepared(db, 'SELECT 1 FROM entity WHERE kind = ? AND key = ?').get(
    mention.kind,
    mention.key,
  );
  return { entityId: indexOf(db).idOf(mention), madeEntity: known === undefined };
}

/** Whether a call or a message names the entity. */
const inEvents = (db: Connection, id: number): boolean =>
  prepared(
    db,
    'SELECT EXISTS (SELECT 1 FROM event_from WHERE a = @id) OR EXISTS (SELECT 1 FROM event_to WHERE b = @id)',
  )
    .pluck()
    .get({ id }) === 1;

/** Removes an entity that no event, tie, attribute, claim or decision is left to speak of; all others stay. */
export function dropUncited(db: Connection, id: number): void {
  const cited = reasonsForEntity(db).some(
    ({ table, column }) =>
      db.prepare(`SELECT EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" = ?)`).pluck().get(id) === 1,
  );
  if (cited || inEvents(db, id)) return;
  const kind = prepared(db, 'SELECT kind FROM entity WHERE id = ?').pluck().get(id) as
    | Parameters<typeof formTable>[0]
    | undefined;
  if (kind === undefined) return;
  for (const { table, column } of partsOfEntity(db))
    db.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`).run(id);
  prepared(db, 'DELETE FROM entity WHERE id = ?').run(id);
  // The search forgets it, and looks anew at whatever may take its row id.
  for (const table of [formTable(kind), 'search_word'])
    prepared(db, `DELETE FROM ${table} WHERE rowid = ?`).run(id);
  prepared(db, 'DELETE FROM search_sound WHERE entity_id = ?').run(id);
  prepared(db, "UPDATE search_mark SET upto = min(upto, ?) WHERE what = 'entity'").run(id - 1);
}
