// The people of the case: invented names and ages, issued in a random order.

import { streetAddress } from './geography.ts';
import { postcode } from './identifiers.ts';
import { pick, type Random, randomFor, shuffled, wholeBetween } from './random.ts';

export type Person = {
  name: string;
  /** Age in years during the case. Under 18 means a child, who is a person at risk before anything else. */
  age: number;
  address: string;
  postcode: string;
  town: string;
};

const FIRST = [
  'Aron',
  'Bevan',
  'Carys',
  'Dane',
  'Elsie',
  'Farrah',
  'Gethin',
  'Hollie',
  'Idris',
  'Jodie',
  'Keir',
  'Lorna',
  'Mabon',
  'Nerys',
  'Osric',
  'Perran',
  'Quilla',
  'Rhona',
  'Selwyn',
  'Tamsin',
  'Una',
  'Verity',
  'Wilf',
  'Yorick',
  'Zelah',
  'Brannoc',
  'Corin',
  'Delyth',
  'Ebba',
  'Fenella',
];
const LAST = [
  'Ashgrove',
  'Brackwater',
  'Coldmarsh',
  'Dunmallow',
  'Elverstone',
  'Farrowby',
  'Gristmire',
  'Hawkspool',
  'Inglemoor',
  'Jessamine',
  'Kirkwither',
  'Larkmead',
  'Mossington',
  'Netherwick',
  'Ottermouth',
  'Pellwick',
  'Quarrendale',
  'Ravensike',
  'Saltersgate',
  'Thornaby-Rowe',
  'Underhay',
  'Varleigh',
  'Wexcombe',
  'Yarnfold',
  'Zennick',
  'Blaydale',
  'Cressingfold',
  'Dovercott',
  'Embersley',
  'Foxholt',
];

/** Brands that no reported line is known to have used, in the order in which lines take them. */
export const BRANDS = [
  'Marlo',
  'Dexi',
  'Tavvo',
  'Kolby',
  'Renzi',
  'Junno',
  'Ozzick',
  'Finlo',
  'Zedda',
  'Rokko',
  'Bexin',
  'Lanzo',
  'Pirro',
  'Vexi',
  'Gunther',
  'Halvo',
  'Sorrel',
  'Tinko',
  'Ulmo',
  'Wendell',
];

/** Gives one new person at a time; no two have the same name. */
export type Casting = (age: [number, number], town: string) => Person;

export function castingFor(seed: number): Casting {
  const random = randomFor(seed, 'people');
  const names = shuffled(
    random,
    FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`)),
  );
  return ([youngest, oldest], town) => ({
    name: names.pop() ?? `${pick(random, FIRST)} ${pick(random, LAST)}-${pick(random, LAST)}`,
    age: wholeBetween(random, youngest, oldest),
    address: streetAddress(random),
    postcode: postcode(random),
    town,
  });
}

/** The brand of the line at a position: names repeat with a numeral only in very large cases. */
export function brandOf(index: number): string {
  const round = Math.floor(index / BRANDS.length);
  return `${BRANDS[index % BRANDS.length]}${round > 0 ? ` ${round + 1}` : ''}`;
}

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

export const isChild = (person: Person): boolean => person.age < 18;

/** A dated address in a place, for a stretch of the case. */
export function usedAddress(
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
