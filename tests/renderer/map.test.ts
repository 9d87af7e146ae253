// The map's own reckoning: the plane, the camera, stretches of time, and what lies under a point.
import { describe, expect, test } from 'vitest';
import {
  around,
  framed,
  fromScreen,
  panned,
  toScreen,
  wholeCountry,
  zoomed,
} from '../../renderer/map/camera.ts';
import { hitAt } from '../../renderer/map/draw/drawMap.ts';
import type { Hit } from '../../renderer/map/draw/pen.ts';
import { toPlane } from '../../renderer/map/project.ts';
import { type Ground, sceneOf, type Things } from '../../renderer/map/scene.ts';
import { boundsOf, firstFrom, stretchOf } from '../../renderer/map/stretch.ts';
import { thingKey } from '../../renderer/map/things.ts';
import type { JourneyShown, PlaceLine } from '../../src/contract/placeShapes.ts';
import { kilometresBetween } from '../../src/resolve/measures.ts';

const SIZE = { width: 900, height: 600 };

describe('the plane', () => {
  test('keeps distances in kilometres over the country, within one in a thousand', () => {
    for (const [a, b] of [
      [
        [51.5, -0.12],
        [52.48, -1.9],
      ],
      [
        [53.4, -2.99],
        [55.95, -3.19],
      ],
    ] as const) {
      const [one, other] = [toPlane(a[0], a[1]), toPlane(b[0], b[1])];
      const far = kilometresBetween(a[0], a[1], b[0], b[1]);
      expect(Math.abs(Math.hypot(one.x - other.x, one.y - other.y) / far - 1)).toBeLessThan(0.002);
    }
  });

  test('has north above and east to the right', () => {
    expect(toPlane(56, -2).y).toBeLessThan(toPlane(52, -2).y);
    expect(toPlane(52, 1).x).toBeGreaterThan(toPlane(52, -2).x);
  });
});

describe('the camera', () => {
  test('shows the whole country, and all points that are asked for', () => {
    const corners = [toPlane(58.6, -5), toPlane(50.2, -5.5), toPlane(52.6, 1.7)];
    for (const camera of [wholeCountry(SIZE), around(corners, SIZE)])
      for (const corner of corners) {
        const { x, y } = toScreen(corner, camera, SIZE);
        expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
      }
    expect(around([], SIZE)).toEqual(wholeCountry(SIZE));
    expect(around([toPlane(52, 1)], SIZE).scale).toBeLessThanOrEqual(20);
  });

  test('keeps the point under the mouse where it is while zooming, and moves with the mouse', () => {
    const camera = framed({ x: -100, y: -100 }, { x: 100, y: 100 }, SIZE);
    const mouse = { x: 200, y: 450 };
    const held = fromScreen(mouse, camera, SIZE);
    const closer = zoomed(camera, 2.5, mouse, SIZE);
    expect(toScreen(held, closer, SIZE).x).toBeCloseTo(mouse.x, 6);
    expect(toScreen(held, closer, SIZE).y).toBeCloseTo(mouse.y, 6);
    expect(toScreen(held, panned(camera, 30, -20), SIZE)).toEqual({
      x: expect.closeTo(mouse.x + 30, 6),
      y: expect.closeTo(mouse.y - 20, 6),
    });
    expect(zoomed(camera, 1e9, mouse, SIZE).scale).toBeLessThan(1000);
  });
});

