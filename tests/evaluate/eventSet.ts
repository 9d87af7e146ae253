// Builds event sets in memory from plain events, for tests and for measuring.
import {
  type CallEventSet,
  type EventType,
  eventTypeCode,
  type NumberKind,
} from '../../src/model/callEvent.ts';

export type PlainEvent = {
  a: string | null;
  b: string | null;
  at: number;
  type?: EventType;
  seconds?: number;
  aHandset?: string;
  bHandset?: string;
  aSim?: string;
  bSim?: string;
  aCell?: string;
  bCell?: string;
  text?: string;
};
export type PlainCell = { id: string; lat: number; lon: number };

/** Gives each distinct id a position, in order of first sight. */
function positions(): { ids: string[]; of: (id: string | null | undefined) => number } {
  const ids: string[] = [];
  const known = new Map<string, number>();
  const of = (id: string | null | undefined): number => {
    if (id === null || id === undefined) return -1;
    const position = known.get(id);
    if (position !== undefined) return position;
    known.set(id, ids.length);
    return ids.push(id) - 1;
  };
  return { ids, of };
}

/** Sorts the events by time and lays them out in columns; event ids count from 1 in time order. */
export function eventSetOf(
  plain: readonly PlainEvent[],
  cells: readonly PlainCell[] = [],
  kindOf: (id: string) => NumberKind = () => 'mobile',
): CallEventSet {
  const events = [...plain].sort((x, y) => x.at - y.at);
  const count = events.length;
  const [numbers, handsets, sims, places] = [positions(), positions(), positions(), positions()];
  for (const cell of cells) places.of(cell.id);
  const column = (of: (event: PlainEvent) => number): Int32Array => Int32Array.from(events, of);
  const texts = new Map<number, string>();
  events.forEach((event, e) => {
    if (event.text !== undefined) texts.set(e, event.text);
  });
  const columns = {
    count,
    eventId: Int32Array.from({ length: count }, (_, e) => e + 1),
    startedAt: Float64Array.from(events, (event) => event.at),
    durationSeconds: column((event) => event.seconds ?? -1),
    type: Uint8Array.from(events, (event) => eventTypeCode(event.type ?? 'call')),
    a: column((event) => numbers.of(event.a)),
    b: column((event) => numbers.of(event.b)),
    aHandset: column((event) => handsets.of(event.aHandset)),
    bHandset: column((event) => handsets.of(event.bHandset)),
    aSim: column((event) => sims.of(event.aSim)),
    bSim: column((event) => sims.of(event.bSim)),
    aCell: column((event) => places.of(event.aCell)),
    bCell: column((event) => places.of(event.bCell)),
  };
  const where = new Map(cells.map((cell) => [cell.id, cell]));
  return {
    events: columns,
    numbers: numbers.ids.map((id) => ({ id, label: id, kind: kindOf(id) })),
    handsets: handsets.ids.map((id) => ({ id, label: id })),
    sims: sims.ids.map((id) => ({ id, label: id })),
    cells: places.ids.map((id) => ({
      id,
      label: id,
      lat: where.get(id)?.lat ?? null,
      lon: where.get(id)?.lon ?? null,
    })),
    texts,
  };
}
