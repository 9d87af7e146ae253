// The addresses that a line uses in its town, each for a time.
import { atLondon, DAYS } from './clock.ts';
import { streetAddress } from './geography.ts';
import { postcode } from './identifiers.ts';
import { spotIn } from './movement.ts';
import type { Casting, Person } from './people.ts';
import { type Random, wholeBetween } from './random.ts';
import type { Way } from './trips.ts';

export type AddressUse = 'cuckooed' | 'hotel' | 'stash';

/** A place used by a line for a time; `cells` are those that a handset inside it uses. */
export type UsedAddress = {
  use: AddressUse;
  address: string;
  postcode: string;
  town: string;
  cells: number[];
  from: number;
  to: number;
  /** Who lives there and has been taken advantage of; none for a hotel. */
  tenant?: Person;
};

/** A dated address in a place, for a stretch of the case. */
function usedAddress(
  random: Random,
  use: AddressUse,
  town: string,
  cells: number[],
  span: [number, number],
  tenant?: Person,
): UsedAddress {
  const address = tenant?.address ?? streetAddress(random);
  return {
    use,
    address,
    postcode: tenant?.postcode ?? postcode(random),
    town,
    cells,
    from: span[0],
    to: span[1],
    tenant,
  };
}

/** Two cuckooed homes one after the other, a hotel, and a stash; the dates overlap by nothing. */
export function addressesOf(random: Random, way: Way, casting: Casting, index: number): UsedAddress[] {
  const { town } = way.town;
  const spot = () => spotIn(town, random).slice(0, 1);
  const first = wholeBetween(random, 5, 8) + (index % 3);
  const move = wholeBetween(random, 42, 50);
  const days = (from: number, to: number): [number, number] => [atLondon(from, 12), atLondon(to, 12)];
  const name = town.place.name;
  return [
    usedAddress(random, 'cuckooed', name, spot(), days(first, move), casting([34, 67], name)),
    usedAddress(
      random,
      'cuckooed',
      name,
      spot(),
      days(move, wholeBetween(random, 88, 94)),
      casting([29, 71], name),
    ),
    usedAddress(random, 'hotel', name, spot(), days(0, first)),
    usedAddress(random, 'stash', name, spot(), days(first + 4, DAYS)),
  ];
}
