// The columns of the list of towns at heightened risk.
import type { RiskRankShown } from '../../src/contract/placeShapes.ts';
import type { SortColumn } from '../lines/board/SortedTable.tsx';

const share = (value: number): string => `${Math.round(value * 100)}%`;

/** The score as a bar, with the span in which it would lie whatever is not known turned out to be. */
export function ScoreSpan({ rank: { score, low, high } }: { rank: RiskRankShown }) {
  if (score === null) return <span className="muted">not known</span>;
  return (
    <span
      className="risk-score"
      title={`From ${share(low)} to ${share(high)}, whatever is not known turned out to be`}
    >
      <i aria-hidden="true">
        <b style={{ width: share(score) }} />
        <u style={{ left: share(low), width: share(high - low) }} />
      </i>
      <span>{share(score)}</span>
    </span>
  );
}

export const RISK_COLUMNS: readonly SortColumn<RiskRankShown>[] = [
  { name: 'Town', className: 'col-town', value: ({ town }) => town.name, cell: ({ town }) => town.name },
  {
    name: 'Score',
    className: 'col-risk',
    help: 'The weighted mean of the parts that are known; the thin bar is where it would lie whatever is not known',
    down: true,
    value: ({ score }) => score,
    cell: (rank) => <ScoreSpan rank={rank} />,
  },
  {
    name: 'Known',
    className: 'col-count',
    help: 'The share of all weight that stands on known parts',
    down: true,
    value: ({ known }) => known,
    cell: ({ known }) => share(known),
  },
  {
    name: 'Lines',
    className: 'col-count',
    down: true,
    value: ({ town }) => town.lines.length,
    cell: ({ town }) => town.lines.length,
  },
  {
    name: 'Force area',
    className: 'col-force',
    help: 'Approximate unless force areas were imported',
    value: ({ town }) => town.force?.name ?? null,
    cell: ({ town: { force } }) => {
      const words = force ? `${force.name}${force.basis === 'approximate' ? ' (approx.)' : ''}` : '–';
      return <span title={words}>{words}</span>;
    },
  },
];
