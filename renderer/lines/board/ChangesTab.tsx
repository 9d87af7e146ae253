// Every number change that was found, with both explanations of the one chosen.
import { Button } from '@blueprintjs/core';
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { Answered } from '../Answered.tsx';
import { changeKey, changeView, isHeld } from '../finding/changeView.ts';
import { FindingCard } from '../finding/FindingCard.tsx';
import { Hypotheses } from '../finding/Hypotheses.tsx';
import { Score } from '../finding/Score.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { percentOf, SCORE_HELP } from '../words.ts';
import type { SortColumn } from './SortedTable.tsx';
import { TableWithPanel } from './TableWithPanel.tsx';

const COLUMNS: readonly SortColumn<SuccessionShown>[] = [
  {
    name: 'From',
    className: 'col-number',
    value: ({ from }) => from,
    cell: ({ from }) => readableNumber(from),
  },
  { name: 'To', className: 'col-number', value: ({ to }) => to, cell: ({ to }) => readableNumber(to) },
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
    name: 'Joined',
    className: 'col-joined',
    help: 'Whether the board treats both numbers as one line: accepted, or confident and not dismissed',
    value: (row) => Number(isHeld(row)),
    cell: (row) => (isHeld(row) ? 'Yes' : <span className="muted">No</span>),
  },
  {
    name: 'Changed over about',
    className: 'col-time',
    down: true,
    value: ({ startedAt }) => startedAt,
    cell: ({ startedAt }) => timeOf(startedAt),
  },
  {
    name: 'Shared',
    className: 'col-count',
    help: 'Contacts of both numbers',
    down: true,
    value: ({ shared }) => shared,
    cell: ({ shared }) => countOf(shared),
  },
  {
    name: 'Kept',
    className: 'col-count',
    help: "Of the old number's circle, the part that is in touch with the new one; rare contacts count more",
    down: true,
    value: ({ kept }) => kept,
    cell: ({ kept }) => percentOf(kept),
  },
];

export function ChangesTab() {
  const answer = useBoardAnswer('successions', {});
  return (
    <Answered answer={answer} label="Looking for number changes">
      {({ successions }) => (
        <TableWithPanel
          label="Number changes"
          rows={successions}
          columns={COLUMNS}
          sortedBy={{ column: 'Score', down: true }}
          keyOf={changeKey}
          head={
            <p className="lines-note">
              Pairs of numbers of which the second may have taken over from the first: the same contacts moved
              from one to the other. A change is found from the records alone; nobody gave its date.
            </p>
          }
          none={
            <p className="lines-none muted">
              No number change was found. Two numbers need some contacts in common, and records of both.
            </p>
          }
          panel={(change) => (
            <FindingCard
              finding={changeView(change)}
              actions={<Button size="small" text="Open the line" onClick={() => openLine(change.from)} />}
            >
              <Hypotheses change={change} />
            </FindingCard>
          )}
        />
      )}
    </Answered>
  );
}
