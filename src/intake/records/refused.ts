// What a refused record says, as cells that can be corrected in a copy: the original has no row of a table for it.
import { FIELDS, type Field } from '../../model/importFields.ts';
import type { RejectedRow } from '../../store/staging/batch.ts';
import type { Plan } from '../planning.ts';
import type { Mapping } from '../table/mapping.ts';

/** Cells in the columns of the plan that the record was read by, or a contact's name and numbers. */
export type RecordCopy = { table: 'rows' | 'contacts'; cells: readonly string[] };
export type RefusedRecord = RejectedRow & { copy?: RecordCopy };

/** A table that refused records are copied into: its plan, and where each of its cells comes from. */
export type CopyTable = { plan: Plan; cellsOf: (cells: readonly string[]) => string[] };

const HEADERS: Partial<Record<Field, string>> = {
  start: 'Start time',
  duration: 'Duration',
  type: 'Type',
  direction: 'Direction',
  imei: 'IMEI',
  imsi: 'IMSI',
  cell: 'Cell',
  cellEnd: 'Last cell',
  imeiB: 'IMEI B',
  imsiB: 'IMSI B',
  cellB: 'Cell B',
  text: 'Text',
  part: 'SMS part',
  parts: 'Number of parts',
  partRef: 'Concatenation reference',
};
/** Headers by which whoever reads the copy knows whether the first number is always the record's own (`ownNumber.ts`). */
const PARTIES = {
  own: { a: 'Own number', b: 'Other number' },
  caller: { a: 'Calling number', b: 'Called number' },
};

/** The plan's fields as columns of a table, each under its usual name. */
export function copyTable(plan: Plan): CopyTable {
  const events = plan.kind === 'calls' || plan.kind === 'extraction';
  const parties = plan.ownNumberFirst ? PARTIES.own : PARTIES.caller;
  const placeOf = (field: Field): number => {
    const column = plan.mapping[field];
    return column && 'at' in column ? column.at : -1;
  };
  const fields = FIELDS.filter((field) => placeOf(field) >= 0 || (events && field === 'a'));
  const header = (field: Field): string => {
    if (events && (field === 'a' || field === 'b')) return parties[field];
    return (events ? HEADERS[field] : undefined) ?? plan.layout.columns[placeOf(field)] ?? field;
  };
  const mapping: Mapping = { ...plan.mapping };
  for (const [at, field] of fields.entries()) mapping[field] = { at };
  return {
    plan: { ...plan, mapping, layout: layoutWith(plan, fields.map(header)) },
    cellsOf: (cells) =>
      fields.map((field) => {
        const value = cells[placeOf(field)] ?? '';
        // The copy says whose record it is in every row, as the file said once.
        return field === 'a' && value === '' && events && plan.ownNumberFirst ? (plan.subject ?? '') : value;
      }),
  };
}

/** A handset's contacts: a name, and its numbers. */
export const contactTable = (plan: Plan): CopyTable => ({
  plan: {
    ...plan,
    kind: 'extraction',
    mapping: { name: { at: 0 }, b: { at: 1 } },
    layout: layoutWith(plan, ['Contact name', 'Telephone numbers']),
  },
  cellsOf: (cells) => cells.slice(0, 2),
});

const layoutWith = ({ layout }: Plan, columns: string[]): Plan['layout'] => ({
  ...layout,
  delimiter: ',',
  headerLine: 1,
  columns,
});
