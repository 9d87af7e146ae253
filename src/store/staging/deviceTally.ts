// Counts, while events are written, which number was used with which SIM and handset, as ties of the case.
import type { Connection } from '../connection.ts';

export const DEVICE_LINKS = ['number-sim', 'number-handset', 'sim-handset'] as const;
export type DeviceLink = (typeof DEVICE_LINKS)[number];

type Count = { events: number; first: number; last: number };

/** Two ids below 2^26 in one key that a double holds exactly. */
const SPAN = 2 ** 26;
/** Pairs kept in memory before they are written away. */
const MOST_PAIRS = 200_000;

export type DeviceTally = {
  add: (kind: DeviceLink, from: number, to: number, at: number, times?: number) => void;
  flush: () => void;
};

export function deviceTally(db: Connection): DeviceTally {
  const pairs: Record<DeviceLink, Map<number, Count>> = {
    'number-sim': new Map(),
    'number-handset': new Map(),
    'sim-handset': new Map(),
  };
  const upsert = db.prepare(
    `INSERT INTO link (kind, from_id, to_id, events, forward, first_seen, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, from_id, to_id, label) DO UPDATE SET
       events = events + excluded.events, forward = forward + excluded.forward,
       first_seen = min(first_seen, excluded.first_seen), last_seen = max(last_seen, excluded.last_seen)`,
  );
  let held = 0;

  const flush = (): void => {
    for (const kind of DEVICE_LINKS) {
      for (const [pair, count] of pairs[kind])
        upsert.run(
          kind,
          Math.floor(pair / SPAN),
          pair % SPAN,
          count.events,
          count.events,
          count.first,
          count.last,
        );
      pairs[kind].clear();
    }
    held = 0;
  };

  const add = (kind: DeviceLink, from: number, to: number, at: number, times = 1): void => {
    const key = from * SPAN + to;
    const count = pairs[kind].get(key);
    if (count) {
      count.events += times;
      if (at < count.first) count.first = at;
      if (at > count.last) count.last = at;
      return;
    }
    pairs[kind].set(key, { events: times, first: at, last: at });
    if (++held >= MOST_PAIRS) flush();
  };
  return { add, flush };
}
