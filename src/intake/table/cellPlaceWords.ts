// What call records call the places of their first and last cells, put together from the words for which cell and for what.
import type { Field } from '../../model/importFields.ts';

const SITES = ['', 'cell', 'cell site', 'site', 'cell id', 'cgi', 'tower', 'mast', 'antenna'];
const named = (which: readonly string[]): string[] =>
  which.flatMap((word) => SITES.map((site) => `${word} ${site}`.trim()));

const FIRST = [
  ...named(['start', 'first', 'originating']),
  'cell',
  'cell site',
  'site',
  'cell id',
  'first cell id a',
];
const LAST = [...named(['end', 'last', 'finish']), 'last cell id a'];

/** In either order: `Last cell latitude`, `Latitude (last cell)`, `Latitude end`. */
const each = (which: readonly string[], what: readonly string[]): string[] =>
  what.flatMap((word) => which.flatMap((cell) => [`${cell} ${word}`, `${word} ${cell}`]));

const POSITION = ['lat long', 'lat lon', 'latitude longitude', 'position', 'coordinates', 'lat long azimuth'];
const GRID = ['grid reference', 'grid ref', 'os grid reference', 'ngr', 'osgr'];
const ADDRESS = ['address', 'location'];
const POSTCODE = ['postcode', 'post code'];

/** Words beyond those of `SYNONYMS`. */
export const CELL_PLACE_WORDS: Partial<Record<Field, readonly string[]>> = {
  lat: each(FIRST, ['latitude']),
  lon: each(FIRST, ['longitude']),
  azimuth: each(FIRST, ['azimuth', 'bearing']),
  position: each(FIRST, [...POSITION, ...GRID]),
  easting: each(FIRST, ['easting', 'eastings']),
  northing: each(FIRST, ['northing', 'northings']),
  address: each(FIRST, ADDRESS),
  town: each(FIRST, ['town', 'city']),
  postcode: each(FIRST, POSTCODE),
  latEnd: each(LAST, ['latitude']),
  lonEnd: each(LAST, ['longitude']),
  azimuthEnd: each(LAST, ['azimuth', 'bearing']),
  positionEnd: each(LAST, [...POSITION, ...GRID]),
  eastingEnd: each(LAST, ['easting', 'eastings']),
  northingEnd: each(LAST, ['northing', 'northings']),
  addressEnd: each(LAST, ADDRESS),
  postcodeEnd: each(LAST, POSTCODE),
  iccid: [
    'iccid',
    'icc id',
    'icc',
    'iccid number',
    'sim iccid',
    'sim number',
    'sim card',
    'sim card number',
    'sim serial',
    'sim serial number',
    'sim card serial number',
    'usim number',
  ],
};