const cell = (id: string, lat: number) => ({
  id,
  label: id,
  lat,
  lon: 1,
  azimuth: null,
  beam: null,
  town: 'T',
});
const THINGS: Things = {
  numbers: [{ id: '+447700900001', line: null }],
  cells: [cell('cell:1', 52), cell('cell:2', 52), cell('cell:3', 53)],
  sightings: { at: [10, 20, 20, 30], cell: [0, 1, 2, 2], number: [0, 0, 0, 0], event: [1, 2, 3, 4] },
  cameras: [{ id: 'place:camera a', label: 'Camera A', lat: 52, lon: 1 }],
  vehicles: [{ id: 'vrm:AB95XYZ', label: 'AB95 XYZ' }],
  reads: { at: [25, 40], camera: [0, 0], vehicle: [0, 0], read: [1, 2] },
  addresses: [
    { id: 'address:a', label: 'A', lat: 52, lon: 1, basis: 'town', row: null },
    { id: 'address:b', label: 'B', lat: 52, lon: 1, basis: 'town', row: null },
  ],
  unplaced: { cells: 0, cameras: 0, addresses: 0, sightings: 0 },
};
const GROUND: Ground = { outline: [], towns: [], stations: [], areas: [], roughForces: null, sources: [] };
const area = (
  role: 'hub' | 'importing',
  town: string,
  lat: number,
  status: 'open' | 'dismissed' = 'open',
) => ({
  line: 'n1',
  label: 'Line',
  role,
  town,
  lat,
  lon: 1,
  force: null,
  status,
  score: 0.5,
  share: 0.5,
  cells: [`cell:${town}`],
  reasons: [],
  innocent: '',
});
const LINE: PlaceLine = {
  line: 'n1',
  label: 'Line',
  brand: null,
  hubs: [area('hub', 'Hub', 51)],
  areas: [area('importing', 'Town', 53), area('importing', 'Gone', 54, 'dismissed')],
  exporting: [],
  importing: [],
};

describe('the scene', () => {
  const scene = sceneOf(GROUND, THINGS, [LINE], [] as JourneyShown[], null);

  test('gathers the sectors of a mast, and addresses at one place', () => {
    expect(scene.masts.map(({ cells }) => cells)).toEqual([[0, 1], [2]]);
    expect([...scene.mastOf]).toEqual([0, 0, 1]);
    expect(scene.addresses).toMatchObject([{ addresses: [0, 1], byTown: true }]);
    expect([scene.first, scene.last]).toEqual([10, 40]);
  });

  test('leaves out areas that an analyst dismissed, and lines that were not asked for', () => {
    expect(scene.areas.map((mark) => mark.area.town)).toEqual(['Hub', 'Town']);
    expect(scene.routes).toHaveLength(1);
    expect(sceneOf(GROUND, THINGS, [LINE], [], 'other').areas).toEqual([]);
  });

  test('is counted by stretches of time, both ends included', () => {
    const all = stretchOf(scene, 10, 40);
    expect([[...all.cells], [...all.cameras]]).toEqual([[1, 1, 2], [2]]);
    const part = stretchOf(scene, 20, 25);
    expect([[...part.cells], [...part.cameras], part.sightings, part.reads]).toEqual([
      [0, 1, 1],
      [1],
      [1, 3],
      [0, 1],
    ]);
    expect(boundsOf(scene, 15, null)).toEqual({ from: 10, until: 40 });
    expect(boundsOf(scene, null, 5)).toEqual({ from: 10, until: 15 });
    expect(boundsOf(scene, 99, 5)).toEqual({ from: 35, until: 40 });
    expect([firstFrom([1, 3, 3, 5], 3), firstFrom([1, 3], 9)]).toEqual([1, 2]);
  });
});

test('what lies nearest under a point is hit, the one on top where two are alike, and nothing far away', () => {
  const hit = (x: number, label: string): Hit => ({
    x,
    y: 0,
    radius: 5,
    label,
    thing: { kind: 'station', name: label, crs: label },
  });
  const hits = [hit(0, 'below'), hit(0, 'on top'), hit(30, 'other')];
  expect(hitAt(hits, 2, 0)?.label).toBe('on top');
  expect(hitAt(hits, 27, 0)?.label).toBe('other');
  expect(hitAt(hits, 15, 0)).toBeNull();
  expect(new Set(hits.map(({ thing }) => thingKey(thing))).size).toBe(3);
});
