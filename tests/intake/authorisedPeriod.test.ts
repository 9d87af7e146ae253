// The authorised period: how its days are read, and that its last day is part of it.
import { expect, test } from 'vitest';
import { authorisedPeriod } from '../../src/intake/planning.ts';

const MARCH_AND_APRIL = [Date.UTC(2026, 2, 4), Date.UTC(2026, 3, 6)];

test('is read day first, as it is in any other form, and includes its last day', () => {
  expect(authorisedPeriod({ authorisedFrom: '04/03/2026', authorisedTo: '05/04/2026' })).toEqual(
    MARCH_AND_APRIL,
  );
  expect(authorisedPeriod({ authorisedFrom: '2026-03-04', authorisedTo: '2026-04-05' })).toEqual(
    MARCH_AND_APRIL,
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
