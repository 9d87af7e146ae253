// Reads lists of who keeps, hires and drives vehicles; whoever hires one is not said to drive it.
import { reject } from '../../model/parsed.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { addressMention, holderMention, vehicleMention } from './mentions.ts';
import { recordReader } from './recordRows.ts';

const TIES = [
  ['keeper', 'keeper', 'keeper', 'registered keeper of'],
  ['hirer', 'hirer', 'keeper', 'hirer of'],
  ['driver', 'driver', 'related', 'driver of'],
] as const;

const NO = /^(n|no|none|false|0|not licensed)$/i;

function taxiWord(written: string): string {
  if (/private|phv/i.test(written)) return 'private hire';
  if (/hackney|black cab/i.test(written)) return 'hackney carriage';
  return /^(y|yes|true|1|taxi)$/i.test(written) ? 'licensed as a taxi' : written;
}

export const vehicleList = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, maker, claim }) => {
    const vehicle = vehicleMention(text('vrm'));
    if (!vehicle) return reject('VALUE_INVALID', 'The row has no plate');
    const plate = maker.add(vehicle.mention);
    maker.note(plate, 'plate', vehicle.note);
    for (const field of ['make', 'model', 'colour'] as const) maker.note(plate, field, text(field));
    const home = addressMention(text('address'), text('town'), text('postcode'));
    for (const [field, name, kind, label] of TIES) {
      const said = text(field);
      const mention = holderMention(said, '', field === 'keeper' ? home?.key : undefined);
      if (!mention) continue;
      const who = maker.add(mention);
      if (mention.kind === 'group') claim(who, 'type of group', 'firm');
      maker.lasting(who, plate, kind, label, { from, to });
      claim(plate, name, '', { from, to, other: who });
      if (field === 'keeper' && home) maker.tie(who, maker.add(home), 'related', 'registered address');
    }
    claim(plate, 'hire firm', text('firm'), { from, to });
    if (text('taxi') !== '' && !NO.test(text('taxi')))
      claim(plate, 'taxi', taxiWord(text('taxi')), { from, to });
    return maker.done();
  });
