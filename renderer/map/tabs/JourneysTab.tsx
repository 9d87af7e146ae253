// Trips of lines' numbers and of their probable runners that are consistent with the railway.
import type { JourneyShown } from '../../../src/contract/placeShapes.ts';
import { readableNumber } from '../../format/phone.ts';
import { timeOf } from '../../format/time.ts';
import { Answered } from '../../lines/Answered.tsx';
import { numberColumn, scoreColumn, statusColumn, timeColumn } from '../../lines/board/columns.tsx';
import type { SortColumn } from '../../lines/board/SortedTable.tsx';
import { TableWithPanel } from '../../lines/board/TableWithPanel.tsx';
import { FindingCard } from '../../lines/finding/FindingCard.tsx';
import type { FindingView } from '../../lines/finding/findingView.ts';
import { useLongAnswer } from '../../lines/useLongAnswer.ts';

const journeyKey = ({ number, object }: JourneyShown): string => `${number} ${object}`;

/** A number as it is read, or the name of whom stations recorded. */
const whoOf = ({ number, who }: JourneyShown): string => (who === '' ? number : who);

const COLUMNS: readonly SortColumn<JourneyShown>[] = [
  { ...numberColumn('Who', whoOf), className: 'col-traveller' },
  {
    name: 'From',
    className: 'col-station',
    value: ({ from }) => from.name,
    cell: ({ from }) => from.name,
  },
  { name: 'To', className: 'col-station', value: ({ to }) => to.name, cell: ({ to }) => to.name },
  scoreColumn(),
  statusColumn(),
  {
    ...timeColumn('Last seen', ({ departs }) => departs),
    className: 'col-time col-departs',
    help: 'When it was last seen near the station that it came from',
  },
  {
    name: 'Line',
    className: 'col-travelled',
    value: ({ lineLabel }) => lineLabel,
    cell: ({ lineLabel }) => lineLabel,
  },
];

const journeyView = (journey: JourneyShown): FindingView => ({
  key: journeyKey(journey),
  title: `${journey.from.name} to ${journey.to.name}`,
  under: `${readableNumber(whoOf(journey))}: a trip consistent with the railway`,
  readsAre: 'camera or station record',
  score: journey.score,
  confidence: null,
  facts: [
    { name: 'Last seen near the first', value: timeOf(journey.departs) },
    { name: 'First seen near the second', value: timeOf(journey.arrives) },
    { name: 'Apart', value: `${journey.kilometres.toFixed(0)} km` },
    ...(journey.line === '' ? [] : [{ name: 'Line', value: journey.lineLabel }]),
  ],
  speaksFor: journey.reasons,
  speaksAgainst: [...journey.against, journey.innocent],
  events: journey.events,
  reads: journey.reads,
  decidable: { kind: 'journey', subject: journey.number, object: journey.object, status: journey.status },
  things: [journey.number],
});

export function JourneysTab() {
  const answer = useLongAnswer('journeys', {});
  return (
    <Answered answer={answer} label="Looking for journeys by rail">
      {({ journeys }) => (
        <TableWithPanel
          label="Trips consistent with the railway"
          rows={journeys}
          columns={COLUMNS}
          keyOf={journeyKey}
          head={
            <p className="lines-note">
              Numbers of lines and of their probable runners that were seen near one station and then near
              another, in a time that a train could take, and whom stations recorded at both. A vehicle that
              kept step speaks against the train.
            </p>
          }
          none={
            <p className="lines-none muted">
              No trip of a line or its probable runners is consistent with the railway. Cells need positions;
              a table of gates, tickets or sightings at stations tells of journeys as well.
            </p>
          }
          panel={(journey) => <FindingCard finding={journeyView(journey)} />}
        />
      )}
    </Answered>
  );
}
