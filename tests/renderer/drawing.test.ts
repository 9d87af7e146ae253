// What is drawn of a chart under a filter, where new things are put, and which thing the arrow keys reach.
import { describe, expect, test } from 'vitest';
import { EMPTY_CATALOGUE, learn, neighboursOf } from '../../renderer/chart/state/catalogue.ts';
import { drawingOf } from '../../renderer/chart/state/drawing.ts';
import { DEFAULT_FILTER, isDefault, kindsOf, passes } from '../../renderer/chart/state/filter.ts';
import { placeAround, SPACING } from '../../renderer/chart/state/placement.ts';
import { hideThings, togglePinned } from '../../renderer/chart/state/producers.ts';
import { nextInDirection } from '../../renderer/chart/state/steering.ts';
import { chartOf, row, thing, tie } from './samples.ts';

const known = learn(EMPTY_CATALOGUE, {
  entities: [thing('a'), thing('b'), thing('c'), thing('cell:1', { kind: 'cell', numberKind: null })],
  links: [
    tie('a', 'b', { events: 9 }),
    tie('a', 'c', { events: 1 }),
    tie('a', 'cell:1', { kind: 'number-cell', events: 50 }),
  ],
});

describe('the filter', () => {
  test('cells are left out at first, and so are things that only a filtered tie holds', () => {
    const drawing = drawingOf(chartOf('a', 'b', 'cell:1'), known, DEFAULT_FILTER);
    expect([...drawing.things.keys()]).toEqual(['a', 'b']);
    expect([...drawing.ties.keys()]).toEqual(['a-b']);
    expect(drawing.filteredOut).toBe(1);
    expect(drawing.tiesInAll).toBe(2);
  });

  test('a thing without any tie on the chart stays, and so does a pinned one', () => {
    expect(drawingOf(chartOf('b', 'c'), known, DEFAULT_FILTER).things.size).toBe(2);
    const pinned = togglePinned(chartOf('a', 'cell:1'), ['cell:1']);
    expect(drawingOf(pinned, known, DEFAULT_FILTER).things.has('cell:1')).toBe(true);
  });

  test('weak contacts are left out by their number', () => {
    const drawing = drawingOf(chartOf('a', 'b', 'c'), known, { ...DEFAULT_FILTER, leastContacts: 2 });
    expect([...drawing.things.keys()]).toEqual(['a', 'b']);
  });

  test('a tie passes when its events reach into the dates', () => {
    const dated = tie('a', 'b', { firstSeen: 100, lastSeen: 200 });
    const within = (from: number | null, to: number | null) => passes({ ...DEFAULT_FILTER, from, to })(dated);
    expect(within(150, 160)).toBe(true);
    expect(within(200, null)).toBe(true);
    expect(within(201, null)).toBe(false);
    expect(within(null, 99)).toBe(false);
  });

  test('the default is known for what it is', () => {
    expect(isDefault({ ...DEFAULT_FILTER })).toBe(true);
    expect(isDefault({ ...DEFAULT_FILTER, groups: new Set(['contact']) })).toBe(false);
    expect(kindsOf(['sim', 'cell'])).toEqual(['number-sim', 'sim-handset', 'number-cell']);
  });

  test('hidden things are not drawn, nor are their ties', () => {
    const drawing = drawingOf(hideThings(chartOf('a', 'b', 'c'), ['b']), known, DEFAULT_FILTER);
    expect([...drawing.ties.keys()]).toEqual(['a-c']);
    expect(drawing.filteredOut).toBe(0);
  });
});

describe('places', () => {
  test('new things stand apart from each other and from what is there', () => {
    const taken = [...row('a', 'b', 'c', 'd').values()];
    const ids = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const places = [...placeAround({ x: 100, y: 0 }, ids, taken).values(), ...taken];
    expect(places.length).toBe(64);
    for (const [i, p] of places.entries())
      for (const q of places.slice(i + 1, 60))
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(SPACING * 0.8);
  });

  test('the same question always gets the same places', () => {
    const ask = () => placeAround({ x: 3, y: 4 }, ['x', 'y', 'z'], [{ x: 3, y: 4 }]);
    expect(ask()).toEqual(ask());
  });

  test('the first neighbours stand on the side that looks away from the rest', () => {
    const places = placeAround({ x: 300, y: 0 }, ['n'], [...row('a', 'b', 'c', 'd').values()]);
    expect(places.get('n')?.x).toBeGreaterThan(300);
  });
});

describe('the arrow keys', () => {
  const places = new Map([...row('a', 'b', 'c'), ['up', { x: 110, y: -90 }] as const]);

  test('go to the nearest thing in their direction, and nowhere where there is none', () => {
    expect(nextInDirection(places, 'a', 'right')).toBe('b');
    expect(nextInDirection(places, 'b', 'up')).toBe('up');
    expect(nextInDirection(places, 'c', 'right')).toBeNull();
  });

  test('begin at the first thing when none is selected', () => {
    expect(nextInDirection(places, '', 'down')).toBe('a');
  });
});

test('the neighbours of some things are the others that ties lead to', () => {
  expect([...neighboursOf(known.links.values(), new Set(['a']))]).toEqual(['b', 'c', 'cell:1']);
  expect([...neighboursOf(known.links.values(), new Set(['a', 'b', 'c']))]).toEqual(['cell:1']);
});
