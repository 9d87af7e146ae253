// Positions written in one cell.
import { describe, expect, test } from 'vitest';
import { parsePlace, placeOfGrid } from '../../src/model/place.ts';

describe('a position in one cell', () => {
  test.each([
    '53.8008, -1.5491',
    '53.8008,-1.5491',
    '(53.8008 / -1.5491)',
    '53.8008 -1.5491',
    '-1.5491; 53.8008',
    '53.8008N 1.5491W',
  ])('in degrees is read from "%s"', (text) => {
    expect(parsePlace(text)).toMatchObject({ lat: 53.8008, lon: -1.5491 });
  });

  test.each([
    '51 30 00 N, 000 07 12 W',
    '51 30 00 N 000 07 12 W',
    '51°30\'00"N / 0°07\'12"W',
    '51 30, -0.12',
  ])('in minutes and seconds with blanks between them is read from "%s"', (text) => {
    const place = parsePlace(text)!;
    expect([place.lat, place.lon]).toEqual([expect.closeTo(51.5, 6), expect.closeTo(-0.12, 6)]);
  });

  test('may carry the azimuth', () => {
    expect(parsePlace('53.8008/-1.5491/240')).toEqual({ lat: 53.8008, lon: -1.5491, azimuth: 240 });
  });

  test.each(['SE 30000 33000', 'se3000033000', '430000, 433000', '430000 433000'])(
    'on the National Grid is read from "%s" as degrees',
    (text) => {
      const place = parsePlace(text)!;
      expect(place.lat).toBeCloseTo(53.7925, 3);
      expect(place.lon).toBeCloseTo(-1.5461, 3);
    },
  );

  test('of few figures is the middle of its square', () => {
    const [coarse, middle] = [parsePlace('SE 30 33')!, parsePlace('SE 305 335')!];
    expect(Math.abs(coarse.lat - middle.lat)).toBeLessThan(0.001);
  });

  test.each(['', 'Senior', 'lieutenant, gang', '12', '91.0, 200.0', 'SE 300 33', '2026-03-01'])(
    '"%s" is none',
    (text) => {
      expect(parsePlace(text)).toBeNull();
    },
  );

  test('in two cells of eastings and northings, blank where there is none', () => {
    expect(placeOfGrid('430000', '433,000')?.lat).toBeCloseTo(53.7925, 3);
    expect(placeOfGrid('', '433000')).toBeNull();
    expect(placeOfGrid('-1.5', '53.8')).toBeNull();
  });
});
