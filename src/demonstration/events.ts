// The case straight as columns, for an evaluation that needs no files.
import { type CallEventColumns, type CallEventSet, eventTypeCode } from '../model/callEvent.ts';
import { entityId } from '../model/entityId.ts';
import type { Side } from './phone.ts';
import { national } from './safeNumbers.ts';
import { backgroundOf, inOrder, recordOf, type Sight } from './sight.ts';
import type { World } from './world.ts';

const columns = (count: number): CallEventColumns => ({
  count,
  eventId: new Int32Array(count),
  startedAt: new Float64Array(count),
  durationSeconds: new Int32Array(count),
  type: new Uint8Array(count),
  a: new Int32Array(count),
  b: new Int32Array(count),
  aHandset: new Int32Array(count),
  bHandset: new Int32Array(count),
  aSim: new Int32Array(count),
  bSim: new Int32Array(count),
  aCell: new Int32Array(count),
  bCell: new Int32Array(count),
});

/** Gives each registry position that is used a position of its own, in order of first use. */
function compact<T>(describe: (position: number) => T): { list: T[]; at: (position: number) => number } {
  const list: T[] = [];
  const known = new Map<number, number>();
  const at = (position: number): number => {
    if (position < 0) return -1;
    const found = known.get(position);
    if (found !== undefined) return found;
    known.set(position, list.length);
    return list.push(describe(position)) - 1;
  };
  return { list, at };
}

/** All events that the case's records show, each once, with what both parties' records say of it. */
export function eventColumns(world: World, sight: Sight): CallEventSet {
  const { registry, geography } = world;
  const numbers = compact((position) => {
    const entry = registry.numbers[position] as (typeof registry.numbers)[number];
    return {
      id: entityId('number', entry.key),
      label: national(entry.key).replace(/^\w+:/, ''),
      kind: entry.kind,
    };
  });
  const handsets = compact((position) => ({
    id: entityId('handset', registry.handsets[position] ?? ''),
    label: registry.handsets[position] ?? '',
  }));
  const sims = compact((position) => ({
    id: entityId('sim', registry.sims[position] ?? ''),
    label: registry.sims[position] ?? '',
  }));
  const cells = compact((position) => {
    const cell = geography.cells[position] as (typeof geography.cells)[number];
    return {
      id: entityId('cell', cell.cgi),
      label: `${cell.site}, ${cell.azimuth}°`,
      lat: cell.lat,
      lon: cell.lon,
    };
  });
  const events = columns(sight.seen.length + sight.background);
  const party = (
    side: Side,
    at: number,
    number: Int32Array,
    handset: Int32Array,
    sim: Int32Array,
    cell: Int32Array,
  ) => {
    number[at] = numbers.at(side.number);
    handset[at] = handsets.at(side.handset);
    sim[at] = sims.at(side.sim);
    cell[at] = cells.at(side.cell);
  };
  const texts = new Map<number, string>();
  let at = 0;
  for (const event of inOrder(sight.seen, backgroundOf(world, sight))) {
    events.eventId[at] = at + 1;
    events.startedAt[at] = event.at;
    events.durationSeconds[at] = event.seconds;
    events.type[at] = eventTypeCode(event.type);
    party(event.a, at, events.a, events.aHandset, events.aSim, events.aCell);
    party(event.b, at, events.b, events.bHandset, events.bSim, events.bCell);
    const examined = recordOf(world, event.a) === 'handset' || recordOf(world, event.b) === 'handset';
    if (examined && event.body) texts.set(at, event.body);
    at++;
  }
  return {
    events,
    numbers: numbers.list,
    handsets: handsets.list,
    sims: sims.list,
    cells: cells.list,
    texts,
  };
}
