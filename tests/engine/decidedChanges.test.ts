// What an analyst decides of a number change bears on what is found next, on the board and on the watch, until it is taken back.
import { describe, expect, test } from 'vitest';
import type { FindingStatus } from '../../src/contract/lineShapes.ts';
import { friendsDays, lineDays, mobile, mobiles, range } from '../resolve/scene.ts';
import { csv, grownCase, LINE, NEXT, second } from './grownCase.ts';
import { ask, openedCase } from './startedEngine.ts';

type Opened = Awaited<ReturnType<typeof openedCase>>;

const say = ({ engine }: Opened, from: string, to: string, status: FindingStatus) =>
  ask(engine, 'findingDecide', { kind: 'succession', subject: from, object: to, status });
const changeOf = async ({ engine }: Opened, from: string, to: string) =>
  (await ask(engine, 'successions', {})).successions.find((one) => one.from === from && one.to === to);
const lineOf = async ({ engine }: Opened, number: string) =>
  (await ask(engine, 'board', {})).lines.find(({ numbers }) => numbers.includes(number));

/** A line of few customers that goes on under another number, with customers who all changed number themselves. */
const [OLD, NEW] = [mobile(1), mobile(2)];
const customers = range(0, 8).map((i) => ({ from: mobile(300 + i), to: mobile(400 + i) }));
const circleChanged = [
  ...lineDays(
    OLD,
    customers.map(({ from }) => from),
    5,
    30,
  ),
  ...lineDays(
    NEW,
    customers.map(({ to }) => to),
    32,
    58,
  ),
  ...range(0, 12).flatMap((i) => friendsDays(mobiles(100 + i * 6, 106 + i * 6), 0, 60)),
];

describe('a dismissed number change', () => {
  test('leaves the board, says so, and is as before once that is taken back', async () => {
    const opened = await grownCase();
    await opened.bring('second.csv', csv(second));
    const before = await changeOf(opened, LINE, NEXT);
    expect(before).toMatchObject({ accepted: true, status: 'open' });
    expect((await lineOf(opened, LINE))?.numbers).toEqual([LINE, NEXT]);

    await say(opened, LINE, NEXT, 'dismissed');
    const dismissed = await changeOf(opened, LINE, NEXT);
    expect(dismissed).toMatchObject({ accepted: false, status: 'dismissed' });
    expect(dismissed?.against[0]).toContain('an analyst dismissed this change');
    expect((await lineOf(opened, LINE))?.numbers).toEqual([LINE]);

    await say(opened, LINE, NEXT, 'open');
    expect(await changeOf(opened, LINE, NEXT)).toEqual(before);
    expect((await lineOf(opened, LINE))?.numbers).toEqual([LINE, NEXT]);
  });
});

describe('accepted number changes', () => {
  test('make one line of two numbers, lend their aliases to the next search and to the watch, and can be taken back', async () => {
    const opened = await openedCase();
    await opened.bring('calls.csv', csv(circleChanged));
    expect(await changeOf(opened, OLD, NEW)).toBeUndefined();
    await ask(opened.engine, 'lineClose', { line: OLD, at: Date.UTC(2026, 3, 2), type: '2' });
    const hit = async () =>
      (await ask(opened.engine, 'watch', {})).hits.find(({ line, number }) => line === OLD && number === NEW);
    expect(await hit()).toBeUndefined();

    for (const { from, to } of customers) await say(opened, from, to, 'accepted');
    const own = await changeOf(opened, customers[0]!.from, customers[0]!.to);
    expect(own).toMatchObject({ accepted: true, status: 'accepted' });
    expect(own?.reasons.at(-1)).toContain('an analyst accepted this change');
    const found = await changeOf(opened, OLD, NEW);
    expect(found?.via).toHaveLength(customers.length);
    expect((await hit())?.reasons.join()).toContain('8 of them had changed number');

    await say(opened, OLD, NEW, 'accepted');
    expect((await lineOf(opened, OLD))?.numbers).toEqual([OLD, NEW]);

    await say(opened, OLD, NEW, 'open');
    for (const { from, to } of customers) await say(opened, from, to, 'open');
    expect(await changeOf(opened, OLD, NEW)).toBeUndefined();
    expect(await hit()).toBeUndefined();
  });
});

describe('the numbers weighed', () => {
  test('are ranked whole, and told with their signals a page at a time or by name', async () => {
    const opened = await grownCase();
    const { lines: ranks } = await ask(opened.engine, 'lineRanks', {});
    const { lines: all, total } = await ask(opened.engine, 'lines', {});
    expect(total).toBe(ranks.length);
    expect(all.map(({ number, score }) => [number, score])).toEqual(
      ranks.map(({ number, score }) => [number, score]),
    );
    const page = await ask(opened.engine, 'lines', { offset: 2, limit: 3 });
    expect(page.lines).toEqual(all.slice(2, 5));
    const named = await ask(opened.engine, 'lines', { numbers: [ranks[4]!.number] });
    expect(named).toMatchObject({ lines: [all[4]], total: 1 });
    for (const [i, { leading, likely }] of ranks.entries())
      expect(leading).toBe((likely ? all[i]!.speaksFor : all[i]!.speaksAgainst)[0] ?? all[i]!.speaksFor[0]);
  });
});
