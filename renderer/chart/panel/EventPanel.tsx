// One event: who, when, how long, by which devices, and the rows of files that say so.
import type { CallEventRow } from '../../../src/contract/shapes.ts';
import { goTo } from '../../app/session.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { durationText } from '../../calls/columns.ts';
import { readableNumber } from '../../format/phone.ts';
import { utcTitle } from '../../format/time.ts';
import { EVENT_WORDS, keyOf } from '../../format/words.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { When } from '../../shared/When.tsx';
import { show } from '../actions/gestures.ts';
import { view } from '../chartStore.ts';
import { Evidence } from './Evidence.tsx';
import { PanelHead } from './PanelHead.tsx';

/** The table is on other pages too: a party is shown where the chart is. */
function showThing(id: string): void {
  goTo('network');
  show(id);
}

function Party({ party }: { party: CallEventRow['a'] }) {
  const { id } = party;
  const label = readableNumber(party.label) || 'Not given';
  if (id === null) return <span>{label}</span>;
  return (
    <button type="button" className="linkish" onClick={() => showThing(id)}>
      {label}
    </button>
  );
}

export function EventPanel({ event }: { event: CallEventRow }) {
  const { value, error, slow, retry } = useAnswer('eventRows', { eventId: event.eventId });
  const devices = [
    ['Handset', event.handset],
    ['SIM', event.sim],
    ['Used cell', event.cell],
  ] as const;
  return (
    <>
      <PanelHead
        title={EVENT_WORDS[event.type]}
        under={<When utcMs={event.startedAt} exact />}
        onClose={() => view(null)}
      />
      <div className="panel-body">
        <dl className="facts">
          <dt>From</dt>
          <dd>
            <Party party={event.a} />
          </dd>
          <dt>To</dt>
          <dd>
            <Party party={event.b} />
          </dd>
          <dt>Duration</dt>
          <dd>{durationText(event)}</dd>
          <dt>In UTC</dt>
          <dd>{utcTitle(event.startedAt)}</dd>
          {devices.map(
            ([name, value]) =>
              value !== null && (
                <div key={name} className="fact">
                  <dt>{name}</dt>
                  <dd>{keyOf(value)}</dd>
                </div>
              ),
          )}
        </dl>
        <h3>Rows that say so</h3>
        <ErrorLine error={error} retry={retry} />
        {!value && slow && <Skeleton lines={3} />}
        {value?.rows.map((row) => (
          <Evidence key={`${row.sha256}:${row.sheet}:${row.line}`} row={row} />
        ))}
      </div>
    </>
  );
}
