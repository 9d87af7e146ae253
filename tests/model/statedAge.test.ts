// Ages are read however they are stated; the lowest holds, and what tells no age is no age.
import { expect, test } from 'vitest';
import { statedAge } from '../../src/model/statedAge.ts';

test.each([
  ['16', 16],
  ['16 yrs', 16],
  ['c. 15', 15],
  ['approx 17', 17],
  ['15-16', 15],
  ['under 18', 17],
  ['U18', 17],
  ['<16', 15],
  ['sixteen', 16],
  ['juvenile', 17],
  ['over 18', 18],
  ['34', 34],
  ['1985', null],
  ['not known', null],
  ['', null],
])('%s is %s', (written, age) => {
  expect(statedAge(written)).toBe(age);
});
