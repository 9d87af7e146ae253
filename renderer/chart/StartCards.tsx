// An empty chart: the most connected numbers of the case, each one click away from the network around it.
import { canBePerson } from '../../src/model/callEvent.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { plural } from '../format/count.ts';
import { readableNumber } from '../format/phone.ts';
import { dayOf } from '../format/time.ts';
import { ErrorLine } from '../shared/ErrorLine.tsx';
import { NothingYet } from '../shared/NothingYet.tsx';
import { Skeleton } from '../shared/Skeleton.tsx';
import { startAround } from './actions/expand.ts';
import { useChart } from './chartStore.ts';
import { EntitySymbol } from './symbols/EntitySymbol.tsx';

const CARDS = 12;

export function StartCards() {
  const { value, error, slow, retry } = useAnswer('numbers', { top: CARDS * 2 });
  const busy = useChart((state) => state.busy !== null);
  if (error)
    return (
      <div className="chart-cover">
        <ErrorLine error={error} retry={retry} />
      </div>
    );
  if (!value) return <div className="chart-cover">{slow && <Skeleton lines={6} />}</div>;
  const numbers = value.numbers.filter(({ kind }) => canBePerson(kind)).slice(0, CARDS);
  if (numbers.length === 0)
    return (
      <div className="chart-cover">
        <NothingYet
          title="Nothing has been imported yet"
          description="Import a provider's call records or a handset extraction, and its network can be drawn here."
        />
      </div>
    );
  return (
    <div className="chart-cover">
      <div className="start-cards">
        <h2>Start a chart</h2>
        <p className="muted">
          The most connected numbers of this case. Choose one to see the network around it, or search for
          anything with <kbd>/</kbd>.
        </p>
        <ul>
          {numbers.map(({ id, e164, raw, kind, contacts, events, firstSeen, lastSeen }) => (
            <li key={id}>
              <button
                type="button"
                className="start-card"
                disabled={busy}
                onClick={() => void startAround(id)}
              >
                <EntitySymbol name={kind} size={30} />
                <span>
                  <strong>{readableNumber(e164 ?? raw)}</strong>
                  <small>
                    {plural(contacts, 'contact')} · {plural(events, 'event')}
                  </small>
                  <small className="muted">
                    {firstSeen !== null && lastSeen !== null
                      ? `${dayOf(firstSeen)} to ${dayOf(lastSeen)}`
                      : 'No dated events'}
                  </small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
