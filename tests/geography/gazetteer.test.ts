// The gazetteer holds the towns and stations that a case in the United Kingdom speaks of, with positions in the islands.
import { expect, test } from 'vitest';
import { gazetteer, islandsOutline, roughForces } from '../../src/geography/gazetteer.ts';
import { forceTowns } from '../../src/model/forceTowns.ts';
import { kilometresBetween } from '../../src/resolve/measures.ts';

test('towns of the islands are there with their positions, the largest first', () => {
  const { towns } = gazetteer();
  expect(towns.length).toBeGreaterThan(4000);
  expect(towns[0]).toMatchObject({ name: 'London', nation: 'England', part: false });
  for (const name of ['Norwich', 'Great Yarmouth', 'Swansea', 'Dundee', 'Belfast'])
    expect(towns.map((town) => town.name)).toContain(name);
  const norwich = towns.find(({ name }) => name === 'Norwich');
  expect(norwich?.lat).toBeCloseTo(52.63, 1);
  expect(norwich?.lon).toBeCloseTo(1.3, 1);
  const sizes = towns.map(({ population }) => population ?? 0);
  expect(sizes).toEqual([...sizes].sort((x, y) => y - x));
});

test('a town whose people were not counted has no number of them, rather than nought', () => {
  const { towns } = gazetteer();
  expect(towns.some(({ population }) => population === null)).toBe(true);
  expect(towns.some(({ population }) => population === 0)).toBe(false);
});

test('stations have three letters and lie in the islands', () => {
  const { stations } = gazetteer();
  expect(stations.length).toBeGreaterThan(2500);
  expect(stations.find(({ crs }) => crs === 'MAN')?.name).toBe('Manchester Piccadilly');
  for (const { crs, lat, lon } of stations) {
    expect(crs).toMatch(/^[A-Z]{3}$/);
    expect(lat > 49 && lat < 61 && lon > -9 && lon < 2).toBe(true);
  }
});

test('the outline has closed rings round the islands alone', () => {
  const outline = islandsOutline();
  expect(outline.map(({ name }) => name)).toEqual(expect.arrayContaining(['United Kingdom', 'Ireland']));
  for (const { polygons } of outline)
    for (const rings of polygons)
      for (const ring of rings) {
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(ring.every(([lon, lat]) => lon > -15 && lon < 5 && lat > 48 && lat < 62)).toBe(true);
      }
});

test('a border between approximate force areas runs where towns of two forces are equally near, and no other is nearer', () => {
  const towns = forceTowns(gazetteer().towns);
  const inland = roughForces()
    .borders.flat()
    .filter(([lon, lat]) => lon > -3 && lon < 0 && lat > 51 && lat < 54);
  expect(inland.length).toBeGreaterThan(100);
  for (const [lon, lat] of inland) {
    const near = towns
      .map((town) => ({ force: town.force, away: kilometresBetween(lat, lon, town.lat, town.lon) }))
      .sort((x, y) => x.away - y.away);
    const alike = near.filter(({ away }) => away < near[0]!.away + 0.5);
    expect(new Set(alike.map(({ force }) => force)).size).toBeGreaterThan(1);
  }
});
