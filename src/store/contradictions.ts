// Finds where two files tell differently of what seems to be one call: merged into one event, or kept as two.
import { EVENT_TYPES } from '../model/callEvent.ts';
import type { Connection } from './connection.ts';
import type { EventPlace } from './events.ts';
import { PART_SIDE } from './staging/eventRows.ts';
import { LEG_TOLERANCE_MS, LEG_TOLERANCE_SECONDS } from './staging/legs.ts';

/** What two records of one call may disagree on. */
export const CONTRADICTED = ['time', 'duration', 'kind', 'handset', 'SIM', 'cell', 'last cell'] as const;
export type Contradicted = (typeof CONTRADICTED)[number];

export type Difference = { what: Contradicted; one: string; other: string };
export type Contradiction = {
  /** True where both records are one event; false where they were kept as two because of what they disagree on. */
  merged: boolean;
  differences: Difference[];
  one: EventPlace;
  other: EventPlace;
  at: number;
};

/** Differences that rounding makes. */
const TIME_MS = 2000;
const SECONDS = 1;
const IDS_A_STEP = 50_000;

type Place = { source_file_id: number; sheet: number; line: number };
type Merged = Place & {
  id: number;
  at: number;
  seconds: number | null;
  otherFile: number;
  otherSheet: number;
  otherLine: number;
  otherAt: number;
  otherSeconds: number | null;
};

const clock = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
const length = (seconds: number | null): string => (seconds === null ? 'not given' : `${seconds} s`);

/** Merged records whose lengths differ, or whose times differ otherwise than the clocks of the two files do. */
export function mergedContradictions(
  db: Connection,
  one: number,
  other: number,
  offsetMs: number,
): Contradiction[] {
  const rows = db
    .prepare(
      `SELECT e.id, e.source_file_id, e.sheet, e.line, e.started_at AS at, e.duration_s AS seconds,
              s.source_file_id AS otherFile, s.sheet AS otherSheet, s.line AS otherLine, s.started_at AS otherAt,
              s.duration_s AS otherSeconds
       FROM event_source s JOIN call_event e ON e.id = s.event_id
       WHERE s.side <> ${PART_SIDE} AND ((e.source_file_id = @one AND s.source_file_id = @other)
          OR (e.source_file_id = @other AND s.source_file_id = @one))`,
    )
    .all({ one, other }) as Merged[];
  return rows.flatMap((row) => {
    const own = { place: { source_file_id: row.source_file_id, sheet: row.sheet, line: row.line }, ...row };
    const far = {
      place: { source_file_id: row.otherFile, sheet: row.otherSheet, line: row.otherLine },
      at: row.otherAt,
      seconds: row.otherSeconds,
    };
    const [x, y] = row.source_file_id === one ? [own, far] : [far, own];
    const differences: Difference[] = [];
    if (Math.abs(y.at - x.at - offsetMs) > TIME_MS)
      differences.push({ what: 'time', one: clock(x.at), other: clock(y.at) });
    if (x.seconds !== null && y.seconds !== null && Math.abs(x.seconds - y.seconds) > SECONDS)
      differences.push({ what: 'duration', one: length(x.seconds), other: length(y.seconds) });
    return differences.length > 0
      ? [{ merged: true, differences, one: x.place, other: y.place, at: x.at }]
      : [];
  });
}

type Raw = Place & {
  id: number;
  type: number;
  started_at: number;
  duration_s: number | null;
} & Record<(typeof DEVICES)[number][0], number | null>;

const DEVICES = [
  ['a_handset', 'handset'],
  ['b_handset', 'handset'],
  ['a_sim', 'SIM'],
  ['b_sim', 'SIM'],
  ['a_cell', 'cell'],
  ['b_cell', 'cell'],
  ['a_cell_end', 'last cell'],
  ['b_cell_end', 'last cell'],
] as const;

/**
 * Records of the same parties, within the tolerance of clocks, that were kept as two events: a stretch of the first file's
 * events at a time, so that the caller may let others work or stop. Of several, the nearest in time are taken together, each
 * once; records that another record of the other file completes are left out.
 */
export function* keptApart(db: Connection, one: number, other: number): Generator<Contradiction[]> {
  const span = db
    .prepare('SELECT coalesce(min(id), 0), coalesce(max(id), -1) FROM call_event WHERE source_file_id = ?')
    .raw()
    .get(one) as [number, number];
  const near = db
    .prepare(
      `SELECT d.id, o.id, abs(o.started_at - d.started_at) FROM call_event d
         CROSS JOIN event_from f ON f.a = d.a AND f.b = d.b
           AND f.started_at BETWEEN d.started_at - @near AND d.started_at + @near
         CROSS JOIN call_event o ON o.id = f.event_id
       WHERE d.id BETWEEN @from AND @to AND d.source_file_id = @one AND o.source_file_id = @other
         AND d.a IS NOT NULL AND d.b IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM event_source s WHERE s.event_id = d.id AND s.source_file_id = @other)
         AND NOT EXISTS (SELECT 1 FROM event_source s WHERE s.event_id = o.id AND s.source_file_id = @one)
       ORDER BY 3, 1, 2`,
    )
    .raw();
  const load = db.prepare('SELECT * FROM call_event WHERE id = ?');
  const label = db.prepare('SELECT label FROM entity WHERE id = ?').pluck();
  const used = new Set<number>();
  for (let from = span[0]; from <= span[1]; from += IDS_A_STEP) {
    const pairs = near.all({ one, other, from, to: from + IDS_A_STEP - 1, near: LEG_TOLERANCE_MS });
    const found: Contradiction[] = [];
    for (const [d, o] of pairs as [number, number, number][]) {
      if (used.has(d) || used.has(o)) continue;
      used.add(d).add(o);
      const [x, y] = [load.get(d) as Raw, load.get(o) as Raw];
      found.push({
        merged: false,
        differences: differencesOf(x, y, (id) => String(label.get(id))),
        one: placeOf(x),
        other: placeOf(y),
        at: x.started_at,
      });
    }
    yield found;
  }
}

const placeOf = ({ source_file_id, sheet, line }: Place): EventPlace => ({ source_file_id, sheet, line });

function differencesOf(x: Raw, y: Raw, label: (id: number) => string): Difference[] {
  const list: Difference[] = [];
  if (x.type !== y.type)
    list.push({ what: 'kind', one: EVENT_TYPES[x.type] ?? '', other: EVENT_TYPES[y.type] ?? '' });
  if (
    x.duration_s !== null &&
    y.duration_s !== null &&
    Math.abs(x.duration_s - y.duration_s) > LEG_TOLERANCE_SECONDS
  )
    list.push({ what: 'duration', one: length(x.duration_s), other: length(y.duration_s) });
  for (const [column, what] of DEVICES) {
    const [mine, theirs] = [x[column], y[column]];
    if (mine !== null && theirs !== null && mine !== theirs)
      list.push({ what, one: label(mine), other: label(theirs) });
  }
  if (x.started_at !== y.started_at || list.length === 0)
    list.push({ what: 'time', one: clock(x.started_at), other: clock(y.started_at) });
  return list;
}
