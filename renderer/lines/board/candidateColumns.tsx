// The columns of the table of numbers weighed.
import type { LineRankShown } from '../../../src/contract/lineShapes.ts';
import { StatusMark } from '../finding/StatusMark.tsx';
import { sentence } from '../words.ts';
import { confidenceColumn, countColumn, dayColumn, numberColumn, scoreColumn } from './columns.tsx';
import type { SortColumn } from './SortedTable.tsx';

const leading = (row: LineRankShown): string => sentence(row.leading);

/** `weightsChanged` tells how many signal weights differ from the default. */
export const candidateColumns = (weightsChanged: number): readonly SortColumn<LineRankShown>[] => [
  numberColumn('Number', ({ label }) => label),
  scoreColumn(weightsChanged),
  confidenceColumn(),
  {
    name: 'Judgement',
    className: 'col-status',
    value: ({ explained, status }) => (explained ? 'explained' : status),
    cell: ({ explained, status }) =>
      explained ? (
        <span className="status-mark status-explained">Explained</span>
      ) : (
        <StatusMark status={status} />
      ),
  },
  countColumn('Contacts', ({ contacts }) => contacts),
  countColumn('Bulk texts', ({ broadcasts }) => broadcasts),
  dayColumn('Last seen', ({ lastSeen }) => lastSeen),
  {
    name: 'Leading reason',
    className: 'col-reason',
    value: leading,
    cell: (row) => <span title={leading(row)}>{leading(row)}</span>,
  },
];
