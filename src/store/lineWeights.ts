// Reads and writes the signal weights that an analyst set in place of the defaults.
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';

export type SetWeight = { signal: string; weight: number; setAt: number; setBy: string };

export const setWeightsOf = (db: Connection): SetWeight[] =>
  db
    .prepare('SELECT signal, weight, set_at AS setAt, set_by AS setBy FROM line_weight ORDER BY signal')
    .all() as SetWeight[];

/** A weight before and after a change; null stands for the default. */
export type WeightChange = { signal: string; from: number | null; to: number | null };

/** Writes changes of weights and their one entry in the audit chain. */
export function writeWeights(
  db: Connection,
  changes: readonly WeightChange[],
  by: { at: number; who: string },
): void {
  if (changes.length === 0) return;
  db.transaction(() => {
    const drop = db.prepare('DELETE FROM line_weight WHERE signal = ?');
    const put = db.prepare('INSERT INTO line_weight (signal, weight, set_at, set_by) VALUES (?, ?, ?, ?)');
    for (const { signal, to } of changes) {
      drop.run(signal);
      if (to !== null) put.run(signal, to, by.at, by.who);
    }
    appendAudit(db, { ...by, action: 'line-weights', detail: { changes } });
  })();
}
