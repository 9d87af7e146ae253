// Puts the whole truth together.
import { seenTwiceIn } from './background.ts';
import { END, START } from './clock.ts';
import type { Sight } from './sight.ts';
import type { Truth, TruthFile } from './truth.ts';
import { closuresOf, successionsOf, swapsOf } from './truthOfChanges.ts';
import { eventCounts, truthOfLine } from './truthOfLines.ts';
import { addressesOf, decoysOf, vehiclesOf } from './truthOfThings.ts';
import type { World } from './world.ts';

/** The answers to a case, with what is expected of each file. */
export function truthOf(world: World, sight: Sight, files: TruthFile[]): Truth {
  const counts = eventCounts(sight);
  const twoSided = sight.seen.filter(({ aHeld, bHeld }) => aHeld && bHeld);
  return {
    options: world.options,
    period: { from: START, to: END, zone: 'Europe/London' },
    lines: world.lines.map((line) => truthOfLine(world, line, counts)),
    successions: successionsOf(world, counts),
    handsetSwaps: swapsOf(world, 'handset'),
    simSwaps: swapsOf(world, 'sim'),
    closures: closuresOf(world),
    addresses: addressesOf(world),
    vehicles: vehiclesOf(world),
    decoys: decoysOf(world),
    sharedCustomers: sharedOf(world),
    files,
    events: {
      distinct: sight.seen.length + sight.background,
      twoSided: twoSided.length + seenTwiceIn(0, sight.background),
      skewed: twoSided.filter(({ skew }) => skew > 0).length + skewedIn(sight.background),
      maxSkewSeconds: 2,
      dropped: sight.dropped,
      unseen: sight.unseen,
      background: sight.background,
      broadcastTexts: world.broadcasts.reduce((sum, { recipients }) => sum + recipients, 0),
    },
  };
}

/** Background events seen twice whose second record is a second late: those at 3 of every 30 that are no data session. */
const skewedIn = (background: number): number => {
  let count = Math.floor(background / 210) * 6;
  for (let i = background - (background % 210); i < background; i++) if (i % 30 === 3 && i % 7 !== 0) count++;
  return count;
};

function sharedOf(world: World): Truth['sharedCustomers'] {
  return world.lines.flatMap((one, i) =>
    world.lines.slice(i + 1).flatMap((other) => {
      const phones = new Set(one.customers.map(({ phone }) => phone));
      const customers = other.customers.filter(({ phone }) => phones.has(phone)).length;
      return customers > 0 ? [{ brands: [one.brand, other.brand] as [string, string], customers }] : [];
    }),
  );
}
