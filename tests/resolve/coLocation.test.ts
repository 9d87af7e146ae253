// Co-location and attribution: phones that move together, and who else may hold a number.
import { describe, expect, test } from 'vitest';
import { attributionsOf, coLocations, tenuresOf } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainCell, type PlainEvent } from '../evaluate/eventSet.ts';
import { randomFrom } from '../evaluate/random.ts';
import { at, handset, mobile, scene, sim } from './scene.ts';

/** Six people wander over a grid of cells for five days; the first carries two phones. */
const random = randomFrom(7);
const cells: PlainCell[] = [];
for (let row = 0; row < 12; row++)
  for (let column = 0; column < 12; column++)
    cells.push({ id: `cell:${row}-${column}`, lat: 52 + row * 0.08, lon: -1 + column * 0.12 });
const step = (place: number): number => Math.min(11, Math.max(0, place + Math.floor(3 * random()) - 1));
const events: PlainEvent[] = [];
for (let person = 0; person < 6; person++) {
  let [row, column] = [Math.floor(12 * random()), Math.floor(12 * random())];
  for (let hour = 0; hour < 120; hour++) {
    [row, column] = [step(row), step(column)];
    const cell = `cell:${row}-${column}`;
    const near = `cell:${row}-${Math.min(11, column + (random() < 0.3 ? 1 : 0))}`;
    const seen = { b: null, type: 'data' as const, seconds: 0 };
    events.push({ ...seen, a: mobile(person), at: at(0, hour), aCell: cell });
    if (person === 0) events.push({ ...seen, a: mobile(9), at: at(0, hour + 0.2), aCell: near });
    if (person > 0) events.push({ ...seen, a: mobile(person), at: at(0, hour + 0.3), aCell: near });
  }
}
const set = eventSetOf(events, cells);

describe('co-location', () => {
  test('two phones of one person are found among those of others, and only they', () => {
    expect(coLocations(set).map(({ a, b }) => [a, b].sort())).toEqual([[mobile(0), mobile(9)]]);
  });

  test('the ratio is bounded and both hypotheses are stated', () => {
    const [pair] = coLocations(set);
    expect(pair!.likelihoodRatio).toBeLessThanOrEqual(10_000);
    expect(pair!.hypotheses.other).toContain('two people');
  });

  test("a personal phone that moves with a number is claimed as its holder's, with the doubt beside it", () => {
    const claims = attributionsOf(set, [mobile(9)], tenuresOf(set));
    expect(claims[0]).toMatchObject({ number: mobile(9), holder: mobile(0), basis: 'co-location' });
    expect(claims[0]!.against.join(' ')).toContain('travel together');
  });
});

describe('attribution', () => {
  const used = (number: number, from: number, imei: number): PlainEvent[] =>
    Array.from({ length: 10 }, (_, i) => ({
      a: mobile(number),
      b: mobile(40),
      at: at(from + i / 2, 10),
      seconds: 30,
      aHandset: handset(imei),
      aSim: sim(number),
    }));

  test('another number in the same handset is claimed with the dates of both', () => {
    const both = eventSetOf([...used(1, 0, 5), ...used(2, 10, 5), ...used(3, 0, 6)]);
    const claims = attributionsOf(both, [mobile(2)], tenuresOf(both));
    expect(claims.map((claim) => [claim.basis, claim.holder])).toEqual([['same handset', mobile(1)]]);
  });

  test('somebody in custody while the number was used is put forward only where something else names them, with that against it', () => {
    const one = eventSetOf([...used(1, 0, 5), ...used(1, 10, 5), ...used(1, 20, 5)]);
    const custody = [
      { name: 'Aron Ashgrove', from: at(11, 0), to: at(13, 0) },
      { name: 'Bevan Brackwater', from: at(5.5, 0), to: at(9.5, 0) },
    ];
    const alone = attributionsOf(one, [mobile(1)], [], { records: { custody } });
    expect(alone.map((claim) => claim.holder)).toEqual(['Bevan Brackwater']);
    const subscribers = [{ number: mobile(1), name: 'Aron Ashgrove' }];
    const named = attributionsOf(one, [mobile(1)], [], { records: { custody, subscribers } });
    const claim = named.find(({ holder }) => holder === 'Aron Ashgrove')!;
    expect(claim).toMatchObject({ basis: 'subscriber', grade: 'weak' });
    expect(claim.against[0]).toContain('while Aron Ashgrove was in custody');
    const [free] = attributionsOf(one, [mobile(1)], [], { records: { subscribers } });
    expect(claim.score).toBeLessThan(free!.score);
  });

  test('a contact name is a claim of the phone it was saved in', () => {
    const one = eventSetOf(used(1, 0, 5));
    const records = { contactNames: [{ number: mobile(1), name: 'Marlo', seenIn: 'exhibit AB/1' }] };
    const [claim] = attributionsOf(one, [mobile(1)], [], { records });
    expect(claim).toMatchObject({ holder: 'Marlo', grade: 'weak' });
    expect(claim!.against[0]).toContain('name of a line');
  });
});

describe('top-ups', () => {
  const set = scene([{ a: mobile(1), b: mobile(2), at: at(1, 12) }]);
  const topUp = (number: string, day: number, hour: number, place: string | null = 'shop', voucher = '') => ({
    number,
    at: at(day, hour),
    place,
    voucher,
  });
  const claims = (topUps: ReturnType<typeof topUp>[]) =>
    attributionsOf(set, [mobile(1)], [], { records: { topUps } }).filter(
      ({ basis }) => basis === 'same top-up',
    );

  test('of another number in the same visits to a shop are a claim that grows with each, with what speaks against', () => {
    const once = claims([topUp(mobile(1), 1, 10), topUp(mobile(7), 1, 10.1)]);
    const thrice = claims(
      [1, 4, 9].flatMap((day) => [topUp(mobile(1), day, 10), topUp(mobile(7), day, 10.1)]),
    );
    expect(once).toMatchObject([{ holder: mobile(7), grade: 'weak' }]);
    expect(thrice[0]!.score).toBeGreaterThan(once[0]!.score);
    expect(thrice[0]!.reasons[0]).toContain('3 occasions');
    expect(thrice[0]!.against.at(-1)).toContain('buy top-ups for others');
  });

  test('by one voucher say more than one visit, and at other times or shops, or on a day without a time, say nothing', () => {
    const [byVoucher] = claims([
      topUp(mobile(1), 1, 10, null, 'voucher 1'),
      topUp(mobile(7), 3, 10, null, 'voucher 1'),
    ]);
    expect(byVoucher!.grade).toBe('moderate');
    expect(claims([topUp(mobile(1), 1, 10), topUp(mobile(7), 1, 12)])).toEqual([]);
    expect(claims([topUp(mobile(1), 1, 0), topUp(mobile(7), 1, 0)])).toEqual([]);
    expect(claims([topUp(mobile(1), 1, 10), topUp(mobile(7), 1, 10, 'another shop')])).toEqual([]);
  });
});
