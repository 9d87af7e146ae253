// The parts of a town's risk that come from transport links and from lines that are present.
import { clamp } from '../measures.ts';
import type { RiskPart, RiskTown } from './types.ts';

type Part = Omit<RiskPart, 'weight' | 'contribution'>;

/** A road is longer than the straight line by about a quarter in this country. */
const ROAD_FACTOR = 1.25;
const STATION_NEAR_KM = 1;
const STATION_FAR_KM = 15;
const STATIONS_WITHIN_KM = 10;
const MANY_STATIONS = 5;
/** A hub so far away by road counts for half. */
const HUB_HALF_KM = 120;

const none = { leastCount: null, rows: [], lines: [] };
const kilometres = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} km`;
const NO_POSITION = 'the gazetteer does not know this place, so it has no position';

function station(town: RiskTown): Part {
  const nearest = town.stations[0];
  const part = { name: 'station', label: 'Nearest station', group: 'transport' as const, ...none };
  const how = `1 within ${STATION_NEAR_KM} km, falling to 0 at ${STATION_FAR_KM} km`;
  if (town.lat === null) return { ...part, value: null, shown: 'not known', how: NO_POSITION };
  if (!nearest) return { ...part, value: 0, shown: `none within ${STATION_FAR_KM} km`, how };
  const value = clamp(1 - (nearest.kilometres - STATION_NEAR_KM) / (STATION_FAR_KM - STATION_NEAR_KM), 0, 1);
  return { ...part, value, shown: `${nearest.name}, ${kilometres(nearest.kilometres)}`, how };
}

function stations(town: RiskTown): Part {
  const part = { name: 'stations', label: 'Stations around', group: 'transport' as const, ...none };
  if (town.lat === null) return { ...part, value: null, shown: 'not known', how: NO_POSITION };
  const count = town.stations.filter((one) => one.kilometres <= STATIONS_WITHIN_KM).length;
  const how = `stations within ${STATIONS_WITHIN_KM} km, full at ${MANY_STATIONS}`;
  return { ...part, value: Math.min(1, count / MANY_STATIONS), shown: `${count}`, how };
}

function hub(town: RiskTown): Part {
  const part = { name: 'hub', label: 'Road to the nearest hub', group: 'transport' as const, ...none };
  if (town.lat === null) return { ...part, value: null, shown: 'not known', how: NO_POSITION };
  if (!town.hub)
    return { ...part, value: null, shown: 'not known', how: 'no hub of a line is known in this case' };
  const road = town.hub.kilometres * ROAD_FACTOR;
  return {
    ...part,
    value: 2 ** (-road / HUB_HALF_KM),
    shown: `${town.hub.name}, about ${kilometres(road)}`,
    how: `half at ${HUB_HALF_KM} km; the road is taken to be a quarter longer than the straight line`,
  };
}

function lines(town: RiskTown, anyLine: boolean): Part {
  const here = town.lines.filter(({ role }) => role === 'importing');
  const part = { name: 'lines', label: 'Lines present', group: 'lines' as const, ...none };
  if (!anyLine)
    return { ...part, value: null, shown: 'not known', how: 'no line of this case has a known area' };
  const value = 1 - here.reduce((left, { score }) => left * (1 - score), 1);
  return {
    ...part,
    value,
    shown: here.length === 0 ? 'none seen in this case' : here.map(({ label }) => label).join(', '),
    how: 'the chance that at least one of them is present, from the scores of their importing areas; a case shows its own records only',
    lines: here.map(({ line }) => line),
  };
}

/** `anyLine`: whether the case knows an area of any line; without one, nothing can be said of any town. */
export const transportParts = (town: RiskTown, anyLine: boolean): Part[] => [
  station(town),
  stations(town),
  hub(town),
  lines(town, anyLine),
];
