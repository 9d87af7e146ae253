// The calls of the heightened-risk view: ranks with their parts and rows, weights, and the export.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { CallControl } from '../engineTypes.ts';
import { entityId } from '../model/entityId.ts';
import { townKey } from '../model/placeKey.ts';
import {
  type PresentLine,
  type RiskRank,
  type RiskTown,
  riskRanks,
  weightsOffered,
} from '../resolve/index.ts';
import { kilometresBetween } from '../resolve/measures.ts';
import { appendAudit } from '../store/audit.ts';
import { countsOf, placeKnown, type StoredCount } from '../store/places.ts';
import { type RiskWeightChange, riskWeightsOf, writeRiskWeights } from '../store/vulnerability.ts';
import { townNamed } from './mapPositions.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { linesPlaced } from './placeCalls.ts';
import { groundOf } from './placeGround.ts';
import { riskTable } from './riskTable.ts';

const STATIONS_KM = 15;

/** The towns that partners' tables name, and those at which lines of the case are present. */
async function townsAtRisk(state: EngineState, control: CallControl): Promise<RiskTown[]> {
  const { db } = caseOf(state);
  const ground = groundOf(db);
  const counts = new Map<string, StoredCount[]>();
  for (const count of countsOf(db)) counts.set(count.key, [...(counts.get(count.key) ?? []), count]);
  const names = new Map([...counts].map(([key, rows]) => [key, rows[0]!.place]));
  const present = new Map<string, PresentLine[]>();
  const hubs: { name: string; lat: number; lon: number }[] = [];
  for (const { placed } of await linesPlaced(state, control))
    for (const area of [...placed.hubs, ...placed.areas]) {
      if (area.status === 'dismissed') continue;
      const key = townKey(area.town);
      if (!names.has(key)) names.set(key, area.town);
      const { line, label, role, score } = area;
      present.set(key, [...(present.get(key) ?? []), { line, label, role, score }]);
      if (role === 'hub' && area.lat !== null && area.lon !== null)
        hubs.push({ name: area.town, lat: area.lat, lon: area.lon });
    }
  return [...names].map(([key, name]): RiskTown => {
    const town = townNamed(name);
    const nearest = town
      ? hubs
          .map((hub) => ({
            name: hub.name,
            kilometres: kilometresBetween(town.lat, town.lon, hub.lat, hub.lon),
          }))
          .sort((x, y) => x.kilometres - y.kilometres)[0]
      : undefined;
    return {
      id: entityId('place', key),
      name,
      lat: town?.lat ?? null,
      lon: town?.lon ?? null,
      population: town?.population ?? null,
      counts: counts.get(key) ?? [],
      lines: present.get(key) ?? [],
      stations: town ? ground.stationsNear(town.lat, town.lon, STATIONS_KM) : [],
      hub: nearest ?? null,
    };
  });
}

async function ranked(
  state: EngineState,
  control: CallControl,
): Promise<{ towns: RiskTown[]; ranks: RiskRank[] }> {
  const towns = await townsAtRisk(state, control);
  const set = Object.fromEntries(riskWeightsOf(caseOf(state).db).map(({ part, weight }) => [part, weight]));
  return { towns, ranks: riskRanks(towns, set) };
}

export async function risk(state: EngineState, control: CallControl): Promise<Answer<'risk'>> {
  const { db } = caseOf(state);
  const ground = groundOf(db);
  const { towns, ranks } = await ranked(state, control);
  const set = new Map(riskWeightsOf(db).map((one) => [one.part, one]));
  return {
    ranks: ranks.map(({ town, parts, ...rank }) => ({
      ...rank,
      town: {
        entity: placeKnown(db, townKey(town.name)) ? town.id : null,
        name: town.name,
        lat: town.lat,
        lon: town.lon,
        population: town.population,
        force: town.lat === null || town.lon === null ? null : ground.force(town.lat, town.lon),
        stations: [...town.stations],
        lines: town.lines.map(({ line, label, role }) => ({ line, label, role })),
      },
      parts: parts.map(({ rows, leastCount: _, ...part }) => ({ ...part, rows: rowTexts(db, rows) })),
    })),
    weights: weightsOffered(towns).map((one) => {
      const own = set.get(one.name);
      return {
        ...one,
        weight: own?.weight ?? one.usual,
        setAt: own?.setAt ?? null,
        setBy: own?.setBy ?? null,
      };
    }),
    unknownPlaces: towns.flatMap(({ name, lat }) => (lat === null ? [name] : [])),
  };
}

/** Sets weights, or puts them back to the default: those that are null, or all of them with `reset`. */
export function riskWeightsSet(
  state: EngineState,
  { set, reset }: ParsedParams<'riskWeightsSet'>,
): Record<string, never> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  const standing = weightsOffered([]).map(({ name }) => name);
  for (const part of Object.keys(set))
    if (!standing.includes(part) && !part.startsWith('measure:'))
      fail('OPTION_INVALID', {
        name: 'the part',
        value: part,
        allowed: `${standing.join(', ')}, or measure: and what is counted`,
      });
  const before = new Map(riskWeightsOf(db).map(({ part, weight }) => [part, weight]));
  const wanted = new Map<string, number | null>(reset ? [...before.keys()].map((part) => [part, null]) : []);
  for (const [part, weight] of Object.entries(set)) wanted.set(part, weight);
  const changes = [...wanted].flatMap(([part, to]): RiskWeightChange[] => {
    const from = before.get(part) ?? null;
    return from === to ? [] : [{ part, from, to }];
  });
  writeRiskWeights(db, changes, { at: state.environment.now(), who: state.environment.who });
  return {};
}

/** The table that may leave the case, with its entry in the audit chain. */
export async function riskExport(state: EngineState, control: CallControl): Promise<Answer<'riskExport'>> {
  const { db } = caseOf(state);
  const { now, who } = state.environment;
  const { ranks } = await ranked(state, control);
  const text = riskTable(ranks);
  appendAudit(db, { at: now(), who, action: 'export', detail: { what: 'risk', towns: ranks.length } });
  return { name: 'towns-at-heightened-risk.csv', text };
}
