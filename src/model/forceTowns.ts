// Where the towns lie that are known to be in the area of a police force: what approximate areas are made from.
import type { Town } from './gazetteer.ts';
import { placeWords } from './placeKey.ts';
import { FORCE_TOWNS, NATIONAL_FORCES } from './policeForces.ts';

/** A town that is known to lie in the area of a force. */
export type ForceTown = { lat: number; lon: number; force: string };

/** The towns of a gazetteer that the written list gives to a force, and all of nations that have one force. */
export function forceTowns(towns: readonly Town[]): ForceTown[] {
  const byName = new Map<string, Town[]>();
  for (const town of towns) {
    const words = placeWords(town.name);
    byName.set(words, [...(byName.get(words) ?? []), town]);
  }
  const welsh = new Set(['Dyfed-Powys', 'Gwent', 'North Wales', 'South Wales']);
  const listed = Object.entries(FORCE_TOWNS).flatMap(([force, names]) => {
    const nation = welsh.has(force) ? 'Wales' : 'England';
    const found = names.map((name) => ({
      name,
      places: (byName.get(placeWords(name)) ?? []).filter((town) => town.nation === nation),
    }));
    // A name that several towns share is left out: it might be the wrong one.
    return found.flatMap(({ places }) =>
      places.length === 1 || (places[0]?.population ?? 0) > 100_000
        ? [{ lat: places[0]!.lat, lon: places[0]!.lon, force }]
        : [],
    );
  });
  const national = towns.flatMap(({ lat, lon, nation }) => {
    const force = NATIONAL_FORCES[nation];
    return force === undefined ? [] : [{ lat, lon, force }];
  });
  return [...listed, ...national];
}
