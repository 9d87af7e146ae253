// Reads ties and contacts as typed columns for questions about the whole network; entities are their row ids.
import { canBePerson, type NumberKind } from '../model/callEvent.ts';
import { entityId } from '../model/entityId.ts';
import type { Connection } from './connection.ts';

/** Rows between two calls of `step`, which may throw to give up. */
const ROWS_A_STEP = 50_000;
type Step = (done: number, total: number) => void;

export type TieColumns = { rowId: Int32Array; from: Int32Array; to: Int32Array; events: Int32Array };

/** Reads the ties that `where` leaves, in order of their row ids. */
function tiesWhere(db: Connection, where: string, step: Step): TieColumns {
  const count = Number(db.prepare(`SELECT count(*) FROM link ${where}`).pluck().get());
  const ints = (): Int32Array => new Int32Array(count);
  const ties: TieColumns = { rowId: ints(), from: ints(), to: ints(), events: ints() };
  const rows = db
    .prepare(`SELECT link.id, link.from_id, link.to_id, link.events FROM link ${where} ORDER BY link.id`)
    .raw()
    .iterate() as IterableIterator<[number, number, number, number]>;
  let i = 0;
  for (const [rowId, from, to, events] of rows) {
    if (i % ROWS_A_STEP === 0) step(i, count);
    ties.rowId[i] = rowId;
    ties.from[i] = from;
    ties.to[i] = to;
    ties.events[i] = events;
    i++;
  }
  return ties;
}

/** Every tie of the case. */
export const allTies = (db: Connection, step: Step = () => {}): TieColumns => tiesWhere(db, '', step);

/** The ties between two numbers that people can hold, services left out; one a pair. */
export function personTies(db: Connection, step: Step = () => {}): TieColumns {
  const kinds = db.prepare('SELECT DISTINCT kind FROM number').pluck().all() as NumberKind[];
  const people = kinds.filter(canBePerson).map((kind) => `'${kind}'`);
  return tiesWhere(
    db,
    `JOIN number f ON f.entity_id = link.from_id JOIN number t ON t.entity_id = link.to_id
     WHERE link.kind = 'contact' AND link.from_id <> link.to_id
       AND f.kind IN (${people.join(',')}) AND t.kind IN (${people.join(',')})`,
    step,
  );
}

export type SteppingStones = {
  /** One more than the highest row id of an entity. */
  size: number;
  /** 1 for entities that a chain of ties may lead through, by row id. */
  mayPass: Uint8Array;
};

/**
 * Which entities say something by connecting two others. Two people are not connected because both rang their voicemail,
 * used the same mast or drove past the same camera, unless the analyst asks for that.
 */
export function steppingStones(
  db: Connection,
  { throughServices, throughCells }: { throughServices: boolean; throughCells: boolean },
): SteppingStones {
  const rows = db
    .prepare(
      `SELECT entity.id, entity.kind, number.kind,
              entity.kind = 'place' AND EXISTS (SELECT 1 FROM link WHERE to_id = entity.id AND kind = 'seen-at')
       FROM entity LEFT JOIN number ON number.entity_id = entity.id`,
    )
    .raw()
    .iterate() as IterableIterator<[number, string, NumberKind | null, number]>;
  const size = 1 + Number(db.prepare('SELECT coalesce(max(id), 0) FROM entity').pluck().get());
  const mayPass = new Uint8Array(size);
  for (const [rowId, kind, numberKind, camera] of rows) {
    if (kind === 'number') mayPass[rowId] = throughServices || canBePerson(numberKind!) ? 1 : 0;
    else mayPass[rowId] = throughCells || !(kind === 'cell' || camera === 1) ? 1 : 0;
  }
  return { size, mayPass };
}

export type ContactColumns = {
  eventId: Int32Array;
  a: Int32Array;
  b: Int32Array;
  startedAt: Float64Array;
};

/** The events between two known numbers from one moment to another, both included, in order of time. */
export function contactsBetween(
  db: Connection,
  from: number,
  to: number,
  step: Step = () => {},
): ContactColumns {
  const within = 'FROM call_event WHERE started_at BETWEEN @from AND @to AND a IS NOT NULL AND b IS NOT NULL';
  const count = Number(db.prepare(`SELECT count(*) ${within}`).pluck().get({ from, to }));
  const ints = (): Int32Array => new Int32Array(count);
  const contacts: ContactColumns = {
    eventId: ints(),
    a: ints(),
    b: ints(),
    startedAt: new Float64Array(count),
  };
  const rows = db
    .prepare(`SELECT id, a, b, started_at ${within} ORDER BY started_at, id`)
    .raw()
    .iterate({ from, to }) as IterableIterator<[number, number, number, number]>;
  let i = 0;
  for (const [eventId, a, b, startedAt] of rows) {
    if (i % ROWS_A_STEP === 0) step(i, count);
    contacts.eventId[i] = eventId;
    contacts.a[i] = a;
    contacts.b[i] = b;
    contacts.startedAt[i] = startedAt;
    i++;
  }
  return contacts;
}

/** The tie made of the contacts between two numbers, whichever way round. */
export const contactTieOf = (db: Connection, one: number, other: number): number | undefined =>
  db
    .prepare(`SELECT id FROM link WHERE kind = 'contact' AND from_id = ? AND to_id = ?`)
    .pluck()
    .get(Math.min(one, other), Math.max(one, other)) as number | undefined;

/** The ids of entities, in the order of their row ids. */
export function idsByRowId(db: Connection, rowIds: Int32Array): string[] {
  const get = db.prepare('SELECT kind, key FROM entity WHERE id = ?').raw();
  return Array.from(rowIds, (rowId) => {
    const [kind, key] = get.get(rowId) as [Parameters<typeof entityId>[0], string];
    return entityId(kind, key);
  });
}
