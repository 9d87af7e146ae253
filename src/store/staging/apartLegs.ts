// Joins the records of calls whose operators' clocks stand further apart than usual, where many calls agree on by how much.
import { type ClockOffset, clockOffset, type TimePair } from '../../model/clockOffset.ts';
import type { Connection } from '../connection.ts';
import type { DeviceTally } from './deviceTally.ts';
import { PART_SIDE } from './eventRows.ts';
import { LEG_TOLERANCE_MS, LEG_TOLERANCE_SECONDS, legPairs, mergePairs } from './legs.ts';

/** Beyond this it may be a zone, a quarter of an hour or more: that is told, and nothing is joined. */
const FURTHEST_MS = 14 * 60_000;
/** Calls that must agree on the offset. */
const FEWEST = 8;
/** Enough for an estimate. */
const CALLS_A_FILE = 1500;
const MOST_PAIRS = 60_000;

type Files = { one: number; other: number };

/**
 * Joins the events of each file that has new ones (id ≥ `firstId`) with another file's records of the other side, where the
 * clocks of the two files stand equally far apart in many calls, those that are joined already among them. As in `mergeLegs`
 * all else must agree. `step` is told before each pair of files, and may throw to give up. Returns how many rows were merged
 * away.
 */
export function mergeApartLegs(
  db: Connection,
  firstId: number,
  tally: DeviceTally,
  step: () => void = () => {},
): number {
  let merged = 0;
  for (const [name, pairs] of candidates(db, firstId)) {
    const [one = 0, other = 0] = name.split('-').map(Number);
    if (!pairs.some(({ apart }) => Math.abs(apart) > LEG_TOLERANCE_MS)) continue;
    const offset = clockOffset([...pairs, ...joinedPairs(db, { one, other })]);
    if (!offset || !isApart(offset)) continue;
    step();
    const found = legPairs(db, { one, other, apart: Math.round(offset.seconds * 1000) });
    merged += mergePairs(db, found, tally, WHY);
  }
  return merged;
}

const isApart = ({ seconds, count }: ClockOffset): boolean =>
  count >= FEWEST && Math.abs(seconds) * 1000 > LEG_TOLERANCE_MS - 1000;

/** No count: of the same records withdrawn and brought in again it must be the same reason. */
const WHY = ', as in many calls of the two files: their clocks stand apart';

/** By pair of files: how far apart the new events stand from others that may be the same calls, in a sample of them. */
function candidates(db: Connection, firstId: number): Map<string, TimePair[]> {
  const pairs = new Map<string, TimePair[]>();
  const { others, last } = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM call_event WHERE id < @first) AS others,
              (SELECT max(id) FROM call_event) AS last`,
    )
    .get({ first: firstId }) as { others: number; last: number | null };
  if (others === 0 || last === null) return pairs;
  const rows = db
    .prepare(
      `SELECT d.source_file_id AS one, o.source_file_id AS other, d.id AS call, d.started_at AS at,
              o.started_at - d.started_at AS apart
       FROM (SELECT * FROM call_event WHERE id >= @first AND id % @step = 0 AND side > 0
               AND a IS NOT NULL AND b IS NOT NULL AND duration_s > 0 LIMIT @calls) d
         CROSS JOIN event_from f ON f.a = d.a AND f.b = d.b
           AND f.started_at BETWEEN d.started_at - @far AND d.started_at + @far AND f.type = d.type
         CROSS JOIN call_event o ON o.id = f.event_id
       WHERE o.source_file_id <> d.source_file_id AND o.side > 0 AND o.side <> d.side
         AND abs(o.duration_s - d.duration_s) <= @near
       LIMIT @most`,
    )
    .iterate({
      first: firstId,
      step: Math.max(1, Math.floor((last - firstId) / CALLS_A_FILE)),
      calls: CALLS_A_FILE,
      far: FURTHEST_MS,
      near: LEG_TOLERANCE_SECONDS,
      most: MOST_PAIRS,
    }) as IterableIterator<TimePair & Files>;
  for (const { one, other, ...pair } of rows) {
    const name = `${one}-${other}`;
    const known = pairs.get(name);
    if (known) known.push(pair);
    else pairs.set(name, [pair]);
  }
  return pairs;
}

/** How far apart the calls stand that both files told of and that are one event each. */
const joinedPairs = (db: Connection, files: Files): TimePair[] =>
  db
    .prepare(
      `SELECT e.id AS call, e.started_at AS at,
              (s.started_at - e.started_at) * CASE e.source_file_id WHEN @one THEN 1 ELSE -1 END AS apart
       FROM event_source s JOIN call_event e ON e.id = s.event_id
       WHERE s.source_file_id IN (@one, @other) AND e.source_file_id IN (@one, @other)
         AND s.source_file_id <> e.source_file_id AND s.side <> ${PART_SIDE}
       LIMIT @most`,
    )
    .all({ ...files, most: MOST_PAIRS }) as TimePair[];
