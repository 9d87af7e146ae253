// Reads bytes in through the intake room, from a real file, and shows what came of every row.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedSource, openSource } from '../../src/intake/openSource.ts';
import type { Wishes } from '../../src/intake/plan.ts';
import { type Refusal, Refused } from '../../src/intake/refusal.ts';
import { EVENT_TYPES } from '../../src/model/callEvent.ts';
import type {
  EventRows,
  Fact,
  ImportBatch,
  RejectedRow,
  SourceTrailer,
} from '../../src/store/staging/batch.ts';
import { textsByRow } from '../../src/store/staging/eventTexts.ts';

export type ReadEvent = {
  line: number;
  type: string;
  side: number;
  at: string;
  seconds: number | null;
  a: string | null;
  b: string | null;
  imei: string | null;
  imsi: string | null;
  cell: string | null;
  text: string | null;
};

export type ReadIn = {
  opened: OpenedSource;
  events: ReadEvent[];
  facts: Fact[];
  rejected: RejectedRow[];
  numbers: Map<string, string>;
  original: Buffer;
  trailer: SourceTrailer;
};

export const WISHES: Wishes = {
  kind: 'auto',
  map: {},
  unmap: [],
  dateFormat: null,
  zone: 'Europe/London',
  region: 'GB',
  numbers: 'phone',
  subject: null,
  authorisedFrom: null,
  authorisedTo: null,
};

type Names = { numbers: string[]; handsets: string[]; sims: string[]; cells: string[] };

function eventsOf(rows: EventRows, names: Names): ReadEvent[] {
  const texts = textsByRow(rows.texts);
  const named = (list: string[], ...indexes: (number | undefined)[]): string | null =>
    indexes.flatMap((index) => (index === undefined || index < 0 ? [] : [list[index] ?? '?']))[0] ?? null;
  return Array.from({ length: rows.count }, (_, i) => {
    const seconds = rows.durationSeconds[i] ?? -1;
    return {
      line: rows.line[i] ?? 0,
      type: EVENT_TYPES[rows.type[i] ?? -1] ?? '?',
      side: rows.side[i] ?? -1,
      at: new Date(rows.startedAt[i] ?? Number.NaN).toISOString(),
      seconds: seconds < 0 ? null : seconds,
      a: named(names.numbers, rows.a[i]),
      b: named(names.numbers, rows.b[i]),
      imei: named(names.handsets, rows.aHandset[i], rows.bHandset[i]),
      imsi: named(names.sims, rows.aSim[i], rows.bSim[i]),
      cell: named(names.cells, rows.aCell[i], rows.bCell[i]),
      text: texts.get(i) ?? null,
    };
  });
}

/** Does work on a file of these bytes, which is gone afterwards. */
function withFile<T>(bytes: string | Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-intake-'));
  try {
    const path = join(folder, 'record.csv');
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything that reading a file of these bytes gives; throws `Refused` where it is not read at all. */
export function readIn(bytes: string | Uint8Array, wishes: Partial<Wishes> = {}): ReadIn {
  return withFile(bytes, (path) => {
    const opened = openSource(path, { ...WISHES, ...wishes });
    const names: Names = { numbers: [], handsets: [], sims: [], cells: [] };
    const numbers = new Map<string, string>();
    const events: ReadEvent[] = [];
    const facts: Fact[] = [];
    const rejected: RejectedRow[] = [];
    const parts: Uint8Array[] = [];
    const trailer = opened.read((batch: ImportBatch) => {
      for (const number of batch.numbers) numbers.set(number.key, number.kind);
      names.numbers.push(...batch.numbers.map((number) => number.key));
      names.handsets.push(...batch.handsets.map((handset) => handset.key));
      names.sims.push(...batch.sims.map((sim) => sim.key));
      names.cells.push(...batch.cells.map((cell) => cell.key));
      if (batch.events) events.push(...eventsOf(batch.events, names));
      facts.push(...batch.facts);
      rejected.push(...batch.rejected);
      parts.push(...batch.parts.map((part) => part.bytes));
    });
    return { opened, events, facts, rejected, numbers, original: Buffer.concat(parts), trailer };
  });
}

/** Why a file of these bytes is not read at all. */
export function refusalOf(bytes: string | Uint8Array, wishes: Partial<Wishes> = {}): Refusal {
  try {
    readIn(bytes, wishes);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('The file was read.');
}
