// Generated cases: detection, succession and calibration at several sizes and difficulties, beside their floors.
import { groundworkOf } from '../../src/resolve/contacts.ts';
import { type Calibrations, calibrate, calibrateLines, calibrateWatch } from './calibration.ts';
import { demonstrationCase, type KnownCase, townCase } from './cases.ts';
import {
  detect,
  detectByDegree,
  detectOnBoard,
  follow,
  precisionOf,
  rankRates,
  recallOf,
  type Tally,
  tally,
} from './detect.ts';
import { districtCase } from './district/index.ts';
import { jaccard, ranksOf, shareWithin } from './ranks.ts';

export type Condition = { name: string; make: (seed: number) => KnownCase };

const ALL_HARD = {
  staggeredSwaps: true,
  partialSwaps: true,
  overlappingLines: true,
  circleSwap: true,
} as const;

/** From easy to hard. Lines have 30 customers or more unless the name says otherwise. */
export const CONDITIONS: readonly Condition[] = [
  {
    name: 'demonstration, 12,000 events, nothing missing',
    make: (seed) => demonstrationCase({ seed, events: 12_000 }),
  },
  {
    name: 'demonstration, 30,000, 20% missing',
    make: (seed) =>
      demonstrationCase({
        seed,
        events: 30_000,
        difficulty: { lines: 6, missingShare: 0.2, circleSwap: true },
      }),
  },
  {
    name: 'demonstration, 30,000, 20% missing, all hard',
    make: (seed) =>
      demonstrationCase({ seed, events: 30_000, difficulty: { ...ALL_HARD, lines: 6, missingShare: 0.2 } }),
  },
  {
    name: 'demonstration, 60,000, 30% missing, all hard',
    make: (seed) =>
      demonstrationCase({ seed, events: 60_000, difficulty: { ...ALL_HARD, lines: 12, missingShare: 0.3 } }),
  },
  {
    name: 'demonstration, 30,000, one operator missing',
    make: (seed) =>
      demonstrationCase({
        seed,
        events: 30_000,
        difficulty: { ...ALL_HARD, lines: 6, missingShare: 0.1, missingOperator: true },
      }),
  },
  {
    name: 'demonstration, 20,000, lines of 15 customers',
    make: (seed) =>
      demonstrationCase({
        seed,
        events: 20_000,
        difficulty: { ...ALL_HARD, lines: 6, customersPerLine: 15, missingShare: 0.2 },
      }),
  },
  { name: 'town, 600 people, 20% missing', make: (seed) => townCase({ seed }) },
  {
    name: 'town, 30% missing, week of overlap, 60% follow',
    make: (seed) => townCase({ seed, missing: 0.3, overlapDays: 7, follow: 0.6 }),
  },
  {
    name: 'town, 2,000 people, 12 lines, 8 whole circles',
    make: (seed) => townCase({ seed, people: 2000, lines: 12, changing: 0.08, circles: 8 }),
  },
  {
    name: 'town, 400 people, lines of 15 customers',
    make: (seed) => townCase({ seed, people: 400, customers: 15 }),
  },
  { name: 'district, 800 people, 20% missing', make: (seed) => districtCase({ seed }) },
  { name: 'district, 30% missing', make: (seed) => districtCase({ seed, missing: 0.3 }) },
  {
    name: 'district, 4 circles seldom seen, 20% missing',
    make: (seed) => districtCase({ seed, circles: 4, circleRate: 0.25 }),
  },
  {
    name: 'district, one operator missing',
    make: (seed) => districtCase({ seed, missing: 0.1, missingOperator: true }),
  },
  {
    name: "district, subjects' records only",
    make: (seed) => districtCase({ seed, missing: 0.1, subjectsOnly: true }),
  },
];

type Rates = { first: number; five: number; of: number };
const none = (): Rates => ({ first: 0, five: 0, of: 0 });
const plus = (x: Rates, y: Rates): Rates => ({
  first: x.first + y.first,
  five: x.five + y.five,
  of: x.of + y.of,
});
const rate = (count: number, of: number): string => (of === 0 ? '    –' : (count / of).toFixed(3));

type Sum = {
  detection: Tally;
  board: Tally;
  degree: Tally;
  changes: Tally;
  lines: Rates;
  circles: Rates;
  floor: Rates;
};

function measureCase(known: KnownCase, sum: Sum, calibrations: Calibrations): void {
  const work = groundworkOf(known.set);
  const { said } = detect(known.set, work, known.lines, sum.detection);
  detectByDegree(known.set, work, known.lines, sum.degree);
  const { all } = follow(known.set, work, known.changes, sum.changes);
  detectOnBoard(said, all, known.allLines, sum.board);
  sum.lines = plus(sum.lines, rankRates(all, known.changes, known.lineChanges));
  sum.circles = plus(sum.circles, rankRates(all, known.changes, known.circleChanges));
  const truth = new Map([...known.lineChanges].map((to) => [to, known.changes.get(to)!]));
  const floor = ranksOf(known.set, jaccard(known.set, truth.keys()), truth);
  sum.floor = plus(sum.floor, {
    first: shareWithin(floor, 1) * floor.length || 0,
    five: 0,
    of: floor.length,
  });
  for (const { from, to, score } of all)
    calibrate(calibrations.changes, score, known.changes.get(to) === from);
  calibrateLines(known, work, calibrations.lines);
  calibrateWatch(known, work, calibrations.watch);
}

/** One line for each condition, over all the seeds. */
export function evaluateGenerated(seeds: readonly number[], calibrations: Calibrations): string[] {
  return CONDITIONS.map(({ name, make }) => {
    const sum: Sum = {
      detection: tally(),
      board: tally(),
      degree: tally(),
      changes: tally(),
      lines: none(),
      circles: none(),
      floor: none(),
    };
    for (const seed of seeds) measureCase(make(seed), sum, calibrations);
    return [
      `  ${name.padEnd(50)}`,
      `lines P ${precisionOf(sum.detection).toFixed(3)} R ${recallOf(sum.detection).toFixed(3)} (floor ${precisionOf(sum.degree).toFixed(3)})`,
      `board P ${precisionOf(sum.board).toFixed(3)} R ${recallOf(sum.board).toFixed(3)}`,
      `changes P ${precisionOf(sum.changes).toFixed(3)} R ${recallOf(sum.changes).toFixed(3)}`,
      `lines' rank-1 ${rate(sum.lines.first, sum.lines.of)} of ${sum.lines.of} (floor ${rate(sum.floor.first, sum.floor.of)})`,
      `circles' rank-1 ${rate(sum.circles.first, sum.circles.of)} of ${sum.circles.of}`,
    ].join('  ');
  });
}
