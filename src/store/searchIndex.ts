// Keeps the search index up to date: what came into the case since it was last looked at is added, a batch a transaction.
import { SOURCE_DIGEST } from '../model/corroboration.ts';
import type { EntityKind } from '../model/entityId.ts';
import { soundsOf } from '../model/nameSound.ts';
import type { Connection } from './connection.ts';
import { prepared } from './prepared.ts';
import { alikeForm, formTable, searchForms } from './searchForms.ts';

export type IndexStep = { done: number; total: number };

const BATCH = 2000;

/** Facts that give a name: they are searched as names, and by their sound. */
export const NAME_FACTS = ['alias', 'name', 'saved as', 'brand'] as const;
const isName = (name: string): boolean => (NAME_FACTS as readonly string[]).includes(name.toLowerCase());

/** What the index is held against: the last rows of the tables it reads, and sums that change with what analysts decide. */
const NOW = `SELECT
  (SELECT coalesce(max(id), 0) FROM entity) AS entity,
  (SELECT coalesce(max(id), 0) FROM source_file) AS source,
  (SELECT coalesce(max(id), 0) FROM link) AS link,
  (SELECT coalesce(max(id), 0) FROM claim) AS claim,
  (SELECT coalesce(sum(id + withdrawn_at % 1000003), 0) FROM claim WHERE withdrawn_at IS NOT NULL) AS withdrawn,
  (SELECT coalesce(sum(id + decided_at % 1000003), 0) FROM mention WHERE entity_id IS NULL) AS mention`;

type Marks = Record<'entity' | 'source' | 'link' | 'claim' | 'withdrawn' | 'mention', number>;

const standOf = (db: Connection): Marks => prepared(db, NOW).get() as Marks;

function marksOf(db: Connection): Marks {
  const rows = prepared(db, 'SELECT what, upto FROM search_mark').all() as {
    what: keyof Marks;
    upto: number;
  }[];
  const marks: Marks = { entity: 0, source: 0, link: 0, claim: 0, withdrawn: 0, mention: 0 };
  for (const { what, upto } of rows) marks[what] = upto;
  return marks;
}

function setMark(db: Connection, what: keyof Marks, upto: number): void {
  prepared(db, 'INSERT OR REPLACE INTO search_mark (what, upto) VALUES (?, ?)').run(what, upto);
}

/** Whether a search would find all that the case holds. */
export function searchIsCurrent(db: Connection): boolean {
  const [now, marks] = [standOf(db), marksOf(db)];
  return (Object.keys(now) as (keyof Marks)[]).every((what) => now[what] === marks[what]);
}

/**
 * Adds what is new, a batch for every value that is taken, each in a transaction of its own: between two the caller may let
 * others work, or stop for good. Nothing is lost by stopping; the next run goes on.
 */
export function* indexNews(db: Connection): Generator<IndexStep> {
  const [now, marks] = [standOf(db), marksOf(db)];
  const entities = idsOf(db, 'SELECT id FROM entity WHERE id > ? AND id <= ?', marks.entity, now.entity);
  const spoken = spokenOf(db, marks, now);
  const messages =
    now.source === marks.source
      ? []
      : idsOf(db, 'SELECT event_id FROM event_text WHERE event_id NOT IN (SELECT rowid FROM search_message)');
  const ties = tiesOf(db, marks, now);
  const total = entities.length + spoken.length + messages.length + ties.length;
  let done = 0;
  function* inBatches(ids: readonly number[], add: (ids: readonly number[]) => void): Generator<IndexStep> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const batch = ids.slice(at, at + BATCH);
      db.transaction(() => add(batch))();
      done += batch.length;
      yield { done, total };
    }
  }
  yield* inBatches(entities, (ids) => {
    for (const id of ids) putForms(db, id);
  });
  yield* inBatches(spoken, (ids) => {
    for (const id of ids) putWords(db, id);
  });
  yield* inBatches(ties, (ids) => copyText(db, 'search_tie', 'label', 'link', 'id', ids));
  yield* inBatches(messages, (ids) => copyText(db, 'search_message', 'body', 'event_text', 'event_id', ids));
  db.transaction(() => {
    for (const [what, upto] of Object.entries(now) as [keyof Marks, number][]) setMark(db, what, upto);
  })();
}

/** New ties that are called something. Those that claims make come and go with them, and may have had another's id. */
function tiesOf(db: Connection, marks: Marks, now: Marks): number[] {
  const called = "SELECT id FROM link WHERE id > ? AND id <= ? AND label <> ''";
  const claimed =
    now.claim === marks.claim && now.withdrawn === marks.withdrawn
      ? []
      : idsOf(
          db,
          `${called} AND NOT EXISTS (SELECT 1 FROM link_row WHERE link_id = link.id)`,
          0,
          Math.min(marks.link, now.link),
        );
  return [...claimed, ...idsOf(db, called, marks.link, now.link)];
}

