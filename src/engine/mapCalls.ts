// The calls that draw the map: the ground, and what lies on it.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type { CallControl } from '../engineTypes.ts';
import { gazetteer, islandsOutline, roughForces } from '../geography/gazetteer.ts';
import { entityId } from '../model/entityId.ts';
import { idOf, originalsByRowId } from '../store/entities.ts';
import { areasOf } from '../store/places.ts';
import {
  cellsOnMap,
  positionedEntities,
  readsOnMap,
  type SightingRow,
  sightingsOfNumber,
  tiedTo,
} from '../store/positions.ts';
import { boardLines } from './lineQuestions.ts';
import { addressesPlaced, parsePosition } from './mapPositions.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { PLACE_SOURCES } from './placeSources.ts';

export function mapGround(state: EngineState): Answer<'mapGround'> {
  const { db } = caseOf(state);
  const { towns, stations } = gazetteer();
  const areas = areasOf(db);
  return {
    outline: islandsOutline(),
    towns: towns.map(({ name, lat, lon, population }) => ({ name, lat, lon, people: population })),
    stations: [...stations],
    areas,
    roughForces: areas.length > 0 ? null : roughForces(),
    sources: [...PLACE_SOURCES],
  };
}

/** What is asked for, by row id: null is all of that kind. */
type Wanted = {
  numbers: Map<number, { id: string; line: string | null }>;
  vehicles: ReadonlySet<number> | null;
  addresses: ReadonlySet<number> | null;
  cells: ReadonlySet<number> | null;
};

async function wantedOf(
  state: EngineState,
  { line, of }: ParsedParams<'mapThings'>,
  control: CallControl,
): Promise<Wanted> {
  const { db } = caseOf(state);
  const numbers: Wanted['numbers'] = new Map();
  if (of !== undefined) {
    const { rowId, kind } = entityOf(db, of);
    const around = kind === 'number' ? [{ rowId, kind }] : [{ rowId, kind }, ...tiedTo(db, rowId)];
    const ofKind = (wanted: string): Set<number> =>
      new Set(around.flatMap((one) => (one.kind === wanted ? [one.rowId] : [])));
    for (const row of originalsByRowId(db, [...ofKind('number')]))
      numbers.set(row.rowId, { id: idOf(row), line: null });
    return { numbers, vehicles: ofKind('vehicle'), addresses: ofKind('address'), cells: ofKind('cell') };
  }
  const lines = await boardLines(state, control);
  for (const one of lines)
    if (line === undefined || one.numbers.includes(line) || one.id === line)
      for (const id of one.numbers) numbers.set(entityOf(db, id).rowId, { id, line: one.id });
  const everything = line === undefined ? null : new Set<number>();
  return { numbers, vehicles: everything, addresses: everything, cells: everything };
}

/** The most sightings and reads that go to the window; of more, every so many-th. */
const MOST_SIGHTINGS = 30_000;
const MOST_READS = 20_000;

const thinned = <T>(all: readonly T[], most: number): T[] => {
  const step = Math.max(1, Math.ceil(all.length / most));
  return step === 1 ? [...all] : all.filter((_, i) => i % step === 0);
};

export async function mapThings(
  state: EngineState,
  wish: ParsedParams<'mapThings'>,
  control: CallControl,
): Promise<Answer<'mapThings'>> {
  const { db } = caseOf(state);
  const wanted = await wantedOf(state, wish, control);
  const numbers = [...wanted.numbers.values()];
  const seen = [...wanted.numbers.keys()].flatMap((rowId, number) =>
    sightingsOfNumber(db, rowId).map((one) => ({ ...one, number })),
  );
  const used = new Set(seen.map(({ cell }) => cell));
  const all = cellsOnMap(db).filter(
    ({ rowId }) => wanted.cells === null || wanted.cells.has(rowId) || used.has(rowId),
  );
  const cells = all.filter((cell) => cell.lat !== null && cell.lon !== null);
  const cellAt = new Map(cells.map(({ rowId }, at) => [rowId, at]));
  const placed = seen
    .filter(({ cell }) => cellAt.has(cell))
    .sort((x: SightingRow, y: SightingRow) => x.at - y.at);
  const shown = thinned(placed, MOST_SIGHTINGS);
  const reads = readsShown(state, wanted.vehicles);
  const addresses = addressesPlaced(db, wanted.addresses);
  return {
    numbers,
    cells: cells.map(({ rowId: _, key, lat, lon, ...cell }) => ({
      ...cell,
      id: entityId('cell', key),
      lat: lat ?? 0,
      lon: lon ?? 0,
    })),
    sightings: {
      at: shown.map(({ at }) => at),
      cell: shown.map(({ cell }) => cellAt.get(cell) ?? 0),
      number: shown.map(({ number }) => number),
      event: shown.map(({ event }) => event),
    },
    ...reads.shown,
    addresses: addresses.placed,
    unplaced: {
      cells: all.length - cells.length,
      cameras: reads.unplaced,
      addresses: addresses.unplaced,
      sightings: seen.length - shown.length,
    },
  };
}

function readsShown(state: EngineState, vehicles: ReadonlySet<number> | null) {
  const { db } = caseOf(state);
  const all = readsOnMap(db, vehicles);
  const cameraIds = new Set(all.map(({ camera }) => camera));
  const sites = positionedEntities(db, 'place').filter(({ rowId }) => cameraIds.has(rowId));
  const cameras = sites.flatMap(({ rowId, key, label, position }) => {
    const at = parsePosition(position);
    return at ? [{ rowId, id: entityId('place', key), label, ...at }] : [];
  });
  const cameraAt = new Map(cameras.map(({ rowId }, at) => [rowId, at]));
  const reads = thinned(
    all.filter(({ camera }) => cameraAt.has(camera)),
    MOST_READS,
  );
  const rows = originalsByRowId(db, [...new Set(reads.map(({ vehicle }) => vehicle))]);
  const vehicleAt = new Map(rows.map(({ rowId }, at) => [rowId, at]));
  return {
    unplaced: sites.length - cameras.length,
    shown: {
      cameras: cameras.map(({ rowId: _, ...camera }) => camera),
      vehicles: rows.map((row) => ({ id: idOf(row), label: row.label })),
      reads: {
        at: reads.map(({ at }) => at),
        camera: reads.map(({ camera }) => cameraAt.get(camera) ?? 0),
        vehicle: reads.map(({ vehicle }) => vehicleAt.get(vehicle) ?? 0),
        read: reads.map(({ read }) => read),
      },
    },
  };
}
