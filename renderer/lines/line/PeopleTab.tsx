// Probable runners or customers of a line: all in a table, the one chosen with reasons and the innocent explanation.
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf } from '../../format/time.ts';
import type { SortColumn } from '../board/SortedTable.tsx';
import { TableWithPanel } from '../board/TableWithPanel.tsx';
import { FindingCard } from '../finding/FindingCard.tsx';
import { type Person, personView } from '../finding/roleViews.ts';
import { Score } from '../finding/Score.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { SCORE_HELP } from '../words.ts';

const COLUMNS: readonly SortColumn<Person>[] = [
  {
    name: 'Number',
    className: 'col-number',
    value: ({ number }) => number,
    cell: ({ number }) => readableNumber(number),
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
    name: 'Judgement',
    className: 'col-status',
    value: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
  {
    name: 'Since',
    className: 'col-day',
    value: ({ since }) => since,
    cell: ({ since }) => dayOf(since),
  },
  {
    name: 'Until',
    className: 'col-day',
    down: true,
    value: ({ until }) => until,
    cell: ({ until }) => dayOf(until),
  },
  {
    name: 'Contacts',
    className: 'col-count',
    help: 'Calls and texts with the line',
    down: true,
    value: ({ contacts }) => contacts,
    cell: ({ contacts }) => countOf(contacts),
  },
  {
    name: 'Days a week',
    className: 'col-count',
    help: 'On how many days of a week they were in touch',
    down: true,
    value: ({ daysPerWeek }) => daysPerWeek,
    cell: ({ daysPerWeek }) => daysPerWeek.toFixed(1),
  },
];

const NOTES = {
  runner:
    'Phones that may carry the line’s business between its areas. Whoever holds one may be an exploited child or adult: consider safeguarding first. A number is not a person, and nobody is named here.',
  customer:
    'Phones in touch with the line as its customers would be. They may belong to vulnerable people; some will be friends or relatives of the holder.',
} as const;

type Props = { people: readonly Person[]; line: string; kind: 'runner' | 'customer' };

export function PeopleTab({ people, line, kind }: Props) {
  const plural = kind === 'runner' ? 'Probable runners' : 'Probable customers';
  return (
    <div className="people">
      <TableWithPanel
        label={plural}
        rows={people}
        columns={COLUMNS}
        sortedBy={{ column: 'Score', down: true }}
        keyOf={({ number }) => number}
        head={<p className="lines-note">{NOTES[kind]}</p>}
        none={<p className="lines-none muted">{plural} were not found in these records.</p>}
        panel={(person) => <FindingCard finding={personView(person, line, kind)} />}
      />
    </div>
  );
}
