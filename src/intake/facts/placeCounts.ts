// Reads partners' counts of places: so many of something, in a place, over a period, as somebody supplies them.
import { reject } from '../../model/parsed.ts';
import { townKey } from '../../model/placeKey.ts';
import { isBarredSubject } from '../../model/sensitiveWords.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { FactReader } from './factReader.ts';
import { factMaker } from './mentions.ts';

/** How tables write that a count was left out or is not known: such a row is kept, and is no nought. */
const NOT_GIVEN =
  /^(|[-–—*.:]+|\[?[cxz]\]?|[<≤]\s*\d+|n\/?a|not (available|known|given|collected)|unknown|suppressed|missing)$/i;

export function placeCounts(plan: Plan): FactReader {
  const text = (field: Parameters<typeof getter>[1]) => getter(plan.mapping, field) ?? (() => '');
  const [place, measure, count] = [text('town'), text('measure'), text('weight')];
  const [period, supplier] = [text('period'), text('supplier')];
  let notGiven = 0;
  return {
    read: ({ line, cells }) => {
      const [name, what, raw] = [place(cells).trim(), measure(cells).trim(), count(cells).trim()];
      if (name === '') return reject('PARTY_MISSING', 'The row names no place');
      if (what === '') return reject('VALUE_INVALID', 'The row does not say what is counted');
      if (isBarredSubject(what))
        return reject(
          'VALUE_INVALID',
          `"${what}" is about ethnicity, nationality, religion or deprivation, on which no view of risk may rest`,
        );
      const given = !NOT_GIVEN.test(raw);
      const figure = Number(raw.replace(/(?<=\d),(?=\d{3}\b)/g, ''));
      if (given && !(Number.isInteger(figure) && figure >= 0))
        return reject('VALUE_INVALID', `"${raw}" is no count: a whole number from nought up is`);
      if (!given) notGiven++;
      const maker = factMaker(line);
      const entity = maker.add({ kind: 'place', key: townKey(name), label: name });
      const fact = maker.done();
      if (fact.ok)
        fact.value.counts = [
          {
            entity,
            measure: what,
            count: given ? figure : null,
            raw,
            period: period(cells).trim(),
            supplier: supplier(cells).trim(),
          },
        ];
      return fact;
    },
    warnings: () =>
      notGiven > 0
        ? [
            `${notGiven.toLocaleString('en-GB')} ${notGiven === 1 ? 'count is' : 'counts are'} left out or not known in this table: kept as unknown, which is not nought.`,
          ]
        : [],
  };
}
