// Line watch: a closed line is noticed when its customers gather about a new number.
import { describe, expect, test } from 'vitest';
import { fingerprintOf, watchHits } from '../../src/resolve/index.ts';
import { at, friendsDays, lineDays, mobile, mobiles, range, scene, taxiDays } from './scene.ts';

const [A, B, TAXI] = [mobile(1), mobile(2), mobile(3)];
const customers = mobiles(100, 120);
const events = [
  ...lineDays(A, customers, 0, 30),
  ...lineDays(B, customers.slice(0, 15), 32, 60),
  ...taxiDays(TAXI, mobiles(100, 190), 0, 60),
  ...range(0, 15).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 60)),
];
const set = scene(events);
const closed = at(30, 12);
const print = fingerprintOf(set, 'line:1', [A], closed);

describe('the line watch', () => {
  test('names the new number first, with containment and the hours after closure', () => {
    const [hit] = watchHits(set, [print]);
    expect(hit).toMatchObject({ line: 'line:1', number: B, shared: 15 });
    expect(hit!.containment).toBeGreaterThan(0.9);
    // The first burst goes out at eleven two days later; the third recipient is texted ten seconds in.
    expect(hit!.hoursAfter).toBeCloseTo((at(32, 11) + 10_000 - closed) / 3_600_000, 5);
  });

  test('passes over a taxi firm that the customers knew before', () => {
    expect(watchHits(set, [print]).map((hit) => hit.number)).not.toContain(TAXI);
  });

  test('keeps silent below the minimum of shared contacts', () => {
    expect(watchHits(set, [print], { minShared: 16 })).toEqual([]);
  });

  test('holds a fingerprint of the contacts up to the closure and none later', () => {
    expect(print.contacts.map((contact) => contact.number).sort()).toEqual(customers);
    const early = fingerprintOf(set, 'line:1', [A, B], at(0, 0));
    expect(early.contacts).toEqual([]);
  });

  test('looks only at the numbers of a new import where it is told which', () => {
    const other = new Set([set.numbers.findIndex((facts) => facts.id === TAXI)]);
    expect(watchHits(set, [print], { only: other })).toEqual([]);
  });

  test('knows customers again who changed number as well, once those changes are held to be true', () => {
    const renamed = [
      ...lineDays(A, mobiles(100, 106), 0, 30),
      ...lineDays(B, mobiles(200, 206), 32, 60),
      ...range(0, 15).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 60)),
    ];
    const later = scene(renamed);
    const kept = fingerprintOf(later, 'line:1', [A], closed);
    expect(watchHits(later, [kept])).toEqual([]);
    const changes = range(0, 6).map((i) => ({ from: mobile(100 + i), to: mobile(200 + i) }));
    const [hit] = watchHits(later, [kept], { changes });
    expect(hit).toMatchObject({ number: B, shared: 6, contacts: mobiles(200, 206) });
    expect(hit!.reasons.join()).toContain('6 of them had changed number');
  });
});
