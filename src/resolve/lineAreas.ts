// Line areas: hub and importing areas from the cells of a line, its runners and its customers, and overnight stays.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, areaLabel, sightingsOf } from './areas.ts';
import type { Groundwork, Step } from './contacts.ts';
import { logistic, percentText } from './measures.ts';
import type { AreaRole } from './roleTypes.ts';

/** How the sightings of each side fall over the areas. */
export type AreaUse = {
  line: Float64Array;
  nights: Float64Array;
  customers: Float64Array;
  runners: Float64Array;
};

const share = (use: Float64Array, area: number): number => {
  const total = use.reduce((sum, count) => sum + count, 0);
  return total === 0 ? Number.NaN : use[area]! / total;
};

const known = (value: number, otherwise = 0): number => (Number.isNaN(value) ? otherwise : value);

function areaRole(
  set: CallEventSet,
  area: Area,
  score: number,
  part: number,
  reasons: string[],
  innocent: string,
): AreaRole {
  return {
    label: areaLabel(set, area),
    lat: Number.isNaN(area.lat) ? null : area.lat,
    lon: Number.isNaN(area.lon) ? null : area.lon,
    cells: area.cells.map((cell) => set.cells[cell]!.id),
    score,
    share: part,
    reasons,
    innocent,
    eventIds: [],
  };
}

/**
 * The hub is where the line's own handset is when its customers are not; importing areas are where the customers are, or,
 * where no customer's cell is known, where the line and its runners go besides. A line that never leaves the area of its
 * customers has one area that is both: lines need not cross a border (NCLCC 2023).
 */
export function areasAround(
  set: CallEventSet,
  areas: readonly Area[],
  use: AreaUse,
): { hubs: AreaRole[]; areas: AreaRole[]; importing: Set<number> } {
  const hubs: AreaRole[] = [];
  const imports: AreaRole[] = [];
  const importing = new Set<number>();
  const customersKnown = use.customers.reduce((sum, count) => sum + count, 0) >= 10;
  const homeArea = areas.reduce(
    (best, _, i) => (hubWeight(use, i, customersKnown) > hubWeight(use, best, customersKnown) ? i : best),
    0,
  );
  areas.forEach((area, i) => {
    const line = known(share(use.line, i));
    const customers = share(use.customers, i);
    const runners = known(share(use.runners, i));
    if (i === homeArea && (line > 0 || runners > 0))
      hubs.push(
        areaRole(
          set,
          area,
          logistic(-1 + 4 * hubWeight(use, i, customersKnown)),
          line,
          [
            `${percentText(line)} of the line's own sightings are here, and ${percentText(known(share(use.nights, i)))} of those at night`,
            Number.isNaN(customers)
              ? 'no cell of a customer is known'
              : `${percentText(customers)} of its customers' sightings are here`,
          ],
          'the holder may live or work here without the business being run from here',
        ),
      );
    const market = customersKnown ? known(customers) : i === homeArea ? 0 : 0.5 * line + 0.5 * runners;
    if (market < 0.08) return;
    importing.add(i);
    imports.push(
      areaRole(
        set,
        area,
        logistic(-1 + 5 * market),
        market,
        [
          customersKnown
            ? `${percentText(market)} of the customers' sightings are here`
            : `${percentText(line)} of the line's and ${percentText(runners)} of its runners' sightings are here`,
          i === homeArea
            ? 'the line is in the same area: a line within one area'
            : `the line's runners are here in ${percentText(runners)} of their sightings`,
        ],
        'customers may travel, and a cell serves a wide area',
      ),
    );
  });
  return { hubs, areas: imports.sort((x, y) => y.score - x.score), importing };
}

const hubWeight = (use: AreaUse, i: number, customersKnown: boolean): number => {
  const line =
    0.5 * known(share(use.line, i)) +
    0.4 * known(share(use.nights, i), known(share(use.line, i))) +
    0.1 * known(share(use.runners, i));
  return customersKnown ? line * (1 - 0.6 * known(share(use.customers, i))) : line;
};

const BATCH = 256;

/** Counts the sightings of some numbers by area. */
export function sightingsByArea(
  set: CallEventSet,
  work: Groundwork,
  numbers: Iterable<number>,
  areas: readonly Area[],
  when?: (time: number) => boolean,
  step?: Step,
): Float64Array {
  const where = areaByCell(areas);
  const use = new Float64Array(areas.length);
  let done = 0;
  for (const n of numbers) {
    if (done++ % BATCH === 0) step?.(done, done);
    for (const sighting of sightingsOf(set, work, n)) {
      const area = where.get(sighting.cell);
      if (area !== undefined && (when === undefined || when(sighting.time))) use[area]!++;
    }
  }
  return use;
}
