// Reads a list of a handset's contacts: a name, and one number or several.
import { type Parsed, parsed, reject } from '../../model/parsed.ts';
import type { Fact } from '../../store/staging/batch.ts';
import { getter } from '../calls/callRows.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
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

/** A reader of rows of contacts by the plan's columns. */
export function contactReader(plan: Plan): (row: TableRow) => Parsed<Fact> {
  const name = getter(plan.mapping, 'name') ?? (() => '');
  const numbers = getter(plan.mapping, 'b') ?? getter(plan.mapping, 'a') ?? (() => '');
  return ({ line, cells }) => {
    const fact = savedNameFact(line, name(cells).trim(), numbersIn(numbers(cells)), plan, noOwner());
    return fact ? parsed(fact) : noNumber;
  };
}
