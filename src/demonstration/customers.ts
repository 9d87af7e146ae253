// A line's customers: when each starts and stops, how keenly they call, and how they follow a change of number.
import type { Customer, CustomerRoute, Line, LineNumber } from './cast.ts';
import { DAY, END, HOUR, START, wholeSecond } from './clock.ts';
import { settledAt, spotIn } from './movement.ts';
import type { Difficulty, ResolvedOptions } from './options.ts';
import { newMobile, type Phone } from './phone.ts';
import { around, between, chance, type Random, shuffled, waiting, wholeBetween } from './random.ts';
import type { Registry } from './registry.ts';
import type { Way } from './trips.ts';

type CustomerSetting = {
  options: ResolvedOptions;
  registry: Registry;
  random: Random;
  way: Way;
  numbers: readonly LineNumber[];
  /** The line whose customers this one partly shares. */
  shares: Line | undefined;
};

/** Share of the customers whose own records are held. */
const WITH_RECORD = 0.12;

/** All of a line's customers; about a third are the neighbouring line's where lines overlap. */
export function castCustomers(setting: CustomerSetting): Customer[] {
  const { options, registry, random, way, numbers, shares } = setting;
  const count = options.difficulty.customersPerLine;
  const borrowed = shuffled(random, shares?.customers ?? []).slice(0, Math.round(count * 0.35));
  return Array.from({ length: count }, (_, i) => {
    const coverage = i < Math.max(3, Math.round(count * WITH_RECORD)) ? 'subject' : 'none';
    const phone =
      borrowed[i]?.phone ??
      newMobile(
        registry,
        coverage,
        settledAt(spotIn(way.town.town, random)),
        START,
        END,
        coverage === 'none',
      );
    return customerOn(random, phone, numbers, options.difficulty);
  });
}

function customerOn(
  random: Random,
  phone: Phone,
  numbers: readonly LineNumber[],
  difficulty: Difficulty,
): Customer {
  const joins = chance(random, 0.25) ? START + between(random, 0.05, 0.8) * (END - START) : START;
  const leaves = chance(random, 0.22) ? joins + between(random, 0.25, 0.9) * (END - joins) : END;
  const [since, until] = [wholeSecond(joins), wholeSecond(leaves)];
  const usualHours = Array.from({ length: wholeBetween(random, 1, 3) }, () => around(random, 16, 4));
  const customer: Customer = {
    phone,
    since,
    until,
    keenness: Math.exp(around(random, -0.2, 0.65)),
    usualHours,
    routes: [],
    listed: new Map(),
  };
  follow(random, customer, numbers, difficulty);
  return customer;
}

/** Walks a customer along the line's numbers, from the first that still took calls when the customer began. */
function follow(
  random: Random,
  customer: Customer,
  numbers: readonly LineNumber[],
  difficulty: Difficulty,
): void {
  let on = numbers[0];
  let from = customer.since;
  while (on) {
    const current: LineNumber = on;
    const nexts = numbers.filter((number) => number.after?.previous === current);
    const next = nexts[Math.floor(random() * nexts.length)];
    if (next && from >= next.from) {
      on = next;
      continue;
    }
    const route: CustomerRoute = { on: current, from, to: Math.min(customer.until, current.to) };
    customer.routes.push(route);
    const told = customer.listed.get(current)?.from ?? customer.since;
    customer.listed.set(current, { from: told, to: Math.min(customer.until, next?.from ?? current.to) });
    if (!next || customer.until <= next.from) return;
    if (difficulty.partialSwaps && chance(random, 0.42)) {
      // Half of those who never follow are not told; the rest have the new number's first offers and let them be.
      if (chance(random, 0.5)) customer.listed.set(next, { from: next.from, to: next.from + 4 * DAY });
      route.to = Math.min(customer.until, current.to + waiting(random, 1.5 * DAY));
      return;
    }
    const moves = next.from + lag(random, difficulty, next);
    route.to = Math.min(customer.until, moves);
    customer.listed.set(next, { from: next.from, to: customer.until });
    if (moves >= customer.until) return;
    [on, from] = [next, moves];
  }
}

/** How long after a number's first day a customer begins to use it. */
function lag(random: Random, difficulty: Difficulty, next: LineNumber): number {
  if (next.after?.kind === 'closure') return HOUR + waiting(random, 8 * HOUR);
  return difficulty.staggeredSwaps ? between(random, 0.1, 14) * DAY : HOUR + waiting(random, 0.6 * DAY);
}
