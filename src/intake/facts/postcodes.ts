// Reads a lookup of postcodes: where each lies, in degrees or on the OS grid. It tells of no person, and makes no entities.
import { fromOsGrid } from '../../model/osgb.ts';
import { parsed, reject } from '../../model/parsed.ts';
import { parseLatitude, parseLongitude } from '../../model/position.ts';
import { parsePostcode } from '../../model/postcode.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';

const metres = (text: string): number => (/^\s*\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN);

export function postcodeLookup(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [postcode, lat, lon, east, north] = [
    text('postcode'),
    text('lat'),
    text('lon'),
    text('easting'),
    text('northing'),
  ];
  const position = (cells: string[], irish: boolean): { lat: number; lon: number } | null => {
    const [latitude, longitude] = [parseLatitude(lat(cells)), parseLongitude(lon(cells))];
    if (latitude !== null && longitude !== null && !Number.isNaN(latitude + longitude))
      return { lat: latitude, lon: longitude };
    // Postcodes of Northern Ireland stand on the Irish grid, whose figures look alike.
    return irish ? null : fromOsGrid(metres(east(cells)), metres(north(cells)));
  };
  return {
    read: ({ line, cells }) => {
      const code = parsePostcode(postcode(cells));
      if (!code.ok) return code;
      if (code.value === null) return reject('VALUE_INVALID', 'The row has no postcode');
      const at = position(cells, code.value.area === 'BT');
      if (at === null)
        return reject(
          'POSITION_INVALID',
          `The row gives no position that can be used for ${code.value.display}`,
        );
      return parsed({
        line,
        mayRepeat: true,
        entities: [],
        attributes: [],
        links: [],
        postcodes: [{ postcode: code.value.key, ...at }],
      });
    },
    warnings: () => [],
  };
}
