// Lines by police force, and pairs of lines that may be one line held twice under two names.
import type { LinePairShown, PlaceLine } from '../../../src/contract/placeShapes.ts';
import { countOf, plural } from '../../format/count.ts';
import { Answered } from '../../lines/Answered.tsx';
import { scoreColumn } from '../../lines/board/columns.tsx';
import type { SortColumn } from '../../lines/board/SortedTable.tsx';
import { TableWithPanel } from '../../lines/board/TableWithPanel.tsx';
import { FindingCard } from '../../lines/finding/FindingCard.tsx';
import type { FindingView } from '../../lines/finding/findingView.ts';
import { useLongAnswer } from '../../lines/useLongAnswer.ts';

const pairKey = ({ a, b }: LinePairShown): string => `${a} ${b}`;
const named = (forces: readonly string[]): string => forces.join(', ') || 'not known';

const COLUMNS: readonly SortColumn<LinePairShown>[] = [
  {
    name: 'Lines',
    className: 'col-lines',
    value: ({ labels }) => labels.join(' and '),
    cell: ({ labels }) => labels.join(' and '),
  },
  scoreColumn(),
  {
    name: 'Forces',
    className: 'col-forces',
    help: 'Whether the two lines lie in areas of different forces',
    value: ({ forcesDiffer }) => Number(forcesDiffer),
    cell: ({ forcesDiffer }) => (forcesDiffer ? 'differ' : 'in common'),
  },
  {
    name: 'Customers',
    className: 'col-count',
    down: true,
    value: ({ shared }) => shared.customers.length,
    cell: ({ shared }) => countOf(shared.customers.length),
  },
  {
    name: 'Handsets',
    className: 'col-count',
    down: true,
    value: ({ shared }) => shared.handsets.length,
    cell: ({ shared }) => countOf(shared.handsets.length),
  },
];

const pairView = (pair: LinePairShown): FindingView => ({
  key: pairKey(pair),
  title: pair.labels.join(' and '),
  under: 'may be one line held twice',
  score: pair.score,
  confidence: null,
  facts: [
    { name: `Forces of ${pair.labels[0]}`, value: named(pair.forces[0]) },
    { name: `Forces of ${pair.labels[1]}`, value: named(pair.forces[1]) },
    { name: 'Probable customers of both', value: countOf(pair.shared.customers.length) },
    { name: 'Handsets of both', value: countOf(pair.shared.handsets.length) },
    { name: 'Towns of both', value: pair.shared.towns.join(', ') || 'none' },
  ],
  speaksFor: pair.reasons,
  speaksAgainst: [...pair.against, pair.innocent],
  events: [],
  decidable: pair.succession
    ? {
        kind: 'succession',
        subject: pair.succession.from,
        object: pair.succession.to,
        status:
          pair.succession.status === 'accepted' || pair.succession.status === 'dismissed'
            ? pair.succession.status
            : 'open',
      }
    : null,
  things: [pair.a, pair.b],
});

function LinesByForce({ lines, areas }: { lines: readonly PlaceLine[]; areas: number }) {
  return (
    <>
      <table className="plain-table" aria-label="Lines by police force">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Probable hub</th>
            <th scope="col">Exporting force</th>
            <th scope="col">Probable importing areas</th>
            <th scope="col">Importing force</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, label, hubs, areas: imports, exporting, importing }) => (
            <tr key={line}>
              <th scope="row">{label}</th>
              <td>{hubs.map(({ town }) => town).join(', ') || 'not known'}</td>
              <td>{named(exporting)}</td>
              <td>{imports.map(({ town }) => town).join(', ') || 'not known'}</td>
              <td>{named(importing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lines-note">
        {areas === 0
          ? 'No force areas were imported: each force here is that of the nearest town in a written list, which is approximate. Import a GeoJSON file of force areas to know them exactly.'
          : `Forces are told by ${plural(areas, 'imported area')}; outside of them, roughly by the nearest listed town.`}
      </p>
    </>
  );
}

export function ForcesTab() {
  const answer = useLongAnswer('places', {});
  return (
    <Answered answer={answer} label="Looking for hubs and areas">
      {({ lines, pairs, areas }) => (
        <TableWithPanel
          label="Pairs of lines that may be one line"
          rows={pairs}
          columns={COLUMNS}
          keyOf={pairKey}
          head={
            <>
              <LinesByForce lines={lines} areas={areas} />
              <h3 className="table-title">Pairs that may be one line held twice</h3>
            </>
          }
          none={
            <p className="lines-none muted">
              No two lines of this case share handsets, a change of number, or three probable customers.
            </p>
          }
          panel={(pair) => <FindingCard finding={pairView(pair)} />}
        />
      )}
    </Answered>
  );
}
