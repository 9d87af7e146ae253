// The columns of the table of numbers weighed.
import type { LineCandidateShown } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf, timeOf } from '../../format/time.ts';
import { Score } from '../finding/Score.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { CONFIDENCE_HELP, SCORE_HELP, sentence } from '../words.ts';
import type { SortColumn } from './SortedTable.tsx';

const leading = ({ speaksFor, speaksAgainst, likely }: LineCandidateShown): string =>
  sentence((likely ? speaksFor[0] : speaksAgainst[0]) ?? speaksFor[0] ?? '');

export const CANDIDATE_COLUMNS: readonly SortColumn<LineCandidateShown>[] = [
  {
    name: 'Number',
    className: 'col-number',
    value: ({ label }) => label,
    cell: ({ label }) => readableNumber(label),
  },
  {
    name: 'Score',
    className: 'col-score',
    help: SCORE_HELP,
    down: true,
    value: ({ score }) => score,
    cell: ({ score }) => <Score value={score} />,
  },
  {
    name: 'Confidence',
    className: 'col-score',
    help: CONFIDENCE_HELP,
    down: true,
    value: ({ confidence }) => confidence,
    cell: ({ confidence }) => <Score value={confidence} kind="confidence" />,
  },
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
  {
    name: 'Contacts',
    className: 'col-count',
    down: true,
    value: ({ contacts }) => contacts,
    cell: ({ contacts }) => countOf(contacts),
  },
  {
    name: 'Bulk texts',
    className: 'col-count',
    down: true,
    value: ({ broadcasts }) => broadcasts,
    cell: ({ broadcasts }) => countOf(broadcasts),
  },
  {
    name: 'Last seen',
    className: 'col-day',
    down: true,
    value: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <span title={timeOf(lastSeen)}>{dayOf(lastSeen)}</span>,
  },
  {
    name: 'Leading reason',
    className: 'col-reason',
    value: leading,
    cell: (row) => <span title={leading(row)}>{leading(row)}</span>,
  },
];
