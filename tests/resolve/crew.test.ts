// Crews: a line that is sold is told from one that goes on by who came along, and a replaced runner from one who changed number.
import { describe, expect, test } from 'vitest';
import { successions } from '../../src/resolve/index.ts';
import type { PlainEvent } from '../evaluate/eventSet.ts';
import { at, CITY, lineDays, MINUTE, mobile, mobiles, range, scene, TOWN } from './scene.ts';

const [OLD, NEW] = [mobile(1), mobile(2)];
const customers = mobiles(100, 120);
const CHANGE = 20;
const LAST = 40;

const ringing = (line: string, runners: readonly string[], cell: string, from: number, to: number) =>
  range(from, to).flatMap((day) =>
    runners.map((b, i): PlainEvent => ({ a: line, b, at: at(day, 13 + i), seconds: 20, aCell: cell })),
  );
const withCell = (events: PlainEvent[], line: string, cell: string): PlainEvent[] =>
  events.map((event) => (event.a === line ? { ...event, aCell: cell } : { ...event, bCell: cell }));

/** Others, so that cells and contacts tell something. */
const PUBLIC: PlainEvent[] = range(0, LAST).flatMap((day) =>
  range(0, 40).map((i) => ({
    a: mobile(300 + i),
    b: mobile(350 + ((i + day) % 40)),
    at: at(day, 9) + i * MINUTE,
    aCell: `cell:${i}`,
  })),
);

/** A line that changes number, its customers with it; the new number is used on another cell, and rings these runners. */
const changed = (runnersAfter: readonly string[]): PlainEvent[] => [
  ...withCell(lineDays(OLD, customers, 0, CHANGE), OLD, CITY.id),
  ...withCell(lineDays(NEW, customers, CHANGE, LAST), NEW, TOWN.id),
  ...ringing(OLD, [mobile(11), mobile(12)], CITY.id, 0, CHANGE),
  ...ringing(NEW, runnersAfter, TOWN.id, CHANGE, LAST),
  ...PUBLIC,
];
const kindIn = (events: PlainEvent[]): string | undefined =>
  successions(scene(events)).find(({ from, to }) => from === OLD && to === NEW)?.kind;

describe('a line that goes on elsewhere', () => {
  test('is consistent with a sale where none of those it rang went over, though it keeps the same hours', () => {
    expect(kindIn(changed([mobile(13), mobile(14)]))).toBe('passed-on');
  });

  test('is the same holder’s where they did', () => {
    expect(kindIn(changed([mobile(11), mobile(12)]))).toBe('new-number');
  });
});

describe('a runner’s phone', () => {
  const [LINE, HOLDER, BEFORE, AFTER] = [mobile(1), mobile(3), mobile(21), mobile(22)];
  const own = mobiles(40, 45);
  const others = mobiles(50, 55);

  /** A runner until the change, and after it another phone that the line and its holder ring, with these friends. */
  const runners = (friends: readonly string[]): PlainEvent[] => [
    ...PUBLIC,
    ...lineDays(LINE, customers, 0, LAST),
    ...range(0, LAST).flatMap((day): PlainEvent[] => {
      const phone = day < CHANGE ? BEFORE : AFTER;
      const circle = day < CHANGE ? own : friends;
      return [
        { a: LINE, b: phone, at: at(day, 14), seconds: 20 },
        { a: LINE, b: phone, at: at(day, 17), seconds: 20 },
        { a: LINE, b: mobile(23), at: at(day, 15), seconds: 20 },
        { a: HOLDER, b: phone, at: at(day, 18), seconds: 60 },
        { a: HOLDER, b: mobile(23), at: at(day, 19), seconds: 60 },
        { a: mobile(23), b: phone, at: at(day, 20), seconds: 60 },
        ...circle
          .filter((_, i) => (day + i) % 3 === 0)
          .map((b) => ({ a: phone, b, at: at(day, 21), seconds: 90 })),
      ];
    }),
  ];
  const found = (friends: readonly string[]) =>
    successions(scene(runners(friends)), { minScore: 0 }).find(
      ({ from, to }) => from === BEFORE && to === AFTER,
    );

  test('that keeps the line and its crew, but none of its own contacts, may be that of another taken on', () => {
    const replaced = found(others)!;
    expect(replaced.accepted).toBe(false);
    expect(replaced.score).toBeLessThan(0.3);
    expect(replaced.against.join(' ')).toContain('another runner taken on in their place');
  });

  test('that keeps its own contacts as well is the same person’s', () => {
    const same = found(own)!;
    expect(same.score).toBeGreaterThan(0.8);
    expect(same.against.join(' ')).not.toContain('taken on in their place');
  });
});
