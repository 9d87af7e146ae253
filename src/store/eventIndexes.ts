// The indexes of call_event: dropped before a large load and built after it, which is many times faster.
import type { Connection } from './connection.ts';

const INDEXES: Record<string, string> = {
  // Covering for ties, counts and duplicates, from either side.
  call_event_pair: 'call_event(a, b, started_at, type)',
  call_event_mirror: 'call_event(b, a, started_at, type)',
  call_event_time: 'call_event(started_at)',
};

/** Made when they are first asked for (see `cellUse.ts`), and dropped with the others. */
const ON_DEMAND = ['call_event_a_cell', 'call_event_b_cell'];

export const EVENT_INDEX_NAMES = Object.keys(INDEXES);

export function dropEventIndexes(db: Connection): void {
  for (const name of [...EVENT_INDEX_NAMES, ...ON_DEMAND]) db.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** Builds what is missing; `step` is told before each index, and may throw to give up. */
export function buildEventIndexes(db: Connection, step: () => void = () => {}): void {
  for (const [name, columns] of Object.entries(INDEXES)) {
    step();
    db.exec(`CREATE INDEX IF NOT EXISTS ${name} ON ${columns}`);
  }
}
