// The calls about towns, lines by force, and journeys by rail.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type { BoardLine } from '../contract/lineShapes.ts';
import type { LineArea, PlaceLine, TownShown } from '../contract/placeShapes.ts';
import type { CallControl } from '../engineTypes.ts';
import { entityId } from '../model/entityId.ts';
import { townKey } from '../model/placeKey.ts';
import { type KnownSuccession, linePairs } from '../resolve/index.ts';
import { decisionKey, decisionsOf } from '../store/findings.ts';
import { holderRecordsOf } from '../store/holderRecords.ts';
import { areasOf, placeKnown } from '../store/places.ts';
import { plateReadsOf } from '../store/plateReads.ts';
import { analyst } from './analyst.ts';
import { brandsBy } from './lineBrands.ts';
import { boardLines, changesOf } from './lineQuestions.ts';
import { areaKey, decisionsAbout } from './lineRoles.ts';
import { townNamed } from './mapPositions.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { groundOf } from './placeGround.ts';
import { stationTripsOf, tripsJudged, withStationTrips } from './stationTrips.ts';

const forcesOf = (areas: readonly LineArea[]): string[] => [
  ...new Set(areas.flatMap(({ force, status }) => (force && status !== 'dismissed' ? [force.name] : []))),
];

/** The lines of the board with their hubs and areas at towns, and the customers of each. */
export async function linesPlaced(
  state: EngineState,
  control: CallControl,
): Promise<{ line: BoardLine; placed: PlaceLine; customers: string[] }[]> {
  const { db } = caseOf(state);
  const lines = await boardLines(state, control);
  const found = await analyst(state).ask(
    { ask: 'areas', lines: lines.map(({ numbers }) => numbers), records: holderRecordsOf(db) },
    control,
  );
  const ground = groundOf(db);
  const brands = brandsBy(db);
  const status = { hub: decisionsAbout(db, 'hub'), importing: decisionsAbout(db, 'area') };
  return lines.map((line, i) => {
    const { hubs, areas, customers } = found[i]!;
    const brand = brands(line.numbers)[0]?.name ?? null;
    const label = brand ?? line.label;
    const shown =
      (role: LineArea['role']) =>
      (area: (typeof hubs)[number]): LineArea => {
        const { eventIds: _, label: cellLabel, ...rest } = area;
        return {
          ...rest,
          line: line.id,
          label,
          role,
          ...ground.townAt(area.lat, area.lon, cellLabel),
          lat: area.lat,
          lon: area.lon,
          status: status[role](line.numbers, areaKey(area)),
        };
      };
    const placed = { hubs: hubs.map(shown('hub')), areas: areas.map(shown('importing')) };
    return {
      line,
      customers,
      placed: {
        line: line.id,
        label,
        brand,
        ...placed,
        exporting: forcesOf(placed.hubs),
        importing: forcesOf(placed.areas),
      },
    };
  });
}

export async function places(state: EngineState, control: CallControl): Promise<Answer<'places'>> {
  const { db } = caseOf(state);
  const lines = await linesPlaced(state, control);
  const spans = await analyst(state).ask({ ask: 'tenures' }, control);
  const changes = await changesOf(state, control);
  const handsets = (numbers: readonly string[]): string[] => [
    ...new Set(
      spans.flatMap(({ kind, a, b }) => (kind === 'number-handset' && numbers.includes(a) ? [b] : [])),
    ),
  ];
  const decisions = decisionsOf(db, 'succession');
  const numbersOf = new Map(lines.map(({ line }) => [line.id, line.numbers]));
  const between = (a: string, b: string): KnownSuccession | null => {
    const [x, y] = [numbersOf.get(a) ?? [], numbersOf.get(b) ?? []];
    const change = changes.find(
      ({ from, to }) => (x.includes(from) && y.includes(to)) || (y.includes(from) && x.includes(to)),
    );
    if (!change) return null;
    const { from, to, score } = change;
    return { from, to, score, status: decisions.get(decisionKey(from, to)) ?? 'open' };
  };
  const pairs = linePairs(
    lines.map(({ line, placed, customers }) => ({
      line: line.id,
      label: placed.label,
      brand: placed.brand,
      customers,
      handsets: handsets(line.numbers),
      towns: placed.areas.map(({ town }) => town),
      forces: [...new Set([...placed.exporting, ...placed.importing])],
    })),
    between,
  );
  return {
    towns: townsOf(
      state,
      lines.map(({ placed }) => placed),
    ),
    lines: lines.map(({ placed }) => placed),
    pairs,
    areas: areasOf(db).length,
  };
}

/** The towns at which lines have hubs or areas, those with most lines first. */
function townsOf(state: EngineState, lines: readonly PlaceLine[]): TownShown[] {
  const { db } = caseOf(state);
  const ground = groundOf(db);
  const byTown = new Map<string, LineArea[]>();
  for (const { hubs, areas } of lines)
    for (const area of [...hubs, ...areas])
      if (area.status !== 'dismissed') byTown.set(area.town, [...(byTown.get(area.town) ?? []), area]);
  return [...byTown]
    .sort((x, y) => y[1].length - x[1].length || x[0].localeCompare(y[0], 'en-GB'))
    .map(([name, here]) => {
      const town = townNamed(name);
      const key = townKey(name);
      const { lat, lon } = town ?? here[0]!;
      return {
        entity: placeKnown(db, key) ? entityId('place', key) : null,
        name,
        lat,
        lon,
        population: town?.population ?? null,
        force: here[0]!.force,
        stations: lat === null || lon === null ? [] : ground.stationsNear(lat, lon, 15),
        lines: here.map(({ line, label, role }) => ({ line, label, role })),
      };
    });
}

export async function journeys(
  state: EngineState,
  { line: asked, of }: ParsedParams<'journeys'>,
  control: CallControl,
): Promise<Answer<'journeys'>> {
  const { db } = caseOf(state);
  if (of !== undefined) return { journeys: tripsJudged(db, stationTripsOf(db, of)) };
  const all = await boardLines(state, control);
  const lines = all.filter(
    ({ id, numbers }) => asked === undefined || id === asked || numbers.includes(asked),
  );
  const found = await analyst(state).ask(
    {
      ask: 'journeys',
      lines: lines.map(({ numbers }) => numbers),
      reads: plateReadsOf(db),
      records: holderRecordsOf(db),
    },
    control,
  );
  const brands = brandsBy(db);
  const named = lines.map((line) => ({ ...line, label: brands(line.numbers)[0]?.name ?? line.label }));
  const byCells = named.flatMap(({ id, label }, i) =>
    found[i]!.map((journey) => ({ ...journey, who: '', line: id, lineLabel: label })),
  );
  const trips = withStationTrips(db, byCells, named);
  return { journeys: tripsJudged(db, asked === undefined ? trips : trips.filter(({ line }) => line !== '')) };
}
