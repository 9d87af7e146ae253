// The calls about what stands around a line: people, areas, addresses, vehicles, holders, with what was decided of each.
import type { Answer, ParsedParams } from '../contract/calls.ts';
import type { FindingKind, FindingStatus } from '../contract/lineShapes.ts';
import type { CallControl } from '../engineTypes.ts';
import type { Connection } from '../store/connection.ts';
import { idOf } from '../store/entities.ts';
import { decisionKey, decisionsOf } from '../store/findings.ts';
import { holderRecordsOf } from '../store/holderRecords.ts';
import { labelsOf, placesOfReads, plateReadsOf } from '../store/plateReads.ts';
import { analyst } from './analyst.ts';
import { CHILD_AGAINST, childrenByName, childUsers } from './lineChildren.ts';
import { boardLines } from './lineQuestions.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';
import { rowTexts } from './originals.ts';
import { hypothesesFor } from './saidAddresses.ts';

/** The numbers of the line that an id names; a number that is on no line stands for itself. */
async function numbersOfLine(state: EngineState, id: string, control: CallControl): Promise<string[]> {
  const number = idOf(entityOf(caseOf(state).db, id.replace(/^line:/, '')));
  const line = (await boardLines(state, control, number)).find(({ numbers }) => numbers.includes(number));
  return line?.numbers ?? [number];
}

/** What was decided of a kind of finding around a line, under whichever of its numbers. */
export const decisionsAbout = (db: Connection, kind: FindingKind) => {
  const decisions = decisionsOf(db, kind);
  return (numbers: readonly string[], object: string): FindingStatus =>
    numbers.map((number) => decisions.get(decisionKey(number, object))).find((status) => status) ?? 'open';
};

/** An area is decided under its busiest cell, a claim of who holds a number under its basis and what it names. */
export const areaKey = ({ cells }: { cells: readonly string[] }): string => cells[0] ?? '';
const holderKey = ({ basis, holder }: { basis: string; holder: string }): string => `${basis} ${holder}`;
const moment = (at: number): number | null => (Number.isNaN(at) ? null : at);

export async function lineAreas(
  state: EngineState,
  { lines: ids }: ParsedParams<'lineAreas'>,
  control: CallControl,
): Promise<Answer<'lineAreas'>> {
  const { db } = caseOf(state);
  const all = await boardLines(state, control);
  const lines = all.filter(({ id }) => ids.includes(id));
  const found = await analyst(state).ask(
    { ask: 'areas', lines: lines.map(({ numbers }) => numbers), records: holderRecordsOf(db) },
    control,
  );
  const stands = (kind: 'hub' | 'area' | 'customer') => {
    const status = decisionsAbout(db, kind);
    return (numbers: readonly string[], object: string): boolean => status(numbers, object) !== 'dismissed';
  };
  const [hub, area, customer] = [stands('hub'), stands('area'), stands('customer')];
  return {
    lines: lines.map(({ id, numbers }, i) => {
      const around = found[i]!;
      return {
        line: id,
        hubs: around.hubs.filter((one) => hub(numbers, areaKey(one))).map(({ label }) => label),
        areas: around.areas.filter((one) => area(numbers, areaKey(one))).map(({ label }) => label),
        customers: around.customers.filter((one) => customer(numbers, one)).length,
      };
    }),
  };
}

export const readRows = (state: EngineState, { reads }: ParsedParams<'readRows'>): Answer<'readRows'> => {
  const { db } = caseOf(state);
  return { rows: rowTexts(db, placesOfReads(db, reads)) };
};

export async function roles(
  state: EngineState,
  { line }: ParsedParams<'roles'>,
  control: CallControl,
): Promise<Answer<'roles'>> {
  const { db } = caseOf(state);
  const numbers = await numbersOfLine(state, line, control);
  const found = await analyst(state).ask(
    { ask: 'roles', numbers, reads: plateReadsOf(db), records: holderRecordsOf(db) },
    control,
  );
  const hypotheses = await hypothesesFor(db, found.addresses, control);
  const plates = labelsOf(
    db,
    'vehicle',
    found.vehicles.map(({ vehicle }) => vehicle.replace(/^vrm:/, '')),
  );
  const cited = <T extends { eventIds: number[] }>({ eventIds, ...rest }: T) => ({
    ...rest,
    events: eventIds,
  });
  const decided = (kind: FindingKind) => {
    const status = decisionsAbout(db, kind);
    return (object: string): FindingStatus => status(numbers, object);
  };
  const [customer, runner] = [decided('customer'), decided('runner')];
  const [address, vehicle] = [decided('address'), decided('vehicle')];
  const [hub, area, holder] = [decided('hub'), decided('area'), decided('holder')];
  const now = state.environment.now();
  const people = [...found.runners, ...found.customers].map(({ number }) => number);
  const numbersHeld = found.holders.flatMap(({ holder, holderKind }) =>
    holderKind === 'number' ? holder : [],
  );
  const children = childUsers(db, [...people, ...numbersHeld], now);
  const named = childrenByName(
    db,
    found.holders.flatMap(({ holder, holderKind }) => (holderKind === 'name' ? holder : [])),
    now,
  );
  /** Who is known to be a child comes first in what speaks against. */
  const person = (one: (typeof found.runners)[number]) => {
    const names = children.get(one.number);
    const known = names
      ? { mark: 'child' as const, innocent: `${names.join(', ')} ${CHILD_AGAINST}; ${one.innocent}` }
      : {};
    return { ...cited(one), ...known };
  };
  const against = ({ holder, holderKind, against: reasons }: (typeof found.holders)[number]) => {
    const names = holderKind === 'number' ? children.get(holder) : named.has(holder) ? [holder] : undefined;
    return names
      ? { mark: 'child' as const, against: [`${names.join(', ')} ${CHILD_AGAINST}`, ...reasons] }
      : {};
  };
  return {
    numbers,
    customers: found.customers.map((one) => ({ ...person(one), status: customer(one.number) })),
    runners: found.runners.map((one) => ({ ...person(one), status: runner(one.number) })),
    holders: found.holders.map((one) => ({
      ...cited(one),
      ...against(one),
      from: moment(one.from),
      to: moment(one.to),
      status: holder(holderKey(one)),
    })),
    hubs: found.hubs.map((one) => ({ ...cited(one), status: hub(areaKey(one)) })),
    areas: found.areas.map((one) => ({ ...cited(one), status: area(areaKey(one)) })),
    addresses: found.addresses.map((one, i) => ({
      ...cited(one),
      status: address(one.cell),
      addresses: hypotheses[i]!,
    })),
    vehicles: found.vehicles.map(({ from: _, to: __, ...one }) => ({
      ...cited(one),
      label: plates.get(one.vehicle.replace(/^vrm:/, '')) ?? one.vehicle,
      status: vehicle(one.vehicle),
    })),
  };
}
