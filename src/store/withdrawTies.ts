// Counts ties again from the rows that are left: those of devices from events, all others from the rows that say them.
import type { Connection } from './connection.ts';
import { DEVICE_LINKS, deviceTally } from './staging/deviceTally.ts';
import type { Tick } from './withdrawReach.ts';

const KINDS = DEVICE_LINKS.map((kind) => `'${kind}'`).join(', ');
/** Stand-ins that any moment lies within: the least and the greatest that a date can be. */
const [NEVER_YET, LONG_AGO] = [8_640_000_000_000_000, -8_640_000_000_000_000];
const ROWS_A_TICK = 65_536;

type Leg = { event_id: number; source_file_id: number; side: number; started_at: number };
type Row = [
  id: number,
  source: number,
  side: number,
  at: number,
  a: number | null,
  b: number | null,
  aHandset: number | null,
  aSim: number | null,
  aCell: number | null,
  aCellEnd: number | null,
  bHandset: number | null,
  bSim: number | null,
  bCell: number | null,
  bCellEnd: number | null,
];

/** What the events that are left say of the entities in question: which of them they name, and in which files. */
export type Left = { named: Uint8Array; files: ReadonlySet<number> };

/**
 * Counts the device ties among `entities` anew from the events that are left, which are walked once. A tie that no event is
 * left for stays with no events, for rows that may yet come alive; see `dropEmptyTies`.
 */
export function recountDeviceTies(db: Connection, entities: Uint8Array, tick: Tick): Left {
  emptyTies(db, entities);
  const tally = deviceTally(db);
  const legs = legsByEvent(db);
  const named = new Uint8Array(entities.length);
  const files = new Set<number>();
  const all = db.prepare(
    `SELECT id, source_file_id, side, started_at, a, b, a_handset, a_sim, a_cell, a_cell_end, b_handset, b_sim, b_cell, b_cell_end
     FROM call_event`,
  );
  let walked = 0;
  const both = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && entities[one] === 1 && entities[other] === 1;
  for (const row of all.raw().iterate() as IterableIterator<Row>) {
    if (++walked % ROWS_A_TICK === 0) tick(walked);
    for (let i = 4; i < row.length; i++) {
      const id = row[i] as number | null;
      if (id === null || entities[id] !== 1) continue;
      named[id] = 1;
      files.add(row[1]);
      for (const leg of legs.get(row[0]) ?? []) files.add(leg.source_file_id);
    }
    const [id, , side, at, a, b, aHandset, aSim, , , bHandset, bSim] = row;
    const sides = [
      [1, a, aHandset, aSim],
      [2, b, bHandset, bSim],
    ] as const;
    for (const [which, number, handset, sim] of sides) {
      if (handset === null && sim === null) continue;
      const times = timesOf(legs.get(id), which, side, at);
      const count = (kind: (typeof DEVICE_LINKS)[number], from: number | null, to: number | null): void => {
        if (both(from, to))
          for (const [i, time] of times.entries()) tally.add(kind, from!, to!, time, i ? 0 : 1);
      };
      count('number-sim', number, sim);
      count('number-handset', number, handset);
      count('sim-handset', sim, handset);
    }
  }
  tally.flush();
  return { named, files };
}

/** The moments at which a party's devices were recorded: by the party's own record where there is one. */
function timesOf(legs: readonly Leg[] | undefined, which: number, side: number, at: number): number[] {
  if (!legs || side === which) return [at];
  const own = legs.filter((leg) => leg.side === which).map((leg) => leg.started_at);
  return own.length > 0 ? own : [at];
}

function legsByEvent(db: Connection): Map<number, Leg[]> {
  const legs = new Map<number, Leg[]>();
  const all = db.prepare('SELECT event_id, source_file_id, side, started_at FROM event_source');
  for (const leg of all.iterate() as IterableIterator<Leg>) {
    const known = legs.get(leg.event_id);
    if (known) known.push(leg);
    else legs.set(leg.event_id, [leg]);
  }
  return legs;
}

function emptyTies(db: Connection, entities: Uint8Array): void {
  const ties = db.prepare(`SELECT id, from_id, to_id FROM link WHERE kind IN (${KINDS})`).raw();
  const empty = db.prepare(
    'UPDATE link SET events = 0, forward = 0, first_seen = ?, last_seen = ? WHERE id = ?',
  );
  for (const [id, from, to] of ties.all() as [number, number, number][])
    if (entities[from] === 1 && entities[to] === 1) empty.run(NEVER_YET, LONG_AGO, id);
}

/**
 * Takes the file's rows away from the ties that they stood behind: what they counted for goes, what other files and an
 * analyst's own words say stays. Answers the ties' ids.
 */
export function withdrawTieRows(db: Connection, sourceFileId: number): number[] {
  const going = db
    .prepare('SELECT link_id, sum(weight) FROM link_row WHERE source_file_id = ? GROUP BY link_id')
    .raw()
    .all(sourceFileId) as [number, number][];
  db.prepare('DELETE FROM link_row WHERE source_file_id = ?').run(sourceFileId);
  const less = db.prepare(
    `UPDATE link SET events = events - @weight, forward = max(0, forward - @weight),
       first_seen = iif(events > @weight, first_seen, NULL), last_seen = iif(events > @weight, last_seen, NULL)
     WHERE id = @id`,
  );
  // A mention tells of the moment of its report alone; other rows say themselves when they end, if they do.
  const seen = db.prepare(
    `UPDATE link SET (first_seen, last_seen) =
       (SELECT min(seen_at), max(iif(link.kind = 'mentions', seen_at, last_at)) FROM link_row WHERE link_id = @id)
     WHERE id = @id AND EXISTS (SELECT 1 FROM link_row WHERE link_id = @id)`,
  );
  for (const [id, weight] of going) {
    less.run({ id, weight });
    seen.run({ id });
  }
  return going.map(([id]) => id);
}

/** Drops the ties for which nothing is left: device ties without events, and those of `ids`. Answers how many. */
export function dropEmptyTies(db: Connection, ids: readonly number[]): number {
  const drop = db.prepare('DELETE FROM link WHERE id = ? AND events <= 0');
  let dropped = 0;
  for (const id of ids) dropped += drop.run(id).changes;
  return dropped + db.prepare(`DELETE FROM link WHERE kind IN (${KINDS}) AND events <= 0`).run().changes;
}
