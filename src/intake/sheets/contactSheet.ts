// Reads the contacts sheet of a Cellebrite workbook: a name, and several numbers in one cell.
import { parsed } from '../../model/parsed.ts';
import { type Consumer, consumerOfFacts } from '../consumer.ts';
import type { Plan } from '../planning.ts';
import { noNumber, numbersIn } from '../records/contactList.ts';
import { noOwner } from '../records/record.ts';
import { savedNameFact } from '../records/savedNames.ts';
import { headerWords } from '../table/synonyms.ts';
import type { RowShaper } from './shapers.ts';

const ENTRIES = ['entries', 'phone numbers', 'phone number', 'numbers', 'phones', 'value'];

/** How a row of a contacts sheet is put into columns; null for any other sheet. */
export function contactShaperOf(sheet: string, columns: readonly string[]): RowShaper | null {
  const words = columns.map(headerWords);
  const name = words.findIndex((word) => word === 'name' || word === 'contact name');
  const entries = words.findIndex((word) => ENTRIES.includes(word));
  if (!/contact|address ?book|phone ?book/i.test(sheet) || name < 0 || entries < 0) return null;
  const deleted = words.findIndex((word) => word.startsWith('deleted'));
  return {
    kind: 'things',
    columns: ['name', 'numbers', 'deleted'],
    shape: (cells) => [
      (cells[name] ?? '').trim(),
      numbersIn(cells[entries] ?? '').join('\n'),
      /^(yes|deleted|true)/i.test(cells[deleted] ?? '') ? 'deleted' : '',
    ],
    consumer: contacts,
  };
}

const contacts = (plan: Plan): Consumer =>
  consumerOfFacts(({ line, cells: [name = '', numbers = '', deleted = ''] }) => {
    const fact = savedNameFact(line, name, numbers.split('\n').filter(Boolean), plan, noOwner());
    if (!fact) return noNumber;
    if (deleted !== '') fact.attributes.push({ entity: 0, name: 'contact', value: deleted });
    return parsed(fact);
  });
