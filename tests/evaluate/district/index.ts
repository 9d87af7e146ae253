// A district: a third generator, written without sight of the other two nor of the method, on assumptions of its own.

import type { KnownCase } from '../cases.ts';
import type { PlainEvent } from '../eventSet.ts';
import { eventSetOf } from '../eventSet.ts';
import { randomFrom } from '../random.ts';
import { chance } from './chance.ts';
import { type CircleOptions, formCircles } from './circles.ts';
import { landOf } from './land.ts';
import { type LineOptions, runLines } from './lines.ts';
import { populate } from './people.ts';
import { DAY, type District, START } from './phones.ts';
import { openShops } from './trades.ts';

export type DistrictOptions = LineOptions &
  CircleOptions & {
    seed: number;
    people: number;
    days: number;
    /** Share of people who change number. */
    changing: number;
    /** Share of events that are missing: half of them one by one, half because a number's week was not had. */
    missing: number;
    missingOperator: boolean;
    /** Whether only the records of lines, of circles and of some others were had, as when numbers are asked for one by one. */
    subjectsOnly: boolean;
  };

const USUAL: DistrictOptions = {
  seed: 1,
  people: 800,
  days: 84,
  changing: 0.06,
  lines: 6,
  customers: 45,
  perDay: 0.4,
  circles: 2,
  circleRate: 1,
  leaks: 0.35,
  circleDays: 3,
  missing: 0.2,
  missingOperator: false,
  subjectsOnly: false,
};
const NOT_HAD = 1;

/** A number seen less often than this cannot be asked about. */
const LEAST_EVENTS = 15;

function withoutMissing(district: District, options: DistrictOptions): PlainEvent[] {
  const { random, operatorOf, subjects } = district;
  const weeks = new Map<string, boolean>();
  const weekMissing = (number: string, at: number): boolean => {
    const key = `${number} ${Math.floor((at - START) / (7 * DAY))}`;
    const known = weeks.get(key);
    if (known !== undefined) return known;
    const lost = chance(random, options.missing / 2);
    weeks.set(key, lost);
    return lost;
  };
  const held = (number: string): boolean =>
    !(options.missingOperator && operatorOf.get(number) === NOT_HAD) &&
    (!options.subjectsOnly || subjects.has(number));
  return district.events.flatMap((event) => {
    const { a, b, at, type, seconds } = event;
    const { aHandset, bHandset, aSim, bSim, aCell, bCell } = event as Required<PlainEvent>;
    const [ours, theirs] = [held(a!), held(b!)];
    if ((!ours && !theirs) || weekMissing(ours ? a! : b!, at) || chance(random, options.missing / 2))
      return [];
    return [
      {
        ...{ a, b, at },
        ...(type ? { type } : {}),
        ...(seconds === undefined ? {} : { seconds }),
        ...(ours ? { aHandset, aSim, aCell } : {}),
        ...(theirs ? { bHandset, bSim, bCell } : {}),
      },
    ];
  });
}

/** A district as a case with its answers: lines, changes of number, and which of those were lines' and circles'. */
export function districtCase(given: Partial<DistrictOptions> = {}): KnownCase {
  const options = { ...USUAL, ...given };
  const random = randomFrom(options.seed * 7919 + 17);
  const land = landOf(random);
  const district: District = {
    ...{ random, land, days: options.days, events: [], cells: land.cells, made: 0 },
    ...{ kinds: new Map(), operatorOf: new Map(), changes: new Map() },
    ...{ lines: new Set(), lineChanges: new Set(), circleChanges: new Set(), subjects: new Set() },
  };
  const people = populate(district, options.people, options.changing);
  openShops(district, people);
  runLines(district, people, options);
  formCircles(district, people, options);
  for (const holder of people) if (chance(random, 0.08)) district.subjects.add(holder.id);
  const events = withoutMissing(district, options);
  return answersOf(district, events);
}

function answersOf(district: District, events: readonly PlainEvent[]): KnownCase {
  const seen = new Map<string, number>();
  for (const { a, b } of events) for (const number of [a!, b!]) seen.set(number, (seen.get(number) ?? 0) + 1);
  const atLeast = (number: string, least: number): boolean => (seen.get(number) ?? 0) >= least;
  const changes = new Map([...district.changes].filter(([to, from]) => atLeast(to, 1) && atLeast(from, 1)));
  const among = (numbers: ReadonlySet<string>): Set<string> =>
    new Set([...numbers].filter((number) => changes.has(number)));
  return {
    set: eventSetOf(events, district.cells, (id) => district.kinds.get(id) ?? 'mobile'),
    lines: new Set([...district.lines].filter((number) => atLeast(number, LEAST_EVENTS))),
    allLines: new Set([...district.lines].filter((number) => atLeast(number, 1))),
    changes,
    lineChanges: among(district.lineChanges),
    circleChanges: among(district.circleChanges),
  };
}
