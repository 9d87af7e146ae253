// Habits: the hours and cells that a number keeps, and how far another number's cells are those of the same user.
import type { CallEventSet, CellFacts } from '../model/callEvent.ts';
import { hourOf } from './clock.ts';
import type { EventIndex } from './contacts.ts';
import { logGamma } from './measures.ts';

/** Hours of the day, evened out, and events by cell. */
export type Habits = { hours: Float64Array; cells: Map<number, number>; sighted: number };

const MOST_EVENTS = 2000;

export function habitsOf(set: CallEventSet, { start, at }: EventIndex, n: number): Habits {
  const { a, aCell, bCell, startedAt } = set.events;
  const hours = new Float64Array(24);
  const cells = new Map<number, number>();
  const stride = Math.max(1, Math.floor((start[n + 1]! - start[n]!) / MOST_EVENTS));
  let sighted = 0;
  for (let i = start[n]!; i < start[n + 1]!; i += stride) {
    const e = at[i]!;
    hours[hourOf(startedAt[e]!)]!++;
    const cell = a[e] === n ? aCell[e]! : bCell[e]!;
    if (cell < 0) continue;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    sighted++;
  }
  // Roots, and each hour lent to its neighbours: bursts do not decide, nor does an hour's shift.
  const root = hours.map(Math.sqrt);
  const even = root.map((h, i) => 0.5 * h + 0.25 * root[(i + 1) % 24]! + 0.25 * root[(i + 23) % 24]!);
  return { hours: even, cells, sighted };
}

/** For each cell: its mast, its share of its mast's use, and its share of the use of the country within some 20 km. */
export type CellUse = {
  mast: Int32Array;
  ofMast: Float64Array;
  nearby: Float64Array;
  mastNearby: Float64Array;
};

/** Side of a square of the grid in which neighbourhoods are added up: about 15 km at British latitudes. */
const SQUARE = { lat: 0.135, lon: 0.22 };

const keyOf = (cell: CellFacts, position: number, width: { lat: number; lon: number }): string =>
  cell.lat === null || cell.lon === null
    ? `cell ${position}`
    : `${Math.round(cell.lat / width.lat)},${Math.round(cell.lon / width.lon)}`;

/**
 * How cells are used in the case, each number counting a cell once for every day or so that it could (by the root of its
 * events), so that a busy number does not make its own cell a common one. Cells of one position are one mast's sectors.
 */
export function cellUseOf(set: CallEventSet): CellUse {
  const { count, aCell, bCell } = set.events;
  const used = new Float64Array(set.cells.length).fill(0.5);
  for (let e = 0; e < count; e++) {
    if (aCell[e]! >= 0) used[aCell[e]!]!++;
    if (bCell[e]! >= 0) used[bCell[e]!]!++;
  }
  const root = used.map(Math.sqrt);
  const masts = new Map<string, number>();
  const squares = new Map<string, number>();
  const mast = new Int32Array(set.cells.length);
  const byMast: number[] = [];
  set.cells.forEach((cell, i) => {
    const key = keyOf(cell, i, { lat: 1e-5, lon: 1e-5 });
    const known = masts.get(key) ?? masts.size;
    masts.set(key, known);
    mast[i] = known;
    byMast[known] = (byMast[known] ?? 0) + root[i]!;
    const square = keyOf(cell, i, SQUARE);
    squares.set(square, (squares.get(square) ?? 0) + root[i]!);
  });
  const everywhere = root.reduce((sum, each) => sum + each, 0);
  const around = (cell: CellFacts, i: number): number => {
    if (cell.lat === null || cell.lon === null) return everywhere;
    const [row, column] = [Math.round(cell.lat / SQUARE.lat), Math.round(cell.lon / SQUARE.lon)];
    let sum = 0;
    for (let y = -1; y <= 1; y++)
      for (let x = -1; x <= 1; x++) sum += squares.get(`${row + y},${column + x}`) ?? 0;
    return Math.max(sum, root[i]!);
  };
  const nearby = new Float64Array(set.cells.length);
  const mastNearby = new Float64Array(set.cells.length);
  set.cells.forEach((cell, i) => {
    const sum = around(cell, i);
    nearby[i] = root[i]! / sum;
    mastNearby[i] = byMast[mast[i]!]! / sum;
  });
  return { mast, ofMast: root.map((each, i) => each / byMast[mast[i]!]!), nearby, mastNearby };
}

