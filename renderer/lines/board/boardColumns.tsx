// The columns of the lines board.
import type { Answer } from '../../../src/contract/calls.ts';
import type { BoardLine } from '../../../src/contract/lineShapes.ts';
import { countOf } from '../../format/count.ts';
import { readableNumber } from '../../format/phone.ts';
import { dayOf, timeOf } from '../../format/time.ts';
import { BrandName } from '../finding/BrandName.tsx';
import { areasWords, CLOSURE_WORDS } from '../words.ts';
import { confidenceColumn, countColumn, dayColumn, scoreColumn, statusColumn } from './columns.tsx';
import type { SortColumn } from './SortedTable.tsx';

export type Around = Answer<'lineAreas'>['lines'][number];
/** A line with what is around it, once that is known. */
export type BoardRow = BoardLine & { around: Around | null };

export function ClosedMark({ line }: { line: BoardLine }) {
  if (line.closedAt === null) return <span className="muted">Live</span>;
  const type = CLOSURE_WORDS[line.closureType ?? ''] ?? '';
  const note = line.closureNote === '' ? '' : `: ${line.closureNote}`;
  return (
    <span className="status-mark status-closed" title={`Closed ${timeOf(line.closedAt)}, ${type}${note}`}>
      Closed {dayOf(line.closedAt)}
    </span>
  );
}

function AreaWords({ around }: { around: Around | null }) {
  if (around === null) return <span className="muted">…</span>;
  const words = areasWords(around);
  if (words === null) return <span className="muted">not known</span>;
  return <span title={words.title}>{words.short}</span>;
}

/** A column that goes first where there is little room. */
const spare = (column: SortColumn<BoardRow>): SortColumn<BoardRow> => ({
  ...column,
  className: `${column.className} col-spare`,
});

/** `weightsChanged` tells how many signal weights differ from the default. */
export const boardColumns = (weightsChanged: number): readonly SortColumn<BoardRow>[] => [
  {
    name: 'Line',
    className: 'col-number',
    help: 'The number by which the line was first seen stands for it',
    value: ({ label }) => label,
    cell: ({ label }) => <strong>{readableNumber(label)}</strong>,
  },
  {
    name: 'Brand',
    className: 'col-brand',
    help: 'What the line is called: as an analyst named it, or as reports and contact books claim',
    value: ({ brand }) => brand?.name ?? null,
    cell: ({ brand }) => <BrandName brand={brand} />,
  },
  {
    name: 'Number now',
    className: 'col-number col-now',
    help: 'The number of the line that was seen last',
    value: ({ numberNow }) => numberNow,
    cell: ({ numberNow, id }) =>
      numberNow === id ? <span className="muted">the same</span> : readableNumber(numberNow),
  },
  scoreColumn(weightsChanged),
  confidenceColumn(),
  {
    name: 'Hub to area',
    className: 'col-areas',
    help: 'Probable hub, and the areas where its customers are, from cells by hour',
    value: ({ around }) => (around && areasWords(around)?.short) || null,
    cell: ({ around }) => <AreaWords around={around} />,
  },
  {
    ...countColumn<BoardRow>('Customers', ({ around }) => around?.customers ?? 0, 'Probable customers'),
    cell: ({ around }) => (around ? countOf(around.customers) : <span className="muted">…</span>),
  },
  statusColumn(),
  {
    name: 'Closure',
    className: 'col-closure',
    value: ({ closedAt }) => closedAt,
    cell: (line) => <ClosedMark line={line} />,
  },
  {
    ...countColumn<BoardRow>(
      'Watch hits',
      ({ watchHits }) => watchHits,
      'Numbers seen after a recorded closure that may be the line come back',
    ),
    cell: ({ watchHits }) =>
      watchHits === 0 ? (
        <span className="muted">0</span>
      ) : (
        <strong className="watch-count">{countOf(watchHits)}</strong>
      ),
  },
  dayColumn('Last seen', ({ lastSeen }) => lastSeen),
  spare(
    countColumn(
      'Bulk texts',
      ({ broadcasts }) => broadcasts,
      'Bursts of texts to many people within minutes',
    ),
  ),
  spare(
    countColumn(
      'Changes',
      ({ changes }) => changes,
      'Number changes that are accepted, or confident and not dismissed',
    ),
  ),
];
