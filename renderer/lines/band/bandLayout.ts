// Where everything on a line's band stands, in pixels: bars, lanes, ticks, joins and the closure.
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { isHeld } from '../finding/changeView.ts';
import {
  type DeviceKind,
  type DeviceSpan,
  type Life,
  type NumberRow,
  numberRows,
  periodOf,
} from './bandRows.ts';
import { marksOf, roomy, type Scale, scaleOf, type TimeMark } from './scale.ts';

export const GUTTER = 126;
const EDGE = 14;
const HEAD = 22;
const TICKS = 9;
const BAR = 16;
const LANE = 13;
const DEVICE = 10;
const BETWEEN = 16;
const WEEKS = 54;
/** Width of the mark that holds a score. */
export const CHIP = 44;

export type Box = { x: number; y: number; width: number; height: number };
export type DeviceBox = Box & { kind: DeviceKind; span: DeviceSpan };
export type LaidRow = {
  row: NumberRow;
  bar: Box;
  ticks: readonly { x: number; y: number; height: number; burst: Life['broadcasts'][number] }[];
  devices: readonly DeviceBox[];
  /** Where the words SIM and Handset stand in the gutter. */
  words: readonly { kind: DeviceKind; y: number }[];
};
export type Join = { change: SuccessionShown; path: string; x: number; y: number };
export type WeekBar = Box & { week: Life['weeks'][number] };
export type BandLayout = {
  scale: Scale;
  height: number;
  marks: readonly TimeMark[];
  rows: readonly LaidRow[];
  joins: readonly Join[];
  closure: { x: number; labelAtLeft: boolean } | null;
  /** Rows end here, and weeks begin. */
  rowsEnd: number;
  weeks: readonly WeekBar[];
  weeksBase: number;
  mostContacts: number;
};

const WEEK_MS = 7 * 86_400_000;
const least = 2;

function laneBoxes(spans: readonly DeviceSpan[], kind: DeviceKind, top: number, scale: Scale): DeviceBox[] {
  return spans.map((span) => {
    const x = scale.x(span.from);
    return {
      kind,
      span,
      x,
      y: top + span.lane * LANE,
      width: Math.max(least, scale.x(span.to) - x),
      height: DEVICE,
    };
  });
}

const lanesOf = (spans: readonly DeviceSpan[]): number =>
  spans.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

function layRow(row: NumberRow, top: number, scale: Scale): { laid: LaidRow; end: number } {
  const x = scale.x(row.from);
  const bar = { x, y: top + TICKS, width: Math.max(least, scale.x(row.to) - x), height: BAR };
  const simsTop = bar.y + BAR + 4;
  const handsetsTop = simsTop + lanesOf(row.sims) * LANE;
  const words = [
    ...(row.sims.length > 0 ? [{ kind: 'sim' as const, y: simsTop }] : []),
    ...(row.handsets.length > 0 ? [{ kind: 'handset' as const, y: handsetsTop }] : []),
  ];
  const devices = [
    ...laneBoxes(row.sims, 'sim', simsTop, scale),
    ...laneBoxes(row.handsets, 'handset', handsetsTop, scale),
  ];
  const ticks = row.broadcasts.map((burst) => ({ x: scale.x(burst.at), y: top, height: TICKS - 2, burst }));
  return { laid: { row, bar, ticks, devices, words }, end: handsetsTop + lanesOf(row.handsets) * LANE };
}

/** From the end of the old number's bar to the start of the new one's, leaving and arriving upright. */
function joinOf(change: SuccessionShown, from: Box, to: Box): Join {
  const down = to.y >= from.y;
  const [x1, y1] = [from.x + from.width, down ? from.y + from.height : from.y];
  const [x2, y2] = [to.x, down ? to.y : to.y + to.height];
  const bend = (y2 - y1) * 0.55;
  const path = `M${x1},${y1}C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`;
  // Its score stands before the new bar, where nothing else is; at the left edge, above it.
  const before = x2 - CHIP / 2 - 6;
  const roomy = before - CHIP / 2 > GUTTER;
  return { change, path, x: roomy ? before : x2 + CHIP / 2, y: roomy ? to.y + to.height / 2 : to.y - 17 };
}

function joinsOf(life: Life, rows: readonly LaidRow[]): Join[] {
  const bars = new Map(rows.map(({ row, bar }) => [row.number, bar]));
  return life.successions.filter(isHeld).flatMap((change) => {
    const [from, to] = [bars.get(change.from), bars.get(change.to)];
    return from && to && change.from !== change.to ? joinOf(change, from, to) : [];
  });
}

/** Lays out a line's life on a band of a width in pixels. */
export function layBand(life: Life, width: number): BandLayout {
  const found = numberRows(life);
  const scale = scaleOf(roomy(periodOf(life, found)), GUTTER, Math.max(120, width - GUTTER - EDGE));
  const rows: LaidRow[] = [];
  let top = HEAD + 6;
  for (const row of found) {
    const { laid, end } = layRow(row, top, scale);
    rows.push(laid);
    top = end + BETWEEN;
  }
  const mostContacts = Math.max(1, ...life.weeks.map(({ contacts }) => contacts));
  const weeksBase = top + WEEKS;
  const weeks = life.weeks.map((week) => {
    const x = scale.x(week.start);
    const height = (week.contacts / mostContacts) * (WEEKS - 10);
    return {
      week,
      x: x + 1,
      y: weeksBase - height,
      width: Math.max(least, scale.x(week.start + WEEK_MS) - x - 2),
      height,
    };
  });
  const closedX = life.line.closedAt === null ? null : scale.x(life.line.closedAt);
  return {
    scale,
    height: weeksBase + 8,
    marks: marksOf(scale),
    rows,
    joins: joinsOf(life, rows),
    closure: closedX === null ? null : { x: closedX, labelAtLeft: closedX > GUTTER + scale.width - 150 },
    rowsEnd: top,
    weeks,
    weeksBase,
    mostContacts,
  };
}
