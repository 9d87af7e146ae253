// The geometry of a line's band: where dates fall, how spans share lanes, and what is joined.
import { describe, expect, test } from 'vitest';
import { GUTTER, layBand } from '../../renderer/lines/band/bandLayout.ts';
import { numberRows, periodOf } from '../../renderer/lines/band/bandRows.ts';
import { packLanes } from '../../renderer/lines/band/lanes.ts';
import { marksOf, roomy, scaleOf } from '../../renderer/lines/band/scale.ts';
import { at, lifeOf, NEW, OLD, succession } from './linesSamples.ts';

const WIDTH = 1000;
const found = <T>(value: T | undefined | null): T => {
  if (value === undefined || value === null) throw new Error('It is not there.');
  return value;
};

describe('the time axis', () => {
  const year = { from: at('2026-01-01'), to: at('2026-12-31') };

  test('an instant falls in proportion, and what lies outside stays at the edge', () => {
    const scale = scaleOf({ from: 0, to: 1000 }, 100, 500);
    expect([0, 500, 1000, -50, 2000].map(scale.x)).toEqual([100, 350, 600, 100, 600]);
  });

  test('a period of no length is drawn without dividing by nothing', () => {
    expect(scaleOf({ from: 5, to: 5 }, 10, 100).x(5)).toBe(10);
    const { from, to } = roomy({ from: 5, to: 5 });
    expect(to - from).toBeGreaterThanOrEqual(2 * 86_400_000);
  });

  test.each([
    ['a week', { from: at('2026-03-23'), to: at('2026-03-31') }, '24 Mar'],
    ['a quarter', { from: at('2026-01-05'), to: at('2026-04-12') }, '12 Jan'],
    ['a year', year, 'Feb'],
    ['ten years', { from: at('2017-03-01'), to: at('2026-12-31') }, '2018'],
  ])('%s is marked at days that can be read', (_, period, label) => {
    const marks = marksOf(scaleOf(period, 0, 900));
    expect(marks.map((mark) => mark.label)).toContain(label);
    const gaps = marks.slice(1).map((mark, i) => mark.x - found(marks[i]).x);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(40);
  });

  test('weeks are marked on Mondays at London midnights, on either side of a change of the clocks', () => {
    const marks = marksOf(scaleOf({ from: at('2026-03-10'), to: at('2026-04-20') }, 0, 600));
    expect(marks.map((mark) => new Date(mark.at).toISOString())).toEqual([
      '2026-03-16T00:00:00.000Z',
      '2026-03-23T00:00:00.000Z',
      '2026-03-29T23:00:00.000Z',
      '2026-04-05T23:00:00.000Z',
      '2026-04-12T23:00:00.000Z',
      '2026-04-19T23:00:00.000Z',
    ]);
  });
});

describe('lanes', () => {
  test('spans that follow each other share a lane; those in use at once do not', () => {
    expect(
      packLanes([
        { from: 0, to: 10 },
        { from: 10, to: 20 },
        { from: 5, to: 12 },
        { from: 12, to: 15 },
      ]),
    ).toEqual([0, 0, 1, 1]);
  });

  test('the order given does not matter', () => {
    expect(
      packLanes([
        { from: 10, to: 20 },
        { from: 0, to: 10 },
      ]),
    ).toEqual([0, 0]);
  });
});

describe("a line's life", () => {
  test('each number has a row with its own devices and bulk texts', () => {
    const rows = numberRows(lifeOf());
    expect(rows.map(({ number }) => number)).toEqual([OLD, NEW]);
    expect(rows.map(({ handsets }) => handsets.length)).toEqual([2, 1]);
    expect(rows.map(({ broadcasts }) => broadcasts.length)).toEqual([1, 0]);
    expect(found(rows[0]).handsets.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  test('a number that was not weighed is dated by its devices, and one without either is left out', () => {
    const life = lifeOf();
    const rows = numberRows({ ...life, candidates: [] });
    expect(found(rows[0]).from).toBe(at('2026-01-10'));
    expect(found(rows[0]).to).toBe(at('2026-02-10'));
    expect(numberRows({ ...life, candidates: [], tenures: [] })).toEqual([]);
  });

  test('a closure after the last event lengthens the period', () => {
    const life = lifeOf({ closedAt: at('2026-04-01') });
    expect(periodOf(life, numberRows(life)).to).toBe(at('2026-04-01'));
  });

  test('bars lie under each other within the band, and a new number begins where its join ends', () => {
    const { rows, joins, scale } = layBand(lifeOf(), WIDTH);
    const [first, second] = [found(rows[0]), found(rows[1])];
    expect(second.bar.y).toBeGreaterThan(first.bar.y + first.bar.height);
    for (const { bar } of rows) {
      expect(bar.x).toBeGreaterThanOrEqual(GUTTER);
      expect(bar.x + bar.width).toBeLessThanOrEqual(scale.left + scale.width);
    }
    const numbers = found(joins[0])
      .path.split(/[MC, ]+/)
      .map(Number);
    expect(numbers.at(-2)).toBeCloseTo(second.bar.x);
    expect(numbers.at(-1)).toBeCloseTo(second.bar.y);
    expect(numbers[1]).toBeCloseTo(first.bar.x + first.bar.width);
  });

  test('no device lies over another, nor over the next number', () => {
    const { rows } = layBand(lifeOf(), WIDTH);
    const first = found(rows[0]);
    const bottoms = first.devices.map(({ y, height }) => y + height);
    expect(new Set(first.devices.map(({ y }) => y)).size).toBe(3);
    expect(Math.max(...bottoms)).toBeLessThan(found(rows[1]).bar.y);
  });

  test('a change that is neither confident nor accepted, or was dismissed, is not drawn', () => {
    const joined = (more: Parameters<typeof succession>[0]) =>
      layBand(lifeOf({}, [succession(more)]), WIDTH).joins.length;
    expect(joined({ accepted: false })).toBe(0);
    expect(joined({ accepted: false, status: 'accepted' })).toBe(1);
    expect(joined({ status: 'dismissed' })).toBe(0);
    expect(joined({ to: '+447700900999' })).toBe(0);
  });

  test('weeks stand on the same axis, the busiest highest', () => {
    const { weeks, weeksBase, scale } = layBand(lifeOf(), WIDTH);
    const [low, high] = [found(weeks[0]), found(weeks[1])];
    expect(high.height).toBeCloseTo(2 * low.height);
    expect(high.y + high.height).toBeCloseTo(weeksBase);
    expect(low.x).toBeCloseTo(scale.x(low.week.start) + 1);
  });

  test('the label of a closure at the right edge stands to its left', () => {
    expect(layBand(lifeOf({ closedAt: at('2026-03-10') }), WIDTH).closure?.labelAtLeft).toBe(true);
    expect(layBand(lifeOf({ closedAt: at('2026-01-20') }), WIDTH).closure?.labelAtLeft).toBe(false);
    expect(layBand(lifeOf(), WIDTH).closure).toBeNull();
  });

  test('a window too narrow for it still gets a band', () => {
    expect(layBand(lifeOf(), 100).scale.width).toBe(120);
  });
});
