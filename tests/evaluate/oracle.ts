// Whole circles: how many members are found, and how many have a contact or a handset to be known by, were every other change known.
import { groundworkOf } from '../../src/resolve/contacts.ts';
import { successions } from '../../src/resolve/index.ts';
import { handsetsOf } from '../../src/resolve/pairKinds.ts';
import type { KnownCase } from './cases.ts';
import { rankRates } from './detect.ts';
import { CONDITIONS } from './generated.ts';

/** Seen less often than this under either number, a person leaves no habit. */
const LEAST_EVENTS = 3;

/**
 * The members who can be followed without their cells and without the rest of their circle's shape: they kept a handset, or,
 * with everybody else's change told, share a contact under both numbers and were seen under each a few times.
 */
function withinReach({ set, changes, circleChanges }: KnownCase): string[] {
  const { contacts, index } = groundworkOf(set);
  const handsets = handsetsOf(set);
  const positions = new Map(set.numbers.map(({ id }, n) => [id, n]));
  const earlier = new Map([...changes].map(([to, from]) => [positions.get(to)!, positions.get(from)!]));
  const events = (n: number): number => index.start[n + 1]! - index.start[n]!;
  const circle = (n: number): Set<number> =>
    new Set(
      [...contacts.other.subarray(contacts.start[n]!, contacts.start[n + 1]!)].map(
        (c) => earlier.get(c) ?? c,
      ),
    );
  return [...circleChanges].filter((to) => {
    const [x, y] = [positions.get(changes.get(to)!)!, positions.get(to)!];
    if ([...(handsets.get(x) ?? [])].some((handset) => handsets.get(y)?.has(handset))) return true;
    const [old, recent] = [circle(x), circle(y)];
    return Math.min(events(x), events(y)) >= LEAST_EVENTS && [...recent].some((c) => old.has(c));
  });
}

/** The cases in which circles change at 20% missing; `evaluateGenerated` looks at all. */
const CIRCLES = CONDITIONS.filter(({ name }) =>
  [
    'demonstration, 30,000, 20% missing',
    'district, 800 people, 20% missing',
    'district, 4 circles seldom seen, 20% missing',
  ].includes(name),
);

/** For each kind of circle, how many members are found first: of all, and of those within reach. */
export function evaluateOracle(seeds: readonly number[]): string[] {
  const rate = ({ first, of }: { first: number; of: number }): string =>
    `${(first / of).toFixed(3)} of ${of}`;
  return CIRCLES.map(({ name, make }) => {
    const all = { first: 0, of: 0 };
    const reachable = { first: 0, of: 0 };
    for (const seed of seeds) {
      const known = make(seed);
      const found = successions(known.set, { minScore: 0 });
      for (const [sum, wanted] of [
        [all, known.circleChanges],
        [reachable, withinReach(known)],
      ] as const) {
        const { first, of } = rankRates(found, known.changes, wanted);
        sum.first += first;
        sum.of += of;
      }
    }
    return `  ${name.padEnd(46)} rank-1 of all members ${rate(all)}   of the ${((100 * reachable.of) / all.of).toFixed(0)}% with a contact or a handset to know them by ${rate(reachable)}`;
  });
}
