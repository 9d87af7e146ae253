// Positions in areas: rings, holes, several pieces, and finders of the area that a position lies in.
import { describe, expect, test } from 'vitest';
import type { Position } from '../../src/model/outline.ts';
import { placeWords } from '../../src/model/placeKey.ts';
import { areaFinder, boxOf, inPolygons } from '../../src/model/pointInArea.ts';
import { isBarredSubject } from '../../src/model/sensitiveWords.ts';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('a position', () => {
  test('lies in a ring, outside of it, and outside in its hole', () => {
    const ringWithHole = [[square(0, 50, 4), square(1, 51, 1)]];
    expect(inPolygons(ringWithHole, 50.5, 0.5)).toBe(true);
    expect(inPolygons(ringWithHole, 51.5, 1.5)).toBe(false);
    expect(inPolygons(ringWithHole, 49.9, 0.5)).toBe(false);
    expect(inPolygons(ringWithHole, 52, 4.5)).toBe(false);
  });

  test('lies in either piece of an area of two', () => {
    const pieces = [[square(0, 50, 1)], [square(5, 50, 1)]];
    expect(inPolygons(pieces, 50.5, 0.5)).toBe(true);
    expect(inPolygons(pieces, 50.5, 5.5)).toBe(true);
    expect(inPolygons(pieces, 50.5, 3)).toBe(false);
    expect(boxOf(pieces)).toEqual({ west: 0, south: 50, east: 6, north: 51 });
  });

  test('is found in one of neighbouring areas, and in none beyond them', () => {
    const find = areaFinder([
      { name: 'West', polygons: [[square(0, 50, 1)]] },
      { name: 'East', polygons: [[square(1, 50, 1)]] },
    ]);
    expect(find(50.5, 0.5)?.name).toBe('West');
    expect(find(50.5, 1.5)?.name).toBe('East');
    expect(find(52, 0.5)).toBeNull();
  });
});

test('names of places are one whatever their signs and capitals', () => {
  expect(placeWords("King's Lynn")).toBe(placeWords('KINGS  LYNN'));
  expect(placeWords('Barrow-in-Furness')).toBe(placeWords('Barrow in Furness'));
  expect(placeWords('Ynys Môn')).toBe('ynys mon');
  expect(placeWords('Hull')).not.toBe(placeWords('Hall'));
});

test.each([
  'Ethnicity',
  'ethnic group',
  'EthnicGroup',
  'Nationality',
  'Country of birth',
  'Religion',
  'IMD decile',
  'Index of multiple deprivation',
  'First language',
  'BAME young people',
  'Minority groups',
  'Children in poverty',
  'Eligible for free school meals',
])('"%s" is barred', (words) => expect(isBarredSubject(words)).toBe(true));

test.each([
  'Children reported missing',
  'School absence',
  'Racing fixtures',
  'Named same day',
  'Place',
  'Source',
  'Count',
])('"%s" is not barred', (words) => expect(isBarredSubject(words)).toBe(false));
