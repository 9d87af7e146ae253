// Reads lists of people: names, aliases, dates of birth and the dated roles they are said to have.

import { roleWord } from '../../model/roles.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { addressMention, numberMention } from './mentions.ts';
import { noPerson, recordReader } from './recordRows.ts';

/** Whether the column of places is one of schools: whoever has one there is a pupil, and so a child where no age says otherwise. */
function namesSchools({ mapping, layout }: Plan): boolean {
  const column = mapping.site;
  return column !== undefined && 'at' in column && /\bschool\b/i.test(layout.columns[column.at] ?? '');
}

export function nominals(plan: Plan): FactReader {
  const atSchool = namesSchools(plan);
  return recordReader(plan, ({ text, from, to, maker, claim, person }) => {
    const who = person();
    if (who === null) return noPerson;
    for (const role of text('relation').split(/[;/|]|,(?=\s)/))
      claim(who, 'role', roleWord(role), { from, to, note: text('text') });
    if (atSchool && text('site') !== '') claim(who, 'role', 'pupil', { from, to, note: text('site') });
    const number = numberMention(text('a'), plan);
    if (!number.ok) return number;
    if (number.value) maker.lasting(who, maker.add(number.value), 'related', 'uses', { from, to });
    const home = addressMention(text('address'), text('town'), text('postcode'));
    if (home) maker.lasting(who, maker.add(home), 'related', 'lives at', { from, to });
    return maker.done();
  });
}
