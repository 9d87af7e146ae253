// The people of the case: invented names and ages, issued in a random order.

import { streetAddress } from './geography.ts';
import { postcode } from './identifiers.ts';
import { FIRST, LAST } from './names.ts';
import { pick, randomFor, shuffled, wholeBetween } from './random.ts';

export type Person = {
  name: string;
  /** Age in years during the case. Under 18 means a child, who is a person at risk before anything else. */
  age: number;
  address: string;
  postcode: string;
  town: string;
};

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

export const isChild = (person: Person): boolean => person.age < 18;
