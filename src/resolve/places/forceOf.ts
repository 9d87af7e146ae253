// The police force area that a position lies in: exact where areas were imported, else by the nearest town that is listed.
import type { Town } from '../../model/gazetteer.ts';
import type { AreaShape } from '../../model/outline.ts';
import { placeWords } from '../../model/placeKey.ts';
import { areaFinder } from '../../model/pointInArea.ts';
import { FORCE_TOWNS, NATIONAL_FORCES } from '../../model/policeForces.ts';
import { type NearFinder, nearFinder } from './nearest.ts';

/** `basis` says how it is known: from an imported boundary, or roughly from the nearest town of a written list. */
export type Force = { name: string; basis: 'boundary' | 'approximate' };
export type ForceFinder = (lat: number, lon: number) => Force | null;

type Anchor = { lat: number; lon: number; force: string };

function anchorsOf(towns: readonly Town[]): Anchor[] {
  const byName = new Map<string, Town[]>();
  for (const town of towns) {
    const words = placeWords(town.name);
    byName.set(words, [...(byName.get(words) ?? []), town]);
  }
  const welsh = new Set(['Dyfed-Powys', 'Gwent', 'North Wales', 'South Wales']);
  const anchors = Object.entries(FORCE_TOWNS).flatMap(([force, names]) => {
    const nation = welsh.has(force) ? 'Wales' : 'England';
    const found = names.map((name) => ({
      name,
      places: (byName.get(placeWords(name)) ?? []).filter((town) => town.nation === nation),
    }));
    // A name that several towns share is no anchor: it might be the wrong one.
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
  return [...anchors, ...national];
}

const FARTHEST_KM = 60;

/** A finder for a case: `areas` are the force areas imported into it, which may be none. */
export function forceFinder(areas: readonly AreaShape[], towns: readonly Town[]): ForceFinder {
  const within = areaFinder(areas);
  let near: NearFinder<Anchor> | null = null;
  return (lat, lon) => {
    const area = within(lat, lon);
    if (area) return { name: area.name, basis: 'boundary' };
    near ??= nearFinder(anchorsOf(towns));
    const found = near.nearest(lat, lon, FARTHEST_KM);
    return found ? { name: found.thing.force, basis: 'approximate' } : null;
  };
}
