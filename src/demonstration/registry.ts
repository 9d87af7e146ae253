// The register of everything with an identifier: numbers, SIMs and handsets by position, issued once and never reused.
import type { NumberKind } from '../model/callEvent.ts';
import { handsetNumber, simNumber } from './identifiers.ts';
import { pick, type Random, randomFor, shuffled } from './random.ts';
import {
  AREA_RANGES,
  FREEPHONE_RANGE,
  MOBILE_RANGE,
  NATIONAL_RANGE,
  type NumberRange,
  numberIn,
  sizeOf,
} from './safeNumbers.ts';

/** The invented operators; each writes its records in a way of its own. */
export const OPERATORS = ['A', 'B', 'C'] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * How much the case holds about a number: `subject` has a record of its own, `area` stands in the area extracts,
 * `handset` is seen in the extraction of a handset, `none` only when in contact with one of those.
 */
export type Coverage = 'subject' | 'area' | 'handset' | 'none';

/** A number, with who serves it. `key` is its entity id. */
export type NumberEntry = { key: string; kind: NumberKind; operator: Operator; coverage: Coverage };

export type Registry = {
  numbers: NumberEntry[];
  /** First 14 digits of each IMEI. */
  handsets: string[];
  sims: string[];
  /**
   * A mobile number while any are left, then one of a landline block. `spare` is for those who can do without: they leave
   * the last `reserve` mobile numbers alone.
   */
  issueMobile(coverage: Coverage, spare: boolean): number;
  /** A landline of an area, or of any area when that one is full. */
  issueLandline(area: string, coverage: Coverage): number;
  issueService(free: boolean, coverage: Coverage): number;
  /** A short code, voicemail or text sender, by its entity id. */
  issueNamed(key: string, kind: NumberKind): number;
  /** How many numbers of any kind are still to be had. */
  left(): number;
  issueHandset(): number;
  issueSim(): number;
};

/**
 * An empty register whose issues follow from the seed. Only a thousand mobile numbers exist, and lines and runners need
 * them most, so the last `reserve` are kept from those who are issued with `spare`.
 */
export function openRegistry(seed: number, reserve: number): Registry {
  const numbers: NumberEntry[] = [];
  const handsets: string[] = [];
  const sims: string[] = [];
  const taken = new Set<string>();
  const random = randomFor(seed, 'registry');
  const operators = randomFor(seed, 'operators');
  const stock = new Map<NumberRange, string[]>();
  const stockOf = (block: NumberRange) => {
    const known = stock.get(block);
    if (known) return known;
    const all = Array.from({ length: sizeOf(block) }, (_, position) => numberIn(block, position));
    const mixed = shuffled(randomFor(seed, 'stock', block.prefix), all);
    stock.set(block, mixed);
    return mixed;
  };
  const enter = (key: string, kind: NumberKind, coverage: Coverage) =>
    numbers.push({ key, kind, coverage, operator: pick(operators, OPERATORS) }) - 1;
  const from = (blocks: readonly NumberRange[], coverage: Coverage): number => {
    for (const block of blocks) {
      const key = stockOf(block).pop();
      if (key) return enter(key, block.kind, coverage);
    }
    throw new RangeError('Every reserved number has been issued.');
  };
  const landlines = Object.values(AREA_RANGES);
  const elsewhere = [...landlines].reverse();
  return {
    numbers,
    handsets,
    sims,
    issueMobile: (coverage, spare) =>
      from(
        spare && stockOf(MOBILE_RANGE).length <= reserve ? elsewhere : [MOBILE_RANGE, ...elsewhere],
        coverage,
      ),
    issueLandline: (area, coverage) =>
      from([AREA_RANGES[area] ?? (elsewhere[0] as NumberRange), ...landlines], coverage),
    issueService: (free, coverage) => from([free ? FREEPHONE_RANGE : NATIONAL_RANGE], coverage),
    issueNamed: (key, kind) => enter(key, kind, 'none'),
    left: () =>
      stockOf(MOBILE_RANGE).length + landlines.reduce((sum, block) => sum + stockOf(block).length, 0),
    issueHandset: () => handsets.push(unused(taken, () => handsetNumber(random))) - 1,
    issueSim: () => sims.push(unused(taken, () => simNumber(random))) - 1,
  };
}

function unused(taken: Set<string>, draw: (random?: Random) => string): string {
  for (let value = draw(); ; value = draw())
    if (!taken.has(value)) {
      taken.add(value);
      return value;
    }
}
