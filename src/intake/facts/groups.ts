// Reads lists of organised crime groups and of lines: people and lines by group, and the forces that a line runs between.
import { reject } from '../../model/parsed.ts';
import { roleWord } from '../../model/roles.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { addressMention, numberMention, vehicleMention } from './mentions.ts';
import { type RecordRow, recordReader } from './recordRows.ts';

/** The group that a row names, with what is said of it; null where the row is of a line alone. */
function groupOf({ text, maker, claim }: RecordRow): number | null {
  const name = text('group');
  if (name === '') return null;
  const group = maker.add({ kind: 'group', key: name.toLowerCase(), label: name });
  claim(group, 'type of group', 'organised crime group');
  claim(group, 'reference number', text('reference'));
  return group;
}

export const groupList = (plan: Plan): FactReader =>
  recordReader(plan, (row) => {
    const { text, from, to, maker, claim, person } = row;
    const group = groupOf(row);
    const number = numberMention(text('a'), plan);
    if (!number.ok) return number;
    if (group === null && !number.value) return reject('PARTY_MISSING', 'The row names no group and no line');
    const member = (entity: number): number => {
      if (group === null) return entity;
      maker.lasting(entity, group, 'related', 'member of', { from, to });
      const position = text('relation').toLowerCase();
      claim(entity, 'member of', position, { from, to, other: group, note: text('text') });
      return entity;
    };
    const who = person();
    if (who !== null) {
      member(who);
      if (text('relation') !== '') claim(who, 'role', roleWord(text('relation')), { from, to });
    }
    if (number.value) {
      const line = member(maker.add(number.value));
      maker.note(line, 'brand', text('brand'));
      for (const force of text('exportingForce').split(/[;/|]/))
        claim(line, 'exporting force', force.trim(), { from, to });
      for (const force of text('importingForce').split(/[;/|]/))
        claim(line, 'importing force', force.trim(), { from, to });
    }
    const vehicle = vehicleMention(text('vrm'));
    if (vehicle) member(maker.add(vehicle.mention));
    const address = addressMention(text('address'), text('town'), text('postcode'));
    if (address) member(maker.add(address));
    return maker.done();
  });
