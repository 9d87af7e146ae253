// Collects call events into typed columns, a batch at a time.
import type { EventRows } from '../../store/staging/batch.ts';
import { noTexts } from '../../store/staging/eventTexts.ts';

export const BATCH_ROWS = 8192;

/** Empty columns for a batch. */
export function eventColumns(): EventRows {
  const ints = (): Int32Array => new Int32Array(BATCH_ROWS);
  return {
    count: 0,
    line: ints(),
    type: new Uint8Array(BATCH_ROWS),
    side: new Uint8Array(BATCH_ROWS),
    startedAt: new Float64Array(BATCH_ROWS),
    durationSeconds: ints(),
    a: ints(),
    b: ints(),
    aHandset: ints(),
    aSim: ints(),
    aCell: ints(),
    aCellEnd: ints(),
    bHandset: ints(),
    bSim: ints(),
    bCell: ints(),
    bCellEnd: ints(),
    texts: noTexts(),
    parts: [],
  };
}
