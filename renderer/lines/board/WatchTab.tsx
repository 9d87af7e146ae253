// Closed and silent lines that may have been seen again, under which number, and how soon that could be known.
import { Button } from '@blueprintjs/core';
import type { WatchHitShown } from '../../../src/contract/lineShapes.ts';
import { Answered } from '../Answered.tsx';
import { CalibrationButton } from '../calibration/CalibrationButton.tsx';
import { MeasuredNote } from '../calibration/MeasuredNote.tsx';
import { FindingCard } from '../finding/FindingCard.tsx';
import { closureWords, hitKey, hitView } from '../finding/hitView.ts';
import { openLine } from '../linesStore.ts';
import { useBoardAnswer } from '../useBoardAnswer.ts';
import { sentence, stretchOf } from '../words.ts';
import { countColumn, numberColumn, scoreColumn, statusColumn, timeColumn } from './columns.tsx';
import type { SortColumn } from './SortedTable.tsx';
import { TableWithPanel } from './TableWithPanel.tsx';

const COLUMNS: readonly SortColumn<WatchHitShown>[] = [
  numberColumn('Number seen', ({ number }) => number),
  numberColumn('May be the line', ({ line }) => line),
  {
    name: 'Closure',
    className: 'col-closure',
    help: 'Whether an analyst recorded that the line was closed, or it merely fell silent',
    value: ({ closure }) => closure,
    cell: (hit) => (
      <span className={`status-mark status-${hit.closure === 'recorded' ? 'closed' : 'silent'}`}>
        {sentence(closureWords(hit))}
      </span>
    ),
  },
  scoreColumn(),
  statusColumn(),
  timeColumn('Could be seen from', ({ seenAt }) => seenAt),
  {
    name: 'After',
    className: 'col-after',
    help: 'How long after the closure, or after it fell silent, it could have been noticed',
    value: ({ hoursAfter }) => hoursAfter,
    cell: ({ hoursAfter }) => stretchOf(hoursAfter * 60),
  },
  countColumn('Shared', ({ shared }) => shared, "The line's contacts that are in touch with this number"),
];

export function WatchTab() {
  const answer = useBoardAnswer('watch', {});
  return (
    <Answered answer={answer} label="Comparing with closed lines">
      {({ hits }) => (
        <TableWithPanel
          label="Lines that may have come back"
          rows={hits}
          columns={COLUMNS}
          keyOf={hitKey}
          head={
            <p className="lines-note">
              Each closed line is kept as its contacts, hours and cells, and everything imported is compared
              with it. Lines that fell silent without a recorded closure are compared as well.{' '}
              <CalibrationButton kind="watch" />
            </p>
          }
          none={
            <p className="lines-none muted">
              No closed or silent line has been seen again. Record a closure on a line’s page to watch for it.
            </p>
          }
          panel={(hit) => (
            <FindingCard
              finding={hitView(hit)}
              actions={<Button size="small" text="Open the line" onClick={() => openLine(hit.line)} />}
            >
              <MeasuredNote kind="watch" score={hit.score} />
            </FindingCard>
          )}
        />
      )}
    </Answered>
  );
}
