// Reads a list of a handset's contacts: a name, and one number or several.
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import type { Fact } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { headerWords } from '../table/headerForms.ts';
import type { Mapping } from '../table/mapping.ts';
import { noOwner } from './record.ts';
import { savedNameFact } from './savedNames.ts';

/** `Phone-Mobile: 07700 900123` on lines of their own; e-mail addresses and accounts among them are no numbers. */
export const numbersIn = (cell: string): string[] =>
  cell
    .split(/[\r\n;]+/)
    .map((line) => line.replace(/^[^:]*:\s*/, '').trim())
    .filter((value) => /^\+?[\d\s().-]{3,}(@s\.whatsapp\.net|@c\.us)?$/.test(value))
    .map((value) => value.replace(/@.*$/, ''));

export const noNumber = reject('PARTY_MISSING', 'The contact has no telephone number');

/** Whether columns of an extraction are those of contacts: a name and a number, and no time. */
export const isContactList = ({ name, a, b, start, date }: Mapping): boolean =>
  name !== undefined && (a ?? b) !== undefined && start === undefined && date === undefined;

/** "Mobile Phone", "Home Phone", "Phone 1 - Value": each may hold a number of the contact. */
const isPhoneColumn = (header: string): boolean =>
  /\b(phone|mobile|tel|telephone|msisdn)\b/.test(headerWords(header)) &&
  !/\b(type|label|name|model)\b/.test(headerWords(header));

/** A reader of rows of contacts by the plan's columns. */
export function contactReader(plan: Plan): (row: TableRow) => Parsed<Fact> {
  const name = getter(plan.mapping, 'name') ?? (() => '');
  const forename = getter(plan.mapping, 'forename') ?? (() => '');
  const numbers = getter(plan.mapping, 'b') ?? getter(plan.mapping, 'a') ?? (() => '');
  const further = plan.layout.columns.flatMap((column, at) => (isPhoneColumn(column) ? [at] : []));
  return ({ line, cells }) => {
    const saved = [forename(cells), name(cells)].map((part) => part.trim()).filter(Boolean);
    const all = [numbers(cells), ...further.map((at) => cells[at] ?? '')].flatMap(numbersIn);
    const fact = savedNameFact(line, saved.join(' '), all, plan, noOwner());
    return fact ? parsed(fact) : noNumber;
  };
}
