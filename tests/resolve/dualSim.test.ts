// Two IMEIs that are possibly one dual-SIM handset, and pairs that are plainly two.
import { describe, expect, test } from 'vitest';
import { dualSimHandsets } from '../../src/resolve/index.ts';
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { at, CITY, handset, MINUTE, mobile, scene, sim, TOWN, TOWN_2 } from './scene.ts';

/** Two numbers in two IMEIs, used a quarter of an hour apart several times a day, first in the town and then in the city. */
const byTurns = (
  serials: [number, number],
  more: (i: number) => Partial<PlainEvent> = () => ({}),
): PlainEvent[] =>
  Array.from({ length: 24 }, (_, i) => ({
    a: mobile(1 + (i % 2)),
    b: mobile(9),
    at: at(Math.floor(i / 4), 10 + 3 * Math.floor((i % 4) / 2)) + (i % 2) * 15 * MINUTE,
    seconds: 30,
    aHandset: handset(serials[i % 2]!),
    aSim: sim(1 + (i % 2)),
    aCell: (i < 12 ? (i % 2 === 0 ? TOWN : TOWN_2) : CITY).id,
    ...more(i),
  }));
const found = (events: PlainEvent[]) => dualSimHandsets(scene(events));

describe('two IMEIs', () => {
  test('with neighbouring serials, used by turns in one place, are possibly one handset', () => {
    const [pair] = found(byTurns([40, 41]));
    expect(pair).toMatchObject({
      handsets: [handset(40), handset(41)],
      step: 1,
      alternations: 23,
      together: 1,
    });
    expect(pair?.reasons[0]).toContain('consistent with');
    expect(pair?.innocent).toContain('two handsets bought together');
    expect(pair?.eventIds.length).toBeGreaterThan(10);
  });

  test('are told whichever serial was seen first, also with a small step between', () => {
    expect(found(byTurns([48, 40]))[0]).toMatchObject({ handsets: [handset(40), handset(48)], step: 8 });
  });

  test('with serials far apart, or of two types, are two', () => {
    expect(found(byTurns([40, 60]))).toEqual([]);
    const otherType = (i: number) => (i % 2 === 0 ? {} : { aHandset: 'imei:00440011000041' });
    expect(found(byTurns([40, 41], otherType))).toEqual([]);
  });

  test('of which one is used elsewhere are two', () => {
    const elsewhere = (i: number) => (i % 2 === 0 ? {} : { aCell: (i < 12 ? CITY : TOWN).id });
    expect(found(byTurns([40, 41], elsewhere))).toEqual([]);
  });

  test('that stay in one place are not said to be one: anybody of that place would look so', () => {
    expect(found(byTurns([40, 41], () => ({ aCell: TOWN.id })))).toEqual([]);
  });

  test('that are in calls at the same time are two', () => {
    expect(found(byTurns([40, 41], (i) => (i === 6 ? { seconds: 1800 } : {})))).toEqual([]);
  });

  test('of which one called the other are two', () => {
    const calls = (i: number) => (i === 6 ? { b: mobile(2), bHandset: handset(41), bSim: sim(2) } : {});
    expect(found(byTurns([40, 41], calls))).toEqual([]);
  });

  test('used one after the other are a change of handset, not one handset', () => {
    const later = byTurns([40, 41]).map((event, i) =>
      i % 2 === 0 ? event : { ...event, at: event.at + at(30, 0) - at(0, 0) },
    );
    expect(found(later)).toEqual([]);
  });

  test('without cells are not said to be one: neighbouring serials alone tell too little', () => {
    expect(found(byTurns([40, 41], () => ({ aCell: undefined })))).toEqual([]);
  });
});
