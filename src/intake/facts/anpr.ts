// Reads plate-camera records: a vehicle's plate seen at a camera at a time.
import { reject } from '../../model/parsed.ts';
import { parseLatitude, parseLongitude } from '../../model/position.ts';
import { getter } from '../calls/callRows.ts';
import { momentReader } from '../calls/moments.ts';
import { positionTexts } from '../calls/positions.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { factMaker, vehicleMention } from './mentions.ts';

export function anprReads(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [vrm, camera, town, direction] = [text('vrm'), text('camera'), text('town'), text('direction')];
  const address = text('address');
  const looks = (['make', 'model', 'colour'] as const).map((name) => [name, text(name)] as const);
  const position = positionTexts(plan.mapping);
  const [lat, lon] = [position?.lat ?? text('lat'), position?.lon ?? text('lon')];
  const moment = momentReader(plan.mapping, plan);
  let unusual = 0;
  return {
    read: ({ line, cells }) => {
      const vehicle = vehicleMention(vrm(cells));
      if (!vehicle) return reject('VALUE_INVALID', 'The row has no plate');
      const seenAt = moment.read(cells);
      if (Number.isNaN(seenAt)) return moment.refusal(cells);
      const latitude = parseLatitude(lat(cells));
      const longitude = parseLongitude(lon(cells));
      if (Number.isNaN(latitude) || Number.isNaN(longitude))
        return reject('POSITION_INVALID', `"${lat(cells)}, ${lon(cells)}" is not a position in degrees`);
      const maker = factMaker(line);
      const plate = maker.add(vehicle.mention);
      if (vehicle.note !== '') {
        unusual++;
        maker.note(plate, 'plate', vehicle.note);
      }
      const name =
        camera(cells).trim() ||
        (latitude !== null && longitude !== null ? `${latitude}, ${longitude}` : town(cells).trim());
      if (name !== '') {
        const site = maker.add({
          kind: 'place',
          key: `camera ${name.toLowerCase()}`,
          label: `Camera ${name}`,
        });
        maker.tie(plate, site, 'seen-at', '', seenAt);
        maker.note(site, 'town', town(cells));
        maker.note(site, 'location', address(cells));
        if (latitude !== null && longitude !== null)
          maker.note(site, 'position', `${latitude}, ${longitude}`);
      }
      maker.note(plate, 'direction', direction(cells));
      for (const [name, of] of looks) maker.note(plate, name, of(cells));
      return maker.done();
    },
    warnings: () =>
      unusual > 0
        ? [
            `${unusual.toLocaleString('en-GB')} ${unusual === 1 ? 'read has' : 'reads have'} a plate that fits no UK form: kept and marked, since plates are misread, false, foreign or partial.`,
          ]
        : [],
  };
}
