// Gathers pairs of times at which two files tell of what may be the same call, for an estimate of how their clocks differ.
import type { Connection } from './connection.ts';
import { PART_SIDE } from './staging/eventRows.ts';
import { LEG_TOLERANCE_SECONDS } from './staging/legs.ts';

export type ApartRow = { one: number; other: number; call: number; at: number; apart: number };

/** Enough for an estimate to a tenth of a second. */
const MOST_MERGED = 100_000;
const CALLS_A_FILE = 1500;
/** No zone, and no mistake of a day, puts clocks further apart. */
const FURTHEST_MS = 26 * 3_600_000;
/** A busy pair's calls would drown all others. */
const MOST_PAIRS_A_FILE = 60_000;

/** Calls of which two files tell, merged into one event: how much later the second's time is, the file with the lower id first. */
export function mergedApart(db: Connection): ApartRow[] {
  const rows = db
    .prepare(
      `SELECT e.source_file_id AS one, s.source_file_id AS other, e.id AS call, e.started_at AS at,
              s.started_at - e.started_at AS apart
       FROM event_source s JOIN call_event e ON e.id = s.event_id
       WHERE s.source_file_id <> e.source_file_id AND s.side <> ${PART_SIDE} LIMIT ?`,
    )
    .all(MOST_MERGED) as ApartRow[];
  return rows.map(turned);
}

const turned = (row: ApartRow): ApartRow =>
  row.one < row.other
    ? row
    : { one: row.other, other: row.one, call: row.call, at: row.at + row.apart, apart: -row.apart };

/** The files that hold events, with how many. */
export const filesOfEvents = (db: Connection): { id: number; first: number; last: number; count: number }[] =>
  db
    .prepare(
      `SELECT source_file_id AS id, min(id) AS first, max(id) AS last, count(*) AS count FROM call_event
       GROUP BY source_file_id ORDER BY source_file_id`,
    )
    .all() as { id: number; first: number; last: number; count: number }[];

/**
 * Events of other files that might be the same calls as some of this file's: same parties, kind and length, within a day
 * and two hours. Each call comes with all that fit; which of them is the same call, if any, an offset that they share tells.
 */
export function candidatesApart(
  db: Connection,
  { id, first, last, count }: ReturnType<typeof filesOfEvents>[number],
): ApartRow[] {
  return db
    .prepare(
      `SELECT d.source_file_id AS one, o.source_file_id AS other, d.id AS call, d.started_at AS at,
              o.started_at - d.started_at AS apart
       FROM (SELECT * FROM call_event WHERE id BETWEEN @first AND @last AND source_file_id = @id AND id % @step = 0
               AND a IS NOT NULL AND b IS NOT NULL AND duration_s > 0 LIMIT @calls) d
         CROSS JOIN event_from f ON f.a = d.a AND f.b = d.b AND f.started_at BETWEEN d.started_at - @far AND d.started_at + @far
         CROSS JOIN call_event o ON o.id = f.event_id
       WHERE o.source_file_id <> d.source_file_id AND o.type = d.type AND abs(o.duration_s - d.duration_s) <= @near
       LIMIT @most`,
    )
    .all({
      id,
      first,
      last,
      step: Math.max(1, Math.floor(count / CALLS_A_FILE)),
      calls: CALLS_A_FILE,
      far: FURTHEST_MS,
      near: LEG_TOLERANCE_SECONDS,
      most: MOST_PAIRS_A_FILE,
    }) as ApartRow[];
}
