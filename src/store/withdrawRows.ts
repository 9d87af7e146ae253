// The rows of a withdrawal: which of other files it concerns, and taking out those that go.
import type { Connection } from './connection.ts';
import { removeEvents } from './eventRemoval.ts';
import type { SourceRow } from './sources.ts';
import { placeKey } from './withdrawLedger.ts';
import type { Reach } from './withdrawReach.ts';
import type { Reread } from './withdrawReplay.ts';
import { tablesOfFile } from './withdrawTables.ts';

/** How many events stand under each file's rows. */
export const eventsByFile = (db: Connection): Map<number, number> =>
  new Map(
    db.prepare('SELECT source_file_id, count(*) FROM call_event GROUP BY source_file_id').raw().all() as [
      number,
      number,
    ][],
  );

/** Marks the entities that the file's facts name, of which some leave no other trace, such as a cell in a list. */
export function markFacts(db: Connection, source: SourceRow, { entities }: Reach, reread: Reread): void {
  const find = db.prepare('SELECT id FROM entity WHERE kind = ? AND key = ?').pluck();
  reread(source, (batch) => {
    for (const fact of batch.facts)
      for (const { kind, key } of fact.entities) {
        const id = find.get(kind, key) as number | undefined;
        if (id !== undefined) entities[id] = 1;
      }
  });
}

/** The files that have rows among those that met the withdrawn file's. */
export function filesMeeting(db: Connection, source: SourceRow, { contested }: Reach): Set<number> {
  const files = new Set(
    db
      .prepare(
        `SELECT DISTINCT s.source_file_id FROM event_source s JOIN call_event e ON e.id = s.event_id WHERE e.source_file_id = ?`,
      )
      .pluck()
      .all(source.id) as number[],
  );
  const owner = db.prepare('SELECT source_file_id FROM call_event WHERE id = ?').pluck();
  const legs = db.prepare('SELECT source_file_id FROM event_source WHERE event_id = ?').pluck();
  for (const id of contested) {
    files.add(owner.get(id) as number);
    for (const file of legs.all(id) as number[]) files.add(file);
  }
  for (const file of filesRepeating(db, files.add(source.id))) files.add(file);
  files.delete(source.id);
  return files;
}

/** Files with rows that repeat rows of these: a duplicate is no event, and is found by the file that it is said to repeat. */
export function filesRepeating(db: Connection, files: ReadonlySet<number>): number[] {
  const name = db.prepare('SELECT name FROM source_file WHERE id = ?').pluck();
  const names = new Set([...files].map((id) => String(name.get(id))));
  const repeats = db
    .prepare(
      `SELECT DISTINCT source_file_id, substr(reason, instr(reason, ' of ') + 4) FROM ledger_row WHERE code = 'DUPLICATE_OF_FILE'`,
    )
    .raw();
  return (repeats.all() as [number, string][]).flatMap(([file, of]) => (names.has(of) ? [file] : []));
}

/** By file and place in it, how many events are taken out to be put in again. */
export function rowsTaken(db: Connection, { contested }: Reach): Map<number, Map<number, number>> {
  const taken = new Map<number, Map<number, number>>();
  const get = db.prepare('SELECT source_file_id, sheet, line FROM call_event WHERE id = ?').raw();
  for (const id of contested) {
    const [file, sheet, line] = get.get(id) as [number, number, number];
    const places = taken.get(file) ?? new Map<number, number>();
    taken.set(file, places);
    const key = placeKey(sheet, line);
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  return taken;
}

/** Rows of other files that are said to repeat a row of this one, by file: events and facts alike. */
export function twinsOf(db: Connection, source: SourceRow): Map<number, Set<number>> {
  const rows = db
    .prepare(
      `SELECT source_file_id, sheet, line FROM ledger_row
       WHERE code = 'DUPLICATE_OF_FILE' AND source_file_id <> @id AND substr(reason, instr(reason, ' of ') + 4) = @name`,
    )
    .raw()
    .iterate({ id: source.id, name: source.name }) as IterableIterator<[number, number, number]>;
  const twins = new Map<number, Set<number>>();
  for (const [file, sheet, line] of rows) {
    const places = twins.get(file) ?? new Set<number>();
    twins.set(file, places.add(placeKey(sheet, line)));
  }
  return twins;
}

/** Takes out the file's events and the contested ones, with all that hangs on them. */
export function removeReached(db: Connection, sourceFileId: number, contested: Int32Array): void {
  const own = db
    .prepare('SELECT id FROM call_event WHERE source_file_id = ?')
    .pluck()
    .all(sourceFileId) as number[];
  removeEvents(db, [...new Set([...own, ...contested])]);
}

/** Takes out all rows that cite the file, its bytes, and its entry. */
export function removeFile(db: Connection, sourceFileId: number): void {
  for (const { table } of tablesOfFile(db))
    db.prepare(`DELETE FROM "${table}" WHERE source_file_id = ?`).run(sourceFileId);
  const authorisation = db
    .prepare('SELECT authorisation_id FROM source_file WHERE id = ?')
    .pluck()
    .get(sourceFileId) as number | null;
  db.prepare('DELETE FROM source_file WHERE id = ?').run(sourceFileId);
  db.prepare(
    'DELETE FROM authorisation WHERE id = @id AND NOT EXISTS (SELECT 1 FROM source_file WHERE authorisation_id = @id)',
  ).run({ id: authorisation });
}

/** Brings a file's counts up to date with its ledger. */
export function recountLedger(db: Connection, sourceFileId: number): void {
  db.prepare(
    `UPDATE source_file SET (duplicates, merged) = (
       SELECT coalesce(sum(outcome = 'duplicate'), 0), coalesce(sum(outcome = 'merged'), 0)
       FROM ledger_row WHERE source_file_id = @id) WHERE id = @id`,
  ).run({ id: sourceFileId });
  db.prepare('UPDATE source_file SET accepted = rows - duplicates - merged - rejected WHERE id = ?').run(
    sourceFileId,
  );
}

/** Sets the counts of entities back, for what is left to be counted from nothing. */
export function resetCounts(db: Connection, ids: readonly number[]): void {
  const reset = db.prepare(
    'UPDATE entity SET events = 0, contacts = 0, first_seen = NULL, last_seen = NULL WHERE id = ?',
  );
  for (const id of ids) reset.run(id);
}
