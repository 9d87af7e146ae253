// People around a line: customers and probable runners, told apart by how they are in touch and whether they travel.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Area, areaByCell, sightingsOf } from './areas.ts';
import { dateText } from './clock.ts';
import { DAY, degreeOf, type Groundwork, type Step } from './contacts.ts';
import type { LineTie, LineTies } from './lineTies.ts';
import { countText, logistic, percentText, ramp } from './measures.ts';
import type { PersonRole } from './roleTypes.ts';

/** What tells a runner from a customer; NaN where the records cannot tell. */
type Manner = {
  bulkShare: number;
  lineReaches: number;
  dispatchShare: number;
  perDay: number;
  trips: number;
  knowsCustomers: number;
};

/** How often a number goes between two different areas and stays, by its own cells. */
function tripsOf(
  set: CallEventSet,
  work: Groundwork,
  n: number,
  where: ReadonlyMap<number, number>,
  main: number,
): number {
  const seen = sightingsOf(set, work, n);
  if (seen.length < 10) return Number.NaN;
  const stays: number[] = [];
  for (const sighting of seen) {
    const area = where.get(sighting.cell);
    if (area !== undefined && area < main && stays.at(-1) !== area) stays.push(area);
  }
  return Math.max(0, stays.length - 1);
}

function mannerOf(
  work: Groundwork,
  ties: LineTies,
  tie: LineTie,
  customers: ReadonlySet<number>,
  travels: number,
): Manner {
  const single = tie.called + tie.wasCalled + tie.wrote + tie.wasWritten;
  const reached = tie.wasCalled + tie.wasWritten;
  const whileKnown = ties.broadcasts.filter(
    (burst) => burst.startedAt >= tie.first - DAY && burst.startedAt <= tie.last + DAY,
  );
  let known = 0;
  const degree = degreeOf(work.contacts, tie.number);
  for (let r = work.contacts.start[tie.number]!; r < work.contacts.start[tie.number + 1]!; r++)
    if (customers.has(work.contacts.other[r]!)) known++;
  return {
    bulkShare: whileKnown.length < 2 ? Number.NaN : Math.min(1, tie.bulk / whileKnown.length),
    lineReaches: single < 4 ? Number.NaN : reached / single,
    dispatchShare: reached < 4 ? Number.NaN : tie.dispatched / reached,
    perDay: single / Math.max(1, tie.days),
    trips: travels,
    knowsCustomers: degree < 4 ? Number.NaN : known / degree,
  };
}

const RUNNER: readonly [
  keyof Manner,
  number,
  readonly (readonly [number, number])[],
  (v: number) => string,
][] = [
  [
    'bulkShare',
    1.8,
    [
      [0, 0.7],
      [0.1, 0.3],
      [0.35, -0.6],
      [0.7, -1],
    ],
    (v) => `gets ${percentText(v)} of the line's bulk texts`,
  ],
  [
    'lineReaches',
    1.5,
    [
      [0.05, -1],
      [0.25, -0.3],
      [0.4, 0.5],
      [0.6, 1],
    ],
    (v) => `the line starts ${percentText(v)} of their single contacts`,
  ],
  [
    'dispatchShare',
    1.2,
    [
      [0.05, -0.6],
      [0.2, 0.2],
      [0.5, 1],
    ],
    (v) =>
      `${percentText(v)} of the line's contacts with it follow within ten minutes of a call from somebody else`,
  ],
  [
    'perDay',
    1,
    [
      [1, -0.6],
      [2, 0],
      [4, 0.7],
      [8, 1],
    ],
    (v) => `${v.toFixed(1)} contacts on a day when they are in touch`,
  ],
  [
    'trips',
    1.6,
    [
      [0, -0.5],
      [1, 0.1],
      [4, 0.8],
      [10, 1],
    ],
    (v) => `went between areas ${countText(v, 'time')}, by its own cells`,
  ],
  [
    'knowsCustomers',
    0.8,
    [
      [0, -0.3],
      [0.1, 0.2],
      [0.4, 0.8],
    ],
    (v) => `${percentText(v)} of its contacts are customers of the line`,
  ],
];

