// The call data files: one for every number whose record is held, and area extracts that take in the background.
import { instantAtShare, seenTwiceIn } from '../background.ts';
import { END, SECOND } from '../clock.ts';
import { randomFor, wholeBetween } from '../random.ts';
import { national } from '../safeNumbers.ts';
import { backgroundOf, inOrder, recordOf, type Sight } from '../sight.ts';
import type { SeenEvent } from '../traffic.ts';
import type { TruthFile } from '../truth.ts';
import type { World } from '../world.ts';
import { type Forms, formsFor, type Layout, type RecordRow, type Spoilt, writeNumber } from './layout.ts';
import { OPERATOR_D, SUBJECT_LAYOUTS } from './layouts.ts';
import type { MadeFile } from './plainFile.ts';
import { type Dirt, linesAround, recordLines } from './recordFile.ts';

const outgoing = (event: SeenEvent): RecordRow => ({
  at: event.at,
  type: event.type,
  seconds: event.seconds,
  outgoing: true,
  own: event.a,
  other: event.b.number,
});

/** The receiving side's row: its clock may be late, and then it counted a second less. */
const incoming = (event: SeenEvent): RecordRow => ({
  at: event.at + event.skew * SECOND,
  type: event.type,
  seconds: event.skew > 0 && event.seconds > 10 ? event.seconds - 1 : event.seconds,
  outgoing: false,
  own: event.b,
  other: event.a.number,
});

const KINDS: Spoilt[] = ['NUMBER_ROUNDED', 'IMEI_ROUNDED', 'DATE_INVALID'];

/** A repeated row in every other file, and a spoilt row or two in most. Spoilt rows copy a row with a known handset. */
function dirtFor(
  world: World,
  name: string,
  order: number,
  rows: number,
  spoilable: (at: number) => boolean,
): Dirt {
  const random = randomFor(world.options.seed, 'dirt', name);
  const twice = new Set(order % 2 === 0 && rows > 8 ? [wholeBetween(random, 2, rows - 5)] : []);
  const spoilt = new Map<number, Spoilt>();
  for (let i = 0; rows > 30 && i < order % 3; i++) {
    const kind = KINDS[(order + i) % 3] as Spoilt;
    for (let tries = 0; tries < 60; tries++) {
      const at = wholeBetween(random, 1, rows - 2);
      if (spoilt.has(at) || !spoilable(at)) continue;
      spoilt.set(at, kind);
      break;
    }
  }
  return { twice, spoilt };
}

/** One file for each number whose own record is held and shows anything. */
export function subjectFiles(world: World, sight: Sight): MadeFile[] {
  const rowsOf = new Map<number, RecordRow[]>();
  const put = (row: RecordRow) => {
    const rows = rowsOf.get(row.own.number);
    if (rows) rows.push(row);
    else rowsOf.set(row.own.number, [row]);
  };
  for (const event of sight.seen) {
    if (event.aHeld && recordOf(world, event.a) === 'subject') put(outgoing(event));
    if (event.bHeld && recordOf(world, event.b) === 'subject') put(incoming(event));
  }
  const forms: Record<string, Forms> = {
    A: formsFor(world, 'bare', '15', false),
    B: formsFor(world, 'plus', '14 and 0', false),
    C: formsFor(world, 'national', '16', true),
    lost: formsFor(world, 'leading 0 lost', '15', true),
  };
  return [...rowsOf].map(([number, rows], order) => {
    const entry = world.registry.numbers[number] as World['registry']['numbers'][number];
    const style = entry.operator === 'C' && order % 2 === 1 ? 'lost' : entry.operator;
    rows.sort((one, other) => one.at - other.at);
    const name = `calls-${national(entry.key)}-operator-${entry.operator.toLowerCase()}.${entry.operator === 'C' ? 'tsv' : 'csv'}`;
    const spoilable = (at: number) => rows[at]?.type !== 'data' && (rows[at]?.other ?? -1) >= 0;
    const file = {
      layout: SUBJECT_LAYOUTS[entry.operator],
      forms: forms[style] as Forms,
      subject: writeNumber(entry.key, 'bare'),
      reference: `PL/2026/${String(order + 101).padStart(5, '0')}`,
      dirt: dirtFor(world, name, order, rows.length, spoilable),
      count: rows.length,
    };
    const span = { firstAt: rows[0]?.at ?? null, lastAt: rows.at(-1)?.at ?? null };
    return {
      truth: { ...fileTruth(name, file, rows.length), subject: entry.key, ...span },
      lines: () => recordLines(file, rows),
    };
  });
}

/** Rows in one area extract; a larger case has more extracts, one after another in time. */
const EXTRACT = 500_000;

/** The area extracts: residents and decoys, in order of time. */
export function areaFiles(world: World, sight: Sight): MadeFile[] {
  const count = Math.max(1, Math.ceil(sight.background / EXTRACT));
  const forms = formsFor(world, 'bare', '15', false);
  const inArea = (event: SeenEvent) =>
    recordOf(world, event.a) === 'area' || recordOf(world, event.b) === 'area';
  const local = sight.seen.filter(inArea);
  const first = (part: number) => Math.round((part * sight.background) / count);
  const begins = (part: number) =>
    part === 0 ? -Infinity : part === count ? END : instantAtShare(first(part) / sight.background);
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [first(part), first(part + 1)];
    const here = local.filter(({ at }) => at >= begins(part) && at < begins(part + 1));
    const legs = here.reduce((sum, event) => sum + areaRows(world, event).length, 0);
    const rows = legs + (to - from) + seenTwiceIn(from, to);
    const name = `calls-area-extract-${String(part + 1).padStart(2, '0')}-operator-d.csv`;
    const file = {
      layout: OPERATOR_D,
      forms,
      subject: '',
      reference: `PL/2026/${String(part + 901).padStart(5, '0')}`,
      dirt: dirtFor(world, name, part * 2 + 2, rows, () => true),
      count: rows,
    };
    return {
      truth: fileTruth(name, file, here.length + to - from),
      lines: () => recordLines(file, rowsInArea(world, inOrder(here, backgroundOf(world, sight, from, to)))),
    };
  });
}

function* rowsInArea(world: World, events: Iterable<SeenEvent>): Generator<RecordRow> {
  for (const event of events) yield* areaRows(world, event);
}

const areaRows = (world: World, event: SeenEvent): RecordRow[] => [
  ...(event.aHeld && recordOf(world, event.a) === 'area' ? [outgoing(event)] : []),
  ...(event.bHeld && recordOf(world, event.b) === 'area' ? [incoming(event)] : []),
];

type Counted = {
  layout: Layout;
  subject: string;
  reference: string;
  dirt: Dirt;
  count: number;
  forms: Forms;
};

function fileTruth(name: string, file: Counted, distinct: number): TruthFile {
  const rejected: TruthFile['rejected'] = {};
  for (const code of file.dirt.spoilt.values()) rejected[code] = (rejected[code] ?? 0) + 1;
  const rows = file.count + file.dirt.twice.size + file.dirt.spoilt.size;
  const around = linesAround(file);
  return {
    name,
    kind: 'calls',
    subject: null,
    operator: file.layout.name,
    lines: rows + around.preambleLines + around.headerLines + around.totalLines,
    ...around,
    rows,
    duplicates: file.dirt.twice.size,
    rejected,
    distinct,
    firstAt: null,
    lastAt: null,
  };
}
