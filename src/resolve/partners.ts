// Partners: which later numbers share enough with a number to be worth measuring, through an inverted index of contacts.
import { type Aliases, membersOf } from './aliases.ts';
import { type Rarities, rarityOf } from './circle.ts';
import type { Groundwork } from './contacts.ts';

/** A later number with how many contacts it shares and what they are worth, in nats. */
export type Partner = { number: number; shared: number; rarity: number };

/** Arrays as long as the list of numbers, reused for every number. */
export type PartnerScratch = {
  shared: Int32Array;
  rarity: Float64Array;
  seen: Int32Array;
  touched: number[];
};

export const partnerScratch = (size: number): PartnerScratch => ({
  shared: new Int32Array(size),
  rarity: new Float64Array(size),
  seen: new Int32Array(size),
  touched: [],
});

const BUDGET = 3e8;
const CAPS = [2000, 1000, 500, 300, 200, 120, 80, 50];

/**
 * The degree above which a contact no longer proposes pairs (it still counts in their scores): the largest for which
 * walking every contact's other contacts stays within a fixed number of steps, so that a case of any size takes bounded time.
 */
export function degreeCap(degree: Int32Array): number {
  for (const cap of CAPS) {
    let steps = 0;
    for (const d of degree) if (d <= cap) steps += d * d;
    if (steps <= BUDGET) return cap;
  }
  return CAPS.at(-1)!;
}

/** The later numbers that share contacts with `n`, best first: never a comparison of all pairs. */
export function partnersOf(
  work: Groundwork,
  rarities: Rarities,
  aliases: Aliases,
  n: number,
  scratch: PartnerScratch,
  limits: { cap: number; least: number; keep: number; lastMade: Float64Array },
): Partner[] {
  const { start, other } = work.contacts;
  const { shared, rarity, seen, touched } = scratch;
  const own = aliases.of[n]!;
  const classes = new Set<number>();
  for (let r = start[n]!; r < start[n + 1]!; r++) classes.add(aliases.of[other[r]!]!);
  let mark = 0;
  for (const of of classes) {
    mark++;
    const rare = rarityOf(rarities, aliases, of);
    for (const contact of membersOf(aliases, of)) {
      if (rarities.degree[contact]! > limits.cap) continue;
      for (let r = start[contact]!; r < start[contact + 1]!; r++) {
        const y = other[r]!;
        if (seen[y] === mark || aliases.of[y] === own || limits.lastMade[y]! <= limits.lastMade[n]!) continue;
        if (shared[y] === 0) touched.push(y);
        seen[y] = mark;
        shared[y]!++;
        rarity[y]! += rare;
      }
    }
  }
  const found: Partner[] = [];
  for (const y of touched) {
    if (shared[y]! >= limits.least) found.push({ number: y, shared: shared[y]!, rarity: rarity[y]! });
    shared[y] = 0;
    rarity[y] = 0;
    seen[y] = 0;
  }
  touched.length = 0;
  const worth = (p: Partner): number => p.rarity / Math.sqrt(4 + rarities.degree[p.number]!);
  return found.sort((x, y) => worth(y) - worth(x) || x.number - y.number).slice(0, limits.keep);
}
