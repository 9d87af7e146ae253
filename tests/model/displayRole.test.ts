// Nobody who was under 18 is drawn or worded as an offender, whatever is known of their age, and however roles are called.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBirthDay, parseDay } from '../../src/model/day.ts';
import { displayRole, lowestAgeAt, yearsAt } from '../../src/model/displayRole.ts';
import { personOf } from '../../src/model/personClaims.ts';
import { PERSON_ROLES, roleWord, sideOf } from '../../src/model/roles.ts';

const NOW = Date.UTC(2026, 10, 22);
const at = (day: string): number => Date.parse(day);
const role = (value: string, from: string | null = null, to: string | null = null) => ({
  name: 'role',
  value,
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});
const born = (value: string) => ({ name: 'date of birth', value, from: null, to: null });
const shown = (...claims: Parameters<typeof personOf>[0]) => displayRole(personOf(claims, NOW), NOW);

describe('age', () => {
  test.each([
    ['2008-11-22', '2026-11-22', 18],
    ['2008-11-23', '2026-11-22', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born %s is %i on %s', (birth, day, years) => {
    expect(yearsAt(birth, at(day))).toBe(years);
  });

  test('of sources that differ the lowest age holds', () => {
    const known = { dates: ['2000-01-01'], stated: [{ age: 15, at: at('2025-11-22') }] };
    expect(lowestAgeAt(known, NOW)).toBe(15);
    expect(lowestAgeAt(known, at('2029-01-01'))).toBe(18);
  });

  test('a year of two figures is never one to come', () => {
    expect(parseBirthDay('14/3/90', NOW)).toBe('1990-03-14');
    expect(parseBirthDay('14/3/10', NOW)).toBe('2010-03-14');
    expect(parseDay('31/02/2010')).toBeNull();
  });
});

describe('roles', () => {
  test('one person is suspect and victim at once, and both show', () => {
    const { child, roles } = shown(born('01/02/1990'), role('suspect'), role('victim'));
    expect(child).toBe(false);
    expect(roles.map(({ words, side }) => [words, side])).toEqual([
      ['suspect', 'offending'],
      ['victim', 'safeguarding'],
    ]);
  });

  test('a role held at 17 is worded as safeguarding for ever; one held as an adult is not', () => {
    const { child, roles } = shown(
      born('2007-06-01'),
      role('runner', '2025-03-01', '2025-05-01'),
      role('line holder', '2026-09-01'),
    );
    expect(child).toBe(false);
    expect(roles.map(({ words }) => words)).toEqual(['child at risk (recorded as runner)', 'line holder']);
  });

  test('who was 17 in all that is recorded keeps the mark after turning 18', () => {
    expect(shown(born('2008-06-01'), role('runner', '2025-03-01', '2026-05-01')).child).toBe(true);
  });

  test('an exploited child of unknown age is a child, and no other role of theirs is an offence', () => {
    const { child, years, roles } = shown(role('exploited child'), role('runner'));
    expect([child, years]).toEqual([true, null]);
    expect(roles.every(({ side }) => side === 'safeguarding')).toBe(true);
  });

  test('a stated age counts where there is no date of birth', () => {
    const stated = { name: 'stated age', value: '16', from: at('2026-10-01'), to: null };
    expect(shown(stated, role('runner')).child).toBe(true);
  });

  test('of a child no role is ever on the side of an offence, whatever it is called and whenever it was', () => {
    const anyRole = fc.oneof(fc.constantFrom(...Object.keys(PERSON_ROLES)), fc.string({ minLength: 1 }));
    const moment = fc.option(fc.integer({ min: at('2020-01-01'), max: NOW }));
    const roles = fc.array(
      fc.record({ name: fc.constant('role'), value: anyRole, from: moment, to: moment }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(roles, (list) => {
        const display = shown(born('2010-06-01'), ...list);
        expect(display.child).toBe(true);
        for (const one of display.roles) {
          expect(one.side).not.toBe('offending');
          expect(sideOf(one.words) === 'offending').toBe(false);
        }
      }),
    );
  });

  test.each([
    ['Street dealer', 'runner'],
    ['CUCKOOING_VICTIM', 'cuckooed tenant'],
    ['trap-house', 'cuckooed'],
    ['Uncle', 'uncle'],
  ])('%s is %s', (written, word) => {
    expect(roleWord(written)).toBe(word);
  });
});
