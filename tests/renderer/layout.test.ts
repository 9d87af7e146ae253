// The force layout: the same chart always comes out the same, pinned things stay, and nothing overlaps.
import { expect, test } from 'vitest';
import type { LayoutInput, LayoutResult } from '../../renderer/chart/layout/forceLayout.ts';
import { forceLayout } from '../../renderer/chart/layout/forceLayout.ts';
import { layFlat } from '../../renderer/chart/layout/layFlat.ts';
import { separate } from '../../renderer/chart/layout/separate.ts';

function run(input: LayoutInput): LayoutResult {
  const running = forceLayout(input);
  for (;;) {
    const { value, done } = running.next();
    if (done) return value;
  }
}

const star: LayoutInput = {
  things: Array.from({ length: 40 }, (_, i) => ({ id: `n${i}`, x: i, y: 0, pinned: false })),
  ties: Array.from({ length: 39 }, (_, i) => ({ from: 'n0', to: `n${i + 1}`, weight: i })),
};

test('the same chart is laid out the same every time', () => {
  expect(run(star)).toEqual(run(star));
});

test('a hub stands in the middle of what it is tied to, also when there are hundreds', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({ id: `n${i}`, x: 0, y: 0, pinned: false }));
  const ties = many.slice(1).map(({ id }) => ({ from: 'n0', to: id, weight: 5 }));
  const places = run({ things: many, ties });
  const mean = (pick: (p: { x: number; y: number }) => number) =>
    places.reduce((sum, p) => sum + pick(p), 0) / places.length;
  const reach = Math.max(...places.map(({ x, y }) => Math.hypot(x - mean((p) => p.x), y - mean((p) => p.y))));
  const hub = places.find(({ id }) => id === 'n0');
  expect(Math.hypot((hub?.x ?? 0) - mean((p) => p.x), (hub?.y ?? 0) - mean((p) => p.y))).toBeLessThan(
    reach / 4,
  );
});

test('no two things stand on each other', () => {
  const places = run(star);
  for (const [i, p] of places.entries())
    for (const q of places.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(70);
});

test('pinned things stay where they are', () => {
  const things = star.things.map((one) =>
    one.id === 'n3' ? { ...one, x: 500, y: -500, pinned: true } : one,
  );
  const places = run({ ...star, things });
  expect(places.find(({ id }) => id === 'n3')).toEqual({ id: 'n3', x: 500, y: -500 });
});

test('things without ties and an empty chart are laid out too', () => {
  expect(run({ things: [], ties: [] })).toEqual([]);
  const alone = run({ things: star.things.slice(0, 3), ties: [] });
  expect(new Set(alone.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
});

test('a layout is turned until it lies level', () => {
  const x = Float64Array.of(0, 1, 2, 3);
  const y = Float64Array.of(0, 10, 20, 30);
  layFlat(x, y);
  expect(Math.max(...y) - Math.min(...y)).toBeLessThan(1e-9);
  expect(Math.max(...x) - Math.min(...x)).toBeCloseTo(Math.hypot(3, 30));
});

test('things on one spot are pushed apart, all by the free one where the other is fixed', () => {
  const spots = {
    x: Float64Array.of(0, 0),
    y: Float64Array.of(0, 0),
    weight: Float64Array.of(1, 1),
    fixed: Uint8Array.of(1, 0),
  };
  separate(spots, 50);
  expect([spots.x[0], spots.y[0]]).toEqual([0, 0]);
  expect(Math.hypot(spots.x[1] ?? 0, spots.y[1] ?? 0)).toBeGreaterThanOrEqual(49.99);
});
