// The columns that the lists of lines share: numbers, scores, judgements, moments and counts.
import type { FindingStatus } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf, timeOf } from '../../format/time.ts';
import { Score } from '../finding/Score.tsx';
import { StatusMark } from '../finding/StatusMark.tsx';
import { CONFIDENCE_HELP, SCORE_HELP, weightsWords } from '../words.ts';
import type { SortColumn } from './SortedTable.tsx';

export const numberColumn = <T,>(name: string, of: (row: T) => string): SortColumn<T> => ({
  name,
  className: 'col-number',
  value: of,
  cell: (row) => readableNumber(of(row)),
});

/** `weightsChanged` tells how many weights that went into it differ from the default. */
export const scoreColumn = <T extends { score: number }>(weightsChanged = 0): SortColumn<T> => ({
  name: 'Score',
  className: 'col-score',
  help: weightsChanged === 0 ? SCORE_HELP : `${SCORE_HELP} ${weightsWords(weightsChanged)}`,
  down: true,
  value: ({ score }) => score,
  cell: ({ score }) => <Score value={score} weightsChanged={weightsChanged} />,
});

export const confidenceColumn = <T extends { confidence: number }>(): SortColumn<T> => ({
  name: 'Confidence',
  className: 'col-score col-confidence',
  help: CONFIDENCE_HELP,
  down: true,
  value: ({ confidence }) => confidence,
  cell: ({ confidence }) => <Score value={confidence} kind="confidence" />,
});

export const statusColumn = <T extends { status: FindingStatus }>(): SortColumn<T> => ({
  name: 'Judgement',
  className: 'col-status',
  value: ({ status }) => status,
  cell: ({ status }) => <StatusMark status={status} />,
});

/** A day, with the time of day to those who point at it; the latest first. */
export const dayColumn = <T,>(name: string, of: (row: T) => number): SortColumn<T> => ({
  name,
  className: 'col-day',
  down: true,
  value: of,
  cell: (row) => <span title={timeOf(of(row))}>{dayOf(of(row))}</span>,
});

/** A day and the time of day; a table may show the day alone where it has little room. */
export const timeColumn = <T,>(name: string, of: (row: T) => number): SortColumn<T> => ({
  name,
  className: 'col-time',
  down: true,
  value: of,
  cell: (row) => {
    const day = dayOf(of(row));
    return (
      <>
        {day}
        <span className="time-of-day">{timeOf(of(row)).slice(day.length)}</span>
      </>
    );
  },
});

export const countColumn = <T,>(
  name: string,
  of: (row: T) => number,
  help?: string,
  shown: (n: number) => string = countOf,
): SortColumn<T> => ({
  name,
  className: 'col-count',
  ...(help !== undefined && { help }),
  down: true,
  value: of,
  cell: (row) => (of(row) === 0 ? <span className="muted">{shown(0)}</span> : shown(of(row))),
});
