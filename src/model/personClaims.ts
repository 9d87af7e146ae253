// What the claims about somebody say of their age and roles.
import { parseBirthDay } from './day.ts';
import type { Person } from './displayRole.ts';

/** The part of a claim that is asked here; withdrawn claims are left out by whoever asks. */
export type SaidOfPerson = { name: string; value: string; from: number | null; to: number | null };

/** Days of birth that can be read, as `2009-05-31`, each once. */
export const birthDays = (claims: readonly SaidOfPerson[], now: number): string[] => [
  ...new Set(
    claims.flatMap(({ name, value }) => (name === 'date of birth' ? (parseBirthDay(value, now) ?? []) : [])),
  ),
];

/** The person that claims tell of, as `displayRole` takes it. */
export function personOf(claims: readonly SaidOfPerson[], now: number): Person {
  const moments = claims.flatMap(({ from, to }) => to ?? from ?? []);
  return {
    age: {
      dates: birthDays(claims, now),
      stated: claims.flatMap(({ name, value, from }) => {
        const age = name === 'stated age' ? Number.parseInt(value, 10) : Number.NaN;
        return Number.isNaN(age) ? [] : [{ age, at: from }];
      }),
    },
    roles: claims.flatMap(({ name, value, from, to }) => (name === 'role' ? [{ value, from, to }] : [])),
    lastDatedAt: moments.length === 0 ? null : Math.max(...moments),
  };
}
