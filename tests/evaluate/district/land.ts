// The district's land: a hub city, two towns and the country between, with masts, dwellings and workplaces.
import type { PlainCell } from '../eventSet.ts';
import { between, normal, oneOf, type Random, weighted } from './chance.ts';

export type Area = 'hub' | 'north' | 'south';
/** Where a phone is: the cells that serve the spot, the likeliest first. */
export type Spot = { area: Area; cells: readonly string[] };
export type Land = { cells: PlainCell[]; spot: (random: Random, area: Area) => Spot };

const CENTRES: Record<Area, { lat: number; lon: number; spread: number; masts: number }> = {
  hub: { lat: 53.4, lon: -2.2, spread: 0.06, masts: 45 },
  north: { lat: 54.1, lon: -2.8, spread: 0.03, masts: 12 },
  south: { lat: 52.7, lon: -3.0, spread: 0.03, masts: 14 },
};
/** How often the nearest, second and third mast serves: walls, load and the lie of the land. */
const SERVED = [0.72, 0.2, 0.08];

export function landOf(random: Random): Land {
  const cells: PlainCell[] = [];
  for (const [area, { lat, lon, spread, masts }] of Object.entries(CENTRES))
    for (let m = 0; m < masts; m++)
      cells.push({
        id: `${area}-${m}`,
        lat: lat + spread * normal(random),
        lon: lon + 1.6 * spread * normal(random),
      });
  const spot = (chance: Random, area: Area): Spot => {
    const { lat, lon, spread } = CENTRES[area];
    const [y, x] = [lat + 0.8 * spread * normal(chance), lon + 1.3 * spread * normal(chance)];
    const near = cells
      .filter((cell) => cell.id.startsWith(area))
      .map((cell) => ({ id: cell.id, far: Math.hypot(cell.lat - y, 0.6 * (cell.lon - x)) }))
      .sort((one, other) => one.far - other.far)
      .slice(0, 3);
    return { area, cells: near.map(({ id }) => id) };
  };
  return { cells, spot };
}

/** The cell that serves a spot this time. */
export const servedBy = (random: Random, spot: Spot): string => spot.cells[weighted(random, SERVED)]!;

export const AREAS: readonly Area[] = ['hub', 'north', 'south'];
export const somewhere = (random: Random, land: Land, area: Area): Spot =>
  land.spot(random, between(random, 0, 1) < 0.93 ? area : oneOf(random, AREAS));
