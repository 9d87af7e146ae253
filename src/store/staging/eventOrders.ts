// Puts the events of an import into the orders they are asked for in, a part of the file at a time, each part sorted first.
import type { Connection } from '../connection.ts';
import { rowsInserter } from './manyRows.ts';
import { positions, sortedBy } from './radixOrder.ts';

/** Events kept until they are sorted: about 40 MB. Fewer would walk the tables more often, more would take more memory. */
const PART = 2 ** 20;

/** Fewer than these, or than a quarter of what stands there already, walk the tables for too little. */
const WORTH_A_WALK = 2 ** 16;
/** Rows written at once, before anything else is looked at. */
const SLICE = 2 ** 14;

export type EventOrders = {
  /** Takes the next event, of the id that follows the last. A party that is not there is 0. */
  add: (a: number, b: number, at: number, type: number) => void;
  /** Writes a slice of what is kept, where there is enough of it; answers whether it did. For a thread that waits. */
  work: () => boolean;
  /**
   * Writes all that is still kept; `step` is told before each slice, and may throw to give up. `flushFrom` leaves the orders
   * by receiver and time open for the last of it, where that can be: events that repeat others are found by who made them.
   */
  flush: (step?: () => void) => void;
  flushFrom: (step?: () => void) => void;
  /** Leaves these events out of the orders that they are not in yet. */
  without: (ids: Int32Array) => void;
};

/** `firstId` is the id of the first event that will be added. */
export function eventOrders(db: Connection, firstId: number): EventOrders {
  const [from, to, time] = [
    orderWriter(db, 'event_from', ['event_id', 'a', 'b', 'started_at', 'type']),
    orderWriter(db, 'event_to', ['event_id', 'b', 'a', 'started_at', 'type']),
    orderWriter(db, 'event_time', ['event_id', 'started_at']),
  ];
  let first = firstId;
  let count = 0;
  let kept = columns(1024);
  let spare: Columns | null = null;
  let underWay: Generator<Written> | null = null;
  let gone: Gone | null = null;

  /** Takes what is kept to be written, a slice each time that it is asked. */
  const begin = (): void => {
    underWay = inOrder(kept, count, first);
    first += count;
    count = 0;
    kept = spare ?? columns(1024);
    spare = null;
  };
  function* inOrder(part: Columns, many: number, firstOfAll: number): Generator<Written> {
    const { a, b, at, type } = part;
    const byTime = isAscending(at, many)
      ? positions(many)
      : sortedBy(positions(many), sinceFirst(at, many), many);
    yield* from(sortedBy(sortedBy(byTime, b, many), a, many), firstOfAll, [a, b, at, type]);
    gone = { first: firstOfAll, marks: null, count: many };
    yield 'from';
    const { marks } = gone;
    const staying = (order: Uint32Array): Uint32Array =>
      marks ? order.filter((position) => marks[position] === 0) : order;
    gone = null;
    yield* time(staying(byTime), firstOfAll, [at]);
    yield* to(staying(sortedBy(sortedBy(byTime, a, many), b, many)), firstOfAll, [b, a, at, type]);
    spare = part;
  }
  const work = (): boolean => {
    if (!underWay && count < Math.max(WORTH_A_WALK, first / 4)) return false;
    if (!underWay) begin();
    if (underWay?.next().done) underWay = null;
    return true;
  };
  const writeAll = (step: () => void, until: Written | null): void => {
    while (underWay || count > 0) {
      if (!underWay) begin();
      step();
      const written = underWay!.next();
      if (written.done) underWay = null;
      else if (written.value === until && count === 0) return;
    }
  };
  const flush = (step: () => void = () => {}): void => writeAll(step, null);
  const without = (ids: Int32Array): void => {
    if (!gone) return;
    gone.marks ??= new Uint8Array(gone.count);
    for (const id of ids) if (id >= gone.first) gone.marks[id - gone.first] = 1;
  };

  return {
    add: (a, b, at, type) => {
      if (count === PART) flush();
      if (count === kept.type.length) kept = columns(Math.min(PART, count * 4), kept);
      kept.a[count] = a;
      kept.b[count] = b;
      kept.at[count] = at;
      kept.type[count++] = type;
    },
    work,
    flush,
    flushFrom: (step = () => {}) => writeAll(step, 'from'),
    without,
  };
}

/** Told after each slice; `from` once the order by who made the events is whole. */
type Written = 'slice' | 'from';
/** Which events of a part go before they come into its other orders. */
type Gone = { first: number; count: number; marks: Uint8Array | null };

type Columns = { a: Int32Array; b: Int32Array; at: Float64Array; type: Uint8Array };

/** Columns of a length, with what shorter ones held. */
function columns(length: number, before?: Columns): Columns {
  const made: Columns = {
    a: new Int32Array(length),
    b: new Int32Array(length),
    at: new Float64Array(length),
    type: new Uint8Array(length),
  };
  if (before) {
    made.a.set(before.a);
    made.b.set(before.b);
    made.at.set(before.at);
    made.type.set(before.type);
  }
  return made;
}

/** Milliseconds from the earliest event, so that there is nothing below 0 and little to sort by. */
function sinceFirst(at: Float64Array, count: number): Float64Array {
  let earliest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) earliest = Math.min(earliest, at[i]!);
  return at.subarray(0, count).map((each) => each - earliest);
}

function isAscending(at: Float64Array, count: number): boolean {
  for (let i = 1; i < count; i++) if (at[i]! < at[i - 1]!) return false;
  return true;
}

type Column = Int32Array | Float64Array | Uint8Array;

/** Writes the events of a table in a given order, a slice each time that it is asked: each event's id, then its place in every column. */
function orderWriter(
  db: Connection,
  table: string,
  names: readonly string[],
): (order: Uint32Array, firstId: number, columns: readonly Column[]) => Generator<Written> {
  const write = rowsInserter(db, table, names);
  return function* (order, firstId, columns) {
    for (let start = 0; start < order.length; start += SLICE) {
      write(Math.min(SLICE, order.length - start), (values, at, i) => {
        const position = order[start + i]!;
        values[at] = firstId + position;
        for (let j = 0; j < columns.length; j++) values[at + j + 1] = columns[j]![position]!;
      });
      yield 'slice';
    }
  };
}
