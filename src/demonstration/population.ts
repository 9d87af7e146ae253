// Everybody else: residents of the case's hubs and towns, who know one another and nobody on a line.
import type { CellPlace } from './geography.ts';
import { settledAt, spotIn } from './movement.ts';
import type { Phone } from './phone.ts';
import { pick, randomFor } from './random.ts';
import type { Registry } from './registry.ts';

/** One resident: registry positions, -1 for the SIM and handset of those who use a landline; the cells near home. */
export type Resident = { number: number; sim: number; handset: number; cells: number[]; town: string };

/** Residents in the given places. Their number grows with the case's size up to what the reserved numbers allow. */
export function populate(
  seed: number,
  registry: Registry,
  places: readonly CellPlace[],
  events: number,
): Resident[] {
  const random = randomFor(seed, 'population');
  const size = Math.min(14_000, Math.max(300, Math.round(events / 100)), registry.left() - 200);
  return Array.from({ length: size }, (_, i): Resident => {
    const home = pick(random, places);
    const town = home.place.name;
    if (i % 5 >= 3) {
      const number = registry.issueLandline(home.place.area, 'area');
      return { number, sim: -1, handset: -1, cells: [], town };
    }
    const number = registry.issueMobile('area', true);
    return {
      number,
      sim: registry.issueSim(),
      handset: registry.issueHandset(),
      cells: spotIn(home, random),
      town,
    };
  });
}

/** A resident's telephone, for those whom a line's people or a business are in contact with. */
export const residentPhone = ({ number, sim, handset, cells }: Resident): Phone => ({
  tenures: [{ from: -Infinity, to: Infinity, number, sim, handset }],
  stays: cells.length > 0 ? settledAt(cells) : [],
});
