// Where a line holder's two phones are: together in the hub, save that the holder's own stays at home on visits to the town.
import { atLondon, DAYS, START } from './clock.ts';
import { type Stay, spotIn } from './movement.ts';
import type { Person } from './people.ts';
import { between, chance, type Random, wholeBetween } from './random.ts';
import { journeyTime, staysOnTheWay, type Trip, type Vehicle, type Way } from './trips.ts';
import type { UsedAddress } from './usedAddresses.ts';

export type HolderMoves = { line: Stay[]; personal: Stay[]; trips: Trip[] };

type HolderPlan = {
  line: number;
  person: Person;
  home: number[];
  way: Way;
  vehicle: Vehicle;
  addresses: UsedAddress[];
};

/** The address that is used on a night, if any. */
export const addressOn = (addresses: readonly UsedAddress[], at: number): UsedAddress | undefined =>
  addresses.find((one) => one.use !== 'stash' && one.from <= at && at < one.to) ??
  addresses.find((one) => one.use === 'hotel');

/** A holder's movements over the whole case, with a visit to the town about every fortnight. */
export function holderMoves(random: Random, plan: HolderPlan): HolderMoves {
  const moves: HolderMoves = { line: [], personal: [], trips: [] };
  const { home, way } = plan;
  const both = (from: number, to: number, cells: number[], personalCells = cells) => {
    moves.line.push({ from, to, cells, travelling: false });
    moves.personal.push({ from, to, cells: personalCells, travelling: false });
  };
  let visitOn = wholeBetween(random, 5, 9);
  for (let day = 0; day < DAYS; day++) {
    const midnight = day === 0 ? START : atLondon(day, 0);
    if (day === visitOn && day + 1 < DAYS) {
      visit(random, plan, moves, day);
      visitOn += wholeBetween(random, 12, 17);
      day++;
      continue;
    }
    const out = spotIn(way.route.hub, random);
    const [leaves, returns] = [
      atLondon(day, between(random, 10, 13)),
      atLondon(day, between(random, 16, 20)),
    ];
    both(midnight, leaves, home);
    both(leaves, returns, out, chance(random, 0.2) ? home : out);
    both(returns, atLondon(day + 1, 0), home);
  }
  return moves;
}

function visit(random: Random, plan: HolderPlan, moves: HolderMoves, day: number): void {
  const { home, way, person, line, vehicle } = plan;
  const trip = (outward: boolean, departs: number): Trip => ({
    line,
    traveller: person,
    way,
    outward,
    departs,
    arrives: departs + journeyTime(random, way),
    mode: 'hire car',
    vehicle,
  });
  const there = trip(true, atLondon(day, between(random, 10, 14)));
  const back = trip(false, atLondon(day + 1, between(random, 12, 16)));
  const night = addressOn(plan.addresses, there.arrives)?.cells ?? spotIn(way.town.town, random);
  moves.trips.push(there, back);
  moves.line.push(
    { from: atLondon(day, 0), to: there.departs, cells: home, travelling: false },
    ...staysOnTheWay(there),
    { from: there.arrives, to: back.departs, cells: night, travelling: false },
    ...staysOnTheWay(back),
    { from: back.arrives, to: atLondon(day + 2, 0), cells: home, travelling: false },
  );
  moves.personal.push({ from: atLondon(day, 0), to: atLondon(day + 2, 0), cells: home, travelling: false });
}
