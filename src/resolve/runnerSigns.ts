// Runner signs: what tells a probable runner from a customer by how the line is in touch with each.
import { DAY, degreeOf, type Groundwork } from './contacts.ts';
import type { LineTie, LineTies } from './lineTies.ts';
import { type LineUsual, meanCall } from './lineUsual.ts';
import { countText, percentText, ramp } from './measures.ts';

/** What tells a runner from a customer; NaN where the records cannot tell. */
export type Manner = {
  bulkShare: number;
  lineReaches: number;
  dispatchShare: number;
  perDay: number;
  callRatio: number;
  trips: number;
  knowsCustomers: number;
};

/** Calls from which their mean says something. */
export const FEW_CALLS = 5;

/** How many bulk texts the line sent while a tie lasted. */
export const burstsWhile = ({ broadcasts }: LineTies, tie: LineTie): number =>
  broadcasts.filter(({ startedAt }) => startedAt >= tie.first - DAY && startedAt <= tie.last + DAY).length;

export function mannerOf(
  work: Groundwork,
  ties: LineTies,
  tie: LineTie,
  customers: ReadonlySet<number>,
  travels: number,
  usual: LineUsual,
): Manner {
  const single = tie.called + tie.wasCalled + tie.wrote + tie.wasWritten;
  const reached = tie.wasCalled + tie.wasWritten;
  const asked = burstsWhile(ties, tie);
  let known = 0;
  const degree = degreeOf(work.contacts, tie.number);
  for (let r = work.contacts.start[tie.number]!; r < work.contacts.start[tie.number + 1]!; r++)
    if (customers.has(work.contacts.other[r]!)) known++;
  return {
    bulkShare: asked < 2 ? Number.NaN : Math.min(1, tie.bulk / asked),
    lineReaches: single < 4 ? Number.NaN : reached / single,
    dispatchShare:
      reached < 4 ? Number.NaN : Math.max(0, (tie.dispatched / reached - usual.chance) / (1 - usual.chance)),
    perDay: single / Math.max(1, tie.days),
    callRatio: tie.called + tie.wasCalled < FEW_CALLS ? Number.NaN : meanCall(tie) / usual.callSeconds,
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
      `the line's contacts with it follow within ten minutes of a call from somebody else ${percentText(v)} more often than chance has it`,
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
    'callRatio',
    1.2,
    [
      [1, -0.4],
      [1.5, 0],
      [2.5, 1],
    ],
    (v) => `its calls are ${v.toFixed(1)} times as long as those of customers`,
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

/** What is counted of single contacts speaks for a runner the less, the fewer of those there are. */
const BY_COUNT: ReadonlySet<keyof Manner> = new Set([
  'bulkShare',
  'lineReaches',
  'dispatchShare',
  'perDay',
  'callRatio',
]);
const FEW = 4;

/** Log-odds that a tie is a runner rather than a customer, from its manner over `count` single contacts. */
export function runnerOdds(manner: Manner, count: number): { odds: number; reasons: string[] } {
  let odds = -2.2;
  const reasons: string[] = [];
  for (const [name, weight, points, text] of RUNNER) {
    const value = manner[name];
    if (Number.isNaN(value)) continue;
    const plain = weight * ramp(points, value);
    const contribution = plain > 0 && BY_COUNT.has(name) ? (plain * count) / (count + FEW) : plain;
    odds += contribution;
    if (Math.abs(contribution) >= 0.3) reasons.push(text(value));
  }
  return { odds, reasons };
}
