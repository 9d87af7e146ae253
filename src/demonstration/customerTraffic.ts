// Customers' short calls and texts to the line, its answers, and what it passes on to a runner in the town.
import { answerOf, orderOf } from './bodies.ts';
import type { Customer, Line, LineNumber, Runner } from './cast.ts';
import { atLondon, DAY, DAYS, londonDay, MINUTE, START, weekday } from './clock.ts';
import { isLive, isTravelling } from './phone.ts';
import { around, between, chance, countOf, pick, type Random } from './random.ts';
import { contact, type Traffic } from './traffic.ts';

/** Every customer's own calls and texts over the case, apart from answers to broadcasts. */
export function customerTraffic(traffic: Traffic, line: Line): void {
  const { random, activity } = traffic;
  for (const customer of line.customers)
    for (let day = londonDay(customer.since); day < DAYS; day++) {
      const rate =
        0.3 * activity * customer.keenness * (weekday(day) === 4 || weekday(day) === 5 ? 1.35 : 0.9);
      for (let left = countOf(random, rate); left > 0; left--)
        contactLine(traffic, line, customer, momentFor(random, line, customer, day));
    }
}

/** A usual hour of the customer's when the line is open then; otherwise any hour that it is. */
function momentFor(random: Random, line: Line, customer: Customer, day: number): number {
  const on = routeAt(customer, START + (day + 0.6) * DAY) ?? line.numbers[0];
  const usual = around(random, pick(random, customer.usualHours), 0.9);
  const open = on ? [on.opens, on.closes] : [9, 22];
  const [opens, closes] = [open[0] ?? 9, open[1] ?? 22];
  return atLondon(day, usual > opens && usual < closes ? usual : between(random, opens, closes));
}

export const routeAt = (customer: Customer, at: number): LineNumber | undefined =>
  customer.routes.find((route) => route.from <= at && at < route.to)?.on;

/** One order: a call or text in, perhaps an answer, perhaps word to a runner, who may ring the customer. */
export function contactLine(traffic: Traffic, line: Line, customer: Customer, at: number): void {
  const { random } = traffic;
  const on = routeAt(customer, at);
  if (!on) return;
  const open = isLive(on.phone, at) && !isTravelling(on.phone, at);
  if (chance(random, 0.62)) {
    const answered = open && !chance(random, 0.12);
    contact(traffic, at, customer.phone, on.phone, answered ? between(random, 6, 70) : 0);
    if (!answered && !open) return;
  } else contact(traffic, at, customer.phone, on.phone, 'text', orderOf(random));
  if (!open) return;
  if (chance(random, 0.28)) answer(traffic, on, customer, at + between(random, 1, 6) * MINUTE);
  if (chance(random, 0.33)) passOn(traffic, line, on, customer, at + between(random, 1.2, 5) * MINUTE);
}

function answer(traffic: Traffic, on: LineNumber, customer: Customer, at: number): void {
  const { random } = traffic;
  if (!isLive(on.phone, at) || isTravelling(on.phone, at)) return;
  contact(
    traffic,
    at,
    on.phone,
    customer.phone,
    chance(random, 0.6) ? 'text' : between(random, 5, 45),
    answerOf(random),
  );
}

function passOn(traffic: Traffic, line: Line, on: LineNumber, customer: Customer, at: number): void {
  const { random } = traffic;
  const runner = runnerInTown(random, line, at);
  if (!runner || !isLive(on.phone, at) || isTravelling(on.phone, at)) return;
  contact(traffic, at, on.phone, runner.phone, chance(random, 0.5) ? 'text' : between(random, 8, 50));
  if (chance(random, 0.12))
    contact(
      traffic,
      at + between(random, 5, 20) * MINUTE,
      runner.phone,
      customer.phone,
      between(random, 4, 30),
    );
}

/** A runner who is in the town at the time, if any is. */
export function runnerInTown(random: Random, line: Line, at: number): Runner | undefined {
  const there = line.runners.filter((runner) => {
    const last = line.trips.findLast((trip) => trip.traveller === runner.person && trip.departs <= at);
    return last?.outward === true && last.arrives <= at;
  });
  return there.length > 0 ? pick(random, there) : undefined;
}
