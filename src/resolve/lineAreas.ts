// Line areas: hub and importing areas from the cells of a line, its runners and its customers, and overnight stays.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, areaLabel, cellName, sightingsOf } from './areas.ts';
import type { Groundwork, Step } from './contacts.ts';
import { type HubGround, hubOf, type Spread } from './lineHub.ts';
import { logistic, percentText } from './measures.ts';
import type { AreaRole } from './roleTypes.ts';

/** The shares of a count over the areas; NaN where there is nothing to count. */
export function spreadOf(use: Float64Array): Spread {
  const total = use.reduce((sum, count) => sum + count, 0);
  return use.map((count) => (total === 0 ? Number.NaN : count / total));
}

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
    reasons: [...reasons, `its busiest cell is ${cellName(set, area.cells[0]!)}`],
    innocent,
    eventIds: [],
  };
}

/**
 * The hub and the importing areas. Importing areas are where the customers are, or, where no customer's cell is known, where
 * the line and its runners go besides. A line that never leaves the area of its customers has one area that is both: lines
 * need not cross a border (NCLCC 2023).
 */
export function areasAround(
  set: CallEventSet,
  areas: readonly Area[],
  ground: HubGround,
): { hubs: AreaRole[]; areas: AreaRole[]; importing: Set<number> } {
  const imports: AreaRole[] = [];
  const importing = new Set<number>();
  const hub = hubOf(ground);
  const customersKnown = !Number.isNaN(ground.customers[0] ?? Number.NaN);
  areas.forEach((area, i) => {
    const line = known(ground.line[i]!);
    const runners = known(ground.runners[i]!);
    const isHub = i === hub?.area;
    const market = customersKnown ? ground.customers[i]! : isHub ? 0 : 0.5 * line + 0.5 * runners;
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
          isHub
            ? 'the line is in the same area: a line within one area'
            : `the line's runners are here in ${percentText(runners)} of their sightings`,
        ],
        'customers may travel, and a cell serves a wide area',
      ),
    );
  });
  const hubs =
    hub === null
      ? []
      : [
          areaRole(
            set,
            areas[hub.area]!,
            hub.score,
            known(ground.line[hub.area]!),
            hub.reasons,
            hub.against.join('; '),
          ),
        ];
  return { hubs, areas: imports.sort((x, y) => y.score - x.score), importing };
}

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
