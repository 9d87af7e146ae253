// Circles whose numbers are left and begin together, what their ties say of each member, and how rival claims settle.
import { describe, expect, it } from 'vitest';
import { groundworkOf } from '../../src/resolve/contacts.ts';
import { successions } from '../../src/resolve/index.ts';
import { logGamma } from '../../src/resolve/measures.ts';
import { swapCirclesOf } from '../../src/resolve/swapCircles.ts';
import { eventSetOf, type PlainEvent } from '../evaluate/eventSet.ts';

const DAY = 86_400_000;
const START = Date.UTC(2031, 2, 3);
const SIZE = 7;

/** Members talk to the next two on their list, each pair at a pace of its own; on day 20 everybody takes a new number. */
function closedCircle(): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let day = 0; day < 40; day++)
    for (let m = 0; m < SIZE; m++)
      for (const [step, every] of [
        [1, 1 + (m % 4)],
        [2, 3 + (m % 3)],
      ] as const) {
        if (day % every !== 0) continue;
        const name = (n: number): string => `m${n % SIZE}${day >= 20 ? "'" : ''}`;
        const handset = (n: number): string =>
          (n % SIZE) % 3 === 0 ? `kept${n % SIZE}` : `h${n % SIZE}${day >= 20 ? "'" : ''}`;
        events.push({
          ...{ a: name(m), b: name(m + step), at: START + day * DAY + (9 + m) * 3_600_000 + step * 60_000 },
          ...{ aHandset: handset(m), bHandset: handset(m + step) },
        });
      }
  for (let day = 0; day < 40; day++)
    for (let s = 0; s < 12; s++)
      events.push({ a: `s${s}`, b: `s${(s + 1 + (day % 3)) % 12}`, at: START + day * DAY + s * 3_000_000 });
  return events;
}

describe('circles that are left and begun together', () => {
  it('are those whose members are in touch and change within days, and nobody who stayed', () => {
    const set = eventSetOf(closedCircle());
    const work = groundworkOf(set);
    const size = set.numbers.length;
    const seen = {
      first: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
      last: new Float64Array(size),
      pace: new Float64Array(size).fill(DAY),
      beginning: set.events.startedAt[0]!,
      ending: set.events.startedAt[set.events.count - 1]!,
    };
    for (let e = 0; e < set.events.count; e++)
      for (const n of [set.events.a[e]!, set.events.b[e]!]) {
        seen.first[n] = Math.min(seen.first[n]!, set.events.startedAt[e]!);
        seen.last[n] = set.events.startedAt[e]!;
      }
    const { left, begun } = swapCirclesOf(set, work, seen);
    const names = (members: number[][]): string[][] =>
      members.map((circle) => circle.map((n) => set.numbers[n]!.id).sort());
    const all = Array.from({ length: SIZE }, (_, m) => `m${m}`);
    expect(names(left.members)).toEqual([all]);
    expect(names(begun.members)).toEqual([all.map((name) => `${name}'`)]);
  });

  it('are followed from the handsets that some kept, by who was in touch with whom, and say which changes they lean on', () => {
    const found = successions(eventSetOf(closedCircle()), { minScore: 0 });
    for (let m = 0; m < SIZE; m++) {
      const [first] = found.filter(({ to }) => to === `m${m}'`).sort((x, y) => y.score - x.score);
      expect(first?.from, `m${m}'`).toBe(`m${m}`);
    }
    const leaning = found.find(({ from, to }) => from === 'm4' && to === "m4'")!;
    expect(leaning.via.length).toBeGreaterThan(0);
    expect(leaning.against.join(' ')).toContain('leans on others');
    expect(
      found.some(({ from, to, score }) => score > 0.5 && (from.startsWith('s') || to.startsWith('s'))),
    ).toBe(false);
  });
});

describe('the logarithm of the gamma function', () => {
  it('is that of the factorial below it', () => {
    expect(logGamma(1)).toBeCloseTo(0, 8);
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 8);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 8);
  });
});
