// Where a row says that something stands, as degrees: from two columns of them, from one cell, or from the National Grid.
import { type Place, parsePlace, placeOfGrid } from '../../model/place.ts';
import type { Mapping } from '../table/mapping.ts';
import { getter } from './callRows.ts';

type Text = (cells: string[]) => string;
export type PositionTexts = { lat: Text; lon: Text; azimuth: Text | null };

/** The fields that tell of a position: of the only or first cell, and of the last. */
const FIELDS_OF = {
  start: ['lat', 'lon', 'azimuth', 'position', 'easting', 'northing'],
  end: ['latEnd', 'lonEnd', 'azimuthEnd', 'positionEnd', 'eastingEnd', 'northingEnd'],
} as const;

/** Getters of latitude, longitude and azimuth as text; null where no column tells of a position. */
export function positionTexts(
  mapping: Mapping,
  which: keyof typeof FIELDS_OF = 'start',
): PositionTexts | null {
  const [lat, lon, azimuth, position, easting, northing] = FIELDS_OF[which].map((field) =>
    getter(mapping, field),
  ) as [Text | null, Text | null, Text | null, Text | null, Text | null, Text | null];
  if (lat && lon) return { lat, lon, azimuth };
  const read: ((cells: string[]) => { raw: string; place: Place | null }) | null = position
    ? remembered(position, (cells) => parsePlace(position(cells)))
    : easting && northing
      ? remembered(
          (cells) => `${easting(cells)} ${northing(cells)}`.trim(),
          (cells) => placeOfGrid(easting(cells), northing(cells)),
        )
      : null;
  if (!read) return null;
  // What is no position is handed on as it is written, to be refused or set aside as such.
  const degrees =
    (of: (place: Place) => number): Text =>
    (cells) => {
      const { raw, place } = read(cells);
      return place ? of(place).toFixed(6) : raw;
    };
  return {
    lat: degrees((place) => place.lat),
    lon: degrees((place) => place.lon),
    azimuth: (cells) => {
      const own = azimuth?.(cells) ?? '';
      return own !== '' ? own : String(read(cells).place?.azimuth ?? '');
    },
  };
}

/** Latitude, longitude and azimuth are asked one after the other: a row is read once. */
function remembered(rawOf: Text, read: (cells: string[]) => Place | null) {
  let last: { raw: string; place: Place | null } | null = null;
  return (cells: string[]) => {
    const raw = rawOf(cells);
    if (last === null || last.raw !== raw) last = { raw, place: raw === '' ? null : read(cells) };
    return last;
  };
}
