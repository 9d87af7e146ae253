// The columns of the call table.
import type { CallEventRow } from '../../src/contract/shapes.ts';
import { countOf } from '../format/count.ts';
import { readableNumber } from '../format/phone.ts';
import { durationOf, exactTimeOf } from '../format/time.ts';
import { EVENT_WORDS, keyOf } from '../format/words.ts';

export type Column = { name: string; className: string; text: (row: CallEventRow) => string };

const party = ({ label }: CallEventRow['a']): string => readableNumber(label) || 'Not given';

/** Texts last no time: a record's zero there says nothing. */
export const durationText = ({ type, durationSeconds }: CallEventRow): string =>
  durationOf((type === 'text' || type === 'mms') && durationSeconds === 0 ? null : durationSeconds);

export const COLUMNS: readonly Column[] = [
  { name: 'Time', className: 'col-time', text: (row) => exactTimeOf(row.startedAt) },
  { name: 'Kind', className: 'col-kind', text: (row) => EVENT_WORDS[row.type] },
  { name: 'From', className: 'col-party', text: (row) => party(row.a) },
  { name: 'To', className: 'col-party', text: (row) => (row.type === 'data' ? '–' : party(row.b)) },
  { name: 'Duration', className: 'col-duration', text: durationText },
  { name: 'Handset', className: 'col-device col-handset', text: (row) => keyOf(row.handset) },
  { name: 'SIM', className: 'col-device col-sim', text: (row) => keyOf(row.sim) },
  { name: 'Used cell', className: 'col-cell', text: (row) => keyOf(row.cell) },
  { name: 'File', className: 'col-file', text: (row) => row.file },
  { name: 'Line', className: 'col-line', text: (row) => countOf(row.line) },
];
