// Tenures and device changes: dated ties of numbers, SIMs and handsets.
import { describe, expect, test } from 'vitest';
import {
  handsetSwaps,
  sameNumberSuccessions,
  sharedHandsets,
  simSwaps,
  tenuresOf,
} from '../../src/resolve/index.ts';
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { at, CITY, handset, mobile, scene, sim, TOWN } from './scene.ts';

const seen = (time: number, imei: number, imsi: number, more: Partial<PlainEvent> = {}): PlainEvent => ({
  a: mobile(1),
  b: mobile(2),
  at: time,
  seconds: 10,
  aHandset: handset(imei),
  aSim: sim(imsi),
  ...more,
});

describe('tenures', () => {
  test('one pair has one tenure from its first sighting to its last', () => {
    const tenures = tenuresOf(scene([seen(at(0, 9), 1, 1), seen(at(1, 9), 1, 1), seen(at(4, 9), 1, 1)]));
    expect(tenures.map(({ kind, a, b, from, to, events }) => ({ kind, a, b, from, to, events }))).toEqual([
      { kind: 'number-sim', a: mobile(1), b: sim(1), from: at(0, 9), to: at(4, 9), events: 3 },
      { kind: 'sim-handset', a: sim(1), b: handset(1), from: at(0, 9), to: at(4, 9), events: 3 },
      { kind: 'number-handset', a: mobile(1), b: handset(1), from: at(0, 9), to: at(4, 9), events: 3 },
    ]);
  });

  test('a long silence alone does not split a tenure, but is listed as a gap', () => {
    const tenures = tenuresOf(scene([seen(at(0, 9), 1, 1), seen(at(60, 9), 1, 1)]));
    expect(tenures).toHaveLength(3);
    expect(tenures[0]!.gaps).toEqual([{ from: at(0, 9), to: at(60, 9) }]);
  });

  test('a SIM that was elsewhere for days and comes back begins a second tenure', () => {
    const events = [seen(at(0, 9), 1, 1), seen(at(2, 9), 2, 1), seen(at(8, 9), 1, 1)];
    const inHandset = tenuresOf(scene(events)).filter((tenure) => tenure.kind === 'sim-handset');
    expect(inHandset.map(({ b, from }) => [b, from])).toEqual([
      [handset(1), at(0, 9)],
      [handset(2), at(2, 9)],
      [handset(1), at(8, 9)],
    ]);
  });

  test('use by turns gives one tenure for each pair, marked as overlapping', () => {
    const events = Array.from({ length: 40 }, (_, i) => seen(at(i / 4, 9), 1 + (i % 2), 1));
    const inHandset = tenuresOf(scene(events)).filter((tenure) => tenure.kind === 'sim-handset');
    expect(inHandset).toHaveLength(2);
    expect(inHandset.every((tenure) => tenure.overlapsWith.length === 1)).toBe(true);
  });
});

describe('device changes', () => {
  test('a handset swap is found when one IMSI appears in two IMEIs, with the gap in minutes', () => {
    const events = [
      seen(at(0, 9), 1, 1),
      seen(at(3, 9), 1, 1),
      seen(at(3, 9.75), 2, 1),
      seen(at(9, 9), 2, 1),
    ];
    const swap = handsetSwaps(tenuresOf(scene(events))).find((change) => change.keptKind === 'sim');
    expect(swap).toMatchObject({ kept: sim(1), from: handset(1), to: handset(2), gapMinutes: 45 });
  });

  test('a SIM swap is found when one IMEI holds one IMSI after another', () => {
    const swaps = simSwaps(tenuresOf(scene([seen(at(0, 9), 1, 1), seen(at(3, 9), 1, 2)])));
    expect(swaps.find((change) => change.keptKind === 'handset')).toMatchObject({
      kept: handset(1),
      from: sim(1),
      to: sim(2),
      gapMinutes: 3 * 24 * 60,
    });
  });

  test('a new handset under the same number is told as a succession of that number', () => {
    const [change] = sameNumberSuccessions(tenuresOf(scene([seen(at(0, 9), 1, 1), seen(at(0, 9.5), 2, 1)])));
    expect(change).toMatchObject({ kind: 'same-number', from: mobile(1), to: mobile(1), gapMinutes: 30 });
    expect(change!.reasons[0]).toBe('the number stayed and its handset changed');
  });

  test('two handsets used side by side for weeks are not a swap', () => {
    const events = Array.from({ length: 80 }, (_, i) => seen(at(i / 4, 9), 1 + (i % 2), 1));
    expect(handsetSwaps(tenuresOf(scene(events)))).toEqual([]);
  });

  test('two SIMs by turns in one handset are recognised as two SIM trays', () => {
    const set = scene(Array.from({ length: 40 }, (_, i) => seen(at(i / 4, 9), 1, 1 + (i % 2))));
    expect(sharedHandsets(set, tenuresOf(set))[0]).toMatchObject({ verdict: 'two SIM trays', impossible: 0 });
  });

  test('one IMEI in two far places within minutes is recognised as copied', () => {
    const events = Array.from({ length: 40 }, (_, i) =>
      seen(at(Math.floor(i / 2), 9 + (i % 2) / 10), 1, 1 + (i % 2), {
        aCell: i % 2 === 0 ? CITY.id : TOWN.id,
      }),
    );
    const set = scene(events);
    const shared = sharedHandsets(set, tenuresOf(set))[0]!;
    expect(shared.verdict).toBe('copied or shared IMEI');
    expect(shared.impossible).toBeGreaterThan(10);
  });
});
