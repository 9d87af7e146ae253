// Runners' traffic: instructions from the line, friends and family, and the data sessions that show where they go.
import type { Line, LineNumber, Runner } from './cast.ts';
import { atLondon, DAYS, MINUTE } from './clock.ts';
import { isLive, isTravelling, type Side, sideOf, WITHHELD } from './phone.ts';
import { between, chance, countOf, pick } from './random.ts';
import { chat, contact, onDay, type Traffic } from './traffic.ts';

/** All traffic of a line's runners save what customers' orders bring. */
export function runnerTraffic(traffic: Traffic, line: Line): void {
  const { random, activity } = traffic;
  for (const runner of line.runners)
    for (let day = 0; day < DAYS; day++) {
      const works = day >= runner.fromDay && day < runner.toDay;
      if (works)
        for (let left = countOf(random, 1.3 * activity); left > 0; left--)
          instruct(traffic, line, runner, day);
      for (let left = countOf(random, 0.9 * activity); left > 0; left--)
        chat(traffic, onDay(random, day), runner.phone, pick(random, runner.friends));
      if (runner.circle) circleTalk(traffic, runner, day);
      for (let left = countOf(random, 0.7 * activity); left > 0; left--)
        data(traffic, runner, atLondon(day, between(random, 0, 24)));
    }
  for (const trip of line.trips) {
    const runner = line.runners.find((one) => one.person === trip.traveller);
    if (!runner) continue;
    for (const share of [0.12, 0.5, 0.85])
      if (chance(random, 0.7)) data(traffic, runner, trip.departs + share * (trip.arrives - trip.departs));
    if (chance(random, 0.6) && trip.outward)
      report(traffic, line, runner, trip.arrives + between(random, 5, 30) * MINUTE);
  }
}

/** The numbers that a line answers on at an instant, the newest last. */
export const numbersInUse = (line: Line, at: number): LineNumber[] =>
  line.numbers.filter((number) => number.from <= at && isLive(number.phone, at));

/** The number that runners deal with: one that none has replaced yet; of two halves of a split, each runner has one. */
function currentNumber(line: Line, at: number, runner: Runner): LineNumber | undefined {
  const started = line.numbers.filter((number) => number.from <= at);
  const current = started.filter((one) => !started.some((other) => other.after?.previous === one));
  const live = current.filter((number) => isLive(number.phone, at));
  return live[line.runners.indexOf(runner) % Math.max(1, live.length)];
}

/** A short call or text between the line and a runner, mostly from the line. */
function instruct(traffic: Traffic, line: Line, runner: Runner, day: number): void {
  const { random } = traffic;
  const at = onDay(random, day);
  const on = currentNumber(line, at, runner);
  if (!on || isTravelling(on.phone, at)) return;
  const [from, to] = chance(random, 0.7) ? [on.phone, runner.phone] : [runner.phone, on.phone];
  contact(traffic, at, from, to, chance(random, 0.4) ? 'text' : between(random, 10, 110));
}

/** Word that the runner has arrived. */
function report(traffic: Traffic, line: Line, runner: Runner, at: number): void {
  const on = currentNumber(line, at, runner);
  if (on)
    contact(
      traffic,
      at,
      runner.phone,
      on.phone,
      isTravelling(on.phone, at) ? 0 : between(traffic.random, 8, 40),
    );
}

/** The friends of a close circle also talk among themselves. */
function circleTalk(traffic: Traffic, runner: Runner, day: number): void {
  const { random, activity } = traffic;
  for (let left = countOf(random, 1.6 * activity); left > 0; left--) {
    const one = pick(random, runner.friends);
    const other = pick(random, runner.friends);
    if (one !== other) chat(traffic, onDay(random, day), one, other);
  }
}

/** A data session, which has no other party. */
function data(traffic: Traffic, runner: Runner, at: number): void {
  const { random, emit } = traffic;
  const side: Side = sideOf(runner.phone, at, random);
  if (side.sim >= 0) emit(at, 'data', between(random, 10, 1_800), side, WITHHELD);
}
