// A position written in one cell: degrees, a National Grid reference with its letters, or eastings and northings.
import { fromOsGrid } from './osgb.ts';
import { parseLatitude, parseLongitude } from './position.ts';

/** Degrees of WGS 84, with the azimuth where the cell gives that too. */
export type Place = { lat: number; lon: number; azimuth: number | null };

const GRID = /^([HJNOST][A-HJ-Z])\s*(\d{2,5})\s*(\d{2,5})$/i;
const METRES = /^(\d{5,6})(?:\.\d+)?\s*[,;/\s]\s*(\d{4,7})(?:\.\d+)?$/;
/** Letters of the grid's squares run from A to Z without I, five to a row, from the north-west. */
const LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';

function gridPlace(letters: string, one: string, two: string): { lat: number; lon: number } | null {
  const digits = one + two;
  if (digits.length % 2 !== 0 || digits.length > 10) return null;
  const half = digits.length / 2;
  const [first, second] = [...letters.toUpperCase()].map((letter) => LETTERS.indexOf(letter)) as [
    number,
    number,
  ];
  const step = 10 ** (5 - half);
  // The middle of the square that the figures name.
  const within = (text: string): number => Number(text) * step + (step > 1 ? step / 2 : 0);
  const east = (((first + 3) % 5) * 5 + (second % 5)) * 100_000;
  const north = (19 - Math.floor(first / 5) * 5 - Math.floor(second / 5)) * 100_000;
  return fromOsGrid(east + within(digits.slice(0, half)), north + within(digits.slice(half)));
}

/** Null for what is no position. Of two degrees the one between 49 and 61 is the latitude, where only one is. */
export function parsePlace(raw: string): Place | null {
  const text = raw.trim().replace(/^\(|\)$/g, '');
  if (text.length > 60) return null;
  const grid = GRID.exec(text);
  if (grid) {
    const place = gridPlace(grid[1]!, grid[2]!, grid[3]!);
    return place && { ...place, azimuth: null };
  }
  const metres = METRES.exec(text);
  if (metres) {
    const place = fromOsGrid(Number(metres[1]), Number(metres[2]));
    return place && { ...place, azimuth: null };
  }
  const [one = '', two, third] = partsOf(text);
  if (two === undefined) return null;
  const [lat, lon] = inOrder(one, two);
  if (lat === null || lon === null || Number.isNaN(lat) || Number.isNaN(lon)) return null;
  const azimuth = third === undefined || third === '' ? Number.NaN : Number(third);
  return { lat, lon, azimuth: Number.isNaN(azimuth) ? null : azimuth };
}

/** Latitude, longitude and what follows: parted by a sign where there is one, by their letters, or else by a blank. */
function partsOf(text: string): string[] {
  if (/[,;/|]/.test(text)) return text.split(/\s*[,;/|]\s*/);
  const parts = text.split(/(?<=[NSEW])\s+(?=[-+\d])/i);
  return parts.length > 1 ? parts : text.split(/(?<=\d)\s+(?=[-+\d])/);
}

function inOrder(one: string, two: string): [number | null, number | null] {
  const isUk = (value: number | null): boolean => value !== null && value >= 49 && value <= 61;
  return !isUk(parseLatitude(one)) && isUk(parseLatitude(two))
    ? [parseLatitude(two), parseLongitude(one)]
    : [parseLatitude(one), parseLongitude(two)];
}

/** Eastings and northings in two cells; null where they are none. */
export function placeOfGrid(easting: string, northing: string): Place | null {
  const [east, north] = [easting, northing].map((text) => Number(text.replace(/[,\s]/g, '')));
  if (easting.trim() === '' || northing.trim() === '' || Number.isNaN(east) || Number.isNaN(north))
    return null;
  const place = fromOsGrid(east!, north!);
  return place && { ...place, azimuth: null };
}
