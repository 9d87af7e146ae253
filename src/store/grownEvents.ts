// Adds the events of new imports to a set that is held already, and tells which numbers they touch, so that little need be redone.
import type { CallEventSet } from '../model/callEvent.ts';
import type { Connection } from './connection.ts';
import {
  columnsOf,
  EVENT_COLUMNS,
  type EventLists,
  type EventRow,
  emptyColumns,
  eventListsOf,
  fillRow,
  textsOf,
} from './eventSet.ts';

/** Up to where the events of a case were read. */
export type EventMark = { lastEvent: number; lastSource: number; count: number };

export const eventMarkOf = (db: Connection): EventMark =>
  db
    .prepare(
      `SELECT (SELECT coalesce(max(id), 0) FROM call_event) AS lastEvent,
              (SELECT coalesce(max(id), 0) FROM source_file) AS lastSource,
              (SELECT count(*) FROM call_event) AS count`,
    )
    .get() as EventMark;

export type Grown = { set: CallEventSet; touched: Set<number> };

/** Whether a list still begins with what it held. */
const continues = (earlier: readonly { id: string }[], now: readonly { id: string }[]): boolean =>
  earlier.length <= now.length && earlier.every(({ id }, i) => now[i]!.id === id);

const sameLists = (earlier: CallEventSet, now: EventLists): boolean =>
  continues(earlier.numbers, now.set.numbers) &&
  continues(earlier.handsets, now.set.handsets) &&
  continues(earlier.sims, now.set.sims) &&
  continues(earlier.cells, now.set.cells) &&
  // A file of cells may have placed one that was known by name alone.
  earlier.cells.every(({ lat, lon }, i) => now.set.cells[i]!.lat === lat && now.set.cells[i]!.lon === lon) &&
  earlier.numbers.every(({ kind }, i) => now.set.numbers[i]!.kind === kind);

/**
 * The set with the events that came since, or null where it must be read anew: events went away, or what the set holds of
 * numbers and cells is no longer so. `touched` are the numbers of events that came, or that another record has completed.
 */
export function grownEventSet(db: Connection, earlier: CallEventSet, mark: EventMark): Grown | null {
  const kept = db.prepare('SELECT count(*) FROM call_event WHERE id <= ?').pluck().get(mark.lastEvent);
  if (kept !== mark.count) return null;
  const lists = eventListsOf(db);
  if (!sameLists(earlier, lists)) return null;
  const old = earlier.events;
  const completed = new Map(
    (
      db
        .prepare(
          `SELECT ${EVENT_COLUMNS} FROM call_event WHERE id <= ? AND id IN
             (SELECT event_id FROM event_source WHERE source_file_id > ?)`,
        )
        .raw()
        .all(mark.lastEvent, mark.lastSource) as EventRow[]
    ).map((row) => [row[0], row]),
  );
  const added = db
    .prepare(`SELECT ${EVENT_COLUMNS} FROM call_event WHERE id > ? ORDER BY started_at, id`)
    .raw()
    .all(mark.lastEvent) as EventRow[];
  const events = emptyColumns(old.count + added.length);
  const from = columnsOf(old);
  const into = columnsOf(events);
  const touched = new Set<number>();
  const touch = (i: number): void => {
    for (const n of [events.a[i]!, events.b[i]!]) if (n >= 0) touched.add(n);
  };
  let next = 0;
  let i = 0;
  for (let o = 0; o <= old.count; o++) {
    // Added events have higher ids than those held: they come after those of the same moment.
    while (next < added.length && (o === old.count || added[next]![1]! < old.startedAt[o]!)) {
      fillRow(events, i, added[next++]!, lists);
      touch(i++);
    }
    if (o === old.count) break;
    const whole = completed.size === 0 ? undefined : completed.get(old.eventId[o]!);
    if (whole !== undefined) {
      fillRow(events, i, whole, lists);
      touch(i++);
      continue;
    }
    for (let c = 0; c < into.length; c++) into[c]![i] = from[c]![o]!;
    i++;
  }
  return { set: { events, ...lists.set, texts: textsOf(db, events) }, touched };
}
