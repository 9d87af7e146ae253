// The indexes of call_event: dropped before a large load and built after it, which is many times faster.
import type { Connection } from './connection.ts';

const INDEXES: Record<string, string> = {
  // Covering for ties and duplicates; the mirror leads from the receiving side.
  call_event_pair: 'call_event(a, b, started_at, type)',
  call_event_mirror: 'call_event(b, a)',
  call_event_time: 'call_event(started_at)',
};

export const EVENT_INDEX_NAMES = Object.keys(INDEXES);

export function dropEventIndexes(db: Connection): void {
  for (const name of EVENT_INDEX_NAMES) db.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** Builds what is missing; `step` is told before each index, and may throw to give up. */
export function buildEventIndexes(db: Connection, step: () => void = () => {}): void {
  for (const [name, columns] of Object.entries(INDEXES)) {
    step();
    db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${columns}`);
  }
}
