// Where a runner's phone is: a day or more in the hub, the journey, a few days in the town with nights at a used address.
import { atLondon, DAYS, londonDay } from './clock.ts';
import { addressOn } from './holderMoves.ts';
import { type Stay, spotIn } from './movement.ts';
import type { Person } from './people.ts';
import { between, chance, type Random, wholeBetween } from './random.ts';
import { journeyTime, staysOnTheWay, type Trip, type TripMode, type Vehicle, type Way } from './trips.ts';
import type { UsedAddress } from './usedAddresses.ts';

export type RunnerMoves = { stays: Stay[]; trips: Trip[] };

type RunnerPlan = {
  line: number;
  person: Person;
  home: number[];
  way: Way;
  addresses: UsedAddress[];
  /** Whom the runner travels by when not by train. */
  taxi: Vehicle;
  fromDay: number;
  toDay: number;
};

/** A runner's movements from one day of the case to another; at home in the hub outside them. */
export function runnerMoves(random: Random, plan: RunnerPlan): RunnerMoves {
  const { home, way } = plan;
  const moves: RunnerMoves = { stays: [], trips: [] };
  const add = (from: number, to: number, cells: number[]) => {
    if (to > from) moves.stays.push({ from, to, cells, travelling: false });
  };
  let day = plan.fromDay + wholeBetween(random, 0, 2);
  add(atLondon(0, 0), atLondon(day, 0), home);
  while (day < DAYS) {
    const staysUntil = day + wholeBetween(random, 2, 4);
    if (day >= plan.toDay || staysUntil + 1 >= DAYS) break;
    const mode: TripMode = chance(random, 0.4) ? 'taxi' : 'train';
    const there = journey(random, plan, mode, true, atLondon(day, between(random, 9, 14)));
    const back = journey(random, plan, mode, false, atLondon(staysUntil, between(random, 11, 16)));
    add(atLondon(day, 0), there.departs, home);
    moves.stays.push(...staysOnTheWay(there));
    townDays(random, plan, add, there.arrives, back.departs);
    moves.stays.push(...staysOnTheWay(back));
    moves.trips.push(there, back);
    day = staysUntil + wholeBetween(random, 1, 3);
    const out = spotIn(way.route.hub, random);
    const noon = atLondon(staysUntil + 1, 13);
    if (day > staysUntil + 1) {
      add(back.arrives, noon, home);
      add(noon, atLondon(day, 0), out);
    } else add(back.arrives, atLondon(day, 0), home);
  }
  add(moves.stays.at(-1)?.to ?? atLondon(0, 0), atLondon(DAYS, 0), home);
  return moves;
}

function journey(random: Random, plan: RunnerPlan, mode: TripMode, outward: boolean, departs: number): Trip {
  return {
    line: plan.line,
    traveller: plan.person,
    way: plan.way,
    outward,
    departs,
    arrives: departs + journeyTime(random, plan.way),
    mode,
    vehicle: mode === 'taxi' ? plan.taxi : undefined,
  };
}

/** Nights at the used address from about eight until late morning, and the hours between about the town. */
function townDays(
  random: Random,
  plan: RunnerPlan,
  add: (from: number, to: number, cells: number[]) => void,
  from: number,
  to: number,
): void {
  let at = from;
  for (let day = londonDay(from); at < to; day++) {
    const settles = Math.min(to, atLondon(day, between(random, 19, 21)));
    const rises = Math.min(to, atLondon(day + 1, between(random, 9, 11.5)));
    if (settles > at) add(at, settles, spotIn(plan.way.town.town, random));
    at = Math.max(at, settles);
    const night = addressOn(plan.addresses, at)?.cells ?? plan.home;
    add(at, Math.max(at, rises), night);
    at = Math.max(at, rises);
  }
}
