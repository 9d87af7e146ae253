// Line reach: how far a measure counts for a line, given how many customers the number has.
import type { LineMeasure, LineMeasures } from './lineMeasures.ts';
import type { LineSignal } from './lineSignals.ts';
import { ramp } from './measures.ts';

/** What speaks for a trade only where there is one: a phone with a handful of contacts has callers who come back, too. */
const OF_MANY: ReadonlySet<LineMeasure> = new Set([
  'returning',
  'habit',
  'mutual',
  'customersFar',
  'silentTravel',
]);

const BY_CUSTOMERS = [
  [3, 0.25],
  [6, 0.4],
  [10, 0.75],
  [15, 1],
] as const;

/** Whoever texts in bulk has an audience, however few of it are seen to get in touch. */
const reachOf = ({ customers, broadcasts }: LineMeasures): number =>
  Number.isNaN(customers) || broadcasts > 0 ? 1 : ramp(BY_CUSTOMERS, customers);

/** The strength of a signal of one number, from -1 to 1; what speaks for a trade counts by how many customers there are. */
export function strengthOf(signal: LineSignal, values: LineMeasures): number {
  const value = values[signal.name];
  if (Number.isNaN(value)) return 0;
  const strength = ramp(signal.points, value);
  return strength > 0 && OF_MANY.has(signal.name) ? strength * reachOf(values) : strength;
}