/** Log-odds that a tie is a runner rather than a customer. */
function runnerOdds(manner: Manner): { odds: number; reasons: string[] } {
  let odds = -2.2;
  const reasons: string[] = [];
  for (const [name, weight, points, text] of RUNNER) {
    const value = manner[name];
    if (Number.isNaN(value)) continue;
    const contribution = weight * ramp(points, value);
    odds += contribution;
    if (Math.abs(contribution) >= 0.3) reasons.push(text(value));
  }
  return { odds, reasons };
}

const isFrequent = (tie: LineTie): boolean =>
  tie.days >= 3 && tie.called + tie.wasCalled + tie.wrote + tie.wasWritten >= 6;

/** Log-odds that a tie buys from the line: it gets its bulk texts and calls in briefly, again and again. */
function customerOdds(tie: LineTie): { odds: number; reasons: string[] } {
  const incoming = tie.called + tie.wrote;
  const calls = tie.called + tie.wasCalled;
  const reasons: string[] = [];
  let odds = -1;
  if (tie.bulk > 0) {
    odds += Math.min(2, 0.8 + tie.bulk / 5);
    reasons.push(`got ${countText(tie.bulk, 'bulk text')} from the line`);
  }
  if (incoming > 0) {
    odds += Math.min(2.5, 0.7 + tie.inDays / 3);
    reasons.push(
      `reached the line on ${countText(tie.inDays, 'day')}, from ${dateText(tie.first)} to ${dateText(tie.last)}`,
    );
  } else odds -= 1;
  if (calls >= 3) {
    const mean = tie.talkSeconds / calls;
    odds += ramp(
      [
        [45, 0.8],
        [90, 0.3],
        [240, -1],
        [600, -2],
      ],
      mean,
    );
    reasons.push(`calls of ${Math.round(mean)} seconds on average`);
  }
  return { odds, reasons };
}

function personOf(
  set: CallEventSet,
  tie: LineTie,
  odds: number,
  reasons: string[],
  innocent: string,
): PersonRole {
  const weeks = Math.max(1, (tie.last - tie.first) / (7 * DAY));
  return {
    number: set.numbers[tie.number]!.id,
    score: logistic(odds),
    since: tie.first,
    until: tie.last,
    contacts: tie.called + tie.wasCalled + tie.wrote + tie.wasWritten + tie.bulk,
    days: tie.days,
    daysPerWeek: tie.days / weeks,
    reasons,
    innocent,
    eventIds: tie.events.map((e) => set.events.eventId[e]!),
  };
}

const BATCH = 256;

/** Customers and probable runners of a line, best first; each number is given one part, the likelier. */
export function peopleAround(
  set: CallEventSet,
  work: Groundwork,
  ties: LineTies,
  areas: readonly Area[],
  step?: Step,
): { customers: PersonRole[]; runners: PersonRole[]; runnerNumbers: number[] } {
  const where = areaByCell(areas);
  const main = areas.filter((area) => area.events >= 5).length;
  const buyers = new Set(
    [...ties.ties.values()].filter((tie) => tie.bulk > 0 && tie.inDays > 0).map((tie) => tie.number),
  );
  const customers: PersonRole[] = [];
  const runners: (PersonRole & { position: number })[] = [];
  let done = 0;
  for (const tie of ties.ties.values()) {
    if (done++ % BATCH === 0) step?.(done, ties.ties.size);
    const travels = isFrequent(tie) ? tripsOf(set, work, tie.number, where, main) : Number.NaN;
    const runner = isFrequent(tie)
      ? runnerOdds(mannerOf(work, ties, tie, buyers, travels))
      : { odds: Number.NEGATIVE_INFINITY, reasons: [] };
    if (runner.odds > 0) {
      const role = personOf(
        set,
        tie,
        runner.odds,
        runner.reasons,
        'a friend, relative or partner of the holder who travels would look alike; a runner may be an exploited child',
      );
      runners.push({ ...role, position: tie.number });
      continue;
    }
    const buyer = customerOdds(tie);
    if (buyer.odds > -0.5)
      customers.push(
        personOf(
          set,
          tie,
          buyer.odds,
          buyer.reasons,
          'a friend or relative of the holder, or somebody whose number was in the list by mistake, would look alike',
        ),
      );
  }
  runners.sort((x, y) => y.score - x.score);
  return {
    customers: customers.sort((x, y) => y.score - x.score || y.days - x.days),
    runners: runners.map(({ position: _, ...role }) => role),
    runnerNumbers: runners.map((role) => role.position),
  };
}
