// A whole circle that changes numbers at once: a runner and most of the friends, within two days.
import type { Runner } from './cast.ts';
import { DAY, END, HOUR, MINUTE, START, wholeSecond } from './clock.ts';
import type { Phone } from './phone.ts';
import { between, chance, type Random } from './random.ts';
import type { Registry } from './registry.ts';

/** One person's change of number, by registry position. */
export type NumberChange = { person: string; from: number; to: number; at: number };

/** Gives the runner and three quarters of the friends new numbers and SIMs, and half of them new handsets. */
export function changeCircle(random: Random, registry: Registry, runner: Runner): NumberChange[] {
  const middle = START + 0.6 * (END - START);
  const change = (phone: Phone, person: string, newHandset: boolean): NumberChange => {
    const at = wholeSecond(middle + between(random, 0, 2) * DAY);
    const last = phone.tenures.at(-1);
    if (!last) throw new RangeError('A phone without a number cannot change it.');
    last.to = wholeSecond(at - between(random, 10, 90) * MINUTE - between(random, 0, 3) * HOUR);
    const number = registry.issueMobile(registry.numbers[last.number]?.coverage ?? 'none', false);
    const handset = newHandset ? registry.issueHandset() : last.handset;
    phone.tenures.push({ from: at, to: END, number, sim: registry.issueSim(), handset });
    return { person, from: last.number, to: number, at };
  };
  const movers = runner.friends.slice(0, Math.round(runner.friends.length * 0.75));
  return [
    change(runner.phone, runner.person.name, true),
    ...movers.map((friend, i) =>
      change(friend, `friend ${i + 1} of ${runner.person.name}`, chance(random, 0.5)),
    ),
  ];
}
