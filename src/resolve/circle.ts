// A circle: one number's contacts as seen through the aliases, each with its dates, volume and rarity.
import type { CallEventSet } from '../model/callEvent.ts';
import { type Aliases, membersOf } from './aliases.ts';
import type { Groundwork } from './contacts.ts';

/** One contact of a number, by class of aliases: `number` is a number of the class that it was in touch with. */
export type Tie = { number: number; first: number; last: number; events: number; rarity: number };
export type Circle = { ties: Map<number, Tie>; rarity: number; events: number };

/** How many numbers each number was in touch with, and how many numbers can be in touch at all. */
export type Rarities = { degree: Int32Array; population: number };

export function raritiesOf(set: CallEventSet, work: Groundwork): Rarities {
  const degree = new Int32Array(set.numbers.length);
  let population = 0;
  for (let n = 0; n < degree.length; n++) {
    degree[n] = work.contacts.start[n + 1]! - work.contacts.start[n]!;
    if (degree[n]! >= 2) population++;
  }
  return { degree, population: Math.max(8, population) };
}

/**
 * The rarity of a contact in nats: the logarithm of how many numbers there are for each that is in touch with it
 * (inverse document frequency; the contact weighting of Adamic and Adar 2003 serves the same end). A taxi firm that half
 * the town rings is worth almost nothing; a person whom two numbers know is worth a lot.
 */
export function rarityOf(rarities: Rarities, aliases: Aliases, of: number): number {
  let degree = 0;
  for (const n of membersOf(aliases, of)) degree = Math.max(degree, rarities.degree[n]!);
  return Math.max(0.05, Math.log(rarities.population / Math.max(1, degree)));
}

/** The contacts of one number through the aliases. */
export function circleOf(work: Groundwork, rarities: Rarities, aliases: Aliases, n: number): Circle {
  const { start, other, first, last, outCalls, inCalls, outTexts, inTexts } = work.contacts;
  const ties = new Map<number, Tie>();
  let rarity = 0;
  let all = 0;
  for (let r = start[n]!; r < start[n + 1]!; r++) {
    const of = aliases.of[other[r]!]!;
    if (of === aliases.of[n]) continue;
    const events = outCalls[r]! + inCalls[r]! + outTexts[r]! + inTexts[r]!;
    all += events;
    const tie = ties.get(of);
    if (tie === undefined) {
      const rare = rarityOf(rarities, aliases, of);
      ties.set(of, { number: other[r]!, first: first[r]!, last: last[r]!, events, rarity: rare });
      rarity += rare;
    } else {
      tie.first = Math.min(tie.first, first[r]!);
      tie.last = Math.max(tie.last, last[r]!);
      tie.events += events;
    }
  }
  return { ties, rarity, events: all };
}
