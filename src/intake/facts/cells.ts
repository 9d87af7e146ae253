// Reads cell-site lists: where each cell stands and which way it looks.
import { parseCell } from '../../model/cellIdentity.ts';
import { parsed, reject } from '../../model/parsed.ts';
import { parseLatitude, parseLongitude } from '../../model/position.ts';
import { getter } from '../calls/callRows.ts';
import { positionTexts } from '../calls/positions.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { factMaker } from './mentions.ts';

const degrees = (text: string): number | null => {
  const value = Number(text.replace(/°/g, '').trim());
  return text.trim() === '' || Number.isNaN(value) ? null : value;
};

export function cellSites(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [cell, beam] = [text('cell'), text('beam')];
  const position = positionTexts(plan.mapping);
  const [lat, lon] = [position?.lat ?? text('lat'), position?.lon ?? text('lon')];
  const azimuth = position?.azimuth ?? text('azimuth');
  const [address, town, postcode, camera] = [text('address'), text('town'), text('postcode'), text('camera')];
  return {
    read: ({ line, cells }) => {
      const key = parseCell(cell(cells));
      if (key === null) return reject('VALUE_INVALID', 'The row names no cell');
      const latitude = parseLatitude(lat(cells));
      const longitude = parseLongitude(lon(cells));
      if (Number.isNaN(latitude) || Number.isNaN(longitude))
        return reject('POSITION_INVALID', `"${lat(cells)}, ${lon(cells)}" is not a position in degrees`);
      const maker = factMaker(line);
      const at = maker.add({
        kind: 'cell',
        key,
        label: key,
        cell: {
          key,
          lat: latitude,
          lon: longitude,
          azimuth: degrees(azimuth(cells)),
          beam: degrees(beam(cells)),
        },
      });
      if (/omni/i.test(azimuth(cells))) maker.note(at, 'sector', 'looks every way (omnidirectional)');
      maker.note(at, 'site', camera(cells));
      maker.note(at, 'address', address(cells));
      maker.note(at, 'town', town(cells));
      maker.note(at, 'postcode', postcode(cells));
      const fact = maker.done();
      return fact.ok ? parsed(fact.value) : fact;
    },
    warnings: () => [],
  };
}
