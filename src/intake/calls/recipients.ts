// Reads a row whose other party is several: a text to three people is three events, each from the same row.
import type { Reject } from '../../model/parsed.ts';
import { parseNumber } from '../../model/phoneNumber.ts';
import type { Plan } from '../planning.ts';
import type { TableRow } from '../table/delimited.ts';
import { getter } from './callRows.ts';

/** Two numbers and what parts them are longer than any one number. */
const SHORTEST_LIST = 15;

type Read = (row: TableRow) => Reject | null;

/** `read` for each recipient of a row; `further` counts the events beyond one a row. Null where rows have but one other party. */
export function recipientReader(plan: Plan, read: Read): { read: Read; further: () => number } | null {
  const column = plan.mapping.b;
  const get = getter(plan.mapping, 'b');
  if (!get || !column || !('at' in column) || column.before || plan.numbers === 'opaque') return null;
  const { at } = column;
  let further = 0;
  const isNumber = (text: string): boolean => {
    const form = parseNumber(text, { region: plan.region, mode: 'phone' });
    return form.ok && form.value.e164 !== null;
  };
  const recipientsIn = (text: string): string[] | null => {
    if (text.length < SHORTEST_LIST || !/[;,\n|]/.test(text)) return null;
    const list = text
      .split(/[;,\n|]+/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    return list.length > 1 && list.every(isNumber) ? [...new Set(list)] : null;
  };
  return {
    read: (row) => {
      const list = recipientsIn(get(row.cells));
      if (list === null) return read(row);
      const [first = '', ...others] = list;
      const to = (recipient: string): TableRow => ({ ...row, cells: row.cells.with(at, recipient) });
      const why = read(to(first));
      if (why) return why;
      for (const other of others) if (read(to(other)) === null) further++;
      return null;
    },
    further: () => further,
  };
}
