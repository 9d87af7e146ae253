// Finds the moments at which two parties have several events, and loads what all of those say, many at a time.
import type { Connection } from '../connection.ts';
import { grown } from '../grown.ts';
import type { StagedEvent } from './duplicates.ts';
import { PART_SIDE } from './eventRows.ts';
import { positions, sortedBy } from './radixOrder.ts';

/** All that must agree for two rows to be one record told twice. */
const SAME = [
  ...(['type', 'duration_s', 'a_handset', 'a_sim', 'a_cell', 'a_cell_end'] as const),
  ...(['b_handset', 'b_sim', 'b_cell', 'b_cell_end'] as const),
] as const satisfies readonly (keyof StagedEvent)[];

/** What is loaded of an event, in this order. */
const LOADED = [...SAME, 'source_file_id', 'sheet', 'line'] as const;
const at = (name: (typeof LOADED)[number]): number => LOADED.indexOf(name);
export const PLACES = {
  aHandset: at('a_handset'),
  aSim: at('a_sim'),
  bHandset: at('b_handset'),
  bSim: at('b_sim'),
  file: at('source_file_id'),
  sheet: at('sheet'),
  line: at('line'),
} as const;

const WIDTH = LOADED.length;
/** Not given: all that is loaded is a count, a place or an id, and never below 0. */
const NOTHING = -1;

/** Moments looked at together: their events are loaded in the order in which they lie in the case. */
const MOMENTS_AT_ONCE = 131_072;

/** Events of the same moments, by party, party, time and id; a party that is not there is 0. */
export type Standing = {
  count: number;
  a: Int32Array;
  b: Int32Array;
  at: Float64Array;
  id: Int32Array;
  /** Whether the event at a place is of the same moment as the one before it. */
  sameMoment: (i: number) => boolean;
  /** What the event at a place says; -1 is nothing. */
  told: (i: number, what: keyof typeof PLACES) => number;
  /** Whether the event at `i` says the same as the one at `known`, which came before it. */
  says: (known: number, i: number) => boolean;
};

/** Notes, in a table in memory, the moments of several events of which at least one is new (id ≥ `firstId`). */
export function noteRepeatedMoments(db: Connection, firstId: number, bulk: boolean): void {
  db.exec(
    `DROP TABLE IF EXISTS temp.repeated_moment;
     CREATE TEMP TABLE repeated_moment (a INTEGER, b INTEGER, started_at INTEGER, PRIMARY KEY (a, b, started_at)) WITHOUT ROWID`,
  );
  const sql = bulk
    ? `SELECT a, b, started_at FROM event_from
       GROUP BY a, b, started_at HAVING count(*) > 1 AND max(event_id) >= @first`
    : `SELECT DISTINCT o.a, o.b, o.started_at FROM call_event n CROSS JOIN event_from o
         ON o.a = coalesce(n.a, 0) AND o.b = coalesce(n.b, 0) AND o.started_at = n.started_at AND o.event_id <> n.id
       WHERE n.id >= @first`;
  db.prepare(`INSERT INTO temp.repeated_moment ${sql}`).run({ first: firstId });
}

export const forgetRepeatedMoments = (db: Connection): void => {
  db.exec('DROP TABLE temp.repeated_moment');
};

/** The events of the noted moments, whole moments at a time. */
export function* standingAtMoments(db: Connection): Generator<Standing> {
  const moments = db
    .prepare(
      `SELECT a, b, started_at FROM temp.repeated_moment WHERE (a, b, started_at) > (?, ?, ?)
       ORDER BY a, b, started_at LIMIT 1 OFFSET ${MOMENTS_AT_ONCE - 1}`,
    )
    .raw();
  const events = db
    .prepare(
      `SELECT f.a, f.b, f.started_at, f.event_id FROM temp.repeated_moment m
         CROSS JOIN event_from f ON f.a = m.a AND f.b = m.b AND f.started_at = m.started_at
       WHERE (m.a, m.b, m.started_at) > (?, ?, ?) AND (m.a, m.b, m.started_at) <= (?, ?, ?)
       ORDER BY m.a, m.b, m.started_at, f.event_id`,
    )
    .raw();
  const load = loader(db);
  const beyond = [Number.MAX_SAFE_INTEGER, 0, 0];
  for (let last = [-1, 0, 0]; last !== beyond; ) {
    const next = (moments.get(...last) as number[] | undefined) ?? beyond;
    const [a, b, id] = [grown(), grown(), grown()];
    const at: number[] = [];
    for (const row of events.iterate(...last, ...next) as IterableIterator<number[]>) {
      a.push(row[0]!);
      b.push(row[1]!);
      at.push(row[2]!);
      id.push(row[3]!);
    }
    yield load({ count: at.length, a: a.done(), b: b.done(), at: Float64Array.from(at), id: id.done() });
    last = next;
  }
}

/** Loads what events say, with their words and whether rows were merged into them, in as many questions as there are tables. */
function loader(db: Connection) {
  const asked = 'FROM json_each(?) j CROSS JOIN';
  const events = db
    .prepare(`SELECT ${LOADED.map((name) => `c.${name}`).join(', ')} ${asked} call_event c ON c.id = j.value`)
    .raw();
  const bodies = db.prepare(`SELECT t.event_id, t.body ${asked} event_text t ON t.event_id = j.value`).raw();
  const legs = db
    .prepare(
      `SELECT DISTINCT s.event_id ${asked} event_source s ON s.event_id = j.value AND s.side <> ${PART_SIDE}`,
    )
    .pluck();
  return (standing: Pick<Standing, 'count' | 'a' | 'b' | 'at' | 'id'>): Standing => {
    const { count, a, b, at, id } = standing;
    const byId = sortedBy(positions(count), id, count);
    const ids = JSON.stringify(Array.from(byId, (place) => id[place]));
    const values = new Int32Array(count * WIDTH);
    let read = 0;
    for (const row of events.iterate(ids) as IterableIterator<(number | null)[]>) {
      const from = byId[read++]! * WIDTH;
      for (let i = 0; i < WIDTH; i++) values[from + i] = row[i] ?? NOTHING;
    }
    const words = new Map(bodies.all(ids) as [number, string][]);
    const merged = new Set(legs.all(ids) as number[]);
    return {
      ...standing,
      sameMoment: (i) => i > 0 && a[i] === a[i - 1] && b[i] === b[i - 1] && at[i] === at[i - 1],
      told: (i, what) => values[i * WIDTH + PLACES[what]]!,
      // An event that two rows were merged into says more than either of them did: what a row leaves open, it does not deny.
      says: (known, i) => {
        const open = merged.has(id[known]!);
        for (let k = 0; k < SAME.length; k++) {
          const [one, other] = [values[known * WIDTH + k]!, values[i * WIDTH + k]!];
          if (one !== other && !(open && other === NOTHING)) return false;
        }
        const [body, otherBody] = [words.get(id[known]!), words.get(id[i]!)];
        return body === otherBody || (open && otherBody === undefined);
      },
    };
  };
}
