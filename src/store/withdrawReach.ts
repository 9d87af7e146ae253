// Finds all that a file's rows touch: the entities they name, and the moments at which rows of other files meet them.
import type { Connection } from './connection.ts';
import { grown } from './grown.ts';
import { PART_SIDE } from './staging/eventRows.ts';
import { LEG_TOLERANCE_MS } from './staging/legs.ts';

/** Told how far it is; may throw to give up. */
export type Tick = (done: number) => void;

const ROWS_A_TICK = 65_536;

/**
 * How far from its event's time a row may stand: rows of the same parties within `LEG_TOLERANCE_MS` of each other may be
 * duplicates or legs, and so may rows of files whose clocks were found to stand further apart.
 */
function toleranceOf(db: Connection): number {
  const furthest = db
    .prepare(
      `SELECT max(abs(s.started_at - e.started_at)) FROM event_source s JOIN call_event e ON e.id = s.event_id
       WHERE s.side <> ${PART_SIDE}`,
    )
    .pluck()
    .get() as number | null;
  return Math.max(LEG_TOLERANCE_MS, furthest ?? 0);
}

/** Stretches of time in which two parties have rows of the file, ordered by party, party and time; -1 is nobody. */
export type Meetings = {
  count: number;
  /** Whether a row of these parties at this time belongs to one of the stretches. */
  has: (a: number, b: number, at: number) => boolean;
};

export type Reach = {
  /** Events that stand under the file's own rows. */
  events: number;
  entities: Uint8Array;
  meetings: Meetings;
  /** Events of other files within the stretches. */
  contested: Int32Array;
};

const ENTITY_COLUMNS = 'a, b, a_handset, a_sim, a_cell, a_cell_end, b_handset, b_sim, b_cell, b_cell_end';

export const mostOf = (db: Connection, table: 'entity' | 'call_event'): number =>
  Number(db.prepare(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get());

/** What the file's events and facts touch. Cost: one pass over the file's events and one over all events of the case. */
export function reachOf(db: Connection, sourceFileId: number, tick: Tick): Reach {
  const entities = new Uint8Array(mostOf(db, 'entity') + 1);
  const mark = (id: number | null): void => {
    if (id !== null) entities[id] = 1;
  };
  const own = new Uint8Array(mostOf(db, 'call_event') + 1);
  let events = 0;
  const rows = db.prepare(`SELECT id, ${ENTITY_COLUMNS} FROM call_event WHERE source_file_id = ?`).raw();
  for (const row of rows.iterate(sourceFileId) as IterableIterator<number[]>) {
    own[row[0]!] = 1;
    for (let i = 1; i < row.length; i++) mark(row[i]!);
    if (++events % ROWS_A_TICK === 0) tick(events);
  }
  const legs = db.prepare('SELECT DISTINCT event_id FROM event_source WHERE source_file_id = ?').pluck();
  const joined = new Set(legs.all(sourceFileId) as number[]);
  const facts = db
    .prepare(
      `SELECT entity_id FROM attribute WHERE source_file_id = @id
       UNION SELECT l.from_id FROM link_row r JOIN link l ON l.id = r.link_id WHERE r.source_file_id = @id
       UNION SELECT l.to_id FROM link_row r JOIN link l ON l.id = r.link_id WHERE r.source_file_id = @id`,
    )
    .pluck();
  for (const id of facts.all({ id: sourceFileId }) as number[]) mark(id);
  const { meetings, contested } = meetingsOf(db, own, joined, toleranceOf(db), tick);
  const get = db.prepare(`SELECT ${ENTITY_COLUMNS} FROM call_event WHERE id = ?`).raw();
  for (const id of contested) for (const entity of get.get(id) as (number | null)[]) mark(entity);
  return { events, entities, meetings, contested };
}

type Walked = [id: number, a: number | null, b: number | null, at: number];

function meetingsOf(
  db: Connection,
  own: Uint8Array,
  joined: ReadonlySet<number>,
  tolerance: number,
  tick: Tick,
): { meetings: Meetings; contested: Int32Array } {
  const [as, bs, contested] = [grown(), grown(), grown()];
  const from: number[] = [];
  const to: number[] = [];
  let count = 0;
  let [a, b, first, last] = [-2, -2, 0, 0];
  let meets = false;
  let others: number[] = [];
  const close = (): void => {
    if (meets) {
      as.push(a);
      bs.push(b);
      from.push(first);
      to.push(last);
      count++;
      for (const id of others) contested.push(id);
    }
    meets = false;
    others = [];
  };
  const all = db.prepare(
    'SELECT event_id, nullif(a, 0), nullif(b, 0), started_at FROM event_from ORDER BY a, b, started_at',
  );
  let walked = 0;
  for (const [id, rawA, rawB, at] of all.raw().iterate() as IterableIterator<Walked>) {
    if (++walked % ROWS_A_TICK === 0) tick(walked);
    const [oneA, oneB] = [rawA ?? -1, rawB ?? -1];
    // An event stands for rows that far from its own time: two that are three times as far apart have nothing to do with each
    // other, by whatever chain.
    if (oneA !== a || oneB !== b || at - last > 3 * tolerance) {
      close();
      [a, b, first] = [oneA, oneB, at];
    }
    last = at;
    if (own[id] === 1) meets = true;
    else {
      if (joined.has(id)) meets = true;
      others.push(id);
    }
  }
  close();
  return {
    contested: contested.done(),
    meetings: searchable(
      { count, as: as.done(), bs: bs.done(), from: Float64Array.from(from), to: Float64Array.from(to) },
      tolerance,
    ),
  };
}

type Stretches = { count: number; as: Int32Array; bs: Int32Array; from: Float64Array; to: Float64Array };

function searchable({ count, as, bs, from, to }: Stretches, tolerance: number): Meetings {
  const has = (a: number, b: number, at: number): boolean => {
    // The last stretch of these parties that begins no later than this, give or take what a row may stand off its event.
    const latest = at + tolerance;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = as[middle]! - a || bs[middle]! - b || from[middle]! - latest;
      if (order <= 0) low = middle + 1;
      else high = middle;
    }
    const place = low - 1;
    return place >= 0 && as[place] === a && bs[place] === b && at <= to[place]! + tolerance;
  };
  return { count, has };
}
