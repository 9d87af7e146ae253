// Joins the rows that hold the parts of one long text, where columns say which part a row is: the text counts once.
import { EVENT_TYPES } from '../../model/callEvent.ts';
import type { Reject } from '../../model/parsed.ts';
import { parseTextPart, type TextPart } from '../../model/textPart.ts';
import type { RejectedRow } from '../../store/staging/batch.ts';
import type { Plan } from '../planning.ts';
import type { RefusedRecord } from '../records/refused.ts';
import type { TableRow } from '../table/delimited.ts';
import { getter } from './callRows.ts';
import { wordReader } from './eventWords.ts';
import { momentReader } from './moments.ts';

/** Parts are sent seconds apart; those that wait for the handset to be switched on come together all the same. */
const APART_MS = 60_000;
/** Parts that share a reference may come so far apart: it has 8 bits as a rule, and is soon used again. */
const APART_WITH_REFERENCE_MS = 600_000;
/** So many texts wait for their parts at once; beyond, the one that waited longest is taken as it is. */
const MOST_WAITING = 5000;

type Piece = { row: TableRow; at: number; said: TextPart };
type Waiting = { key: string; of: number | null; pieces: Piece[] };

export type PartJoiner = {
  read: (row: TableRow) => Reject | null;
  /** Takes in the texts that still wait for parts. */
  finish: () => void;
  /** Rows whose outcome was settled since the last call, after they had waited. */
  settled: () => RejectedRow[];
  warnings: () => string[];
};

export type PartTarget = {
  read: (row: TableRow) => Reject | null;
  /** Notes further rows of the event that was read last. */
  addParts: (parts: readonly { line: number; startedAt: number }[]) => void;
};

/** A joiner in front of a reader of events; null where no column tells of parts. */
export function partJoiner(plan: Plan, target: PartTarget): PartJoiner | null {
  const { mapping } = plan;
  if (!mapping.part && !mapping.partRef) return null;
  const partOf = partReader(plan);
  const moment = momentReader(mapping, plan);
  const keyTexts = (['a', 'b', 'type', 'direction'] as const).flatMap(
    (field) => getter(mapping, field) ?? [],
  );
  const textColumn = mapping.text && 'at' in mapping.text ? mapping.text.at : null;
  // In the order in which they began to wait.
  const waiting = new Map<string, Waiting[]>();
  let count = 0;
  let lacking = 0;
  let settled: RejectedRow[] = [];

  const settle = (line: number, outcome: RejectedRow['outcome'], { code, reason }: Said): void => {
    settled.push({ line, outcome, code, reason, raw: null });
  };
  const readOne = ({ row }: Piece): void => {
    const why = target.read(row);
    if (!why) return;
    const refused: RefusedRecord = {
      ...{ line: row.line, outcome: 'rejected', code: why.code, reason: why.reason, raw: null },
      copy: { table: 'rows', cells: row.cells },
    };
    settled.push(refused);
  };
  const close = (group: Waiting): void => {
    const others = waiting.get(group.key)?.filter((each) => each !== group) ?? [];
    if (others.length > 0) waiting.set(group.key, others);
    else waiting.delete(group.key);
    count--;
    const pieces = group.pieces.sort(
      (x, y) => (x.said.part ?? 0) - (y.said.part ?? 0) || x.at - y.at || x.row.line - y.row.line,
    );
    if (group.of !== null && pieces.length < group.of) lacking++;
    const [head, ...rest] = pieces as [Piece, ...Piece[]];
    const cells = [...head.row.cells];
    if (textColumn !== null)
      cells[textColumn] = pieces.map(({ row }) => row.cells[textColumn] ?? '').join('');
    if (rest.length > 0 && target.read({ line: head.row.line, cells }) === null) {
      target.addParts(rest.map(({ row, at }) => ({ line: row.line, startedAt: at })));
      for (const piece of rest) settle(piece.row.line, 'merged', partReason(piece, group, head.row.line));
    } else for (const piece of pieces) readOne(piece);
  };
  const closeOldest = (): void => {
    const [first] = waiting.values();
    if (first?.[0]) close(first[0]);
  };

  const read = (row: TableRow): Reject | null => {
    const said = partOf(row.cells);
    const at = said === null ? Number.NaN : moment.read(row.cells);
    if (said === null || Number.isNaN(at)) return target.read(row);
    const key = [...keyTexts.map((text) => text(row.cells).trim()), said.reference, said.of ?? ''].join(
      '\u001f',
    );
    const piece = { row, at, said };
    const far = said.reference === '' ? APART_MS : APART_WITH_REFERENCE_MS;
    for (const group of waiting.get(key) ?? []) {
      if (group.pieces.some((other) => Math.abs(other.at - at) > far)) {
        close(group);
        continue;
      }
      const same = group.pieces.find((other) => said.part !== null && other.said.part === said.part);
      if (same && sameCells(same.row, row)) {
        settle(row.line, 'duplicate', repeated(same.row.line));
        return null;
      }
      if (same) continue;
      group.pieces.push(piece);
      if (group.pieces.length === group.of) close(group);
      return null;
    }
    const list = waiting.get(key) ?? [];
    waiting.set(key, [...list, { key, of: said.of, pieces: [piece] }]);
    if (++count > MOST_WAITING) closeOldest();
    return null;
  };

  return {
    read,
    finish: () => {
      while (count > 0) closeOldest();
    },
    settled: () => {
      const taken = settled;
      settled = [];
      return taken;
    },
    warnings: () =>
      lacking > 0
        ? [
            `${lacking.toLocaleString('en-GB')} long ${lacking === 1 ? 'text lacks' : 'texts lack'} some of the parts that the record says there are: read in as far as they are there.`,
          ]
        : [],
  };
}

type Said = Pick<RejectedRow, 'code' | 'reason'>;

const repeated = (line: number): Said => ({
  code: 'DUPLICATE_IN_FILE',
  reason: `Says the same as line ${line} of this file`,
});

function partReason({ said }: Piece, { of }: Waiting, line: number): Said {
  const which = said.part === null ? 'A further part' : `Part ${said.part}${of === null ? '' : ` of ${of}`}`;
  return { code: 'TEXT_PART', reason: `${which} of the text on line ${line} of this file` };
}

const sameCells = (one: TableRow, other: TableRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, i) => cell === other.cells[i]);

/** What a row says of itself as a part of a text; null for one that is no text, or a whole one. */
function partReader(plan: Plan): (cells: string[]) => TextPart | null {
  const [part, parts, reference] = [
    getter(plan.mapping, 'part'),
    getter(plan.mapping, 'parts'),
    getter(plan.mapping, 'partRef'),
  ];
  const words = wordReader(plan.mapping, plan.valueMap);
  return (cells) => {
    const kind = EVENT_TYPES[words.read(cells).type];
    if (kind !== undefined && kind !== 'text' && kind !== 'mms') return null;
    const said = part ? parseTextPart(part(cells)) : null;
    const total = parts ? parseTextPart(parts(cells)) : null;
    const shared = (reference?.(cells) ?? '').trim();
    const header = parseTextPart(shared);
    const whole = header?.reference ? header : null;
    const found: TextPart = {
      part: said?.part ?? whole?.part ?? null,
      of: said?.of ?? whole?.of ?? total?.of ?? total?.part ?? null,
      reference:
        said?.reference ||
        whole?.reference ||
        (/^(0x)?0*$|^(-+|n\/?a|null|none)$/i.test(shared) ? '' : shared),
    };
    if (found.of !== null ? found.of < 2 : found.part === null && found.reference === '') return null;
    return found.part === null && found.reference === '' ? null : found;
  };
}
