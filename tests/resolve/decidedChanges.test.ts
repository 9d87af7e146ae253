// Number changes that an analyst has decided: what is accepted lends its alias, what is dismissed never does, and both say so.
import '../propertySeed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPassOf, takeFirstPass } from '../../src/resolve/firstPass.ts';
import { takeAccepted } from '../../src/resolve/givenChanges.ts';
import { successions } from '../../src/resolve/index.ts';
import { isAskedAbout, pairsOf } from '../../src/resolve/pairSearch.ts';
import { begin, type Run, SUCCESSION_DEFAULTS } from '../../src/resolve/successionRun.ts';
import { eventSetOf, type PlainEvent } from '../evaluate/eventSet.ts';
import { townOf } from '../evaluate/town.ts';
import { friendsDays, lineDays, mobile, mobiles, range, scene } from './scene.ts';

const [A, B, C] = [mobile(1), mobile(2), mobile(3)];
const customers = mobiles(100, 130);
const friends = (): PlainEvent[] =>
  range(0, 15).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 60));
const find = (found: ReturnType<typeof successions>, from: string, to: string) =>
  found.find((one) => one.from === from && one.to === to);

/** Few customers follow the line, most of them under new numbers of their own. */
const followed = ['300', '301', '302', '303'].map((n) => mobile(Number(n)));
const moved = [
  ...lineDays(A, [...followed, ...mobiles(100, 106)], 0, 30),
  ...lineDays(B, mobiles(400, 404), 30, 60),
  ...friends(),
];
const theirChanges = followed.map((from, i) => ({ from, to: mobile(400 + i) }));

describe('an accepted change', () => {
  test('lends its alias: a line is followed through customers of whom only an analyst knew that they changed number', () => {
    expect(find(successions(scene(moved)), A, B)).toBeUndefined();
    const told = find(successions(scene(moved), { accepted: theirChanges }), A, B)!;
    expect(told.via).toHaveLength(4);
    expect(told.via).toContainEqual(theirChanges[0]);
    expect(told.reasons.join()).toContain('4 shared contacts had changed number as well');
  });

  test('is told as one however weak it is, and says that an analyst accepted it', () => {
    const [one] = theirChanges;
    const told = find(successions(scene(moved), { accepted: [one!] }), one!.from, one!.to)!;
    expect(told).toMatchObject({ accepted: true, pass: 0 });
    expect(told.score).toBeLessThan(0.5);
    expect(told.reasons.at(-1)).toContain('an analyst accepted this change');
  });

  test('leaves no room for a rival that claims the same old number', () => {
    const events = [
      ...lineDays(A, customers, 0, 30),
      ...lineDays(B, customers.slice(0, 20), 30, 60),
      ...lineDays(C, customers.slice(2, 22), 30, 60),
      ...friends(),
    ];
    const told = successions(scene(events), { accepted: [{ from: A, to: C }] });
    expect(find(told, A, C)?.accepted).toBe(true);
    expect(find(told, A, B)?.accepted ?? false).toBe(false);
  });

  test('of numbers that the case does not hold is left aside', () => {
    const accepted = [{ from: mobile(998), to: mobile(999) }];
    expect(successions(scene(moved), { accepted })).toEqual(successions(scene(moved)));
  });
});

describe('a dismissed change', () => {
  const chain = [
    ...lineDays(A, customers, 0, 20),
    ...lineDays(B, customers, 20, 40),
    ...lineDays(C, customers, 40, 60),
    ...friends(),
  ];

  test('keeps its two numbers apart also where other changes would join them, which these then say', () => {
    const found = successions(scene(chain));
    expect(found.filter(({ accepted }) => accepted)).toHaveLength(2);
    const told = successions(scene(chain), { dismissed: [{ from: A, to: C }] });
    const links = told.filter(({ from, to }) => !(from === A && to === C));
    expect(links.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(links.find(({ accepted }) => !accepted)!.against[0]).toContain('an analyst holds apart');
  });

  test('at the end of a chain leaves the change before it as it was', () => {
    const whole = find(successions(scene(chain)), A, B)!;
    const told = successions(scene(chain), { dismissed: [{ from: B, to: C }] });
    expect(find(told, A, B)).toMatchObject({ accepted: true, score: whole.score });
    expect(find(told, A, C)?.accepted ?? false).toBe(false);
  });

  test('gives room to the next likely one', () => {
    const events = [
      ...lineDays(A, customers, 0, 30),
      ...lineDays(B, customers.slice(0, 24), 30, 60),
      ...lineDays(C, customers.slice(0, 18), 30, 60),
      ...friends(),
    ];
    const before = find(successions(scene(events)), A, C)?.score ?? 0;
    const after = find(successions(scene(events), { dismissed: [{ from: A, to: B }] }), A, C)!.score;
    expect(after).toBeGreaterThan(before);
  });
});

/** The pairs of a run as plain values, by their ends. */
const pairsIn = (run: Run): Map<string, unknown> =>
  new Map(
    [...run.pairs.values()].flat().map((pair) => [`${pair.from}>${pair.to}`, { ...pair, score: 0, pass: 0 }]),
  );

describe('what is looked at again after a decision', () => {
  test('is all that it bears on: the rest of the first pass is what it would be', () => {
    const choice = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(choice, { minLength: 1, maxLength: 4 }),
        fc.array(choice, { maxLength: 3 }),
        (seed, accepting, dismissing) => {
          const { events } = townOf({ seed, people: 40, lines: 1, customers: 10, days: 40 });
          const set = eventSetOf(events, [], () => 'mobile');
          const ends = ([x, y]: [number, number]) => ({
            from: set.numbers[x % set.numbers.length]!.id,
            to: set.numbers[y % set.numbers.length]!.id,
          });
          const decided = { accepted: accepting.map(ends), dismissed: dismissing.map(ends) };
          const options = { ...SUCCESSION_DEFAULTS, ...decided };
          const fresh = begin(set, options);
          takeAccepted(fresh);
          for (let n = 0; n < set.numbers.length; n++)
            if (isAskedAbout(fresh, n)) fresh.pairs.set(n, pairsOf(fresh, n, 1).pairs);

          const first = firstPassOf(set);
          const kept = begin(set, { ...options, first });
          const again = takeFirstPass(kept, first, takeAccepted(kept));
          for (const n of again) if (isAskedAbout(kept, n)) kept.pairs.set(n, pairsOf(kept, n, 1).pairs);

          expect(pairsIn(kept)).toEqual(pairsIn(fresh));
          expect(successions(set, { ...decided, first })).toEqual(successions(set, decided));
        },
      ),
      { numRuns: 10 },
    );
  });
});
