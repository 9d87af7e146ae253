// A cell's id and position as one text, by which the cells of a file are told apart, and back again.
import { parseCell } from '../../model/cellIdentity.ts';
import { parsed, type Reject, reject } from '../../model/parsed.ts';
import { parseLatitude, parseLongitude } from '../../model/position.ts';
import type { NewCell } from '../../store/staging/batch.ts';
import type { PositionTexts } from './positions.ts';

type Text = (cells: string[]) => string;

/** A position as one text; '' where there is none. */
export const positionText = (lat: string, lon: string, azimuth: string): string =>
  lat === '' && lon === '' ? '' : `${lat}\n${lon}\n${azimuth}`;

/** A cell from its id, or where there is none from the position alone; both as one text, parted by line ends. */
export function cellOf(raw: string): ReturnType<typeof parsed<NewCell | null>> | Reject {
  const [id = '', latText = '', lonText = '', azimuthText = ''] = raw.split('\n');
  const lat = parseLatitude(latText);
  const lon = parseLongitude(lonText);
  if (Number.isNaN(lat) || Number.isNaN(lon))
    return reject('POSITION_INVALID', `"${latText}, ${lonText}" is not a position in degrees`);
  const placed = lat !== null && lon !== null && !(lat === 0 && lon === 0);
  const named = parseCell(id);
  // A placeholder such as 0-0-0 names no cell, and where the same id has many positions the position tells more.
  const usable = named !== null && !/^[0-]+$/.test(named);
  if (!usable && !placed) return parsed(null);
  const azimuth = azimuthText === '' || Number.isNaN(Number(azimuthText)) ? null : Number(azimuthText);
  const key = usable ? named : `${lat!.toFixed(5)},${lon!.toFixed(5)}`;
  return parsed({ key, lat: placed ? lat : null, lon: placed ? lon : null, azimuth, beam: null });
}

/** The index of the cell that an id and a position in columns of their own name; null where no column gives a position. */
export function placeReader(
  getCell: Text | null,
  position: PositionTexts | null,
  indexOf: (cell: string, position: string) => number,
): ((cells: string[]) => number) | null {
  if (!position) return null;
  const { lat, lon, azimuth } = position;
  return (cells) =>
    indexOf(
      getCell ? getCell(cells).trim() : '',
      positionText(lat(cells), lon(cells), azimuth ? azimuth(cells) : ''),
    );
}
