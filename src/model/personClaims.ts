// What the claims about somebody say of their age and roles.
import { latestBirthDay, parseBirthDay } from './day.ts';
import type { Person } from './displayRole.ts';
import { statedAge } from './statedAge.ts';

/** The part of a claim that is asked here; withdrawn claims are left out by whoever asks. */
export type SaidOfPerson = { name: string; value: string; from: number | null; to: number | null };

/** Days of birth that can be read, as `2009-05-31`, each once. */
export const birthDays = (claims: readonly SaidOfPerson[], now: number): string[] => [
  ...new Set(
    claims.flatMap(({ name, value }) => (name === 'date of birth' ? (parseBirthDay(value, now) ?? []) : [])),
  ),
];

/** Facts that are said of children alone; a care leaver is grown up. */
const tellsOfChild = (name: string, value: string): boolean =>
  name === 'school absence' ||
  (name === 'care status' && !/leaver|\bnot\b|former|previous|\bex\b|adult/i.test(value));

/** The person that claims tell of, as `displayRole` takes it. */
export function personOf(claims: readonly SaidOfPerson[], now: number): Person {
  const moments = claims.flatMap(({ from, to }) => to ?? from ?? []);
  return {
    age: {
      dates: claims.flatMap(({ name, value }) =>
        name === 'date of birth' ? (latestBirthDay(value, now) ?? []) : [],
      ),
      stated: claims.flatMap(({ name, value, from }) => {
        const age = name === 'stated age' ? statedAge(value) : null;
        return age === null ? [] : [{ age, at: from }];
      }),
    },
    roles: claims.flatMap(({ name, value, from, to }) => (name === 'role' ? [{ value, from, to }] : [])),
    inChildhood: claims.some(({ name, value }) => tellsOfChild(name, value)),
    lastDatedAt: moments.length === 0 ? null : Math.max(...moments),
  };
}
