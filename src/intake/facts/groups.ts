// Reads lists of organised crime groups: their people and lines, from when to when, and what they are in it.
import { reject } from '../../model/parsed.ts';
import { roleWord } from '../../model/roles.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { addressMention, numberMention, vehicleMention } from './mentions.ts';
import { recordReader } from './recordRows.ts';

export const groupList = (plan: Plan): FactReader =>
  recordReader(plan, ({ text, from, to, maker, claim, person }) => {
    const name = text('group');
    if (name === '') return reject('PARTY_MISSING', 'The row names no group');
    const group = maker.add({ kind: 'group', key: name.toLowerCase(), label: name });
    claim(group, 'type of group', 'organised crime group');
    claim(group, 'reference number', text('reference'));
    const member = (entity: number): void => {
      maker.lasting(entity, group, 'related', 'member of', { from, to });
      claim(entity, 'member of', text('relation').toLowerCase(), {
        from,
        to,
        other: group,
        note: text('text'),
      });
    };
    const who = person();
    if (who !== null) {
      member(who);
      if (text('relation') !== '') claim(who, 'role', roleWord(text('relation')), { from, to });
    }
    const number = numberMention(text('a'), plan);
    if (!number.ok) return number;
    if (number.value) member(maker.add(number.value));
    const vehicle = vehicleMention(text('vrm'));
    if (vehicle) member(maker.add(vehicle.mention));
    const address = addressMention(text('address'), text('town'), text('postcode'));
    if (address) member(maker.add(address));
    return maker.done();
  });
