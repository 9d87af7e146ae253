// The answers of the engine as things on the plane, made once for an answer and drawn many times.
import type { Answer } from '../../src/contract/calls.ts';
import type { JourneyShown, LineArea, PlaceLine } from '../../src/contract/placeShapes.ts';
import { type Point, toPlane } from './project.ts';

export type Ground = Answer<'mapGround'>;
export type Things = Answer<'mapThings'>;

/** Cells that stand in one place. */
export type Mast = Point & { cells: number[]; label: string };
export type AreaMark = Point & { area: LineArea; colour: number };
export type Route = { from: Point; to: Point; colour: number; label: string };

export type Scene = {
  things: Things;
  masts: Mast[];
  /** The mast of each cell. */
  mastOf: Int32Array;
  cameras: Point[];
  addresses: (Point & { addresses: number[]; byTown: boolean })[];
  areas: AreaMark[];
  routes: Route[];
  journeys: { from: Point; to: Point; journey: JourneyShown }[];
  /** The lines in the order of their colours. */
  lines: readonly PlaceLine[];
  first: number;
  last: number;
};

const placeKey = (lat: number, lon: number): string => `${lat.toFixed(5)} ${lon.toFixed(5)}`;

function mastsOf(things: Things): { masts: Mast[]; mastOf: Int32Array } {
  const byPlace = new Map<string, number>();
  const masts: Mast[] = [];
  const mastOf = new Int32Array(things.cells.length);
  things.cells.forEach((cell, i) => {
    const key = placeKey(cell.lat, cell.lon);
    let at = byPlace.get(key);
    if (at === undefined) {
      at = masts.push({ ...toPlane(cell.lat, cell.lon), cells: [], label: cell.town || cell.label }) - 1;
      byPlace.set(key, at);
    }
    masts[at]?.cells.push(i);
    mastOf[i] = at;
  });
  return { masts, mastOf };
}

function addressesOf({ addresses }: Things): Scene['addresses'] {
  const byPlace = new Map<string, Scene['addresses'][number]>();
  addresses.forEach(({ lat, lon, basis }, i) => {
    const key = placeKey(lat, lon);
    const known = byPlace.get(key);
    if (known) known.addresses.push(i);
    else byPlace.set(key, { ...toPlane(lat, lon), addresses: [i], byTown: basis === 'town' });
  });
  return [...byPlace.values()];
}

const stands = ({ lat, lon, status }: LineArea): boolean =>
  lat !== null && lon !== null && status !== 'dismissed';
const pointOf = ({ lat, lon }: LineArea): Point => toPlane(lat ?? 0, lon ?? 0);

function linesOn(lines: readonly PlaceLine[], only: string | null): Pick<Scene, 'areas' | 'routes'> {
  const areas: AreaMark[] = [];
  const routes: Route[] = [];
  lines.forEach((line, colour) => {
    if (only !== null && line.line !== only) return;
    const [hubs, imports] = [line.hubs.filter(stands), line.areas.filter(stands)];
    for (const area of [...hubs, ...imports]) areas.push({ ...pointOf(area), area, colour });
    for (const hub of hubs)
      for (const area of imports)
        if (hub.town !== area.town)
          routes.push({ from: pointOf(hub), to: pointOf(area), colour, label: line.label });
  });
  return { areas, routes };
}

/** `only`: the line that is asked for, by its id; null for all. */
export function sceneOf(
  ground: Ground,
  things: Things,
  lines: readonly PlaceLine[],
  journeys: readonly JourneyShown[],
  only: string | null,
): Scene {
  const stations = new Map(ground.stations.map((station) => [station.crs, station]));
  const at = (crs: string): Point | null => {
    const station = stations.get(crs);
    return station ? toPlane(station.lat, station.lon) : null;
  };
  const times = [...things.sightings.at, ...things.reads.at];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return {
    things,
    ...mastsOf(things),
    cameras: things.cameras.map(({ lat, lon }) => toPlane(lat, lon)),
    addresses: addressesOf(things),
    ...linesOn(lines, only),
    journeys: journeys.flatMap((journey) => {
      const [from, to] = [at(journey.from.crs), at(journey.to.crs)];
      return from && to && journey.status !== 'dismissed' ? [{ from, to, journey }] : [];
    }),
    lines,
    first: times.length > 0 ? first : 0,
    last: times.length > 0 ? last : 0,
  };
}
