// Every number change that was found, with both explanations of the one chosen.
import { Button } from '@blueprintjs/core';
import type { SuccessionShown } from '../../../src/contract/lineShapes.ts';
import { Answered } from '../Answered.tsx';
import { CalibrationButton } from '../calibration/CalibrationButton.tsx';
import { changeKey, changeView, isHeld } from '../finding/changeView.ts';
import { FindingCard } from '../finding/FindingCard.tsx';
import { Hypotheses } from '../finding/Hypotheses.tsx';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { percentOf } from '../words.ts';
import { countColumn, numberColumn, scoreColumn, statusColumn, timeColumn } from './columns.tsx';
import type { SortColumn } from './SortedTable.tsx';
import { TableWithPanel } from './TableWithPanel.tsx';

const COLUMNS: readonly SortColumn<SuccessionShown>[] = [
  numberColumn('From', ({ from }) => from),
  numberColumn('To', ({ to }) => to),
  scoreColumn(),
  statusColumn(),
  {
    name: 'Joined',
    className: 'col-joined',
    help: 'Whether the board treats both numbers as one line: accepted, or confident and not dismissed',
    value: (row) => Number(isHeld(row)),
    cell: (row) => (isHeld(row) ? 'Yes' : <span className="muted">No</span>),
  },
  timeColumn('Changed over about', ({ startedAt }) => startedAt),
  countColumn('Shared', ({ shared }) => shared, 'Contacts of both numbers'),
  countColumn(
    'Kept',
    ({ kept }) => kept,
    "Of the old number's circle, the part that is in touch with the new one; rare contacts count more",
    percentOf,
  ),
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
          keyOf={changeKey}
          head={
            <p className="lines-note">
              Pairs of numbers of which the second may have taken over from the first: the same contacts moved
              from one to the other. A change is found from the records alone; nobody gave its date.{' '}
              <CalibrationButton kind="changes" />
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
