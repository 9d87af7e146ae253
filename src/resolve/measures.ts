// Small numerical measures that several inferences share: ranks, ramps, cosine, distance and a bounded ratio.

/** How many of an ascending list lie below a value, or at it as well where `orAt` is set. */
export function countBelow(sorted: Float64Array, value: number, orAt = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value || (orAt && sorted[middle]! === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of an ascending list that lies below a value, ties counting half, as a percentile from 0 to 100. */
export const percentileOf = (sorted: Float64Array, value: number): number =>
  sorted.length === 0
    ? 50
    : (50 * (countBelow(sorted, value) + countBelow(sorted, value, true))) / sorted.length;

/** The middle of an ascending list; NaN of an empty one. */
export function medianOf(sorted: ArrayLike<number>): number {
  const { length } = sorted;
  if (length === 0) return Number.NaN;
  const middle = length >> 1;
  return length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A broken line through `points` (ascending in x), level beyond its ends. */
export function ramp(points: readonly (readonly [number, number])[], x: number): number {
  const first = points[0]!;
  if (x <= first[0]) return first[1];
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i]!;
    const [x0, y0] = points[i - 1]!;
    if (x <= x1) return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  }
  return points[points.length - 1]![1];
}

const LANCZOS = [
  76.180091729, -86.505320329, 24.014098241, -1.2317395725, 0.0012086509739, -0.000005395239385,
];

/** The logarithm of the gamma function above nought (Lanczos 1964), good to ten digits. */
export function logGamma(x: number): number {
  let sum = 1.00000000019;
  for (let i = 0; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (x + 1 + i);
  const t = x + 5.5;
  return (x + 0.5) * Math.log(t) - t + Math.log((2.50662827463 * sum) / x);
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** The cosine of two histograms; null where either is empty. */
export function cosineOf(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xy += x[i]! * y[i]!;
    xx += x[i]! * x[i]!;
    yy += y[i]! * y[i]!;
  }
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

/** Kilometres between two WGS 84 positions, on a sphere. */
export function kilometresBetween(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180;
  const dLat = (latB - latA) * rad;
  const dLon = (lonB - lonA) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(dLon / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A share as whole per cent, for a reason's text. */
export const percentText = (share: number): string => `${Math.round(share * 100)}%`;

/** "1 contact", "3 contacts". */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
