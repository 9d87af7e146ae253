// Reads a file of any format in, and keeps the sheet and the line of every row beside what came of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../src/intake/openSource.ts';
import type { Wishes } from '../../src/intake/planning.ts';
import { EVENT_TYPES } from '../../src/model/callEvent.ts';
import type { Fact, ImportBatch, RejectedRow } from '../../src/store/staging/batch.ts';
import { textsByRow } from '../../src/store/staging/eventTexts.ts';
import { WISHES } from './readIn.ts';

export type Side = { number: string | null; imei: string | null; imsi: string | null; cell: string | null };
export type FileEvent = {
  sheet: number;
  line: number;
  type: string;
  side: number;
  at: string;
  seconds: number | null;
  a: Side;
  b: Side;
  text: string | null;
};
export type FileRead = {
  kind: string;
  sheets: string[];
  profile: string;
  rows: number;
  sha256: string;
  warnings: string[];
  events: FileEvent[];
  facts: (Fact & { sheet: number })[];
  rejected: (RejectedRow & { sheet: number })[];
  /** The kept bytes by sheet: the original under 0, the text of sheets' rows under their numbers. */
  kept: Map<number, Buffer>;
};

/** Writes the bytes to a file that is gone afterwards. */
export function withBytes<T>(bytes: string | Uint8Array, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-intake-'));
  try {
    const path = join(folder, 'evidence.bin');
    writeFileSync(path, bytes);
    return work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const readBytes = (
  bytes: string | Uint8Array,
  wishes: Partial<Wishes> = {},
  member: string | null = null,
): FileRead => withBytes(bytes, (path) => readPath(path, wishes, member));

/** Reads a file; its ledger balances or this throws. */
export function readPath(path: string, wishes: Partial<Wishes> = {}, member: string | null = null): FileRead {
  const opened = openSource(path, { ...WISHES, ...wishes }, member);
  // Each sheet of a workbook counts its own entities from nought.
  const bySheet = new Map<number, Names>();
  const read: FileRead = {
    kind: opened.kind,
    sheets: opened.sheets,
    profile: opened.profile,
    rows: 0,
    sha256: '',
    warnings: [],
    events: [],
    facts: [],
    rejected: [],
    kept: new Map(),
  };
  const trailer = opened.read((batch) => {
    const names = bySheet.get(batch.sheet) ?? { numbers: [], handsets: [], sims: [], cells: [] };
    bySheet.set(batch.sheet, names);
    names.numbers.push(...batch.numbers.map(({ key }) => key));
    names.handsets.push(...batch.handsets.map(({ key }) => key));
    names.sims.push(...batch.sims.map(({ key }) => key));
    names.cells.push(...batch.cells.map(({ key }) => key));
    read.events.push(...eventsOf(batch, names));
    read.facts.push(...batch.facts.map((fact) => ({ ...fact, sheet: batch.sheet })));
    read.rejected.push(...batch.rejected.map((row) => ({ ...row, sheet: batch.sheet })));
    const before = read.kept.get(batch.sheet) ?? Buffer.alloc(0);
    read.kept.set(batch.sheet, Buffer.concat([before, ...batch.parts.map((part) => part.bytes)]));
  });
  const told = read.events.length + read.facts.filter((fact) => !fact.beside).length + read.rejected.length;
  if (told !== trailer.rows)
    throw new Error(`The ledger does not balance: ${trailer.rows} rows, ${told} told.`);
  return { ...read, ...trailer };
}

type Names = { numbers: string[]; handsets: string[]; sims: string[]; cells: string[] };

function eventsOf({ events, sheet }: ImportBatch, names: Names): FileEvent[] {
  if (!events) return [];
  const texts = textsByRow(events.texts);
  const named = (list: readonly string[], index: number | undefined): string | null =>
    index === undefined || index < 0 ? null : (list[index] ?? '?');
  return Array.from({ length: events.count }, (_, i) => ({
    sheet,
    line: events.line[i] ?? 0,
    type: EVENT_TYPES[events.type[i] ?? -1] ?? '?',
    side: events.side[i] ?? -1,
    at: new Date(events.startedAt[i] ?? Number.NaN).toISOString(),
    seconds: (events.durationSeconds[i] ?? -1) < 0 ? null : (events.durationSeconds[i] ?? null),
    a: {
      number: named(names.numbers, events.a[i]),
      imei: named(names.handsets, events.aHandset[i]),
      imsi: named(names.sims, events.aSim[i]),
      cell: named(names.cells, events.aCell[i]),
    },
    b: {
      number: named(names.numbers, events.b[i]),
      imei: named(names.handsets, events.bHandset[i]),
      imsi: named(names.sims, events.bSim[i]),
      cell: named(names.cells, events.bCell[i]),
    },
    text: texts.get(i) ?? null,
  }));
}
