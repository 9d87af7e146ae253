// The authorised period: how its days are read, and that its last day is part of it.
import { expect, test } from 'vitest';
import { authorisedPeriod } from '../../src/intake/planning.ts';
import { Refused } from '../../src/intake/refusal.ts';

/** From the first day in London to the end of the last, by when the clocks have gone forward. */
const MARCH_AND_APRIL = [Date.UTC(2026, 2, 4), Date.UTC(2026, 3, 5, 23)];

test('is read day first, as it is in any other form, and includes its last day', () => {
  expect(authorisedPeriod({ authorisedFrom: '04/03/2026', authorisedTo: '05/04/2026' })).toEqual(
    MARCH_AND_APRIL,
  );
  expect(authorisedPeriod({ authorisedFrom: '2026-03-04', authorisedTo: '2026-04-05' })).toEqual(
    MARCH_AND_APRIL,
  );
});

test('is read day first without noughts too, and may give the moment', () => {
  expect(authorisedPeriod({ authorisedFrom: '4/3/2026', authorisedTo: '5 Apr 2026' })).toEqual(
    MARCH_AND_APRIL,
  );
  expect(authorisedPeriod({ authorisedFrom: null, authorisedTo: '2026-04-05T10:00:00Z' })).toEqual([
    null,
    Date.UTC(2026, 3, 5, 10),
  ]);
});

test('that ends before it begins is refused', () => {
  expect(() => authorisedPeriod({ authorisedFrom: '05/04/2026', authorisedTo: '04/04/2026' })).toThrow(
    Refused,
  );
});

test('is open on the side that is not given', () => {
  expect(authorisedPeriod({ authorisedFrom: '2026-03-04', authorisedTo: null })).toEqual([
    MARCH_AND_APRIL[0],
    null,
  ]);
  expect(authorisedPeriod({ authorisedFrom: null, authorisedTo: '2026-04-05' })).toEqual([
    null,
    MARCH_AND_APRIL[1],
  ]);
});
