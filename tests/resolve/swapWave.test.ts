// Swap waves: a circle of which little is seen changes number at once, and only its cells tell who is who.
import { describe, expect, test } from 'vitest';
import { cellEvidence, cellUseOf, habitsOf } from '../../src/resolve/habits.ts';
import { groundworkOf, successions } from '../../src/resolve/index.ts';
import { eventSetOf, type PlainCell, type PlainEvent } from '../evaluate/eventSet.ts';
import { friendsDays, handset, mobiles, range } from './scene.ts';

/** Twelve masts of three sectors in one city. */
const cells: PlainCell[] = range(0, 36).map((i) => ({
  id: `cell:${i}`,
  lat: 53.4 + 0.01 * (Math.floor(i / 3) % 4),
  lon: -2.99 + 0.015 * Math.floor(i / 12),
}));
/** Each number at home on a sector of its own; `homes` are sectors by number. */
const atHome = (events: readonly PlainEvent[], homes: ReadonlyMap<string, number>): PlainEvent[] =>
  events.map((event) => ({
    ...event,
    aCell: cells[homes.get(event.a ?? '') ?? 35]!.id,
    bCell: cells[homes.get(event.b ?? '') ?? 35]!.id,
  }));

const before = mobiles(300, 306);
const after = mobiles(310, 316);
const others = range(0, 15).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 60));
const homesOf = (shift: number): Map<string, number> =>
  new Map([
    ...before.map((number, i) => [number, 4 * i] as const),
    ...after.map((number, i) => [number, (4 * i + shift) % 32] as const),
    ...mobiles(100, 190).map((number, i) => [number, i % 36] as const),
  ]);
/** The circle talks only among itself, now and then: nobody keeps a contact, and only the first two keep their handsets. */
const seldom = (people: readonly string[], from: number, to: number): PlainEvent[] =>
  friendsDays(people, from, to).filter((_, i) => i % 3 === 0);
const inHandsets = (people: readonly string[], events: readonly PlainEvent[]): PlainEvent[] =>
  events.map((event) => {
    const [a, b] = [people.indexOf(event.a!), people.indexOf(event.b!)];
    return { ...event, ...(a < 2 && { aHandset: handset(a) }), ...(b < 2 && { bHandset: handset(b) }) };
  });
const life = [
  ...inHandsets(before, seldom(before, 0, 29)),
  ...inHandsets(after, seldom(after, 31, 60)),
  ...others,
];
const caseOf = (shift: number) => eventSetOf(atHome(life, homesOf(shift)), cells);

describe('a circle that changes number at once and keeps little but its homes', () => {
  const found = successions(caseOf(0));

  test('is put forward person by person, though nobody shares a contact that stayed', () => {
    const best = before.map((from) => found.find((finding) => finding.from === from)?.to);
    expect(best).toEqual(after);
  });

  test('says on what it rests', () => {
    const finding = found.find(({ from }) => from === before[5])!;
    expect(finding.reasons.join(' ')).toContain('same cells');
    expect(finding.against.join(' ')).toContain('leans on others');
    expect(finding.reasons.join(' ')).toContain('left their numbers in the same days');
  });

  test('is not put forward where the new numbers live elsewhere', () => {
    const moved = successions(caseOf(18)).filter(
      ({ from, to }) => before.includes(from) && after.includes(to),
    );
    expect(
      moved
        .filter(({ score }) => score >= 0.5)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(after.slice(0, 2));
  });
});

describe('evidence from cells', () => {
  const set = caseOf(0);
  const { index } = groundworkOf(set);
  const use = cellUseOf(set);
  const of = (id: string) =>
    habitsOf(
      set,
      index,
      set.numbers.findIndex((facts) => facts.id === id),
    );

  test('speaks for one home and against two', () => {
    expect(cellEvidence(use, of(before[0]!), of(after[0]!))).toBeGreaterThan(2);
    expect(cellEvidence(use, of(before[0]!), of(after[1]!))).toBeLessThan(0);
  });

  test('cannot be told where either was seen on a cell fewer than twice', () => {
    const nowhere = { hours: new Float64Array(24), cells: new Map([[1, 1]]), sighted: 1 };
    expect(cellEvidence(use, of(before[0]!), nowhere)).toBeNaN();
  });

  test('does not grow without end with the number of sightings', () => {
    const often = (times: number) => ({
      hours: new Float64Array(24),
      cells: new Map([[0, times]]),
      sighted: times,
    });
    const [few, many] = [cellEvidence(use, often(20), often(20)), cellEvidence(use, often(20), often(2000))];
    expect(many).toBeCloseTo(few, 1);
  });
});
