// The National Grid as degrees: the guide's own worked place, places known in both, and what lies outside the grid.
import { describe, expect, test } from 'vitest';
import { fromOsGrid } from '../../src/model/osgb.ts';

/** Metres between two positions that lie close together. */
const metresApart = (one: { lat: number; lon: number }, other: { lat: number; lon: number }): number =>
  Math.hypot(
    (one.lat - other.lat) * 111_200,
    (one.lon - other.lon) * 111_320 * Math.cos((one.lat * Math.PI) / 180),
  );

describe('eastings and northings', () => {
  test.each([
    // Caister water tower, the worked example of the OS guide (TG 51409 13177): ETRS89 by OSTN02.
    [651_409.903, 313_177.27, 52.657977, 1.716038],
    // Points of the test file that OS publishes with OSTN15, ETRS89 beside the grid.
    [91_492.146, 11_318.804, 49.9222639373, -6.29977752014],
    [530_624.974, 178_388.464, 51.4893656495, -0.1199255718],
    [247_958.971, 393_492.909, 53.4162851604, -4.28918069697],
    [267_056.768, 846_176.972, 57.4862500072, -4.21926398555],
    [440_725.073, 1_107_878.448, 59.8540991389, -1.27486910356],
  ])('%d, %d is right to ten metres', (easting, northing, lat, lon) => {
    const found = fromOsGrid(easting, northing);
    expect(found).not.toBeNull();
    expect(metresApart(found!, { lat, lon })).toBeLessThan(10);
  });

  test('what lies outside the grid is no position', () => {
    expect(fromOsGrid(0, 0)).toBeNull();
    expect(fromOsGrid(Number.NaN, 300_000)).toBeNull();
    expect(fromOsGrid(400_000, 2_000_000)).toBeNull();
  });
});
