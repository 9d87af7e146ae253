// The columns of the lines board.
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf, timeOf } from '../../format/time.ts';
import { Score } from '../finding/Score.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { CLOSURE_WORDS, CONFIDENCE_HELP, SCORE_HELP } from '../words.ts';
import type { SortColumn } from './SortedTable.tsx';

export function ClosedMark({ line }: { line: BoardLine }) {
  if (line.closedAt === null) return <span className="muted">Live</span>;
  const type = CLOSURE_WORDS[line.closureType ?? ''] ?? '';
  return (
    <span className="status-mark status-closed" title={`Closed ${timeOf(line.closedAt)}, ${type}`}>
      Closed {dayOf(line.closedAt)}
    </span>
  );
}

const count = (n: number) => (n === 0 ? <span className="muted">0</span> : countOf(n));

export const BOARD_COLUMNS: readonly SortColumn<BoardLine>[] = [
  {
    name: 'Line',
    className: 'col-number',
    help: 'The number by which the line was first seen stands for it',
    value: ({ label }) => label,
    cell: ({ label }) => <strong>{readableNumber(label)}</strong>,
  },
  {
    name: 'Number now',
    className: 'col-number',
    help: 'The number of the line that was seen last',
    value: ({ numberNow }) => numberNow,
    cell: ({ numberNow, id }) =>
      numberNow === id ? <span className="muted">the same</span> : readableNumber(numberNow),
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
    value: ({ status }) => status,
    cell: ({ status }) => <StatusMark status={status} />,
  },
  {
    name: 'Closure',
    className: 'col-closure',
    value: ({ closedAt }) => closedAt,
    cell: (line) => <ClosedMark line={line} />,
  },
  {
    name: 'Watch hits',
    className: 'col-count',
    help: 'Numbers seen after a recorded closure that may be the line come back',
    down: true,
    value: ({ watchHits }) => watchHits,
    cell: ({ watchHits }) =>
      watchHits === 0 ? count(0) : <strong className="watch-count">{countOf(watchHits)}</strong>,
  },
  {
    name: 'Last seen',
    className: 'col-day',
    down: true,
    value: ({ lastSeen }) => lastSeen,
    cell: ({ lastSeen }) => <span title={timeOf(lastSeen)}>{dayOf(lastSeen)}</span>,
  },
  {
    name: 'First seen',
    className: 'col-day',
    value: ({ firstSeen }) => firstSeen,
    cell: ({ firstSeen }) => <span title={timeOf(firstSeen)}>{dayOf(firstSeen)}</span>,
  },
  {
    name: 'Contacts',
    className: 'col-count',
    help: 'Contacts of its busiest number: its customers are among them',
    down: true,
    value: ({ contacts }) => contacts,
    cell: ({ contacts }) => count(contacts),
  },
  {
    name: 'Bulk texts',
    className: 'col-count',
    help: 'Bursts of texts to many people within minutes',
    down: true,
    value: ({ broadcasts }) => broadcasts,
    cell: ({ broadcasts }) => count(broadcasts),
  },
  {
    name: 'Changes',
    className: 'col-count',
    help: 'Number changes that are accepted, or confident and not dismissed',
    down: true,
    value: ({ changes }) => changes,
    cell: ({ changes }) => count(changes),
  },
];
