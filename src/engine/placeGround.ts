// The towns, stations and force areas around a position, for a case: made once for as long as its areas stay the same.
import type { Force } from '../contract/placeShapes.ts';
import { gazetteer } from '../geography/gazetteer.ts';
import type { Town } from '../model/gazetteer.ts';
import { placeWords } from '../model/placeKey.ts';
import { type ForceFinder, forceFinder, type NearFinder, nearFinder } from '../resolve/index.ts';
import type { Connection } from '../store/connection.ts';
import { areasOf } from '../store/places.ts';

export type Ground = {
  force: ForceFinder;
  /** The town that a position is taken to lie at; `label` names it where no town is near. */
  townAt: (lat: number | null, lon: number | null, label: string) => { town: string; force: Force | null };
  stationsNear: (
    lat: number,
    lon: number,
    most: number,
  ) => { name: string; crs: string; kilometres: number }[];
};

const TOWN_KM = 15;
const SAME_TOWN_KM = 6;

let towns: NearFinder<Town> | null = null;
let stations: NearFinder<{ name: string; crs: string; lat: number; lon: number }> | null = null;

/** The town of that name nearby, else the largest within a few kilometres, else the nearest. */
function townNear(lat: number, lon: number, label: string): string {
  towns ??= nearFinder(gazetteer().towns.filter(({ part }) => !part));
  const near = towns.within(lat, lon, TOWN_KM);
  const named = near.find(({ thing }) => placeWords(thing.name) === placeWords(label));
  const close = near
    .filter(({ kilometres }) => kilometres <= SAME_TOWN_KM)
    .sort((x, y) => (y.thing.population ?? 0) - (x.thing.population ?? 0));
  // The case's own way of writing the name stands, where the gazetteer writes it otherwise.
  return named ? label : ((close[0] ?? near[0])?.thing.name ?? label);
}

export function groundOf(db: Connection): Ground {
  const { towns: listed, stations: all } = gazetteer();
  const force = forceFinder(areasOf(db), listed);
  stations ??= nearFinder(all);
  const near = stations;
  return {
    force,
    townAt: (lat, lon, label) =>
      lat === null || lon === null
        ? { town: label, force: null }
        : { town: townNear(lat, lon, label), force: force(lat, lon) },
    stationsNear: (lat, lon, most) =>
      near.within(lat, lon, most).map(({ thing: { name, crs }, kilometres }) => ({ name, crs, kilometres })),
  };
}
