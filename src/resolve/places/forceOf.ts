// The police force area that a position lies in: exact where areas were imported, else by the nearest town that is listed.
import { type ForceTown, forceTowns } from '../../model/forceTowns.ts';
import type { Town } from '../../model/gazetteer.ts';
import type { AreaShape } from '../../model/outline.ts';
import { areaFinder } from '../../model/pointInArea.ts';
import { type NearFinder, nearFinder } from './nearest.ts';

/** `basis` says how it is known: from an imported boundary, or roughly from the nearest town of a written list. */
export type Force = { name: string; basis: 'boundary' | 'approximate' };
export type ForceFinder = (lat: number, lon: number) => Force | null;

const FARTHEST_KM = 60;

/** A finder for a case: `areas` are the force areas imported into it, which may be none. */
export function forceFinder(areas: readonly AreaShape[], towns: readonly Town[]): ForceFinder {
  const within = areaFinder(areas);
  let near: NearFinder<ForceTown> | null = null;
  return (lat, lon) => {
    const area = within(lat, lon);
    if (area) return { name: area.name, basis: 'boundary' };
    near ??= nearFinder(forceTowns(towns));
    const found = near.nearest(lat, lon, FARTHEST_KM);
    return found ? { name: found.thing.force, basis: 'approximate' } : null;
  };
}
