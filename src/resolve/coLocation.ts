// Co-location: pairs of phones that move together, by a likelihood ratio that the case's own phones calibrate.
import type { CallEventSet } from '../model/callEvent.ts';
import { DAY, type Groundwork, groundworkOf, MINUTE, type Step } from './contacts.ts';
import { type DistanceModel, distanceModelOf, kilometresOf } from './distanceModel.ts';
import { type Fix, fixBookOf, meetings, pairsThatMeet, thinned } from './fixes.ts';
import { clamp, countText, logistic, medianOf } from './measures.ts';
import { evidenceOf, visitorsOf } from './together.ts';

/** Two phones seen near each other at nearly the same times. `days` counts the days on which they were compared. */
export type CoLocation = {
  a: string;
  b: string;
  /** From 0 to 1, with the prior that a given pair is carried by one person. */
  score: number;
  likelihoodRatio: number;
  hypotheses: typeof CO_LOCATION_HYPOTHESES;
  moments: number;
  near: number;
  days: number;
  medianKilometres: number;
  reasons: string[];
  against: string[];
  eventIds: number[];
};

export type CoLocationOptions = {
  /** How far apart in time two sightings may be to be compared. */
  withinMinutes: number;
  /** Comparisons closer together than this are not independent: one is kept. */
  thinMinutes: number;
  minMoments: number;
  minScore: number;
  /** Ids: only pairs with one of these numbers. */
  of?: ReadonlySet<string>;
  work?: Groundwork;
  step?: Step;
};
export const CO_LOCATION_DEFAULTS: CoLocationOptions = {
  withinMinutes: 30,
  thinMinutes: 60,
  minMoments: 6,
  minScore: 0.5,
};

export const CO_LOCATION_HYPOTHESES = {
  one: 'both phones were carried by one person',
  other: 'they were carried by two people of the same case who went their own ways',
} as const;

/** Log-odds that two phones of a case that met at all are carried together. */
const PRIOR = -3;
/** Comparisons on one day depend on each other: the sum is taken at this share. */
const DEPENDENCE = 0.9;
const RATIO_BOUND = 1e4;
const NEAR = 3;
/** Phones compared with each one asked about: those that met it in the greatest share of their events. */
const MOST_PAIRS = 150;
/** Moments compared for a pair: more would say nothing more, since the ratio is bounded. */
const MOST_MOMENTS = 400;

type Ground = { set: CallEventSet; model: DistanceModel; visitors: Map<string, number>; phones: number };

function compare(
  { set, model, visitors, phones }: Ground,
  x: { number: number; fixes: readonly Fix[] },
  y: { number: number; fixes: readonly Fix[] },
  options: CoLocationOptions,
): CoLocation | undefined {
  const all = thinned(
    meetings(x.fixes, y.fixes, options.withinMinutes * MINUTE),
    options.thinMinutes * MINUTE,
  );
  const stride = Math.ceil(all.length / MOST_MOMENTS);
  const met = stride < 2 ? all : all.filter((_, i) => i % stride === 0);
  if (met.length < options.minMoments) return undefined;
  const sum = DEPENDENCE * evidenceOf(model, met, y.fixes, { visitors, phones });
  const score = logistic(PRIOR + sum);
  if (score < options.minScore) return undefined;
  const distances = Float64Array.from(met, kilometresOf).sort();
  const near = met.filter((pair) => kilometresOf(pair) <= NEAR);
  const apart = met.filter((pair) => kilometresOf(pair) > 20);
  const days = new Set(met.map(([fix]) => Math.floor(fix.time / DAY))).size;
  const places = new Set(near.map(([fix]) => fix.cell)).size;
  return {
    a: set.numbers[x.number]!.id,
    b: set.numbers[y.number]!.id,
    score,
    likelihoodRatio: clamp(Math.exp(sum), 1 / RATIO_BOUND, RATIO_BOUND),
    hypotheses: CO_LOCATION_HYPOTHESES,
    moments: met.length,
    near: near.length,
    days,
    medianKilometres: medianOf(distances),
    reasons: [
      `compared at ${countText(met.length, 'moment')} on ${countText(days, 'day')}, at which both were seen within ${options.withinMinutes} minutes`,
      `within ${NEAR} km at ${near.length} of them, on ${countText(places, 'different cell')}; half of all distances are under ${medianOf(distances).toFixed(1)} km`,
      'the distances are more like those between sightings of one phone than those between different phones of this case',
    ],
    against: [
      ...(apart.length > 0 ? [`more than 20 km apart at ${countText(apart.length, 'moment')}`] : []),
      ...(places <= 2
        ? ['near each other on one or two cells only, consistent with two people who live or work close by']
        : []),
      'partners, relatives or workmates who travel together would look alike',
    ],
    eventIds: near.slice(0, 30).flatMap((pair) => pair.map((fix) => set.events.eventId[fix.event]!)),
  };
}

/** Pairs of numbers that are consistent with being carried by one person, best first. */
export function coLocations(set: CallEventSet, given: Partial<CoLocationOptions> = {}): CoLocation[] {
  const options = { ...CO_LOCATION_DEFAULTS, ...given };
  const work = options.work ?? groundworkOf(set);
  const book = fixBookOf(set, work, options.minMoments, options.step);
  const wanted =
    options.of === undefined
      ? undefined
      : new Set(book.numbers.filter((n) => options.of!.has(set.numbers[n]!.id)));
  if (book.numbers.length < 2 || wanted?.size === 0) return [];
  const met = pairsThatMeet(set, work, book, Math.min(3, options.minMoments), wanted, options.step);
  const pairs = wanted === undefined ? met : met.slice(0, MOST_PAIRS * wanted.size);
  if (pairs.length === 0) return [];
  const ground = {
    set,
    model: distanceModelOf(book, options.withinMinutes * MINUTE),
    visitors: visitorsOf(set, work, book),
    phones: book.numbers.length,
  };
  const found: CoLocation[] = [];
  pairs.forEach(([x, y], done) => {
    if (done % 64 === 0) options.step?.(done, pairs.length);
    const pair = compare(ground, { number: x, fixes: book.of(x) }, { number: y, fixes: book.of(y) }, options);
    if (pair !== undefined) found.push(pair);
  });
  return found.sort((x, y) => y.score - x.score || y.likelihoodRatio - x.likelihoodRatio);
}
