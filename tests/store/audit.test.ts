// The audit chain shows a changed, removed, added or reordered entry.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { appendAudit, auditEntries, firstBrokenAudit } from '../../src/store/audit.ts';
import type { Connection } from '../../src/store/connection.ts';
import { caseMade, PASSPHRASE } from './caseMade.ts';

/** A case with a chain of five entries. */
function chain(): Connection {
  const { db } = caseMade();
  for (let i = 1; i <= 5; i++)
    appendAudit(db, {
      at: 1000 * i,
      who: 'tester',
      action: 'import',
      detail: { file: `file-${i}.csv`, rows: i },
    });
  return db;
}

describe('the audit chain', () => {
  test('is whole when nobody has touched it, and empty is whole', () => {
    expect(firstBrokenAudit(chain())).toBeNull();
    expect(firstBrokenAudit(caseMade().db)).toBeNull();
  });

  test('is whole where two processes write to the case by turns', async () => {
    const { path, db } = caseMade();
    const count = 200;
    const ready = new Int32Array(new SharedArrayBuffer(4));
    const append = (who: string): Promise<unknown> =>
      once(
        new Worker(new URL('./appending.ts', import.meta.url), {
          workerData: { path, passphrase: PASSPHRASE, who, count, ready },
        }),
        'exit',
      );
    await Promise.all([append('one'), append('other')]);
    expect(auditEntries(db)).toHaveLength(2 * count);
    expect(firstBrokenAudit(db)).toBeNull();
  });

  test('keeps its entries in order with what they tell', () => {
    const entries = auditEntries(chain());
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(entries[2]).toEqual({
      seq: 3,
      at: 3000,
      who: 'tester',
      action: 'import',
      detail: '{"file":"file-3.csv","rows":3}',
    });
  });

  test.each([
    ["UPDATE audit SET who = 'somebody else' WHERE seq = 3", 3],
    ["UPDATE audit SET action = 'export' WHERE seq = 1", 1],
    ['UPDATE audit SET at = at + 1 WHERE seq = 5', 5],
    [`UPDATE audit SET detail = replace(detail, '"rows":2', '"rows":3') WHERE seq = 2`, 2],
    ["UPDATE audit SET hash = replace(hash, substr(hash, 1, 1), 'f') || '0' WHERE seq = 4", 4],
    ['DELETE FROM audit WHERE seq = 3', 4],
    ['DELETE FROM audit WHERE seq = 1', 2],
    ['UPDATE audit SET seq = seq + 10 WHERE seq = 5', 15],
    ["INSERT INTO audit SELECT 6, at, who, 'added', detail, previous, hash FROM audit WHERE seq = 5", 6],
  ])('%s is found', (sql, first) => {
    const db = chain();
    expect(db.prepare(sql).run().changes).toBe(1);
    expect(firstBrokenAudit(db)).toBe(first);
  });

  test('two entries that changed places are found', () => {
    const db = chain();
    db.exec(
      'UPDATE audit SET seq = 99 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 99',
    );
    expect(firstBrokenAudit(db)).toBe(2);
  });
});
