// Names of towns on the map: the largest are there, and none lies over another or over a dot that is drawn.
import { expect, test } from 'vitest';
import { type Size, wholeCountry } from '../../renderer/map/camera.ts';
import type { GroundPaths } from '../../renderer/map/draw/ground.ts';
import { drawLabel } from '../../renderer/map/draw/labels.ts';
import type { Colours, Pen } from '../../renderer/map/draw/pen.ts';
import { dotsOf, drawTowns } from '../../renderer/map/draw/towns.ts';
import { toPlane } from '../../renderer/map/project.ts';
import { gazetteer, islandsOutline, roughForces } from '../../src/geography/gazetteer.ts';

/** A canvas that writes down what is drawn on it; a letter is six pixels wide. */
function paper() {
  const words: string[] = [];
  const dots: { x: number; y: number }[] = [];
  const context = {
    measureText: (text: string) => ({ width: text.length * 6 }),
    strokeText: () => {},
    fillText: (text: string) => void words.push(text),
    beginPath: () => {},
    arc: (x: number, y: number) => void dots.push({ x, y }),
    fill: () => {},
  };
  return { words, dots, context: context as unknown as CanvasRenderingContext2D };
}

const ground: GroundPaths = {
  land: {} as Path2D,
  areas: [],
  rough: null,
  stations: [],
  towns: gazetteer().towns.map(({ name, lat, lon, population }) => ({
    ...toPlane(lat, lon),
    name,
    people: population ?? 0,
    crs: '',
  })),
};

function overview(size: Size) {
  const { words, dots, context } = paper();
  const pen: Pen = {
    context,
    size,
    camera: wholeCountry(size),
    colours: {} as Colours,
    hits: [],
    taken: [],
    dots: [],
    chosen: null,
  };
  const towns = dotsOf(pen, ground);
  pen.dots = towns;
  return { pen, towns, words, dots };
}

test.each([
  { width: 870, height: 600 },
  { width: 610, height: 480 },
])('an overview of $width by $height names the great cities, and nothing lies over anything', (size) => {
  const { pen, towns, words, dots } = overview(size);
  drawTowns(pen, towns);
  for (const city of ['London', 'Birmingham', 'Manchester', 'Leeds', 'Glasgow', 'Edinburgh', 'Cardiff'])
    expect(words).toContain(city);
  const { taken } = pen;
  for (const [i, one] of taken.entries()) {
    for (const other of taken.slice(i + 1))
      expect(
        one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top,
      ).toBe(false);
    for (const { x, y } of dots)
      expect(x > one.left && x < one.right && y > one.top && y < one.bottom).toBe(false);
  }
});

test('a label goes to another side where words or a city are in its way, and nowhere when it has no room', () => {
  const { pen } = overview({ width: 870, height: 600 });
  pen.dots = [{ x: 430, y: 300, people: 500_000 }];
  expect(drawLabel(pen, 'First', { x: 400, y: 300 })).toBe(true);
  expect(pen.taken[0]!.right).toBeLessThan(400);
  expect(drawLabel(pen, 'Second', { x: 400, y: 300 }, { sides: ['left'] })).toBe(false);
  expect(drawLabel(pen, 'At the edge', { x: 868, y: 300 }, { sides: ['right'] })).toBe(false);
});

test('the borders of approximate force areas are there with a name for each, and the land to draw them on', () => {
  const { borders, names } = roughForces();
  expect(names.length).toBeGreaterThan(44);
  expect(borders.flat().length).toBeGreaterThan(300);
  expect(islandsOutline().some(({ name }) => name === 'Ireland')).toBe(true);
});
