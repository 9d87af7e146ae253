// Draws from the distributions that the district is made with: heavy tails, rhythms and waiting times.
import type { Random } from '../random.ts';

export type { Random } from '../random.ts';

export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random));
export const exponential = (random: Random, mean: number): number => -mean * Math.log(1 - random());
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();
export const chance = (random: Random, share: number): boolean => random() < share;

/** Pareto with a least value of one, cut off at `most`: a few ties carry most of the traffic. */
export const pareto = (random: Random, alpha: number, most: number): number =>
  Math.min(most, (1 - random()) ** (-1 / alpha));

/** Knuth for small means; rounded normal beyond, where it is as good. */
export function poisson(random: Random, mean: number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** Marsaglia and Tsang 2000, with the boost for shapes below one. */
export function gamma(random: Random, shape: number, mean: number): number {
  if (shape < 1) return (gamma(random, shape + 1, shape + 1) * random() ** (1 / shape) * mean) / shape;
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return (d * v * mean) / shape;
  }
}

export const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** A position, as often as its weight says. */
export function weighted(random: Random, weights: readonly number[]): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** Each of the list with the given chance. */
export const some = <T>(random: Random, list: readonly T[], share: number): T[] =>
  list.filter(() => random() < share);