/** Events on one cell are one habit seen again and again: however many there are, they count for no more than this. */
const MOST_DRAWS = 3;
/** The share of sightings away from every place that the user was seen at before. */
const ELSEWHERE = 0.1;

/**
 * In nats, how much better the cells of one number are foretold by those of the other than by what people of the same
 * neighbourhood use. A sector not seen before is foretold by its mast, and a mast not seen before by its neighbourhood,
 * so that a handful of sightings may be compared; NaN where either has fewer than two.
 */
export function cellEvidence(use: CellUse, old: Habits, recent: Habits): number {
  if (old.sighted < 2 || recent.sighted < 2) return Number.NaN;
  const onMast = new Map<number, number>();
  for (const [cell, count] of old.cells)
    onMast.set(use.mast[cell]!, (onMast.get(use.mast[cell]!) ?? 0) + count);
  let sum = 0;
  for (const [cell, count] of recent.cells) {
    const other = use.nearby[cell]!;
    const mast = ((onMast.get(use.mast[cell]!) ?? 0) + use.mastNearby[cell]!) / (old.sighted + 1);
    const own = ((old.cells.get(cell) ?? 0) + mast * use.ofMast[cell]!) / (old.sighted + 1);
    sum += count * Math.log(((1 - ELSEWHERE) * own + ELSEWHERE * other) / other);
  }
  const draws = MOST_DRAWS * (1 - Math.exp(-recent.sighted / MOST_DRAWS));
  return (draws * sum) / recent.sighted;
}

/** How many sightings of the neighbourhood's own use stand beside what somebody is known to use. */
const NEIGHBOURS = 1;
/** What was seen on one sector of a mast is worth this much for the mast's other sectors. */
const MAST_SHARE = 0.3;
/** Whoever was seen a hundred times may yet move on: the past counts for no more sightings than these. */
const MOST_KNOWN = 12;

/**
 * The same question for two who may live next door to each other, as members of one circle do: how much better all of the new
 * number's cells are foretold by all of the old number's than by the neighbourhood's. Each sighting makes the next one on that
 * cell likelier (a Dirichlet-multinomial, Minka 2000), so that a hundred sightings at home count little more than ten, and the
 * cells that are seen now and then count as well. NaN where either was never seen on a cell.
 */
export function habitEvidence(use: CellUse, old: Habits, recent: Habits): number {
  if (old.sighted === 0 || recent.sighted === 0) return Number.NaN;
  const onMast = new Map<number, number>();
  for (const [cell, count] of old.cells)
    onMast.set(use.mast[cell]!, (onMast.get(use.mast[cell]!) ?? 0) + count);
  const known = Math.min(old.sighted, MOST_KNOWN);
  const scale = known / old.sighted;
  let sum =
    logGamma(NEIGHBOURS + known) -
    logGamma(NEIGHBOURS + known + recent.sighted) -
    logGamma(NEIGHBOURS) +
    logGamma(NEIGHBOURS + recent.sighted);
  for (const [cell, count] of recent.cells) {
    const other = NEIGHBOURS * use.nearby[cell]!;
    const mast = MAST_SHARE * (onMast.get(use.mast[cell]!) ?? 0) * use.ofMast[cell]!;
    const own = other + scale * ((1 - MAST_SHARE) * (old.cells.get(cell) ?? 0) + mast);
    sum += logGamma(own + count) - logGamma(own) - logGamma(other + count) + logGamma(other);
  }
  return sum;
}
