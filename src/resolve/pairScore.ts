// Pair score: log-odds, a bounded likelihood ratio and a probability from the measures of an old and a new number.
import { clamp, logistic, ramp } from './measures.ts';
import type { PairMeasure, PairMeasures } from './pairMeasures.ts';
import { PAIR_BASE, PAIR_PRIOR, PAIR_SIGNALS, RATIO_BOUND } from './pairSignals.ts';

export type PairReading = { name: PairMeasure; value: number | null; contribution: number; text: string };

/** The measures that need the numbers' own events, which are taken last. */
const BY_EVENTS: readonly PairMeasure[] = ['fade', 'onset', 'hours', 'cells', 'list'];

/** The most that those could still add to a pair's log-odds. */
export const MOST_BY_EVENTS = PAIR_SIGNALS.filter((signal) => BY_EVENTS.includes(signal.name)).reduce(
  (sum, signal) => sum + signal.weight,
  0,
);

/** Log-odds that the new number took over from the old one: the sum of strength times weight. */
export function logOddsOf(values: PairMeasures): number {
  let sum = PAIR_PRIOR;
  for (const signal of PAIR_SIGNALS) {
    const value = values[signal.name];
    if (!Number.isNaN(value)) sum += signal.weight * ramp(signal.points, value);
  }
  return sum;
}

/** Each signal with its share of the sum, the strongest first. */
export function readingsOf(values: PairMeasures): PairReading[] {
  return PAIR_SIGNALS.map((signal) => {
    const value = values[signal.name];
    const known = !Number.isNaN(value);
    const strength = known ? ramp(signal.points, value) : 0;
    return {
      name: signal.name,
      value: known ? value : null,
      contribution: strength * signal.weight,
      text: known ? (strength >= 0 ? signal.speaksFor(value) : signal.speaksAgainst(value)) : 'not known',
    };
  }).sort((x, y) => Math.abs(y.contribution) - Math.abs(x.contribution));
}

/** How many times likelier the measures are if the one hypothesis holds than if the other does, within bounds. */
export const ratioOf = (logOdds: number): number =>
  clamp(Math.exp(logOdds - PAIR_BASE), 1 / RATIO_BOUND, RATIO_BOUND);

export const probabilityOf = (logOdds: number): number => logistic(logOdds);
