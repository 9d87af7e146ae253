// Probable runners or customers of a line: all in a table, the one chosen with reasons and the innocent explanation.
import { useMemo } from 'react';
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { countColumn, dayColumn, numberColumn, scoreColumn, statusColumn } from '../board/columns.tsx';
import type { SortColumn } from '../board/SortedTable.tsx';
import { TableWithPanel } from '../board/TableWithPanel.tsx';
import { FindingCard } from '../finding/FindingCard.tsx';
import { type Person, personView } from '../finding/roleViews.ts';
import { CustomerChart } from './CustomerChart.tsx';
import { customerWeeks } from './customerWeeks.ts';

const COLUMNS: readonly SortColumn<Person>[] = [
  numberColumn('Number', ({ number }) => number),
  scoreColumn(),
  statusColumn(),
  dayColumn('Since', ({ since }) => since),
  dayColumn('Until', ({ until }) => until),
  countColumn('Contacts', ({ contacts }) => contacts, 'Calls and texts with the line'),
  countColumn(
    'Per week',
    ({ daysPerWeek }) => daysPerWeek,
    'On how many days of a week they were in touch',
    (n) => n.toFixed(1),
  ),
];

const NOTES = {
  runner:
    'Phones that may carry the line’s business between its areas. Whoever holds one may be an exploited child or adult: consider safeguarding first. A number is not a person, and nobody is named here.',
  customer:
    'Phones in touch with the line as its customers would be. They may belong to vulnerable people; some will be friends or relatives of the holder.',
} as const;

type Props = { people: readonly Person[]; line: BoardLine; kind: 'runner' | 'customer' };

export function PeopleTab({ people, line, kind }: Props) {
  const plural = kind === 'runner' ? 'Probable runners' : 'Probable customers';
  const weeks = useMemo(() => customerWeeks(people, line.lastSeen), [people, line.lastSeen]);
  return (
    <div className="people">
      <TableWithPanel
        label={plural}
        rows={people}
        columns={COLUMNS}
        keyOf={({ number }) => number}
        head={
          <>
            <p className="lines-note">{NOTES[kind]}</p>
            {kind === 'customer' && weeks.length > 1 && <CustomerChart weeks={weeks} />}
          </>
        }
        none={<p className="lines-none muted">{plural} were not found in these records.</p>}
        panel={(person) => <FindingCard finding={personView(person, line.id, kind)} />}
      />
    </div>
  );
}
