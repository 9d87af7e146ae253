// Successions: number changes found by contacts, through aliases, in chains and splits; and what is not one.
import { describe, expect, test } from 'vitest';
import { successions } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainEvent } from '../evaluate/eventSet.ts';
import { friendsDays, handset, lineDays, mobile, mobiles, range, scene } from './scene.ts';

const [A, B, C] = [mobile(1), mobile(2), mobile(3)];
const customers = mobiles(100, 130);
/** Everybody has friends, so that no contact is known to one number alone. */
const friends = (to = 60): PlainEvent[] =>
  range(0, 15).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, to));
const named = (found: ReturnType<typeof successions>, least = 0.5): string[] =>
  found.filter((finding) => finding.score >= least).map((finding) => `${finding.from}>${finding.to}`);

describe('a new number with the same customers', () => {
  const swap = [
    ...lineDays(A, customers, 0, 30),
    ...lineDays(B, customers.slice(0, 24), 30, 60),
    ...friends(),
  ];
  const found = successions(scene(swap));

  test('is found, once and in the right direction', () => {
    expect(named(found)).toEqual([`${A}>${B}`]);
  });

  test('carries the plain counts, the date and its reasons', () => {
    const finding = found[0]!;
    expect(finding).toMatchObject({ shared: 24, pass: 1, via: [], kind: 'new-number' });
    expect(finding.kept).toBeCloseTo(24 / 30, 1);
    expect(finding.containment).toBeGreaterThan(0.95);
    expect(Math.abs(finding.startedAt - Date.UTC(2026, 3, 1))).toBeLessThan(3 * 86_400_000);
    expect(finding.reasons[0]).toBe('24 contacts shared, of 30 of the old number and 24 of the new one');
    expect(finding.eventIds.length).toBeGreaterThan(20);
  });

  test('states both hypotheses, an innocent explanation, and a ratio within its bound', () => {
    expect(found[0]!.hypotheses.other).toContain('belongs to somebody else');
    expect(found[0]!.against.at(-1)).toContain('would look alike');
    expect(found[0]!.likelihoodRatio).toBeLessThanOrEqual(1000);
  });

  test('is found again from the affected numbers alone', () => {
    const set = scene(swap);
    const only = new Set([set.numbers.findIndex((facts) => facts.id === B)]);
    expect(named(successions(set, { only }))).toEqual([`${A}>${B}`]);
  });

  test('is told as dismissed, and held for true no longer, once an analyst has dismissed it', () => {
    const dismissed = [{ from: A, to: B }];
    const told = successions(scene(swap), { dismissed });
    expect(told.map(({ from, to, accepted }) => [from, to, accepted])).toEqual([[A, B, false]]);
    expect(told[0]!.against[0]).toContain('an analyst dismissed this change');
  });

  test('can be cancelled between batches', () => {
    const step = (): void => {
      throw new Error('cancelled');
    };
    expect(() => successions(scene(swap), { step })).toThrow('cancelled');
  });
});

describe('what is not a succession', () => {
  test('two lines that share customers and run side by side', () => {
    const events = [
      ...lineDays(A, customers, 0, 60),
      ...lineDays(B, customers.slice(5), 0, 60),
      ...friends(),
    ];
    expect(named(successions(scene(events)))).toEqual([]);
  });

  test('two numbers that share fewer contacts than the minimum', () => {
    const events = [
      ...lineDays(A, customers.slice(0, 2), 0, 30),
      ...lineDays(B, customers.slice(0, 2), 30, 60),
      ...friends(),
    ];
    expect(named(successions(scene(events)), 0)).not.toContain(`${A}>${B}`);
  });

  test('a shop that opens on a landline as another closes, and wins some of its callers', () => {
    const callers = customers.slice(0, 14);
    const shop = (number: string, who: readonly string[], from: number, to: number): PlainEvent[] =>
      lineDays(number, who, from, to).filter((event) => event.b === number);
    const events = [
      ...shop(A, customers, 0, 30),
      ...shop(B, [...callers, ...mobiles(140, 160)], 31, 60),
      ...friends(),
    ];
    const kindOf = (id: string) => (id === A || id === B ? 'landline' : 'mobile');
    expect(named(successions(eventSetOf(events, [], kindOf)))).toEqual([]);
    expect(named(successions(scene(events)), 0.2)).toEqual([`${A}>${B}`]);
  });

  test('a new line whose customers are other people', () => {
    const events = [
      ...lineDays(A, customers, 0, 30),
      ...lineDays(B, mobiles(140, 170), 30, 60),
      ...friends(),
    ];
    expect(named(successions(scene(events)))).toEqual([]);
  });
});

describe('chains, splits and handsets', () => {
  test('a chain is told as its links, without the shortcut', () => {
    const events = [
      ...lineDays(A, customers, 0, 20),
      ...lineDays(B, customers, 20, 40),
      ...lineDays(C, customers, 40, 60),
      ...friends(),
    ];
    expect(named(successions(scene(events)), 0.2).sort()).toEqual([`${A}>${B}`, `${B}>${C}`]);
  });

  test('a line that is shared out between two numbers is a split', () => {
    const events = [
      ...lineDays(A, customers, 0, 30),
      ...lineDays(B, customers.slice(0, 15), 30, 60),
      ...lineDays(C, customers.slice(15), 30, 60),
      ...friends(),
    ];
    const found = successions(scene(events)).filter((finding) => finding.score >= 0.5);
    expect(found.map((finding) => [finding.to, finding.kind]).sort()).toEqual([
      [B, 'split'],
      [C, 'split'],
    ]);
  });

  test('a new SIM in the same handset is put forward though no contact is shared', () => {
    const use = (number: string, from: number, to: number, people: readonly string[]): PlainEvent[] =>
      friendsDays([number, ...people], from, to).map((event) => ({
        ...event,
        ...(event.a === number ? { aHandset: handset(1) } : {}),
        ...(event.b === number ? { bHandset: handset(1) } : {}),
      }));
    const events = [...use(A, 0, 30, mobiles(200, 204)), ...use(B, 30, 60, mobiles(210, 214)), ...friends()];
    const finding = successions(scene(events)).find((each) => each.from === A && each.to === B)!;
    expect(finding.score).toBeGreaterThan(0.5);
    expect(finding.reasons.join(' ')).toContain('one handset held first the old number');
  });
});

describe('a circle that changes all at once', () => {
  // Four people whose only contacts are each other's and each one's own two others, who change on the same day.
  const circle = mobiles(300, 304);
  const later = mobiles(310, 314);
  const own = (i: number, set: readonly string[]): string[] => [
    set[i]!,
    ...mobiles(320 + i * 4, 324 + i * 4),
  ];
  // The last of them has nobody who stays: only the circle.
  const life = (set: readonly string[], from: number, to: number): PlainEvent[] => [
    ...friendsDays(set, from, to),
    ...[0, 1, 2].flatMap((i) => friendsDays(own(i, set), from, to)),
  ];
  const found = successions(scene([...life(circle, 0, 30), ...life(later, 30, 60), ...friends()]));

  test('is followed to a person who shares no contact, through the others, in a later pass', () => {
    const last = found.find((finding) => finding.from === circle[3])!;
    expect(last).toMatchObject({ to: later[3], accepted: true });
    expect(last.pass).toBeGreaterThan(1);
    expect(last.via.map(({ from, to }) => [from, to]).sort()).toEqual(
      [0, 1, 2].map((i) => [circle[i], later[i]]),
    );
  });

  test('every other member is found as well, and nothing else', () => {
    expect(named(found).sort()).toEqual(circle.map((number, i) => `${number}>${later[i]}`));
  });
});