const idsOf = (db: Connection, sql: string, ...values: number[]): number[] =>
  prepared(db, sql)
    .pluck()
    .all(...values) as number[];

/** Entities whose words are new or have changed. Numbers and devices have words only where something is said of them. */
function spokenOf(db: Connection, marks: Marks, now: Marks): number[] {
  const ids = new Set(
    idsOf(
      db,
      `SELECT id FROM entity WHERE id > ? AND id <= ? AND kind NOT IN ('number', 'handset', 'sim')
         AND (kind <> 'cell' OR label <> key)`,
      marks.entity,
      now.entity,
    ),
  );
  if (now.source > marks.source)
    for (const id of idsOf(
      db,
      'SELECT DISTINCT entity_id FROM attribute WHERE source_file_id > ?',
      marks.source,
    ))
      ids.add(id);
  const since = now.withdrawn === marks.withdrawn ? marks.claim : 0;
  if (now.claim > since)
    for (const id of idsOf(db, 'SELECT DISTINCT entity_id FROM claim WHERE id > ?', since)) ids.add(id);
  // Some accepted mentions become facts of their report.
  if (now.mention !== marks.mention)
    for (const id of idsOf(db, 'SELECT DISTINCT report_id FROM mention WHERE entity_id IS NULL')) ids.add(id);
  return [...ids];
}

const FULL = `SELECT kind, key, label, coalesce(handset.imei, sim.iccid) AS full FROM entity
  LEFT JOIN handset ON handset.entity_id = entity.id LEFT JOIN sim ON sim.entity_id = entity.id WHERE entity.id = ?`;

function putForms(db: Connection, id: number): void {
  const row = prepared(db, FULL).get(id) as
    | { kind: EntityKind; key: string; label: string; full: string | null }
    | undefined;
  if (!row) return;
  const table = formTable(row.kind);
  const forms = searchForms(row, row.full);
  prepared(db, `DELETE FROM ${table} WHERE rowid = ?`).run(id);
  if (table === 'search_plate')
    prepared(db, 'INSERT INTO search_plate (rowid, forms, alike) VALUES (?, ?, ?)').run(
      id,
      forms.join(' '),
      forms.map(alikeForm).join(' '),
    );
  else prepared(db, `INSERT INTO ${table} (rowid, forms) VALUES (?, ?)`).run(id, forms.join(' '));
}

export type Said = { name: string; value: string };

/** What files and analysts say of an entity, but not what was withdrawn. */
export const saidOf = (db: Connection, id: number): Said[] =>
  prepared(
    db,
    `SELECT DISTINCT name, value FROM attribute WHERE entity_id = ? AND name <> '${SOURCE_DIGEST}'
     UNION SELECT name, value FROM claim WHERE entity_id = ? AND withdrawn_at IS NULL`,
  ).all(id, id) as Said[];

function putWords(db: Connection, id: number): void {
  const entity = prepared(db, 'SELECT kind, label FROM entity WHERE id = ?').get(id) as
    | { kind: EntityKind; label: string }
    | undefined;
  if (!entity) return;
  const said = saidOf(db, id);
  const names = [entity.label, ...said.flatMap(({ name, value }) => (isName(name) ? [value] : []))];
  const rest = said.flatMap(({ name, value }) => (isName(name) ? [] : [value]));
  prepared(db, 'DELETE FROM search_word WHERE rowid = ?').run(id);
  // A line of its own for each, so that no phrase runs from one into the next unseen.
  prepared(db, 'INSERT INTO search_word (rowid, name, said) VALUES (?, ?, ?)').run(
    id,
    names.join('\n'),
    rest.join('\n'),
  );
  prepared(db, 'DELETE FROM search_sound WHERE entity_id = ?').run(id);
  const heard = entity.kind === 'nominal' ? names : names.slice(1);
  const put = prepared(db, 'INSERT OR IGNORE INTO search_sound (code, entity_id) VALUES (?, ?)');
  for (const name of heard) for (const code of soundsOf(name)) put.run(code, id);
}

function copyText(
  db: Connection,
  table: string,
  column: string,
  from: string,
  id: string,
  ids: readonly number[],
): void {
  const list = JSON.stringify(ids);
  prepared(db, `DELETE FROM ${table} WHERE rowid IN (SELECT value FROM json_each(?))`).run(list);
  prepared(
    db,
    `INSERT INTO ${table} (rowid, ${column}) SELECT ${id}, ${column} FROM ${from} WHERE ${id} IN (SELECT value FROM json_each(?))`,
  ).run(list);
}

const INDEXES = [
  'search_number',
  'search_device',
  'search_plate',
  'search_name',
  'search_word',
  'search_tie',
  'search_message',
];

/**
 * Empties the index, for whoever takes evidence out of a case: rows come again under the ids of others, and words that are
 * gone must not stay behind in the index. The next search fills it anew.
 */
export function emptySearchIndex(db: Connection): void {
  for (const table of INDEXES) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  db.exec('DELETE FROM search_sound; DELETE FROM search_mark');
}
