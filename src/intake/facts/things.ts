// Reads a table of no kind we know: each row is a thing, named by one column, and every other cell an attribute of it.
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import type { EntityMention } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import { headerWords } from '../table/synonyms.ts';
import { bareCell, describedBy, isPropertyList, THING_FIELDS, type ThingField } from '../table/things.ts';
import type { FactReader } from './factReader.ts';
import {
  factMaker,
  handsetMention,
  numberMention,
  personMention,
  simMention,
  vehicleMention,
} from './mentions.ts';

/** Whether a column is known by its place alone. */
const hasNoName = (header: string): boolean => /^(#\d+)?$/.test(header);

/** A thing of which the table says no more than a name: told apart from others of that name by its column's header. */
function thingMention(header: string, value: string): EntityMention {
  const words = hasNoName(header) ? '' : headerWords(header);
  const shown = /\p{L}/u.test(value) || words === '' ? value : `${words} ${value}`;
  return { kind: 'group', key: `${words} ${value}`.trim().toLowerCase(), label: shown.slice(0, 200) };
}

function mentionOf(
  field: ThingField,
  header: string,
  value: string,
  plan: Plan,
): Parsed<EntityMention | null> {
  if (value === '') return parsed(null);
  if (plan.numbers === 'opaque' || field === 'a') return numberMention(value, plan);
  if (field === 'imei') return handsetMention(value);
  if (field === 'imsi') return simMention(value);
  if (field === 'vrm') return parsed(vehicleMention(value)?.mention ?? thingMention(header, value));
  if (field === 'name') return parsed(personMention(value, ''));
  return parsed(thingMention(header, value));
}

const nobody = reject('PARTY_MISSING', 'The row names nobody and nothing');

/** What an attribute is called: by its header, or by its column's place where that has none. */
const nameOf = (column: string, at: number): string =>
  hasNoName(column) ? `column ${at + 1}` : column.replace(/^#\s*/, '');

export function things(plan: Plan): FactReader {
  if (isPropertyList(plan.layout.columns)) return properties(plan);
  const { columns } = plan.layout;
  const field = THING_FIELDS.find((each) => plan.mapping[each] !== undefined);
  const column = field && plan.mapping[field];
  const at = column && 'at' in column ? column.at : -1;
  const header = columns[at] ?? '';
  const named = field && getter(plan.mapping, field);
  return {
    read: ({ line, cells }) => {
      // Without a column that names it, a row is known by all that it says.
      const value = named ? bareCell(named(cells)) : cells.map(bareCell).filter(Boolean).join(', ');
      const mention = mentionOf(field ?? 'reference', named ? header : 'row', value, plan);
      if (!mention.ok) return mention;
      if (!mention.value) return nobody;
      const maker = factMaker(line);
      const thing = maker.add(mention.value);
      for (const [i, name] of columns.entries())
        if (i !== at) maker.note(thing, nameOf(name, i), bareCell(cells[i]));
      return maker.done();
    },
    warnings: () => [
      named
        ? `Each row is kept as a thing named by "${header}", with its other cells as attributes.`
        : 'No column names what a row is about: each row is kept as a thing of its own.',
    ],
  };
}

/** A list of one thing's properties: the number that the user names as its subject, or what the list itself calls its id. */
function properties(plan: Plan): FactReader {
  const subject = plan.subject ? numberMention(plan.subject, plan) : null;
  const own = describedBy(plan.sample.map(({ cells }) => cells));
  const thing = subject?.ok && subject.value ? subject.value : own && thingMention(own.name, own.value);
  return {
    read: ({ line, cells }) => {
      if (!thing || bareCell(cells[0]) === '') return nobody;
      const maker = factMaker(line);
      maker.note(maker.add(thing), bareCell(cells[0]), bareCell(cells[1]));
      return maker.done();
    },
    warnings: () => (thing ? [`The rows are kept as attributes of ${thing.label}.`] : []),
  };
}
