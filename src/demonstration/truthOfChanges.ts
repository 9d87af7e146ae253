// The truth about changes: successions of numbers, swaps of handset and SIM, and closures.
import type { Line, LineNumber } from './cast.ts';
import { END, HOUR, MINUTE } from './clock.ts';
import type { TruthClosure, TruthSuccession, TruthSwap } from './truth.ts';
import { idsOf } from './truthOfLines.ts';
import type { World } from './world.ts';

const hours = (milliseconds: number): number => Math.round((milliseconds / HOUR) * 100) / 100;

/** Lines' changes of number and, where a circle changed, those of its people. */
export function successionsOf(world: World, counts: Map<number, number>): TruthSuccession[] {
  const ids = idsOf(world);
  const ofLine = (line: Line) =>
    line.numbers.flatMap((next): TruthSuccession[] => {
      if (!next.after) return [];
      const { kind, previous } = next.after;
      if (kind !== 'number' && kind !== 'closure' && kind !== 'sold' && kind !== 'split') return [];
      const used = (number: LineNumber) =>
        line.customers.filter(({ routes }) => routes.some(({ on }) => on === number));
      const [before, after] = [used(previous), used(next)];
      const rivals = line.numbers.filter((one) => one.after?.previous === previous);
      return [
        {
          kind,
          of: line.brand,
          from: ids.number(previous.number),
          to: ids.number(next.number),
          at: next.from,
          overlapHours: hours(previous.to - next.from),
          keepsHandset: previous.phone.tenures.at(-1)?.handset === next.phone.tenures[0]?.handset,
          followers: before.filter((customer) => after.includes(customer)).length,
          lost: before.filter(
            ({ routes, until }) => until > next.from && !routes.some(({ on }) => rivals.includes(on)),
          ).length,
          eventsFrom: counts.get(previous.number) ?? 0,
          eventsTo: counts.get(next.number) ?? 0,
        },
      ];
    });
  const handsetOf = (number: number) =>
    [...world.lines.flatMap(({ runners }) => runners.flatMap(({ phone, friends }) => [phone, ...friends]))]
      .flatMap(({ tenures }) => tenures)
      .find((tenure) => tenure.number === number)?.handset;
  return [
    ...world.lines.flatMap(ofLine),
    ...world.circle.map(
      ({ person, from, to, at }): TruthSuccession => ({
        kind: 'circle',
        of: person,
        from: ids.number(from),
        to: ids.number(to),
        at,
        overlapHours: 0,
        keepsHandset: handsetOf(from) === handsetOf(to),
        followers: 0,
        lost: 0,
        eventsFrom: counts.get(from) ?? 0,
        eventsTo: counts.get(to) ?? 0,
      }),
    ),
  ];
}

/** Changes of handset, or of SIM, under a line's number that stayed. */
export function swapsOf(world: World, what: 'handset' | 'sim'): TruthSwap[] {
  const ids = idsOf(world);
  return world.lines.flatMap((line) =>
    line.numbers.flatMap(({ phone, number }) =>
      phone.tenures.flatMap((tenure, i): TruthSwap[] => {
        const before = phone.tenures[i - 1];
        if (!before || before[what] === tenure[what]) return [];
        const gapMinutes = Math.round((tenure.from - before.to) / MINUTE);
        return [
          {
            brand: line.brand,
            number: ids.number(number),
            from: ids[what](before[what]),
            to: ids[what](tenure[what]),
            at: tenure.from,
            gapMinutes,
          },
        ];
      }),
    ),
  );
}

/** Numbers that the police closed, and what came after. */
export function closuresOf(world: World): TruthClosure[] {
  const ids = idsOf(world);
  return world.lines.flatMap((line) =>
    line.numbers.flatMap((one): TruthClosure[] => {
      if (!one.closed || one.to >= END) return [];
      const next = line.numbers.find((other) => other.after?.previous === one);
      return [
        {
          brand: line.brand,
          number: ids.number(one.number),
          type: one.closed,
          at: one.to,
          returnedAs: next ? ids.number(next.number) : null,
          hoursAfter: next ? hours(next.from - one.to) : null,
        },
      ];
    }),
  );
}
